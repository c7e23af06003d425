import {
  formatCount,
  formatDelta,
  formatInteger,
  formatLevel,
  formatNumber,
  formatPValue,
} from '../runtime/format.ts';
import { countChanged, countCompared } from './count-sessions.ts';
import { enoughChanged } from './doubts/enough-sessions.ts';
import type { ComparedCandidate, GateSettings } from './gates/gate.ts';
import { significanceK } from './significance-k.ts';
import { isPValueConsistent } from './statistics/consistency.ts';
import { computeWorstCaseDelta } from './statistics/failed-replays.ts';
import { computeSignTest } from './statistics/sign-test.ts';

/** What a careful statistician would point out about a candidate's numbers, in a sentence; undefined where all is well. */
type CrossCheck = (candidate: ComparedCandidate, settings: GateSettings) => string | undefined;

/**
 * Up to so many changed sessions the t-test is too lenient: a verdict by luck, nominally 2.5%, comes in 5.7% of runs at 50
 * changed of 1,000, in 4.0% at 93 (simulated on the sandbox's real differences).
 */
const fewChangedSessions = 150;

/** Counts of a candidate without results. */
const noCounts = { sessions_improved: null, sessions_degraded: null };

/** Every cross-check. They are told, and never change a verdict. */
const crossChecks: readonly CrossCheck[] = [
  function checkIdentity({ candidate, baseline }) {
    if (candidate === undefined || candidate.pipeline_hash !== baseline?.pipeline_hash) return undefined;
    return 'Candidate and baseline have the same pipeline hash: this compares a retriever with itself.';
  },
  function checkPValueAgainstInterval({
    comparison: { p_value: pValue, confidence_interval: interval },
    delta,
  }) {
    if (delta.kind !== 'tested' || pValue === null || interval === null || delta.asymmetricInterval)
      return undefined;
    const consistency = isPValueConsistent({ delta: delta.delta, interval, pValue, df: delta.df });
    return consistency === 'inconsistent'
      ? `The p-value ${formatPValue(pValue)} does not fit the confidence interval ${formatDelta(interval[0])} to ${formatDelta(interval[1])}: they cannot come from the same t-test.`
      : undefined;
  },
  function checkSymmetry({ delta }) {
    return delta.kind === 'tested' && delta.asymmetricInterval
      ? 'The confidence interval is not symmetric about the delta, as one from a bootstrap would be. It is used as it is, and only at 95%.'
      : undefined;
  },
  function checkSigns({ candidate, delta }) {
    const { sessions_improved: improved, sessions_degraded: degraded } = candidate?.metrics ?? noCounts;
    if (improved === null || degraded === null || !delta.delta) return undefined;
    const pValue = computeSignTest(improved, degraded);
    if (Math.sign(improved - degraded) !== -Math.sign(delta.delta) || pValue > 0.05) return undefined;
    const [more, fewer] = improved > degraded ? ['improved', 'degraded'] : ['degraded', 'improved'];
    return `Mean and majority disagree: NDCG@${significanceK} ${delta.delta > 0 ? 'rose' : 'fell'} on average, but significantly more sessions ${more} than ${fewer} (${formatInteger(Math.max(improved, degraded))} to ${formatInteger(Math.min(improved, degraded))}).`;
  },
  function checkFewChanges({ candidate, sessionCount }) {
    if (candidate === undefined || sessionCount === null) return undefined;
    const changed = countChanged(candidate.metrics);
    if (changed === null) {
      return 'The API did not return how many sessions changed, so they may be too few for a reliable p-value and confidence interval.';
    }
    if (changed === 0) return `None of ${formatCount(sessionCount, 'session')} changed.`;
    return changed >= enoughChanged && changed <= fewChangedSessions
      ? `Only ${formatInteger(changed)} of ${formatCount(sessionCount, 'session')} changed: with so few, the p-value and confidence interval are unreliable. Up to one run in 17 then ends in a lucky verdict, instead of one in 40.`
      : undefined;
  },
  function checkCounts({ candidate, baseline, sessionCount }) {
    const counted = candidate === undefined ? null : countCompared(candidate.metrics);
    const [ofCandidate, ofBaseline] = [candidate, baseline].map((side) => side?.failed_sessions ?? null);
    if (counted === null || sessionCount === null || ofCandidate == null || ofBaseline == null)
      return undefined;
    // The same session may have failed on both sides, or on one only.
    const most = sessionCount - Math.max(ofCandidate, ofBaseline);
    const least = sessionCount - ofCandidate - ofBaseline;
    return counted >= least && counted <= most
      ? undefined
      : `Improved, degraded and neutral sessions add up to ${formatInteger(counted)}, but ${formatInteger(most)} were replayed without failure.`;
  },
  function checkDelta({ candidate, baseline, comparison, failedSessions }) {
    const before = baseline?.metrics.ndcg_at_k[significanceK] ?? null;
    const after = candidate?.metrics.ndcg_at_k[significanceK] ?? null;
    const delta = comparison.ndcg_delta[significanceK] ?? null;
    // Where sessions failed, means and delta may rest on different ones.
    if (before === null || after === null || delta === null || failedSessions !== 0) return undefined;
    return Math.abs(after - before - delta) > 0.00011
      ? `The NDCG@${significanceK} delta ${formatDelta(delta)} is not the difference of the means ${formatNumber(after)} and ${formatNumber(before)}.`
      : undefined;
  },
  function checkFailures({ delta, failedSessions, sessionCount }) {
    if (!failedSessions || sessionCount === null || delta.delta === null || !delta.pairs) return undefined;
    const worst = computeWorstCaseDelta(delta.delta, delta.pairs, failedSessions);
    return `${formatCount(failedSessions, 'session')} of ${formatInteger(sessionCount)} failed and are not included; had the baseline scored 1 and the candidate 0 in each, the NDCG@${significanceK} delta would be ${formatDelta(worst)}.`;
  },
  function checkBorderline({ test, comparison }, { maxPValue, mode }) {
    if (
      mode !== 'superiority' ||
      test.adjusted === null ||
      !((comparison.ndcg_delta[significanceK] ?? 0) > 0)
    )
      return undefined;
    return test.adjusted > maxPValue / 2 && test.adjusted < maxPValue * 2
      ? `The p-value ${formatPValue(test.adjusted, maxPValue)} is borderline: another sample of sessions could easily fall on the other side of ${formatLevel(maxPValue)}.`
      : undefined;
  },
];

/** Everything that is odd about a candidate's numbers. */
export function crossCheck(candidate: ComparedCandidate, settings: GateSettings): string[] {
  return crossChecks.flatMap((check) => check(candidate, settings) ?? []);
}
