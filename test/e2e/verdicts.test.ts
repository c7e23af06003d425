import { describe, expect, test } from 'vitest';
import { changeNumbers, runWith } from './change-numbers.ts';
import { readFailure } from './open-gate.ts';
import { type Situation, testSituations } from './situation.ts';

/** One historical session: too few for any verdict. */
const singleSession = JSON.stringify({
  taxonomy_node_ids: ['node_flags'],
  min_interactions: 12,
  retriever_ids: ['ret_labels_only'],
});

const situations: readonly Situation[] = [
  {
    name: 'a clear improvement passes',
    inputs: { 'candidate-retriever-ids': 'ret_improved' },
    verdict: 'pass',
    failure: undefined,
    outputs: {
      'passing-candidate-ids': '["ret_improved"]',
      'best-candidate-id': 'ret_improved',
      'benchmark-status': 'completed',
    },
  },
  {
    name: 'a regression fails on ndcg_delta',
    inputs: { 'candidate-retriever-ids': 'ret_labels_only' },
    verdict: 'fail',
    failure:
      /^Labels only \(ret_labels_only\) fails: NDCG@10 fell by 0\.\d{4} \(required: more than 0\); the fall is significant: p < 0\.001/,
    outputs: { 'passing-candidate-ids': '[]' },
    notice: /Clicks favor the baseline, .+ not proof that it is worse/,
  },
  {
    name: 'an improvement below min-ndcg-delta fails on ndcg_delta',
    inputs: { 'min-ndcg-delta': '0.2' },
    verdict: 'fail',
    failure:
      /^Prefixes and typos \(ret_improved\) fails: NDCG@10 rose by 0\.0\d{3} \(required: at least 0\.2\)\.$/,
  },
  {
    name: 'a difference that may be chance fails the job on p_value',
    inputs: {
      'candidate-retriever-ids': 'ret_slightly_improved',
      'session-count': '500',
      'benchmark-name': 'a',
    },
    verdict: 'inconclusive',
    failure:
      /is inconclusive: NDCG@10 rose by 0\.00\d\d, but that may be chance: p = 0\.\d{3} \(required: at most 0\.05\); with 500 sessions this benchmark would detect a true difference of 0\.0\d{3} in four out of five runs; .*detect.* 0\.0\d+/,
  },
  {
    name: 'a copy of the baseline fails',
    inputs: { 'candidate-retriever-ids': 'ret_baseline_copy' },
    verdict: 'fail',
    failure: /NDCG@10 did not change \(required: more than 0\)/,
    outputs: { 'p-value': '' },
    notice: /None of 1,000 sessions changed\./,
  },
  {
    name: 'another K is gated',
    inputs: { 'ndcg-k': '5', 'session-filter': '{"sample_strategy":"recent"}' },
    verdict: 'pass',
    failure: undefined,
    notice: /The sessions are the most recent ones: .+ makes the p-value too small/,
  },
  {
    name: 'require all: one failing candidate fails the job',
    inputs: { 'candidate-retriever-ids': 'ret_improved\nret_labels_only' },
    verdict: 'fail',
    failure:
      /^1 of 2 candidates fails, and all must pass; Labels only \(ret_labels_only\) fails: NDCG@10 fell/,
    outputs: { 'passing-candidate-ids': '["ret_improved"]', 'best-candidate-id': 'ret_improved' },
    notice: /With require: all, one unlucky candidate is enough to block/,
  },
  {
    name: 'require any: one passing candidate is enough',
    inputs: { 'candidate-retriever-ids': 'ret_labels_only, ret_improved', require: 'any' },
    verdict: 'pass',
    failure: undefined,
    outputs: { 'passing-candidate-ids': '["ret_improved"]', 'best-candidate-id': 'ret_improved' },
  },
  {
    name: 'require any: no passing candidate fails the job',
    inputs: { 'candidate-retriever-ids': 'ret_labels_only, ret_baseline_copy', require: 'any' },
    verdict: 'fail',
    failure: /^Neither candidate passes; the closest is Labels and tags \(copy\) \(ret_baseline_copy\)/,
  },
  {
    name: 'report-only does not fail the job for a regression',
    inputs: { 'candidate-retriever-ids': 'ret_labels_only', 'report-only': 'true' },
    verdict: 'fail',
    failure: undefined,
  },
];

/** Data that decide nothing. */
const undecided: readonly Situation[] = [
  {
    name: 'too few changed sessions decide nothing, whatever their p-value',
    inputs: {
      'candidate-retriever-ids': 'ret_slightly_improved',
      'session-count': '200',
      'benchmark-name': 'a',
    },
    verdict: 'inconclusive',
    failure:
      /NDCG@10 rose by 0\.\d{4}, but only 11 of 200 sessions changed, and it takes at least 20 to decide\.$/,
  },
  {
    name: 'failed replays that may hide a loss decide nothing',
    inputs: { 'candidate-retriever-ids': 'ret_unreliable', 'max-failed-session-rate': '0.5' },
    verdict: 'inconclusive',
    failure:
      /NDCG@10 rose by (0\.\d{4}), but \d\d replays failed: counted as 0 they make the NDCG@10 delta −0\.\d{4} instead of \+\1, and the candidate would fail\.$/,
  },
  {
    name: 'sessions that a filter left, and that are too few, are inconclusive and fail the job',
    inputs: { 'session-filter': singleSession, 'session-count': '10' },
    verdict: 'inconclusive',
    failure: /NDCG@10 rose by 0\.\d{4}, but the filter left 1 session, and it takes at least 20 to decide\.$/,
    outputs: { 'p-value': '' },
  },
];

describe.concurrent('verdicts', () => testSituations(situations.slice(1)));
describe.concurrent('verdicts of the built action', () => {
  testSituations([...situations.slice(0, 1), ...undecided], 'built-action');
});

/** What the API returns of the only candidate. */
interface Returned {
  readonly delta: number;
  readonly p: number;
  readonly interval: readonly [number, number];
}

describe.concurrent('numbers that contradict each other, and ties', () => {
  const returning = ({ delta, p, interval }: Returned) =>
    changeNumbers(({ comparison: { comparisons } }) => {
      comparisons[0].ndcg_delta['10'] = delta;
      comparisons[0].p_value = p;
      comparisons[0].confidence_interval = interval;
    });

  test('a delta outside its own interval passes nothing', async () => {
    const run = await runWith(returning({ delta: -0.03, p: 1e-9, interval: [0.001, 0.02] }));
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(readFailure(run)).toMatch(
      /the delta −0\.0300 lies outside its own confidence interval, \+0\.0010 to \+0\.0200/,
    );
    expect(JSON.parse(run.outputs.results ?? '').candidates[0].doubt).toBe('outside-interval');
  });

  test('p-value and interval that lead to different verdicts are inconclusive', async () => {
    const inputs = { mode: 'superiority' };
    const run = await runWith(returning({ delta: 0.03, p: 1e-9, interval: [-0.01, 0.07] }), inputs);
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(readFailure(run)).toMatch(
      /by p < 0\.001 the candidate would pass, by the interval .+ inconclusive/,
    );
  });

  test('a p-value that is exactly at its limit passes', async () => {
    const inputs = { mode: 'superiority' };
    const run = await runWith(returning({ delta: 0.03, p: 0.05, interval: [0, 0.06] }), inputs);
    expect(run.outputs.verdict).toBe('pass');
  });
});
