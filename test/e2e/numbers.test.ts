import { describe, expect, test } from 'vitest';
import { change, changeNumbers, type Json, runWith } from './change-numbers.ts';
import { readFailure } from './open-gate.ts';

describe.concurrent('numbers of the API', () => {
  test.each([
    ['null', { results: null, comparison: null }],
    [
      'cut',
      { results: [{ retriever_id: 'ret_baseline', metrics: null }], comparison: { comparisons: [{}] } },
    ],
    ['of another shape', { results: 'soon', comparison: 7 }],
    ['impossible', { session_count: -1, started_at: 7, error_message: [] }],
    ['without a name', { benchmark_name: null, created_at: null, session_count: '10' }],
  ])('59: that are %s while it runs are waited for', async (_case, numbers) => {
    const run = await runWith([change(() => ({ ...numbers, status: 'replaying', completed_at: null }))]);
    expect(run.outputs.verdict).toBe('pass');
  });

  test('60: of a failed benchmark are no matter: its reason is shown', async () => {
    const odd = {
      results: [{}],
      comparison: 'none',
      session_count: 1e7,
      benchmark_name: null,
      created_at: null,
    };
    const failed = { ...odd, status: 'failed', error_message: 'out of memory' };
    const run = await runWith(change(() => failed));
    expect(readFailure(run)).toMatch(/^Benchmark bmk_\w+ failed: out of memory\. Check the retrievers/);
    expect(run.outputs.verdict).toBeUndefined();
  });

  test('61: one that is null is shown as a dash, and a gate on it is inconclusive', async () => {
    const run = await runWith(
      changeNumbers(({ results, comparison }) => {
        results[1].metrics.mean_rank_clicked = null;
        comparison.comparisons[0].latency_delta_ms = null;
      }),
      { 'max-latency-delta-ms': '1000' },
    );
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(readFailure(run)).toMatch(/the API returned no latency_delta_ms \(required: at most 1000 ms\)/);
    const [candidate] = JSON.parse(run.outputs.results ?? '').candidates;
    expect(candidate.latency_delta_ms).toBeNull();
    expect(run.summary).toMatch(/\| Latency delta \| – \| at most 1000 ms \|/);
  });

  test('61: one that is null and that no gate is on changes no verdict', async () => {
    const run = await runWith(
      changeNumbers(({ results }) => {
        results[1].metrics.mean_rank_clicked = null;
        results[0].latency.p99_ms = null;
      }),
    );
    expect(run.outputs.verdict).toBe('pass');
  });

  test('62: a p-value a little above 1 is 1', async () => {
    const run = await runWith(
      changeNumbers(({ comparison }) => {
        comparison.comparisons[0].p_value = 1.0000000000000002;
        comparison.comparisons[0].confidence_interval = null;
      }),
      { mode: 'superiority' },
    );
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', 'p-value': '1' });
  });

  test.each([
    [
      'an NDCG above 1',
      'results.0.metrics.ndcg_at_k.10',
      (json: Json) => {
        json.results[0].metrics.ndcg_at_k['10'] = 1.5;
      },
    ],
    [
      'a delta of 5',
      'comparison.comparisons.0.ndcg_delta.10',
      (json: Json) => {
        json.comparison.comparisons[0].ndcg_delta['10'] = 5;
      },
    ],
    [
      'a delta of 1e308',
      'comparison.comparisons.0.ndcg_delta.10',
      (json: Json) => {
        json.comparison.comparisons[0].ndcg_delta['10'] = 1e308;
      },
    ],
    [
      'more failures than sessions',
      'results.1.failed_sessions',
      (json: Json) => {
        json.results[1].failed_sessions = 501;
      },
    ],
    [
      'nine quadrillion sessions',
      'session_count',
      (json: Json) => {
        json.session_count = 9e15;
      },
    ],
    [
      'a negative latency',
      'results.0.latency.mean_ms',
      (json: Json) => {
        json.results[0].latency.mean_ms = -1;
      },
    ],
  ])('62: %s breaks the contract, and its path is named', async (_case, path, edit) => {
    const run = await runWith(changeNumbers(edit));
    expect(readFailure(run)).toContain(`${path}: `);
    expect(run.outputs.verdict).toBeUndefined();
  });

  test('63: an unknown status that comes with an end is an error that shows both', async () => {
    const ended = {
      status: 'exploded',
      completed_at: '2026-01-01T00:00:00Z',
      error_message: 'no shards left',
    };
    const run = await runWith(change(() => ended));
    expect(readFailure(run)).toMatch(
      /^Benchmark bmk_\w+ ended at 2026-01-01T00:00:00Z with the unknown status "exploded": no shards left\./,
    );
    expect(run.outputs).toMatchObject({ 'benchmark-status': 'exploded' });
    expect(run.outputs.verdict).toBeUndefined();
  });

  test('30: of a retriever whose result is missing are unknown, so that nothing passes', async () => {
    const run = await runWith(
      changeNumbers((json) => {
        json.results.pop();
      }),
    );
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(readFailure(run)).toMatch(/the API returned no results for the candidate/);
  });
});
