import type { CandidateEvidence } from '../evidence.ts';
import type { PipelineComparison } from '../mixpeek/schemas.ts';

/** The three verdicts. An error is none of them. */
export type Outcome = 'pass' | 'fail' | 'inconclusive';

/** The gates as the user set them. */
export interface GateSettings {
  /** Least NDCG@K delta, in units of NDCG (−1 to 1). */
  readonly minNdcgDelta: number;
  readonly ndcgK: number;
  /** Greatest two-sided p-value, in (0, 1). */
  readonly maxPValue: number;
}

/** What one gate says about one candidate. */
export interface GateResult {
  /** What was measured, e.g. `NDCG@10 delta`. */
  readonly gate: string;
  readonly outcome: Outcome;
  /** The measured number; null where it could not be computed. */
  readonly measured: number | null;
  /** The bound that it is held against. */
  readonly threshold: number;
  /** `measured` as people read it, e.g. `+0.0184`. */
  readonly value: string;
  /** What was needed, as people read it, e.g. `at least 0.01`. */
  readonly needed: string;
  /** A clause with the numbers, and with what was needed where that was missed, e.g. `NDCG@10 rose by 0.0184`. */
  readonly reason: string;
}

/** A candidate for which the API returned a comparison. */
export type ComparedCandidate = CandidateEvidence & { readonly comparison: PipelineComparison };

/** A rule that a candidate has to satisfy; undefined means that the gate is switched off. */
export interface Gate {
  readonly evaluate: (candidate: ComparedCandidate, settings: GateSettings) => GateResult | undefined;
}
