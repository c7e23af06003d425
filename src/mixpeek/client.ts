import type * as z from 'zod/mini';
import { GateError } from '../errors.ts';
import { cutText } from '../format.ts';
import type { RequestSubject } from './api-error.ts';
import type { HttpRequest } from './http.ts';
import {
  type Benchmark,
  benchmarkIdSchema,
  benchmarkListSchema,
  benchmarkSchema,
  type CreateBenchmarkRequest,
  createBenchmarkRequestSchema,
  inEnglish,
  type ListedBenchmark,
  parseTime,
  retrieverSchema,
} from './schemas.ts';
import { type Exchange, type SendEffects, sendWithRetry } from './send-request.ts';

/** A benchmark together with what the response's headers said. */
export interface BenchmarkAnswer {
  readonly benchmark: Benchmark;
  /** X-RateLimit-Limit in requests per minute; undefined when the API did not announce one. */
  readonly rateLimitPerMinute: number | undefined;
}

/** The calls of the contract that the gate makes. Each throws a `GateError` that names method, URL and what to do. */
export interface BenchmarkApi {
  /**
   * `POST /v1/retrievers/benchmarks`: creates and starts a benchmark. Never sent twice where it may have arrived.
   *
   * @param onBenchmarkId told the id before the rest of the answer is read
   */
  createBenchmark(
    request: CreateBenchmarkRequest,
    onBenchmarkId: (benchmarkId: string) => void,
  ): Promise<BenchmarkAnswer>;
  /** `GET /v1/retrievers/benchmarks/{id}`; passing faults are tried again. */
  getBenchmark(benchmarkId: string): Promise<BenchmarkAnswer>;
  /** `GET /v1/retrievers/benchmarks`: one page, from 1 on, of the completed benchmarks that involve a retriever. */
  listCompletedBenchmarks(retrieverId: string, page: number): Promise<readonly ListedBenchmark[]>;
  /** `GET /v1/retrievers/{id}`: when it was last updated; undefined when the API does not tell. */
  readRetrieverUpdate(retrieverId: string): Promise<Date | undefined>;
  /** `POST …/{id}/execute`: the separate start that one guide shows. False where the API has no such call (404, 405). */
  executeBenchmark(benchmarkId: string): Promise<boolean>;
}

/** What the client needs besides the transport. */
export interface ClientSettings {
  /** Base URL without a trailing slash. */
  readonly apiUrl: string;
  readonly apiKey: string;
  readonly namespace: string | undefined;
  /** When to stop trying, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
}

const benchmarksPath = '/v1/retrievers/benchmarks';

/** Benchmarks on a page of the list; the API allows 1000, but each may come with its results. */
export const listPageSize = 50;

/** Longest time of one attempt, in milliseconds. */
const attemptTimeoutMs = 30_000;

/** Builds the client of the benchmark API. */
export function createBenchmarkApi(settings: ClientSettings, effects: SendEffects): BenchmarkApi {
  const { namespace } = settings;
  const call = (subject: RequestSubject, method: 'GET' | 'POST', path: string, body?: unknown) =>
    sendWithRetry(buildRequest(settings, method, path, body), subject, settings, effects);
  const pathTo = (benchmarkId: string): string => `${benchmarksPath}/${encodeURIComponent(benchmarkId)}`;
  return {
    async createBenchmark(request, onBenchmarkId) {
      const body = createBenchmarkRequestSchema.parse(request);
      const retrieverIds = [body.baseline_retriever_id, ...body.candidate_retriever_ids];
      const subject = {
        operation: 'create',
        namespace,
        benchmarkName: body.benchmark_name,
        retrieverIds,
      } as const;
      const exchange = await call(subject, 'POST', benchmarksPath, body);
      onBenchmarkId(parseBody(benchmarkIdSchema, exchange).benchmark_id);
      return readAnswer(exchange);
    },
    async getBenchmark(benchmarkId) {
      return readAnswer(await call({ operation: 'get', namespace, benchmarkId }, 'GET', pathTo(benchmarkId)));
    },
    async listCompletedBenchmarks(retrieverId, page) {
      const query = new URLSearchParams({
        retriever_id: retrieverId,
        status: 'completed',
        page: String(page),
        page_size: String(listPageSize),
      });
      const subject = { operation: 'list', namespace, retrieverId } as const;
      return parseBody(benchmarkListSchema, await call(subject, 'GET', `${benchmarksPath}?${query}`))
        .benchmarks;
    },
    async readRetrieverUpdate(retrieverId) {
      const subject = { operation: 'get-retriever', namespace, retrieverId } as const;
      const path = `/v1/retrievers/${encodeURIComponent(retrieverId)}`;
      const { updated_at: updatedAt } = parseBody(retrieverSchema, await call(subject, 'GET', path));
      const time = parseTime(updatedAt ?? '');
      return Number.isNaN(time) ? undefined : new Date(time);
    },
    async executeBenchmark(benchmarkId) {
      const subject = { operation: 'execute', namespace, benchmarkId } as const;
      const { response } = await call(subject, 'POST', `${pathTo(benchmarkId)}/execute`);
      return response.status < 300;
    },
  };
}

function buildRequest(
  settings: ClientSettings,
  method: 'GET' | 'POST',
  path: string,
  body: unknown,
): HttpRequest {
  const headers: Record<string, string> = {
    accept: 'application/json',
    authorization: `Bearer ${settings.apiKey}`,
    'user-agent': 'retriever-benchmark-gate',
  };
  if (settings.namespace !== undefined) headers['x-namespace'] = settings.namespace;
  if (body !== undefined) headers['content-type'] = 'application/json';
  return {
    method,
    url: `${settings.apiUrl}${path}`,
    headers,
    timeoutMs: attemptTimeoutMs,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

function readAnswer(exchange: Exchange): BenchmarkAnswer {
  const announced = Number(exchange.response.headers['x-ratelimit-limit']);
  return {
    benchmark: parseBody(benchmarkSchema, exchange),
    rateLimitPerMinute: Number.isFinite(announced) && announced > 0 ? announced : undefined,
  };
}

const contractAdvice = 'Check that api-url is the Mixpeek API; if it is, please report this.';

function parseBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  { request, response }: Exchange,
): z.output<Schema> {
  const where = `${request.method} ${request.url} answered ${response.status}`;
  let json: unknown;
  try {
    json = JSON.parse(response.body);
  } catch (error) {
    const start = cutText(response.body.trim(), 200) || 'nothing';
    const type = response.headers['content-type'] ?? 'no content type';
    const message = `${where} with something that is not JSON (${type}): ${start}. ${contractAdvice}`;
    throw new GateError('contract', message, { cause: error });
  }
  const parsed = schema.safeParse(json, inEnglish);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  const message = `${where}, but not as the API's contract says (${fields.join('; ')}). ${contractAdvice}`;
  throw new GateError('contract', message);
}
