import { describe, expect, it } from 'vitest';
import {
  type BenchmarkOutcome,
  buildSessions,
  type CreateBenchmarkRequest,
  emojilibSource,
  type Judgement,
  type Retriever,
  retrievers,
  runBenchmark,
  selectSessions,
} from '../../../sandbox/benchmark-service/index.ts';
import { createFakeReplayClock } from './replay/replay-clocks.ts';

const sessions = buildSessions(emojilibSource, new Date('2026-03-01T00:00:00Z'));

const buildCreateRequest = (overrides: Partial<CreateBenchmarkRequest> = {}): CreateBenchmarkRequest => ({
  benchmark_name: 'test',
  baseline_retriever_id: 'ret_baseline',
  candidate_retriever_ids: ['ret_improved'],
  session_count: 200,
  ...overrides,
});

const run = (request: CreateBenchmarkRequest, onStage = (_status: string, _count: number | null) => {}) =>
  runBenchmark(request, {
    sessions,
    seed: 'sandbox',
    clock: createFakeReplayClock(),
    signal: new AbortController().signal,
    onStage,
  });

const requireCompleted = (outcome: BenchmarkOutcome): Judgement => {
  if (outcome.kind !== 'completed') {
    throw new Error(outcome.errorMessage);
  }
  return outcome;
};

describe('selectSessions', () => {
  const idsOf = (request: CreateBenchmarkRequest, seed = 'sandbox') =>
    selectSessions(request, sessions, seed).map(({ id }) => id);

  it('depends on the seed and the name of the benchmark, and on nothing else', () => {
    const ids = idsOf(buildCreateRequest());
    expect(ids).toHaveLength(200);
    expect(idsOf(buildCreateRequest({ candidate_retriever_ids: ['ret_slow'] }))).toEqual(ids);
    expect(idsOf(buildCreateRequest({ benchmark_name: 'other' }))).not.toEqual(ids);
    expect(idsOf(buildCreateRequest(), 'other')).not.toEqual(ids);
  });

  it('grades by the weights of the request', () => {
    const session_filter = { interaction_weights: { weights: { purchase: 7 } } };
    const [first] = selectSessions(buildCreateRequest({ session_filter }), sessions, 'sandbox');
    expect(Math.max(...(first?.grades.values() ?? []))).toBe(7);
  });

  it('replays 1,000 sessions unless told otherwise', () => {
    const { session_count: _, ...request } = buildCreateRequest();
    expect(idsOf(request)).toHaveLength(1000);
  });
});

describe('runBenchmark', () => {
  it('passes through its stages in order and tells how many sessions there are', async () => {
    const stages: unknown[] = [];
    const request = buildCreateRequest({
      session_filter: { taxonomy_node_ids: ['node_flags'] },
      session_count: 5000,
    });
    await run(request, (status, count) => stages.push([status, count]));
    const count = sessions.filter(({ nodeId }) => nodeId === 'node_flags').length;
    expect(count).toBeLessThan(2000);
    expect(stages).toEqual([
      ['building_sessions', null],
      ['replaying', count],
      ['computing_metrics', count],
    ]);
  });

  it('judges the same request the same way, but for latencies', async () => {
    const [first, second] = await Promise.all([run(buildCreateRequest()), run(buildCreateRequest())]);
    expect(second).toEqual(first);
  });

  it('reports the baseline first and every retriever once', async () => {
    const request = buildCreateRequest({ candidate_retriever_ids: ['ret_improved', 'ret_improved'] });
    const { results, comparison } = requireCompleted(await run(request));
    expect(results.map(({ retriever_id }) => retriever_id)).toEqual(['ret_baseline', 'ret_improved']);
    expect(comparison.comparisons).toHaveLength(1);
  });

  it('compares the baseline with itself when asked to', async () => {
    const request = buildCreateRequest({ candidate_retriever_ids: ['ret_baseline'] });
    const { results, comparison } = requireCompleted(await run(request));
    expect(results).toHaveLength(1);
    expect(comparison.comparisons[0]).toMatchObject({
      candidate_retriever_id: 'ret_baseline',
      p_value: null,
    });
  });

  it.each([
    [
      'no session matches',
      { session_filter: { retriever_ids: ['ret_none'] } },
      /^No historical session matches session_filter \(of 6\d{3}\); widen it\.$/,
    ],
    [
      'a candidate fails everywhere',
      { candidate_retriever_ids: ['ret_improved', 'ret_broken'] },
      /^Retriever ret_broken failed in all 200 sessions \(IndexNotFoundError: 200\)\.$/,
    ],
    [
      'the baseline fails everywhere',
      { baseline_retriever_id: 'ret_broken' },
      /^Retriever ret_broken failed/,
    ],
  ])('fails when %s', async (_, overrides, message) => {
    const outcome = await run(buildCreateRequest(overrides));
    expect(outcome).toEqual({ kind: 'failed', errorMessage: expect.stringMatching(message) });
  });

  it('refuses retrievers that do not exist', async () => {
    const request = buildCreateRequest({ baseline_retriever_id: 'ret_none' });
    await expect(run(request)).rejects.toThrow('retriever "ret_none" does not exist');
  });

  it('looks for retrievers where it is told to', async () => {
    const request = buildCreateRequest({ candidate_retriever_ids: ['ret_own'], session_count: 20 });
    const outcome = await runBenchmark(request, {
      sessions,
      seed: 'sandbox',
      clock: createFakeReplayClock(),
      signal: new AbortController().signal,
      findRetriever: (id) => ({
        ...(retrievers[0] as Retriever),
        retriever_id: id,
        retriever_name: `own ${id}`,
      }),
    });
    const { results } = requireCompleted(outcome);
    expect(results.map(({ retriever_name }) => retriever_name)).toEqual(['own ret_baseline', 'own ret_own']);
  });
});

describe('what the retrievers demonstrate', () => {
  const compare = async (candidateId: string, session_count: number) => {
    const request = buildCreateRequest({ candidate_retriever_ids: [candidateId], session_count });
    const { results, comparison } = requireCompleted(await run(request));
    const [comparisonEntry] = comparison.comparisons;
    return {
      result: results[1],
      delta: Number(comparisonEntry?.ndcg_delta['10']),
      pValue: comparisonEntry?.p_value ?? null,
    };
  };

  it.each([
    ['ret_improved', 200, 1, true],
    ['ret_labels_only', 200, -1, true],
    ['ret_all_terms', 1000, -1, true],
    ['ret_slightly_improved', 200, 1, false],
  ])('%s over %i sessions: sign %i, significant %s', async (candidateId, count, sign, isSignificant) => {
    const { delta, pValue } = await compare(candidateId, count);
    expect(pValue).not.toBeNull();
    expect(Number(pValue) <= 0.05).toBe(isSignificant);
    expect(isSignificant ? Math.sign(delta) : sign).toBe(sign);
  });

  it('ret_baseline_copy: no difference and no p-value', async () => {
    expect(await compare('ret_baseline_copy', 200)).toMatchObject({ delta: 0, pValue: null });
  });

  it('ret_unreliable: about 8% failed sessions, of two kinds', async () => {
    const { result } = await compare('ret_unreliable', 1000);
    expect(Math.abs(Number(result?.failed_sessions) - 80)).toBeLessThan(25);
    expect(Object.keys(result?.error_summary ?? {})).toEqual([
      'StageTimeoutError',
      'UpstreamUnavailableError',
    ]);
  });

  it('over all sessions: the NDCG@10 to which demo and tests are tuned, and what is significant', async () => {
    const tuned = {
      ret_baseline: 0.5599752456665983,
      ret_improved: 0.5970601816205667,
      ret_slightly_improved: 0.5646775848827205,
      ret_neutral: 0.559598165100966,
      ret_all_terms: 0.5540527131580509,
      ret_labels_only: 0.3520755549817017,
      ret_unreliable: 0.5982478160834332,
    };
    const [baseline_retriever_id = '', ...candidate_retriever_ids] = Object.keys(tuned);
    const request = { baseline_retriever_id, candidate_retriever_ids, session_count: 10_000 };
    const { results, comparison } = requireCompleted(await run(buildCreateRequest(request)));
    const means = results.map(({ retriever_id, metrics }) => [retriever_id, metrics.ndcg_at_k['10']]);
    for (const [id, ndcg] of Object.entries(tuned))
      expect(Object.fromEntries(means)[id], id).toBeCloseTo(ndcg, 12);

    const isSignificant = Object.fromEntries(
      comparison.comparisons.map(({ candidate_retriever_id: id, p_value }) => [id, Number(p_value) <= 0.05]),
    );
    expect(isSignificant).toMatchObject({ ret_slightly_improved: true, ret_neutral: false });
  });

  it('ret_slow: a stage that waits', async () => {
    const { result } = await compare('ret_slow', 20);
    expect(result?.latency.stage_latencies.remote_rerank).toBeGreaterThanOrEqual(5);
  });
});
