import { describe } from 'vitest';
import { type Situation, testSituations } from './situation.ts';

/** One historical session: too few for a t-test. */
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
      'session-count': '200',
      'benchmark-name': 'a',
    },
    verdict: 'inconclusive',
    failure:
      /is inconclusive: NDCG@10 rose by 0\.00\d\d, but that may be chance: p = 0\.\d{3} \(required: at most 0\.05\); with 200 sessions this benchmark would detect a true difference of 0\.0\d{3} in four out of five runs; .*detect.* 0\.0\d+/,
  },
  {
    name: 'a p-value that is null is inconclusive and fails the job',
    inputs: { 'session-filter': singleSession, 'session-count': '10' },
    verdict: 'inconclusive',
    failure:
      /NDCG@10 rose by 0\.\d{4}, but fewer than two sessions were replayed by both retrievers \(required: at most 0\.05\)\.$/,
    outputs: { 'p-value': '' },
  },
  {
    name: 'a copy of the baseline fails',
    inputs: { 'candidate-retriever-ids': 'ret_baseline_copy' },
    verdict: 'fail',
    failure: /NDCG@10 did not change \(required: more than 0\)/,
    outputs: { 'p-value': '' },
  },
  {
    name: 'another K is gated',
    inputs: { 'ndcg-k': '5' },
    verdict: 'pass',
    failure: undefined,
  },
  {
    name: 'require all: one failing candidate fails the job',
    inputs: { 'candidate-retriever-ids': 'ret_improved\nret_labels_only' },
    verdict: 'fail',
    failure:
      /^1 of 2 candidates fails, and all must pass; Labels only \(ret_labels_only\) fails: NDCG@10 fell/,
    outputs: { 'passing-candidate-ids': '["ret_improved"]', 'best-candidate-id': 'ret_improved' },
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

describe.concurrent('verdicts of the built action', () => {
  testSituations(situations);
});
