import { formatCount, formatInteger } from '../../runtime/format.ts';
import { enoughSessions } from '../doubts/enough-sessions.ts';
import type { GateSettings } from '../gates/gate.ts';
import { significanceK } from '../significance-k.ts';
import type { CandidateVerdict } from '../verdict.ts';
import type { Notice } from './notice.ts';

/** Sessions of so few days are likely to come from the same few users and queries. */
const shortWindowDays = 7;

/** What the sessions can tell, and what they cannot. */
export const noticesOnSessions: readonly Notice[] = [
  function noteFewerSessions(_verdict, _settings, { requestedSessions, sessionCount }) {
    return requestedSessions !== undefined && sessionCount !== undefined && sessionCount < requestedSessions
      ? `Only ${formatInteger(sessionCount)} of the ${formatCount(requestedSessions, 'requested session')} were found and replayed.`
      : undefined;
  },
  function noteTooFewRequested(_verdict, _settings, { requestedSessions }) {
    return requestedSessions !== undefined && requestedSessions < enoughSessions
      ? `session-count is ${requestedSessions}: with fewer than ${enoughSessions} sessions no candidate can pass.`
      : undefined;
  },
  function noteUnrequestedRetrievers(_verdict, _settings, { unrequestedCount = 0 }) {
    return unrequestedCount > 0
      ? `The benchmark includes ${formatCount(unrequestedCount, 'retriever')} that you did not request; this report ignores them.`
      : undefined;
  },
  function noteNegativeMinimum(_verdict, { mode, minNdcgDelta }) {
    return mode === 'superiority' && minNdcgDelta < 0
      ? 'A negative min-ndcg-delta allows no loss here: a gain above 0 is required in any case. To allow a small loss, set mode: non-inferiority.'
      : undefined;
  },
  function noteClicks({ candidates }, settings) {
    return candidates.some((candidate) => isSignificantlyWorse(candidate, settings))
      ? 'Clicks favor the baseline, because people could only click what it showed them. This is significant evidence that the candidate ranks logged choices lower, not proof that it is worse. Sessions from mixed traffic (session-filter, retriever_ids) reduce this bias.'
      : undefined;
  },
  function noteDependence(_verdict, _settings, { sampling = {} }) {
    const { strategy, windowDays } = sampling;
    const isShort = windowDays !== undefined && windowDays < shortWindowDays;
    if (strategy !== 'recent' && !isShort) return undefined;
    const which =
      strategy === 'recent' ? 'The sessions are the most recent ones' : describeWindow(windowDays);
    return `${which}: many of them may come from the same users or queries, which makes the p-value too small. With clusters of 10, a candidate without effect passes in up to 8.2% of runs instead of 2.5%.`;
  },
  function noteStrata(_verdict, _settings, { sampling = {} }) {
    return sampling.strategy === 'stratified'
      ? 'Stratified sampling may weight groups of sessions differently from your traffic, so a candidate that passes here may not be better on your traffic.'
      : undefined;
  },
];

function describeWindow(days = 0): string {
  const hours = Math.max(1, Math.round(days * 24));
  const length = hours < 48 ? formatCount(hours, 'hour') : formatCount(Math.round(days), 'day');
  return `The sessions come from ${length}`;
}

/** Whether a candidate fell short by more than chance, whatever that means for its verdict. */
function isSignificantlyWorse(
  { gates, doubt, ndcgDelta, pValue }: CandidateVerdict,
  { ndcgK, maxPValue }: GateSettings,
): boolean {
  if (doubt !== undefined) return false;
  if (gates.some(({ id, outcome }) => outcome === 'fail' && lossGates.has(id))) return true;
  const isTested = String(ndcgK) === significanceK && ndcgDelta !== undefined && pValue !== null;
  return isTested && ndcgDelta < 0 && pValue <= maxPValue;
}

/** The gates that fail only where a loss is shown. */
const lossGates: ReadonlySet<string> = new Set(['p-value', 'non-inferiority', 'regression']);
