import { formatInteger, formatLevel, formatPercent } from '../../runtime/format.ts';
import type { GateSettings, Mode } from '../gates/gate.ts';
import { computeLuckyPassChance } from '../statistics/reruns.ts';
import type { Notice } from './notice.ts';

/** How far the best of k equal candidates looks better than it is, in standard errors: expected maximum of k normals. */
const winnersBias = [0, 0, 0.56, 0.85, 1.03, 1.16, 1.27, 1.35, 1.42, 1.49, 1.54];

/** The best candidate that must not pass, in each mode in which a pass is shown. */
const luckyCandidates: Readonly<Record<Exclude<Mode, 'regression'>, string>> = {
  superiority: 'no better than the baseline',
  'superiority-by-margin': 'better by just less than min-ndcg-delta',
  'non-inferiority': 'worse by the whole margin',
};

/** Above this p-value a gain that passes is likely to be flattered by luck to a degree that matters. */
const clearPValue = 0.01;

/** What luck does to verdicts: of several candidates, of several runs, and to what was measured. */
export const noticesOnLuck: readonly Notice[] = [
  function noteWinnersBias({ outcome, candidates: { length: count } }, { require }) {
    if (require !== 'any' || outcome !== 'pass' || count < 2) return undefined;
    const bias = winnersBias[count] ?? winnersBias.at(-1);
    const about = count < winnersBias.length ? 'about' : 'more than';
    return `Picking the best of ${formatInteger(count)} flatters the winner: with ${formatInteger(count)} equal candidates, the top one would look ${about} ${bias} standard errors better by luck.`;
  },
  function notePassBias({ outcome, candidates }, { mode }) {
    const passing = candidates.filter((candidate) => candidate.outcome === 'pass');
    const isClear = passing.every(({ test: { adjusted } }) => adjusted !== null && adjusted < clearPValue);
    return mode === 'superiority' && outcome === 'pass' && !isClear
      ? 'On average, a measured gain that passes is larger than the true gain, because luck helped it pass: a true gain of 0.005 that passes with 1,000 sessions looks about 2.8 times as large.'
      : undefined;
  },
  function noteAllMustPass({ outcome, candidates: { length: count } }, { mode, require }) {
    return require === 'all' && mode !== 'regression' && outcome !== 'pass' && count > 1
      ? 'With require: all, one unlucky candidate is enough to block: five good candidates that each pass in 80% of runs all pass in only 33% to 51% of them.'
      : undefined;
  },
  function noteReruns({ candidates }, settings, { draw, alphaSpending }) {
    const { mode, maxPValue } = settings;
    const count =
      draw > 1
        ? `This is run ${draw} on this pull request; deleting the gate's comment restarts the count. `
        : '';
    if (alphaSpending) {
      const whole = formatPercent((maxPValue * draw * (draw + 1)) / 2);
      return `${count}With alpha-spending this run is tested at ${formatLevel(maxPValue)}, which keeps the chance of a lucky pass in all runs together below ${whole}.`;
    }
    const chances = countChances(candidates.length, settings);
    if (mode === 'regression') {
      if (draw === 1) return undefined;
      return `${count}Each run is another chance for a regression to go unnoticed: look at all of them.`;
    }
    if (draw * chances === 1) return undefined;
    const chance = formatPercent(computeLuckyPassChance(draw * chances, maxPValue));
    const when = draw > 1 ? 'By now,' : 'Without a correction,';
    const who = chances > 1 ? `one of ${chances} uncorrected candidates` : 'even a candidate';
    const remedy = chances > 1 ? 'p-value-adjustment: auto' : 'alpha-spending';
    return `${count}${when} ${who} ${luckyCandidates[mode]} has up to a ${chance} chance of having passed by luck; ${remedy} limits it.`;
  },
];

/** How many candidates may each pass by luck in one run. */
function countChances(count: number, { require, adjustment }: GateSettings): number {
  return require === 'any' && adjustment === 'none' ? count : 1;
}
