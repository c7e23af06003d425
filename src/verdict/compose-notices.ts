import { formatCount, formatInteger, formatLevel, formatPercent } from '../runtime/format.ts';
import { enoughSessions } from './doubts/enough-sessions.ts';
import type { GateSettings, RerunContext } from './gates/gate.ts';
import { computeLuckyPassChance } from './statistics/reruns.ts';
import type { Verdict } from './verdict.ts';

/** How far the best of k equal candidates looks better than it is, in standard errors: expected maximum of k normals. */
const winnersBias = [0, 0, 0.56, 0.85, 1.03, 1.16, 1.27, 1.35, 1.42, 1.49, 1.54];

type Notice = (
  verdict: Pick<Verdict, 'outcome' | 'candidates'>,
  settings: GateSettings,
  facts: RerunContext & { readonly sessionCount?: number | undefined; readonly unrequestedCount?: number },
) => string | undefined;

/** Every notice; undefined where it does not apply. */
const notices: readonly Notice[] = [
  function noteFewerSessions(_verdict, _settings, { requestedSessions, sessionCount }) {
    return requestedSessions !== undefined && sessionCount !== undefined && sessionCount < requestedSessions
      ? `Only ${formatCount(sessionCount, 'session')} of the ${formatInteger(requestedSessions)} asked for were found and replayed.`
      : undefined;
  },
  function noteTooFewRequested(_verdict, _settings, { requestedSessions }) {
    return requestedSessions !== undefined && requestedSessions < enoughSessions
      ? `session-count is ${requestedSessions}: on fewer than ${enoughSessions} sessions nothing passes.`
      : undefined;
  },
  function noteUnrequestedRetrievers(_verdict, _settings, { unrequestedCount = 0 }) {
    return unrequestedCount > 0
      ? `The benchmark speaks of ${formatCount(unrequestedCount, 'retriever')} beyond those that were asked about: left out here.`
      : undefined;
  },
  function noteNegativeMinimum(_verdict, { mode, minNdcgDelta }) {
    return mode === 'superiority' && minNdcgDelta < 0
      ? 'A negative min-ndcg-delta allows nothing here, since a gain above 0 is needed in any case: to allow a small loss set mode to non-inferiority.'
      : undefined;
  },
  function noteWinnersBias({ outcome, candidates: { length: count } }, { require }) {
    if (require !== 'any' || outcome !== 'pass' || count < 2) return undefined;
    const bias = winnersBias[count] ?? winnersBias.at(-1);
    const about = count < winnersBias.length ? 'about' : 'more than';
    return `The best of several candidates looks better than it is: of ${count} that are all equal to the baseline, the best would look ${about} ${bias} standard errors better.`;
  },
  function noteReruns(_verdict, { mode, maxPValue }, { draw, alphaSpending }) {
    const count = draw > 1 ? `This is run ${draw} on this pull request. ` : '';
    if (alphaSpending) {
      const whole = formatPercent((maxPValue * draw * (draw + 1)) / 2);
      return `${count}With alpha-spending it is tested at ${formatLevel(maxPValue)}, which keeps the chance of a lucky pass in all runs together below ${whole}.`;
    }
    if (count === '') return undefined;
    if (mode === 'regression') {
      return `${count}Each run is another chance for a regression not to show: look at all of them.`;
    }
    const who = mode === 'superiority' ? 'no better than the baseline' : 'worse by the whole margin';
    const chance = formatPercent(computeLuckyPassChance(draw, maxPValue));
    return `${count}A candidate that is ${who} would by now have passed at least once, by luck, with a chance of up to ${chance}; alpha-spending keeps it down.`;
  },
];

/** What holds for the verdict as a whole, each in a sentence. */
export function composeNotices(
  verdict: Pick<Verdict, 'outcome' | 'candidates'>,
  settings: GateSettings,
  facts: Parameters<Notice>[2],
): string[] {
  return notices.flatMap((notice) => notice(verdict, settings, facts) ?? []);
}
