import { formatDelta, missingValue } from '../../runtime/format.ts';
import { type Bounds, computeBounds, noBoundsReason } from '../bounds.ts';
import { describeDoubt } from '../doubts/describe-doubt.ts';
import { describeUntested } from '../missing-numbers.ts';
import { significanceK } from '../significance-k.ts';
import type { BoundedDelta } from '../statistics/delta-evidence.ts';
import type { ComparedCandidate, DecidingTest, GateFinding, Outcome } from './gate.ts';
import { findNothing } from './missing-number.ts';
import { describeChange, describeConstant, showBound } from './ndcg-delta.ts';

/** The bounds of a candidate's NDCG@10 delta, for a gate to explain. */
export interface FoundBounds {
  readonly outcome: Outcome;
  readonly delta: BoundedDelta;
  readonly bounds: Bounds;
  readonly test: DecidingTest;
  /** In words, what happened to NDCG@10. */
  readonly change: string;
  /** The lower bound as people read it. */
  readonly atWorst: string;
}

/** The finding of a gate that holds the lower bound of the NDCG@10 delta against a threshold. */
export function evaluateByBounds(
  candidate: ComparedCandidate,
  outcome: Outcome,
  bound: Pick<GateFinding, 'threshold' | 'needed'>,
  explain: (found: FoundBounds) => Pick<GateFinding, 'reason' | 'remarks'>,
): GateFinding {
  const { delta, doubt, test } = candidate;
  const frame = { gate: `NDCG@${significanceK} delta at worst`, ...bound };
  const unmeasured = { measured: null, value: missingValue };
  if (doubt !== undefined && delta.delta !== null) {
    const reason = `NDCG@${significanceK} ${describeChange(delta.delta)}, but ${describeDoubt(doubt)}`;
    return { ...frame, ...unmeasured, outcome: 'inconclusive', reason };
  }
  if (delta.kind === 'untested') return findNothing(frame, describeUntested(delta.reason, candidate));
  if (delta.kind === 'constant') {
    const reason = describeConstant(delta.delta);
    return { ...frame, outcome, measured: delta.delta, value: formatDelta(delta.delta), reason };
  }
  const bounds = computeBounds(delta, test);
  if (bounds === undefined) return { ...frame, ...unmeasured, outcome, reason: noBoundsReason };
  const change =
    delta.kind === 'unchanged' ? describeConstant(0) : `NDCG@${significanceK} ${describeChange(delta.delta)}`;
  const atWorst = showBound(bounds.lower, bound.threshold);
  return {
    ...frame,
    outcome,
    measured: bounds.lower,
    value: atWorst,
    ...explain({ outcome, delta, bounds, test, change, atWorst }),
  };
}
