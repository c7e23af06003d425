import { describe, expect, it } from 'vitest';
import type { BenchmarkApi } from '../src/mixpeek/client.ts';
import type { Benchmark } from '../src/mixpeek/schemas.ts';
import { runBenchmark } from '../src/run-benchmark.ts';
import { buildBenchmark } from './builders/benchmark.ts';
import { parseWith } from './builders/inputs.ts';
import { buildReview } from './builders/review.ts';
import { createFakeClock } from './fakes/fake-clock.ts';
import { createRecordingLog } from './fakes/recording-log.ts';

/** Runs the benchmark that these inputs ask for against an API that gives these answers in turn. */
function prepare(raw: Readonly<Record<string, string>>, answers: readonly Benchmark[]) {
  const clock = createFakeClock();
  const log = createRecordingLog();
  const calls: unknown[] = [];
  const told: string[] = [];
  const answer = () => {
    const benchmark = answers[Math.min(calls.length, answers.length) - 1] ?? buildBenchmark();
    return { benchmark, rateLimitPerMinute: undefined };
  };
  const api: BenchmarkApi = {
    async createBenchmark(request, onBenchmarkId) {
      calls.push(request);
      const created = answer();
      onBenchmarkId(created.benchmark.benchmark_id);
      return created;
    },
    async getBenchmark(benchmarkId) {
      calls.push(benchmarkId);
      return answer();
    },
    listCompletedBenchmarks: async () => [],
    readRetrieverUpdate: async () => undefined,
    executeBenchmark: async () => true,
  };
  const run = () =>
    runBenchmark(
      parseWith(raw),
      clock.now() + 600_000,
      { ...buildReview(), nonce: 'k3x9' },
      {
        api,
        lookUpApi: api,
        clock,
        log,
        random: () => 0,
        onBenchmarkId: (id) => told.push(`id ${id}`),
        onStatus: (status) => told.push(`status ${status}`),
      },
    );
  return { log, calls, told, run };
}

const running = buildBenchmark({ status: 'replaying', results: null, comparison: null });

describe('a new benchmark', () => {
  it('is created and waited for; its id is told first', async () => {
    const runner = prepare({ 'benchmark-name': 'mine' }, [running, buildBenchmark()]);
    expect(await runner.run()).toEqual(buildBenchmark());
    expect(runner.calls).toEqual([
      {
        benchmark_name: 'mine',
        baseline_retriever_id: 'ret_base',
        candidate_retriever_ids: ['ret_hybrid'],
        session_count: 1000,
      },
      'bm_1',
    ]);
    expect(runner.told).toEqual(['id bm_1', 'status replaying', 'status completed']);
    expect(runner.log.infos[0]).toBe(
      'Created benchmark bm_1, "hybrid-vs-production": ret_hybrid against ret_base over 1,000 sessions',
    );
  });

  it.each([
    [
      'the API says why',
      'No sessions matched.',
      'Benchmark bm_1 failed: No sessions matched. Check the retrievers',
    ],
    ['the API does not say why', null, 'Benchmark bm_1 failed: no reason given. Check the retrievers'],
    [
      'the API says nothing at length',
      '  \n',
      'Benchmark bm_1 failed: no reason given. Check the retrievers',
    ],
  ])('that fails is an error: %s', async (_case, reason, message) => {
    const failed = buildBenchmark({ status: 'failed', error_message: reason });
    await expect(prepare({}, [running, failed]).run()).rejects.toMatchObject({
      code: 'benchmark-failed',
      message: expect.stringContaining(message),
    });
  });
});

it('a new benchmark of other retrievers than were asked for is refused', async () => {
  const strange = buildBenchmark({ candidate_retriever_ids: ['ret_other'] });
  await expect(prepare({}, [strange]).run()).rejects.toMatchObject({
    code: 'benchmark-mismatch',
    message: expect.stringMatching(
      /^Benchmark bm_1 compares ret_other against ret_base, .* report this to Mixpeek/,
    ),
  });
});

describe('an existing benchmark', () => {
  const existing = { 'benchmark-id': 'bm_1' };

  it('is taken, not created', async () => {
    const runner = prepare(existing, [running, running, buildBenchmark()]);
    expect(await runner.run()).toEqual(buildBenchmark());
    expect(runner.calls).toEqual(['bm_1', 'bm_1', 'bm_1']);
    expect(runner.told[0]).toBe('id bm_1');
    expect(runner.log.infos[0]).toMatch(/^Took benchmark bm_1, /);
  });

  it('may name its candidates in any order', async () => {
    const benchmark = buildBenchmark({ candidate_retriever_ids: ['a', 'b'] });
    const runner = prepare({ ...existing, 'candidate-retriever-ids': 'b, a' }, [benchmark]);
    expect(await runner.run()).toBe(benchmark);
  });

  it.each([
    ['another baseline', { 'baseline-retriever-id': 'ret_other' }],
    ['another candidate', { 'candidate-retriever-ids': 'ret_other' }],
    ['one candidate more', { 'candidate-retriever-ids': 'ret_hybrid, ret_other' }],
  ])('that compares %s than the inputs is refused', async (_case, raw) => {
    await expect(prepare({ ...existing, ...raw }, [buildBenchmark()]).run()).rejects.toMatchObject({
      code: 'benchmark-mismatch',
      message: expect.stringMatching(
        /^Benchmark bm_1 compares ret_hybrid against ret_base, which is not what/,
      ),
    });
  });

  it('is not held against retrievers that the inputs leave out', async () => {
    const raw = { ...existing, 'baseline-retriever-id': '', 'candidate-retriever-ids': '' };
    expect(await prepare(raw, [buildBenchmark()]).run()).toEqual(buildBenchmark());
  });
});
