/** One difference between the configurations of two retrievers. Everything in it is untrusted text. */
export interface RetrieverChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Where it is, e.g. `stage 2 (rerank), parameter top_k`. */
  readonly where: string;
  /** In short form; undefined for what was added. */
  readonly before: string | undefined;
  /** In short form; undefined for what was removed. */
  readonly after: string | undefined;
}

/** How a candidate is configured otherwise than the baseline; no changes where they are the same. */
export interface CandidateChanges {
  readonly candidateId: string;
  readonly changes: readonly RetrieverChange[];
}

/** How each candidate is configured otherwise than the baseline, in the order of the candidates. */
export type RetrieverChanges = readonly CandidateChanges[];
