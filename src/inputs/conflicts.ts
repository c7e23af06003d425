import { significanceK } from '../verdict/significance-k.ts';
import type { InputName } from './rules.ts';
import type { ReadValues } from './values.ts';

/** What is wrong with an input, in a sentence that begins with its name. */
export interface Problem {
  readonly name: InputName;
  readonly message: string;
}

/** A rule about several inputs, each valid by itself; invalid ones have been reported already. */
type Rule = (values: ReadValues) => readonly Problem[];

const rules: readonly Rule[] = [
  function findDuplicates({ 'candidate-retriever-ids': candidates = [] }) {
    const name = 'candidate-retriever-ids';
    const twice = new Set(candidates.filter((id, index) => candidates.indexOf(id) !== index));
    return [...twice].map((id) => ({ name, message: `${name} lists ${id} more than once.` }));
  },
  function findBaseline({ 'baseline-retriever-id': baseline, 'candidate-retriever-ids': candidates = [] }) {
    if (baseline === undefined || !candidates.includes(baseline)) return [];
    const name = 'candidate-retriever-ids';
    const message = `${name} lists the baseline ${baseline}. Remove it: a retriever cannot be compared with itself.`;
    return [{ name, message }];
  },
  function findMissingMargin({ mode, 'min-ndcg-delta': least }) {
    if (mode !== 'non-inferiority' || least === undefined || least < 0) return [];
    const name = 'min-ndcg-delta';
    const message = `${name} is ${least}, but mode non-inferiority requires a negative value: minus the largest loss that you accept. For example, set min-ndcg-delta: '-0.01'.`;
    return [{ name, message }];
  },
  function findMissingMinimum({ mode, 'min-ndcg-delta': least }) {
    if (mode !== 'superiority-by-margin' || least === undefined || least > 0) return [];
    const name = 'min-ndcg-delta';
    const message = `${name} is ${least}, but mode superiority-by-margin requires a value above 0: the gain that has to be shown. For example, set min-ndcg-delta: '0.01'. To require any gain, set mode: superiority.`;
    return [{ name, message }];
  },
  function findPositiveTolerance({ mode, 'min-ndcg-delta': least }) {
    if (mode !== 'regression' || least === undefined || least <= 0) return [];
    const name = 'min-ndcg-delta';
    const message = `${name} is ${least}, but mode regression requires 0 or a negative value: the loss that you tolerate. Set min-ndcg-delta: '0', or for example '-0.01' to tolerate a loss of 0.01. To require a gain, set mode: superiority.`;
    return [{ name, message }];
  },
  function findUntestedK({ mode, 'ndcg-k': k }) {
    if (mode === undefined || mode === 'superiority') return [];
    if (k === undefined || String(k) === significanceK) return [];
    const name = 'ndcg-k';
    const message = `${name} is ${k}, but mode ${mode} uses the API's confidence interval, which is for NDCG@${significanceK}. Set ndcg-k: '${significanceK}' or mode: superiority.`;
    return [{ name, message }];
  },
  function findUnreachableSessions({
    'min-sessions': least,
    'session-count': asked,
    'benchmark-id': existing,
  }) {
    if (existing !== undefined || least === undefined || asked === undefined || least <= asked) return [];
    const name = 'min-sessions';
    const message = `${name} is ${least}, but session-count is ${asked}, so no candidate could ever pass. Lower min-sessions or raise session-count.`;
    return [{ name, message }];
  },
  function findSpendingOnFailures({ mode, 'alpha-spending': isSpending }) {
    if (mode !== 'regression' || isSpending !== true) return [];
    const name = 'alpha-spending';
    const message = `${name} is true, but in mode regression a stricter level would let worse candidates pass on later runs. Remove alpha-spending, or set another mode.`;
    return [{ name, message }];
  },
  function findUncorrectedSpending({
    require,
    'p-value-adjustment': adjustment,
    'alpha-spending': isSpending,
  }) {
    if (require !== 'any' || adjustment !== 'none' || isSpending !== true) return [];
    const name = 'alpha-spending';
    const message = `${name} is true, but with require: any and p-value-adjustment: none each candidate has its own chance to pass by luck: five candidates in three runs pass in 8.0% of cases. Remove p-value-adjustment or alpha-spending.`;
    return [{ name, message }];
  },
  function findUncountedRuns({ comment, 'alpha-spending': isSpending }) {
    if (comment === undefined || comment === 'always' || isSpending !== true) return [];
    const name = 'alpha-spending';
    const message = `${name} is true, but earlier runs are counted in the pull-request comment, and comment is ${comment}. Set comment: always.`;
    return [{ name, message }];
  },
];

/** Every contradiction between inputs. */
export function findConflicts(values: ReadValues): Problem[] {
  return rules.flatMap((rule) => rule(values));
}
