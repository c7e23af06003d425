import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { BenchmarkResponse, BenchmarkStatus } from '../../../sandbox/benchmark-service/index.ts';
import { closeServer, listenOnLoopback } from '../../../sandbox/loopback.ts';

/** The answers of a benchmark API that computes nothing. */
export interface CannedAnswers {
  /** JSON of the completed benchmark. */
  readonly completed: Buffer;
  /** The same before it is completed. */
  readonly running: BenchmarkResponse;
  /**
   * What a poll finds.
   *
   * @param poll counted from 1
   * @param elapsedMs since the benchmark was created, or taken from the start where it was not
   */
  readonly findStatus: (poll: number, elapsedMs: number) => BenchmarkStatus;
  /** What `X-RateLimit-Limit` announces; the header is missing where this is. */
  readonly rateLimitPerMinute?: number;
}

/** A running stand-in for the benchmark API: small enough to take no time from what is measured. */
export interface CannedApi extends AsyncDisposable {
  /** Base URL without a trailing slash. */
  readonly url: string;
  /** Polls so far. */
  readonly polls: number;
  /** When the last byte of the completed benchmark was handed to the network, in milliseconds since 1970. */
  readonly completedAt: number | undefined;
}

const collection = '/v1/retrievers/benchmarks';
const emptyPage = { benchmarks: [], total: 0, page: 1, page_size: 50 };

/** Any retriever that is asked for, without stages; undefined for another path. */
export function answerRetriever(path: string): Buffer | undefined {
  const [, id] = /^\/v1\/retrievers\/(ret_\w+)$/.exec(path) ?? [];
  if (id === undefined) return undefined;
  return Buffer.from(JSON.stringify({ retriever_id: id, retriever_name: id, stages: [] }));
}

/** JSON of a benchmark with another name. */
function rename(json: Buffer, from: string, to: string): Buffer {
  const member = (name: string): string => `"benchmark_name":${JSON.stringify(name)}`;
  const at = json.indexOf(member(from));
  if (at === -1) return json;
  const after = json.subarray(at + Buffer.byteLength(member(from)));
  return Buffer.concat([json.subarray(0, at), Buffer.from(member(to)), after]);
}

/** Starts a benchmark API on a free port of this machine: one benchmark, nothing to reuse. */
export async function startCannedApi(answers: CannedAnswers): Promise<CannedApi> {
  const { findStatus, rateLimitPerMinute } = answers;
  let { completed, running } = answers;
  const rateLimit =
    rateLimitPerMinute === undefined ? {} : { 'x-ratelimit-limit': String(rateLimitPerMinute) };
  let polls = 0;
  let createdAt = performance.now();
  let completedAt: number | undefined;
  const encode = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  const poll = (): Buffer => {
    polls += 1;
    const status = findStatus(polls, performance.now() - createdAt);
    return status === 'completed' ? completed : encode({ ...running, status });
  };
  const create = (body: string): Buffer => {
    // The action checks that answers are about the benchmark that it created.
    const { benchmark_name } = { ...running, ...(JSON.parse(body || '{}') as Partial<BenchmarkResponse>) };
    completed = rename(completed, running.benchmark_name, benchmark_name);
    running = { ...running, benchmark_name };
    createdAt = performance.now();
    return encode({ ...running, status: 'pending' });
  };
  const routes: Readonly<Record<string, (body: string) => Buffer>> = {
    [`POST ${collection}`]: create,
    [`GET ${collection}`]: () => encode(emptyPage),
    [`GET ${collection}/${running.benchmark_id}`]: poll,
  };
  const server = createServer(async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const body = routes[`${request.method} ${path}`]?.(await text(request)) ?? answerRetriever(path);
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"detail":"not canned"}');
      return;
    }
    if (body === completed) {
      response.once('finish', () => {
        completedAt = performance.timeOrigin + performance.now();
      });
    }
    const headers = { 'content-type': 'application/json', 'content-length': body.length, ...rateLimit };
    response.writeHead(request.method === 'POST' ? 201 : 200, headers).end(body);
  });
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    get polls() {
      return polls;
    },
    get completedAt() {
      return completedAt;
    },
    [Symbol.asyncDispose]: () => closeServer(server),
  };
}
