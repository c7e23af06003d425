import { describe, expect, it } from 'vitest';
import { startGitHubApi } from '../sandbox/github-api/index.ts';
import { readInputs } from '../src/inputs/read-inputs.ts';
import { main, reachConclusion, type StepEffects } from '../src/main.ts';
import type { Conclusion } from '../src/publish/conclusion.ts';
import { findDestination } from '../src/publish/destination.ts';
import { createCancellation } from '../src/runtime/cancellation.ts';
import { buildBenchmark, buildBenchmarkOf, buildRunningBenchmark } from './builders/benchmark.ts';
import { requiredInputs } from './builders/inputs.ts';
import { runnerEnvironment } from './builders/pull-request-context.ts';
import { buildStepState } from './builders/step-effects.ts';
import { answerByRoute, type Route, type RouteAnswer, sendJson } from './fakes/benchmark-routes.ts';
import { createFakeClock } from './fakes/fake-clock.ts';
import { createRecordingRunner, type RecordingRunner } from './fakes/recording-runner.ts';
import { startScriptedServer } from './fakes/scripted-server.ts';

const secrets = { 'api-key': 'sk_recognisable_key', 'github-token': 'ghs_recognisableToken' };
const secretWords = /sk_recognisable_key|ghs_recognisableToken/;

/** A run: its inputs, and what the API answers. */
interface Situation {
  readonly inputs?: Readonly<Record<string, string>>;
  /** @param cancel cancels the job */
  readonly routes?: (cancel: () => void) => Partial<Record<Route, RouteAnswer>>;
}

interface Run {
  readonly effects: StepEffects;
  readonly runner: RecordingRunner;
  /** What was written on the pull request. */
  readonly listComments: () => readonly unknown[];
}

/** Prepares a run over real sockets, with recognisable secrets and a pull request to comment on. */
async function withRun<Result>(
  { inputs, routes = () => ({}) }: Situation,
  use: (run: Run) => Promise<Result>,
): Promise<Result> {
  const { cancel, ...cancellation } = createCancellation();
  await using server = await startScriptedServer(answerByRoute(routes(cancel)));
  const permissions = { issues: 'write', pull_requests: 'write' } as const;
  await using github = await startGitHubApi({
    repository: 'acme/search',
    pullRequests: [42],
    tokens: { [secrets['github-token']]: { login: 'github-actions[bot]', type: 'Bot', permissions } },
  });
  const runner = createRecordingRunner({
    inputs: { ...requiredInputs, ...secrets, 'api-url': server.url, reuse: 'false', ...inputs },
    eventPayload: { pull_request: { number: 42, head: { sha: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d' } } },
  });
  const effects = {
    ...buildStepState(runner),
    runner,
    clock: createFakeClock(),
    environment: { ...runnerEnvironment, GITHUB_API_URL: github.url },
    cancellation,
  };
  return await use({ effects, runner, listComments: () => github.comments(42) });
}

/** Every text in a value, wherever it stands: in members that are not listed, in maps and in causes too. */
function listTexts(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const members = Reflect.ownKeys(value).flatMap((name) => [String(name), Reflect.get(value, name)]);
  const entries = value instanceof Map || value instanceof Set ? [...value].flat() : [];
  return [...members, ...entries].flatMap((member) => listTexts(member, seen));
}

const echo = { error: { message: `no such key: ${secrets['api-key']}`, key: secrets['api-key'] } };

const cases: readonly (Situation & { readonly what: string; readonly ends: Conclusion['kind'] })[] = [
  { what: 'a pass', ends: 'judged', routes: () => ({ create: [201, buildBenchmark()] }) },
  {
    what: 'a fail',
    ends: 'judged',
    routes: () => ({ create: [201, buildBenchmarkOf([{ id: 'ret_hybrid', delta: -0.02 }])] }),
  },
  { what: 'a key that is echoed', ends: 'error', routes: () => ({ create: [401, echo] }) },
  { what: 'a request that is echoed', ends: 'error', routes: () => ({ create: [422, echo] }) },
  {
    what: 'an answer that is no JSON and holds the key',
    ends: 'error',
    routes: () => ({
      create(_request, response) {
        response.end(`<html>${secrets['api-key']}</html>`);
      },
    }),
  },
  {
    what: 'an answer against the contract that holds the key',
    ends: 'error',
    routes: () => ({ create: [201, { ...buildBenchmark(), status: secrets['api-key'] }] }),
  },
  {
    what: 'a connection that breaks',
    ends: 'error',
    routes: () => ({ create: (request) => request.socket.destroy() }),
  },
  { what: 'an input that cannot be used', ends: 'error', inputs: { 'session-count': '9' } },
  {
    what: 'secrets in the wrong input',
    ends: 'error',
    inputs: { 'session-count': secrets['api-key'], 'max-p-value': secrets['github-token'] },
  },
  {
    what: 'a job that is cancelled',
    ends: 'cancelled',
    routes: (cancel) => ({
      create: [201, buildRunningBenchmark()],
      get(_request, response) {
        cancel();
        sendJson(response, 200, buildRunningBenchmark());
      },
      delete: [200, {}],
    }),
  },
  { what: 'no key', ends: 'skipped', inputs: { 'api-key': '', 'on-missing-api-key': 'skip' } },
];

describe('48: neither the key nor the token is', () => {
  it.each(cases)('in what a run concludes: $what', async ({ ends, ...situation }) => {
    await withRun(situation, async ({ effects }) => {
      const parsed = readInputs(effects);
      const destination = await findDestination(parsed, effects);
      const conclusion = await reachConclusion(parsed, destination, effects);
      expect(conclusion.kind).toBe(ends);
      expect(listTexts(conclusion).filter((text) => secretWords.test(text))).toEqual([]);
    });
  });

  it.each(cases)('in what a run leaves behind: $what', async ({ ends, ...situation }) => {
    await withRun(situation, async ({ effects, runner, listComments }) => {
      await main(effects);
      const { lines, failures, outputs, summaries, reports, states } = runner;
      const comments = listComments();
      expect(summaries).not.toEqual([]);
      if (ends === 'judged') expect(comments).toHaveLength(1);
      const left = { lines, failures, outputs, summaries, reports, states, comments };
      expect(listTexts(left).filter((text) => secretWords.test(text))).toEqual([]);
    });
  });

  it('overlooked where it hides', () => {
    const hidden = new Error('x', {
      cause: new Map([['a', new Error('y', { cause: [secrets['api-key']] })]]),
    });
    expect(listTexts({ hidden }).filter((text) => secretWords.test(text))).not.toEqual([]);
  });
});
