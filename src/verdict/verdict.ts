import type { DecidingTest, Doubt, GateResult, Mode, Outcome, Requirement } from './gates/gate.ts';
import type { Sentence } from './sentence.ts';

/** The verdict on one candidate. */
export interface CandidateVerdict {
  readonly candidateId: string;
  readonly candidateName: string;
  /** The file that it was made from; undefined for a retriever that exists for itself. */
  readonly file?: string | undefined;
  readonly outcome: Outcome;
  /** One result per gate that is switched on; empty when there was no comparison to judge. */
  readonly gates: readonly GateResult[];
  /** NDCG@K delta at the gate's K; undefined without a comparison. */
  readonly ndcgDelta: number | undefined;
  /** Two-sided, of the paired t-test on NDCG@10: the API's, or recovered from its interval. */
  readonly pValue: number | null;
  /** The p-value that decided, raw and corrected for the number of candidates. */
  readonly test: DecidingTest;
  /** What keeps its NDCG from deciding anything; undefined where nothing does. */
  readonly doubt: Doubt | undefined;
  /** The smallest true NDCG@10 delta that this benchmark sees four times out of five; undefined where unknown. */
  readonly detectableDelta: number | undefined;
  /** The true NDCG@10 delta from which on the gate passes it, or in regression fails it, four times out of five. */
  readonly reliableDelta: number | undefined;
  /** The NDCG@10 delta in standard deviations of its differences (d_z). */
  readonly effectSize: number | undefined;
  /** Why, in clauses with the numbers, without the candidate's name and without a full stop: see `joinClauses`. */
  readonly explanation: readonly string[];
  /** What a careful reader should know besides; each a sentence. */
  readonly notices: readonly string[];
}

/** The verdict on the pull request: what the job result, the comment, the summary and the outputs all speak from. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly mode: Mode;
  readonly require: Requirement;
  readonly candidates: readonly CandidateVerdict[];
  /** The candidate that settled it: with `all` the weakest of those with the verdict's outcome, with `any` the best. */
  readonly deciding: CandidateVerdict;
  /** The largest NDCG@K delta among the candidates that pass, or among all when none does. */
  readonly best: CandidateVerdict;
  /** Who passes or fails: the sentence without the explanation. */
  readonly statement: Sentence;
  /** The whole verdict in one sentence. */
  readonly sentence: Sentence;
  /** What holds for all candidates; each a sentence. */
  readonly notices: readonly string[];
}
