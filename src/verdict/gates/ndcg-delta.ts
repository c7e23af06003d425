import type { PipelineComparison } from '../../mixpeek/result-schemas.ts';
import { GateError } from '../../runtime/errors.ts';
import { chooseDecimals, formatCount, formatDelta, formatNumber, statePValue } from '../../runtime/format.ts';
import { computeBounds } from '../bounds.ts';
import { significanceK } from '../significance-k.ts';
import type { Doubt, Gate, GateFinding, GateSettings, NdcgCandidate, Outcome } from './gate.ts';
import { findNothing } from './missing-number.ts';

/**
 * Superiority: the NDCG@K delta must reach `min-ndcg-delta` and be above 0. Without the second rule a negative minimum
 * would let a significant regression pass, since the p-value says nothing about the direction.
 */
export const ndcgDeltaGate: Gate = {
  id: 'ndcg-delta',
  isOnNdcg: true,
  decide,
  evaluate(candidate, settings) {
    const { comparison, test, doubt } = candidate;
    const { ndcgK, minNdcgDelta, maxPValue } = settings;
    const decided = decide(candidate, settings);
    if (decided === undefined) return undefined;
    const delta = readNdcgDelta(comparison, ndcgK);
    const needed = minNdcgDelta > 0 ? `at least ${minNdcgDelta}` : 'more than 0';
    const frame = { gate: `NDCG@${ndcgK} delta`, threshold: Math.max(0, minNdcgDelta), needed };
    if (delta === null) return findNothing(frame, `the API returned no NDCG@${ndcgK} delta`);
    const decimals = Math.max(chooseDecimals(delta, minNdcgDelta, 4), chooseDecimals(delta, 0, 4));
    const isEnough = decided === 'pass';
    // What was measured on data that decide nothing is no failure.
    const outcome = isEnough || !overridesFailure(doubt) ? decided : 'inconclusive';
    const change = `NDCG@${ndcgK} ${describeChange(delta, decimals)}`;
    // A fall that chance explains must not read like a regression.
    const isChance =
      delta < 0 && String(ndcgK) === significanceK && test.adjusted !== null && test.adjusted > maxPValue;
    const luck = isChance ? `, which may be chance: ${statePValue(test.adjusted, maxPValue)}` : '';
    return {
      ...frame,
      outcome,
      measured: delta,
      value: formatDelta(delta, decimals),
      reason: isEnough ? change : `${change}${luck} (required: ${needed})`,
      ...(outcome === 'fail' ? describeOpen(candidate, settings) : {}),
    };
  },
};

function decide(
  { comparison, delta }: NdcgCandidate,
  { mode, ndcgK, minNdcgDelta }: GateSettings,
): Outcome | undefined {
  if (mode !== 'superiority') return undefined;
  const measured = readNdcgDelta(comparison, ndcgK);
  if (measured === null) return 'inconclusive';
  const isUnchanged = String(ndcgK) === significanceK && delta.kind === 'unchanged' && delta.delta === 0;
  return measured >= minNdcgDelta && measured > 0 && !isUnchanged ? 'pass' : 'fail';
}

/** What the interval leaves open where too small a gain was measured; nothing where it rules out a larger one. */
function describeOpen(
  { delta, test }: NdcgCandidate,
  { ndcgK, minNdcgDelta }: GateSettings,
): Pick<GateFinding, 'remarks'> {
  if (String(ndcgK) !== significanceK || delta.kind !== 'tested') return {};
  const bounds = computeBounds(delta, test);
  const least = Math.max(0, minNdcgDelta);
  if (bounds === undefined || bounds.upper <= least) return {};
  const gain = least > 0 ? `a gain of ${least}` : 'a gain';
  const range = `${showBound(bounds.lower, least)} to ${showBound(bounds.upper, least)}`;
  const sessions = formatCount(delta.pairs, 'session');
  return {
    remarks: [`the true change may be anything from ${range}, so these ${sessions} cannot rule out ${gain}`],
  };
}

/** Whether a doubt is about all that was measured, rather than about how sure it is. */
function overridesFailure(doubt: Doubt | undefined): boolean {
  return doubt !== undefined && doubt.kind !== 'outside-interval' && doubt.kind !== 'disagreement';
}

/**
 * The NDCG delta at K; null where the API gave no number.
 *
 * @throws GateError `metric-not-returned`, listing the Ks that there are
 */
export function readNdcgDelta(comparison: PipelineComparison, ndcgK: number): number | null {
  return readDelta(comparison, comparison.ndcg_delta, ndcgK, { metric: 'NDCG', input: 'ndcg-k' });
}

/**
 * A delta at K; null where the API gave no number.
 *
 * @throws GateError `metric-not-returned`, listing the Ks that there are
 */
export function readDelta(
  comparison: PipelineComparison,
  deltas: Readonly<Record<string, number | null>>,
  k: number,
  { metric, input }: { readonly metric: string; readonly input: string },
): number | null {
  const delta = deltas[String(k)];
  if (delta !== undefined) return delta;
  const returned = Object.keys(deltas).sort((a, b) => Number(a) - Number(b));
  const choice =
    returned.length > 0
      ? `It returned K = ${returned.join(', ')}: set ${input} to one of these. With benchmark-id the same benchmark can be judged again.`
      : 'It returned none at all: look at the benchmark in Mixpeek.';
  throw new GateError(
    'metric-not-returned',
    `The benchmark returned no ${metric}@${k} delta for candidate ${comparison.candidate_retriever_id}. ${choice}`,
  );
}

/** `rose by 0.0184`, `fell by 0.0031`, `did not change`. */
export function describeChange(delta: number, decimals = chooseDecimals(delta, 0, 4)): string {
  if (delta === 0) return 'did not change';
  return `${delta > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(delta), decimals)}`;
}

/** What a delta without any scatter means: every session changed by the same. */
export function describeConstant(delta: number): string {
  const change = `NDCG@${significanceK} ${describeChange(delta)}`;
  return delta === 0
    ? `NDCG@${significanceK} did not change in any session`
    : `${change} in every session alike`;
}

/** A bound of the delta with enough digits to tell it from `threshold`. */
export function showBound(bound: number, threshold: number): string {
  return formatDelta(bound, chooseDecimals(bound, threshold, 4));
}
