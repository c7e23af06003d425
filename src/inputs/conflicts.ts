import { significanceK } from '../verdict/significance-k.ts';
import type { InputName } from './rules.ts';
import type { ReadValues } from './values.ts';

/** What is wrong with an input, in a sentence that begins with its name. */
export interface Problem {
  readonly name: InputName;
  readonly message: string;
}

/** A rule that binds several inputs, each fine by itself; one that cannot be used has been reported already. */
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
    const message = `${name} lists the baseline ${baseline}. Remove it from the list: a retriever cannot be its own candidate.`;
    return [{ name, message }];
  },
  function findMissingMargin({ mode, 'min-ndcg-delta': least }) {
    if (mode !== 'non-inferiority' || least === undefined || least < 0) return [];
    const name = 'min-ndcg-delta';
    const message = `${name} is ${least}, but with mode non-inferiority it is minus the margin: the largest loss that you accept. Write for example min-ndcg-delta: '-0.01'`;
    return [{ name, message }];
  },
  function findPositiveTolerance({ mode, 'min-ndcg-delta': least }) {
    if (mode !== 'regression' || least === undefined || least <= 0) return [];
    const name = 'min-ndcg-delta';
    const message = `${name} is ${least}, but with mode regression it is the tolerance, 0 or below. Write min-ndcg-delta: '0', or for example '-0.01' to tolerate a loss of 0.01; to ask for a gain set mode to superiority`;
    return [{ name, message }];
  },
  function findUntestedK({ mode, 'ndcg-k': k }) {
    if (mode === undefined || mode === 'superiority') return [];
    if (k === undefined || String(k) === significanceK) return [];
    const name = 'ndcg-k';
    const message = `${name} is ${k}, but mode ${mode} rests on the API's interval, which is about NDCG@${significanceK}. Write ndcg-k: '${significanceK}', or set mode to superiority`;
    return [{ name, message }];
  },
  function findUnreachableSessions({
    'min-sessions': least,
    'session-count': asked,
    'benchmark-id': existing,
  }) {
    if (existing !== undefined || least === undefined || asked === undefined || least <= asked) return [];
    const name = 'min-sessions';
    const message = `${name} is ${least}, but session-count asks for ${asked} only, so no candidate could ever pass. Lower the one or raise the other`;
    return [{ name, message }];
  },
  function findSpendingOnFailures({ mode, 'alpha-spending': isSpending }) {
    if (mode !== 'regression' || isSpending !== true) return [];
    const name = 'alpha-spending';
    const message = `${name} is true, but with mode regression a tighter level would let worse candidates through on later runs. Leave it out; it guards against passing by luck, in the other modes`;
    return [{ name, message }];
  },
  function findUncountedRuns({ comment, 'alpha-spending': isSpending }) {
    if (comment === undefined || comment === 'always' || isSpending !== true) return [];
    const name = 'alpha-spending';
    const message = `${name} is true, but runs are counted in the comment, and comment is ${comment}. Set comment: always`;
    return [{ name, message }];
  },
];

/** Every contradiction between inputs. */
export function findConflicts(values: ReadValues): Problem[] {
  return rules.flatMap((rule) => rule(values));
}
