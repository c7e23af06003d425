import type * as z from 'zod/mini';
import { GateError } from '../errors.ts';
import { cutText } from '../format.ts';
import type { RequestSubject } from './api-error.ts';
import type { HttpRequest, HttpResponse } from './http.ts';
import {
  type Benchmark,
  benchmarkSchema,
  type CreateBenchmarkRequest,
  createBenchmarkRequestSchema,
  inEnglish,
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
  /** `POST /v1/retrievers/benchmarks`: creates and starts a benchmark. Never sent twice where it may have arrived. */
  createBenchmark(request: CreateBenchmarkRequest): Promise<BenchmarkAnswer>;
  /** `GET /v1/retrievers/benchmarks/{id}`; passing faults are tried again. */
  getBenchmark(benchmarkId: string): Promise<BenchmarkAnswer>;
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

/** Longest time of one attempt, in milliseconds. */
const attemptTimeoutMs = 30_000;

/** Builds the client of the benchmark API. */
export function createBenchmarkApi(settings: ClientSettings, effects: SendEffects): BenchmarkApi {
  const call = (
    subject: Omit<RequestSubject, 'namespace'>,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ) => {
    const request = buildRequest(settings, method, path, body);
    return sendWithRetry(request, { ...subject, namespace: settings.namespace }, settings, effects);
  };
  return {
    async createBenchmark(request) {
      const body = createBenchmarkRequestSchema.parse(request);
      const ids = [body.baseline_retriever_id, ...body.candidate_retriever_ids];
      return readAnswer(await call({ operation: 'create', ids }, 'POST', benchmarksPath, body));
    },
    async getBenchmark(benchmarkId) {
      const path = `${benchmarksPath}/${encodeURIComponent(benchmarkId)}`;
      return readAnswer(await call({ operation: 'get', ids: [benchmarkId] }, 'GET', path));
    },
    async executeBenchmark(benchmarkId) {
      const path = `${benchmarksPath}/${encodeURIComponent(benchmarkId)}/execute`;
      const { response } = await call({ operation: 'execute', ids: [benchmarkId] }, 'POST', path);
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

function readAnswer({ request, response }: Exchange): BenchmarkAnswer {
  const announced = Number(response.headers['x-ratelimit-limit']);
  return {
    benchmark: parseBody(benchmarkSchema, request, response),
    rateLimitPerMinute: Number.isFinite(announced) && announced > 0 ? announced : undefined,
  };
}

function parseBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  { method, url }: HttpRequest,
  response: HttpResponse,
): z.output<Schema> {
  const where = `${method} ${url} answered ${response.status}`;
  let json: unknown;
  try {
    json = JSON.parse(response.body);
  } catch (error) {
    const start = cutText(response.body.trim(), 200) || 'nothing';
    const type = response.headers['content-type'] ?? 'no content type';
    throw new GateError('contract', `${where} with something that is not JSON (${type}): ${start}`, {
      cause: error,
    });
  }
  const parsed = schema.safeParse(json, inEnglish);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues
    .slice(0, 5)
    .map((problem) => `${problem.path.join('.') || 'body'}: ${problem.message}`);
  throw new GateError(
    'contract',
    `${where}, but not as the API's contract says (${fields.join('; ')}). Check that api-url is the Mixpeek API; if it is, please report this.`,
  );
}
