import type { BenchmarkResponse, BenchmarkService } from '../../../../sandbox/benchmark-service/index.ts';

/** An answer with its JSON, for tests. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** A request body that the service accepts, with changes. */
export function buildRequest(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    benchmark_name: 'test',
    baseline_retriever_id: 'ret_baseline',
    candidate_retriever_ids: ['ret_improved'],
    session_count: 50,
    ...overrides,
  };
}

/** Sends one request; `body` as JSON unless it is text. */
export async function send(
  service: BenchmarkService,
  method: string,
  path: string,
  options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const { body } = options;
  const response = await fetch(`${service.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${service.apiKey}`, ...options.headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
  };
}

/** Creates a benchmark and returns it as the 201 had it. */
export async function createBenchmark(
  service: BenchmarkService,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<BenchmarkResponse> {
  const { body } = await send(service, 'POST', '/v1/retrievers/benchmarks', {
    body: buildRequest(overrides),
  });
  return body as BenchmarkResponse;
}

/** Polls until the benchmark has ended; every answer, the last one first to have a terminal status. */
export async function pollToEnd(
  service: BenchmarkService,
  benchmarkId: string,
): Promise<BenchmarkResponse[]> {
  const answers: BenchmarkResponse[] = [];
  for (let attempt = 0; attempt < 5000; attempt += 1) {
    const { body } = await send(service, 'GET', `/v1/retrievers/benchmarks/${benchmarkId}`);
    const benchmark = body as BenchmarkResponse;
    answers.push(benchmark);
    if (/^(completed|failed)$/i.test(benchmark.status)) {
      return answers;
    }
  }
  throw new Error(`benchmark ${benchmarkId} did not end within ${answers.length} polls`);
}

/** Creates a benchmark and waits for its end. */
export async function runToEnd(
  service: BenchmarkService,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<BenchmarkResponse> {
  const { benchmark_id } = await createBenchmark(service, overrides);
  const last = (await pollToEnd(service, benchmark_id)).at(-1);
  if (last === undefined) {
    throw new Error(`benchmark ${benchmark_id} was never seen`);
  }
  return last;
}
