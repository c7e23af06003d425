import type { PipelineComparison } from '../../mixpeek/result-schemas.ts';
import { retest, type TestedCandidate } from '../deciding-test.ts';
import { type CandidateEvidence, gatherDelta } from '../evidence.ts';
import type { GateSettings, NdcgCandidate, Outcome } from '../gates/gate.ts';
import { gates } from '../gates/index.ts';
import { pickOutcome } from '../pick-outcome.ts';

/** A candidate with its place among those that are judged together. */
export interface Place {
  readonly candidate: NdcgCandidate;
  readonly index: number;
  readonly candidates: readonly TestedCandidate[];
  readonly settings: GateSettings;
  /** Sessions that were asked for; undefined where this run did not ask. */
  readonly requestedSessions?: number | undefined;
}

/** What the gates on NDCG say by the numbers alone. */
export function decide(candidate: NdcgCandidate, settings: GateSettings): Outcome {
  return pickOutcome(gates.flatMap((gate) => gate.decide?.(candidate, settings) ?? []));
}

/** The same had the API returned these numbers. */
export function decideWith(
  { candidate, index, candidates, settings }: Place,
  changes: Pick<CandidateEvidence, 'comparison' | 'delta'>,
): { readonly outcome: Outcome; readonly variant: NdcgCandidate } {
  const { comparison = candidate.comparison, delta = candidate.delta } = changes;
  const { test } = retest({ ...candidate, comparison, delta }, index, candidates, settings);
  const variant = { ...candidate, comparison, delta, test };
  return { outcome: decide(variant, settings), variant };
}

/** What the API would have returned with these numbers. */
export function withNumbers(
  { candidate }: Place,
  numbers: Partial<Pick<PipelineComparison, 'p_value' | 'confidence_interval'>>,
): Pick<CandidateEvidence, 'comparison' | 'delta'> {
  const comparison = { ...candidate.comparison, ...numbers };
  return { comparison, delta: gatherDelta({ ...candidate, comparison }) };
}
