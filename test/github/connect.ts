import type { ChooseFault, GitHubApi } from '../../sandbox/github-api/index.ts';
import type { CommentApi } from '../../src/github/comment-api.ts';
import { connectComments } from '../../src/github/comments-client.ts';
import type { ConnectionEffects } from '../../src/github/connection.ts';
import { GitHubError } from '../../src/github/github-error.ts';
import { connectPullRequests, type PullRequestApi } from '../../src/github/pull-requests-client.ts';
import { createTransport, type Transport } from '../../src/http/transport.ts';
import { createFakeClock, type FakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog, type RecordingLog } from '../fakes/recording-log.ts';

/** Connections to a stand-in, and what they did to clock and log. */
export interface Connections {
  readonly comments: CommentApi;
  readonly pulls: PullRequestApi;
  readonly clock: FakeClock;
  readonly log: RecordingLog;
}

// Nothing closes it: idle connections do not keep a process alive.
const transport = createTransport();

/** Connects to a stand-in; time stands still but for what is slept. */
export async function connectTo(
  github: Pick<GitHubApi, 'url' | 'token' | 'repository'>,
  {
    token = github.token,
    callTimeoutMs = 300_000,
    signal = new AbortController().signal,
    send = transport.send,
    clock = createFakeClock(),
    deadline,
  }: {
    token?: string;
    callTimeoutMs?: number;
    signal?: AbortSignal;
    send?: Transport;
    clock?: FakeClock;
    deadline?: number;
  } = {},
): Promise<Connections> {
  const log = createRecordingLog();
  const effects: ConnectionEffects = { clock, log, random: () => 0.5, signal, send, deadline };
  const [owner = '', name = ''] = github.repository.split('/');
  const options = { apiUrl: github.url, callTimeoutMs };
  return {
    comments: await connectComments(token, { owner, name }, effects, options),
    pulls: await connectPullRequests(token, { owner, name }, effects, options),
    clock,
    log,
  };
}

/** All that a list gives. */
export async function readAll<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The error that a call to GitHub ends in. */
export async function refuse(call: Promise<unknown>): Promise<GitHubError> {
  const error: unknown = await call.then(
    () => new Error('expected a GitHubError'),
    (reason: unknown) => reason,
  );
  if (error instanceof GitHubError) return error;
  throw error;
}

/** A choice of faults for the first requests that match, in turn; undefined stands for none. */
export function failFirst(
  method: string,
  path: RegExp,
  ...faults: readonly ReturnType<ChooseFault>[]
): ChooseFault {
  let met = 0;
  return (request) => {
    if (request.method !== method || !path.test(request.path)) return undefined;
    met += 1;
    return faults[met - 1];
  };
}
