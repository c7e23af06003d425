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
  /** The measured value as text, e.g. `+0.0184`. */
  readonly value: string;
  /** What the value had to be, as text, e.g. `at least 0.0100`. */
  readonly needed: string;
  /** A clause with the numbers that goes on after the candidate's name, e.g. `NDCG@10 rose by 0.0184`. */
  readonly reason: string;
}

/** A rule that a candidate's comparison has to satisfy; undefined means that the gate is switched off. */
export interface Gate {
  readonly evaluate: (comparison: PipelineComparison, settings: GateSettings) => GateResult | undefined;
}
