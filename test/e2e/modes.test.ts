import { describe } from 'vitest';
import { type Situation, testSituations } from './situation.ts';

/** One historical session: too few for any verdict. */
const singleSession = JSON.stringify({
  taxonomy_node_ids: ['node_flags'],
  min_interactions: 12,
  retriever_ids: ['ret_labels_only'],
});

const nonInferiority = { mode: 'non-inferiority', 'min-ndcg-delta': '-0.01' };
const regression = { mode: 'regression' };
const byMargin = { mode: 'superiority-by-margin', 'session-count': '1000', 'benchmark-name': 'a' };

const modes: readonly Situation[] = [
  {
    name: 'superiority by a margin passes where the gain is shown to be that large',
    inputs: { ...byMargin, 'min-ndcg-delta': '0.005' },
    verdict: 'pass',
    failure: undefined,
    notice: /A true gain of 0\.0\d{3} passes this gate in four out of five runs\. Effect size d\\_z: 0\.\d\d/,
  },
  {
    name: 'superiority by a margin fails where it is shown to be smaller',
    inputs: {
      ...byMargin,
      'min-ndcg-delta': '0.03',
      'candidate-retriever-ids': 'ret_slightly_improved',
    },
    verdict: 'fail',
    failure: /NDCG@10 rose by 0\.00\d\d, at best \+0\.0\d{3}, which is below 0\.03/,
  },
  {
    name: 'superiority by a margin is inconclusive between',
    inputs: { ...byMargin, 'min-ndcg-delta': '0.035' },
    verdict: 'inconclusive',
    failure: /but the true change may be \+0\.0\d{3} \(required: at least 0\.035\)\.$/,
  },
  {
    name: 'non-inferiority passes a candidate within the margin',
    inputs: {
      ...nonInferiority,
      'candidate-retriever-ids': 'ret_slightly_improved',
      'session-count': '1000',
      'benchmark-name': 'a',
    },
    verdict: 'pass',
    failure: undefined,
  },
  {
    name: 'non-inferiority passes a copy of the baseline',
    inputs: { ...nonInferiority, 'candidate-retriever-ids': 'ret_baseline_copy' },
    verdict: 'pass',
    failure: undefined,
  },
  {
    name: 'non-inferiority fails a candidate beyond the margin',
    inputs: { ...nonInferiority, 'candidate-retriever-ids': 'ret_labels_only' },
    verdict: 'fail',
    failure: /NDCG@10 fell by 0\.\d{4}, at best −0\.\d{4}, beyond the margin of 0\.01/,
  },
  {
    name: 'non-inferiority is inconclusive between',
    inputs: {
      ...nonInferiority,
      'min-ndcg-delta': '-0.002',
      'candidate-retriever-ids': 'ret_neutral',
      'session-count': '400',
      'benchmark-name': 'a',
    },
    verdict: 'inconclusive',
    failure: /but the true change may be −0\.\d{4}, beyond the margin of 0\.002; .*sessions/,
  },
  {
    name: 'regression passes where nothing shows one',
    inputs: { ...regression, 'candidate-retriever-ids': 'ret_neutral', 'benchmark-name': 'a' },
    verdict: 'pass',
    failure: undefined,
  },
  {
    name: 'regression fails a significant one',
    inputs: { ...regression, 'candidate-retriever-ids': 'ret_labels_only' },
    verdict: 'fail',
    failure: /NDCG@10 fell by 0\.\d{4}, a significant regression: one-sided p < 0\.001/,
  },
  {
    name: 'regression is inconclusive where too few sessions are left',
    inputs: { ...regression, 'session-filter': singleSession, 'session-count': '10' },
    verdict: 'inconclusive',
    failure: /the filter left 1 session, and it takes at least 20 to decide/,
  },
];

const threeCandidates = {
  'candidate-retriever-ids': 'ret_slightly_improved, ret_neutral, ret_all_terms',
  'session-count': '1000',
  'benchmark-name': 'xret_slightly_improved',
};

const adjustments: readonly Situation[] = [
  {
    name: 'any of three without correction passes by a p-value that three looks make cheap',
    inputs: { ...threeCandidates, require: 'any', 'p-value-adjustment': 'none' },
    verdict: 'pass',
    failure: undefined,
    notice: /one of 3 uncorrected candidates no better than the baseline has up to a 7\.3% chance/,
  },
  {
    name: 'any of three is corrected by Holm unless said otherwise',
    inputs: { ...threeCandidates, require: 'any' },
    verdict: 'inconclusive',
    failure: /^None of 3 candidates passes; the closest is .+ after Holm, 0\.0\d\d before/,
  },
  {
    name: 'any of three corrected by Holm, as it was asked for',
    inputs: { ...threeCandidates, require: 'any', 'p-value-adjustment': 'holm' },
    verdict: 'inconclusive',
    failure: / after Holm, 0\.0\d\d before/,
  },
  {
    name: 'all of two in non-inferiority, where one is beyond the margin',
    inputs: { ...nonInferiority, 'candidate-retriever-ids': 'ret_baseline_copy, ret_labels_only' },
    verdict: 'fail',
    failure: /^1 of 2 candidates fails, and all must pass; Labels only \(ret_labels_only\) fails/,
  },
  {
    name: 'all of two in regression, where one is, corrected by Holm',
    inputs: { ...regression, 'candidate-retriever-ids': 'ret_neutral, ret_labels_only' },
    verdict: 'fail',
    failure: /a significant regression: one-sided p < 0\.001 after Holm/,
  },
  {
    name: 'any of three corrected by Benjamini–Hochberg',
    inputs: { ...threeCandidates, require: 'any', 'p-value-adjustment': 'benjamini-hochberg' },
    verdict: 'inconclusive',
    failure: /after Benjamini–Hochberg, 0\.0\d\d before/,
  },
];

/** About 80 of 1,000 sessions fail, and that is allowed: counted as 0 they are no loss as large as the margin. */
const someFail = {
  mode: 'non-inferiority',
  'min-ndcg-delta': '-0.1',
  'candidate-retriever-ids': 'ret_unreliable',
  'max-failed-session-rate': '0.5',
};

const furtherGates: readonly Situation[] = [
  {
    name: 'min-recall-delta',
    inputs: { 'min-recall-delta': '0.2', 'recall-k': '5' },
    verdict: 'fail',
    failure: /but recall@5 rose by 0\.0\d{3} \(required: at least 0\.2\)/,
  },
  {
    name: 'max-latency-delta-ms',
    inputs: {
      'candidate-retriever-ids': 'ret_slow',
      'session-count': '300',
      'max-latency-delta-ms': '1',
      'benchmark-name': 'a',
    },
    verdict: 'fail',
    failure: /mean latency rose by \d+\.\d ms \(required: at most 1 ms\)/,
  },
  {
    name: 'max-taxonomy-losses',
    inputs: { 'candidate-retriever-ids': 'ret_labels_only', 'max-taxonomy-losses': '0' },
    verdict: 'fail',
    failure: /\d taxonomy nodes got significantly worse \(required: at most 0\)/,
  },
  {
    name: 'max-taxonomy-losses: auto, as many as chance explains',
    inputs: { 'candidate-retriever-ids': 'ret_labels_only', 'max-taxonomy-losses': 'auto' },
    verdict: 'fail',
    failure: /\d taxonomy nodes got significantly worse \(required: at most [1-9] of \d+\)/,
  },
  {
    name: 'max-degraded-session-rate',
    inputs: { 'max-degraded-session-rate': '0.001' },
    verdict: 'fail',
    failure: /but \d(\.\d+)?% of the sessions got worse \(required: at most 0\.1%\)/,
  },
  {
    name: 'max-failed-session-rate, on by default',
    inputs: { 'candidate-retriever-ids': 'ret_unreliable', 'session-count': '1000' },
    verdict: 'fail',
    failure: /but \d+(\.\d)?% of its sessions failed \(required: at most 5%\)/,
  },
  {
    name: 'max-failed-session-rate, widened',
    inputs: { ...someFail, 'session-count': '1000', 'max-failed-session-rate': '0.2' },
    verdict: 'pass',
    failure: undefined,
  },
  {
    name: 'min-sessions',
    inputs: { ...someFail, 'min-sessions': '980' },
    verdict: 'inconclusive',
    failure: /but only \d{3} sessions replayed \(required: at least 980\)/,
  },
  {
    name: 'on-inconclusive: warn lets the job pass',
    inputs: {
      ...someFail,
      'min-sessions': '980',
      'on-inconclusive': 'warn',
    },
    verdict: 'inconclusive',
    failure: undefined,
  },
];

/** Of each mode a situation to run on the built action: its first. */
const firstOfMode = [
  ...new Map(modes.toReversed().map((situation) => [situation.inputs.mode, situation])).values(),
];

describe.concurrent('modes', () => {
  testSituations(modes.filter((situation) => !firstOfMode.includes(situation)));
});
describe.concurrent('modes of the built action', () => testSituations(firstOfMode, 'built-action'));
describe.concurrent('several candidates', () => testSituations(adjustments));
describe.concurrent('further gates', () => testSituations(furtherGates));
