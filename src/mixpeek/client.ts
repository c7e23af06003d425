import type { HttpRequest } from '../http/transport.ts';
import type { GateError } from '../runtime/errors.ts';
import { createRedactor } from '../runtime/redact.ts';
import type { RequestSubject } from './advice.ts';
import type { Exchange } from './exchange.ts';
import { type BenchmarkPage, benchmarkListSchema, readBenchmarkPage } from './list-schemas.ts';
import {
  type BenchmarkResponse,
  parseBenchmarkId,
  parseBenchmarkResponse,
  parseBody,
  tryParsingBenchmarkResponse,
} from './parse-response.ts';
import { parseRetriever, type RetrieverResponse } from './parse-retriever.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { type CreateBenchmarkRequest, createBenchmarkRequestSchema } from './schemas.ts';
import { type SendEffects, type Sent, sendWithRetry } from './send-request.ts';

export type { BenchmarkResponse } from './parse-response.ts';

/** Which benchmarks to list: those that involve the retriever, of one status where one is named. */
export interface ListQuery {
  readonly retrieverId: string;
  readonly status?: 'completed';
  /** Counted from 1. */
  readonly page: number;
}

/** What became of a create request. `unknown`: nobody knows whether it was carried out; the error says why. */
export type CreateResponse =
  | ({ readonly kind: 'created' } & BenchmarkResponse)
  | { readonly kind: 'unknown'; readonly error: GateError };

/** The calls of the contract that the gate makes. Each throws an `ApiError` that names the request. */
export interface BenchmarkApi {
  /**
   * `POST /v1/retrievers/benchmarks`: creates and starts a benchmark. Never sent twice where it may have arrived.
   *
   * @param onBenchmarkId told the id before the rest of the answer is read
   */
  createBenchmark(
    request: CreateBenchmarkRequest,
    onBenchmarkId: (benchmarkId: string) => void,
  ): Promise<CreateResponse>;
  /** `GET /v1/retrievers/benchmarks/{id}`; tried again by the policy: `until-deadline` where it is waited for. */
  getBenchmark(benchmarkId: string, policy?: RetryPolicy): Promise<BenchmarkResponse>;
  /** `GET /v1/retrievers/benchmarks`: one page. */
  listBenchmarks(query: ListQuery): Promise<BenchmarkPage>;
  /** `DELETE /v1/retrievers/benchmarks/{id}`; `missing` for one that the API does not know: gone already, or not known yet. */
  deleteBenchmark(benchmarkId: string): Promise<'deleted' | 'missing'>;
  /** `GET /v1/retrievers/{id or name}`: who it is, when it was last updated, and what it does. */
  getRetriever(idOrName: string): Promise<RetrieverResponse>;
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
  /** What expires then. @default 'timeout-minutes' */
  readonly deadlineName?: string;
  /** Longest time of one attempt, in milliseconds. @default 30,000 */
  readonly attemptTimeoutMs?: number;
}

const benchmarksPath = '/v1/retrievers/benchmarks';

/** Benchmarks on a page of the list; the API allows 1000, but each may come with its results. */
export const listPageSize = 50;

const usualAttemptMs = 30_000;

export interface ClientEffects extends SendEffects {
  /** Breaks off an attempt to create: it may come a little after `signal`, so that the id is not lost. */
  readonly createSignal: AbortSignal;
}

/** Builds the client of the benchmark API. */
export function createBenchmarkApi(settings: ClientSettings, effects: ClientEffects): BenchmarkApi {
  const { namespace, apiKey, deadline, deadlineName = 'timeout-minutes' } = settings;
  const redact = createRedactor([apiKey]);
  const trySending = <Value>(call: Call, read: (exchange: Exchange) => Value): Promise<Sent<Value>> => {
    const signal = call.subject.operation === 'create' ? effects.createSignal : effects.signal;
    const limits = { redact, deadline, deadlineName, policy: call.policy ?? 'limited' };
    return sendWithRetry(buildRequest(settings, call, signal), call.subject, read, limits, effects);
  };
  const send = async <Value>(call: Call, read: (exchange: Exchange) => Value): Promise<Value> => {
    const sent = await trySending(call, read);
    if (sent.kind === 'ambiguous') throw sent.error;
    return sent.value;
  };
  const getBenchmark: BenchmarkApi['getBenchmark'] = (benchmarkId, policy = 'limited') => {
    const subject = { operation: 'get', namespace, benchmarkId } as const;
    const path = locateBenchmark(benchmarkId);
    return send({ subject, method: 'GET', path, policy }, parseBenchmarkResponse);
  };
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
      const sent = await trySending(
        { subject, method: 'POST', path: benchmarksPath, body },
        parseBenchmarkId,
      );
      if (sent.kind === 'ambiguous') return { kind: 'unknown', error: sent.error };
      onBenchmarkId(sent.value);
      return {
        kind: 'created',
        ...(tryParsingBenchmarkResponse(sent.exchange) ?? (await getBenchmark(sent.value, 'until-deadline'))),
      };
    },
    getBenchmark,
    listBenchmarks({ retrieverId, status, page }) {
      const query = new URLSearchParams({
        retriever_id: retrieverId,
        ...(status === undefined ? {} : { status }),
        page: String(page),
        page_size: String(listPageSize),
      });
      const subject = { operation: 'list', namespace, retrieverId } as const;
      return send({ subject, method: 'GET', path: `${benchmarksPath}?${query}` }, (exchange) =>
        readBenchmarkPage(parseBody(benchmarkListSchema, exchange)),
      );
    },
    async deleteBenchmark(benchmarkId) {
      const subject = { operation: 'delete', namespace, benchmarkId } as const;
      return await send({ subject, method: 'DELETE', path: locateBenchmark(benchmarkId) }, ({ response }) =>
        response.status === 404 ? 'missing' : 'deleted',
      );
    },
    getRetriever(idOrName) {
      const subject = { operation: 'get-retriever', namespace, retrieverId: idOrName } as const;
      const path = `/v1/retrievers/${encodeURIComponent(idOrName)}`;
      return send({ subject, method: 'GET', path }, (exchange) => parseRetriever(exchange, idOrName));
    },
    executeBenchmark(benchmarkId) {
      const subject = { operation: 'execute', namespace, benchmarkId } as const;
      const path = `${locateBenchmark(benchmarkId)}/execute`;
      return send({ subject, method: 'POST', path }, ({ response }) => response.status < 300);
    },
  };
}

interface Call {
  readonly subject: RequestSubject;
  readonly method: HttpRequest['method'];
  readonly path: string;
  readonly body?: unknown;
  readonly policy?: RetryPolicy;
}

function locateBenchmark(benchmarkId: string): string {
  return `${benchmarksPath}/${encodeURIComponent(benchmarkId)}`;
}

function buildRequest(
  { apiUrl, apiKey, namespace, attemptTimeoutMs = usualAttemptMs }: ClientSettings,
  { method, path, body }: Call,
  signal: AbortSignal,
): HttpRequest {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    authorization: `Bearer ${apiKey}`,
    'user-agent': 'retriever-benchmark-gate',
  };
  if (namespace !== undefined) headers['x-namespace'] = namespace;
  if (body !== undefined) headers['content-type'] = 'application/json';
  return {
    method,
    url: `${apiUrl}${path}`,
    headers,
    timeoutMs: attemptTimeoutMs,
    signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}
