import { computeMean } from '../../sandbox/benchmark-service/judge/paired-t-test.ts';
import { createRandom } from '../../sandbox/benchmark-service/seeded-random.ts';
import type { GateSettings } from '../../src/verdict/gates/gate.ts';
import { targetPower } from '../../src/verdict/statistics/power.ts';
import { computeLuckyPassChance, spendAlpha } from '../../src/verdict/statistics/reruns.ts';
import { composeBenchmark } from './compose-benchmark.ts';
import { countOutcomes, type Experiment, luck, sessionCount } from './count-outcomes.ts';
import { candidateIds, type History } from './history.ts';
import { hasOutcome, judgeRun, readGates } from './judge-run.ts';
import { failWhereWorst, type Population, swapRoles } from './populations.ts';

const margin = 0.01;
const pilotRuns = 50;
/** Those that change enough sessions for a verdict: a candidate without one is no chance for luck. */
const decidedIds = candidateIds.filter((id) => id !== 'ret_all_terms');
const reruns = 5;

/** Five runs on each pull request, every one on sessions of its own. */
function countReruns(name: string, nominal: number, alphaSpending: boolean): Experiment {
  return {
    name,
    measure(history, pullRequests) {
      const population = swapRoles(history, ['ret_neutral']);
      const gates = readGates({});
      // The same runs with and without alpha-spending.
      const random = createRandom('reruns');
      let happened = 0;
      for (let number = 0; number < pullRequests; number += 1) {
        const passes = Array.from({ length: reruns }, (_, index) => {
          const benchmark = composeBenchmark(population.draw(sessionCount, random));
          return hasOutcome(benchmark, gates, 'pass', { number, rerun: { draw: index + 1, alphaSpending } });
        });
        if (passes.includes(true)) happened += 1;
      }
      return { name, nominal, bound: 'about', happened, runs: pullRequests };
    },
  };
}

/** The chance of a lucky pass in five runs at falling levels; it stays below 2.5% however many follow. */
function computeSpentChance(alpha: number): number {
  const levels = Array.from({ length: reruns }, (_, index) => spendAlpha(alpha, index + 1));
  return 1 - levels.reduce((none, level) => none * (1 - level / 2), 1);
}

/** What runs of a population print as the difference that they detect, or that their gate passes, reliably; on average. */
function averagePrinted(
  which: 'detectableDelta' | 'reliableDelta',
  population: Population,
  gates: GateSettings,
): number {
  const random = createRandom('pilot');
  const printed = Array.from({ length: pilotRuns }, () => {
    const benchmark = composeBenchmark(population.draw(sessionCount, random));
    return judgeRun(benchmark, gates).candidates[0]?.[which] ?? Number.NaN;
  });
  return computeMean(printed);
}

/** Candidates better by what a benchmark like theirs says that it detects, or that its gate passes, in four out of five runs. */
function moveToPrinted(which: 'detectableDelta' | 'reliableDelta') {
  return (history: History, gates: GateSettings): Population => {
    const atZero = swapRoles(history, ['ret_improved']);
    return swapRoles(history, ['ret_improved'], averagePrinted(which, atZero, gates));
  };
}

/** The rates that the gate promises on symmetric differences, in the order of the table. */
export const experiments: readonly Experiment[] = [
  countOutcomes('superiority, candidate equal to the baseline: passes', {
    nominal: luck,
    inputs: {},
    populate: (history) => swapRoles(history, ['ret_neutral']),
  }),
  // Holm at 0.05 first asks for p ≤ 0.0125 of two sides, of which a gain is one: 4 × 0.625%, a trifle less for four that
  // are independent. That is half of the 5% that Holm bounds, losses included.
  countOutcomes('any of 4 equal candidates, Holm: passes', {
    nominal: luck,
    bound: 'at most',
    inputs: { require: 'any' },
    populate: (history) => swapRoles(history, decidedIds),
  }),
  countOutcomes('any of 4 equal candidates, Benjamini–Hochberg: passes', {
    nominal: luck,
    bound: 'at most',
    inputs: { require: 'any', 'p-value-adjustment': 'benjamini-hochberg' },
    populate: (history) => swapRoles(history, decidedIds),
  }),
  countOutcomes('any of 4 equal candidates, no correction: passes', {
    nominal: computeLuckyPassChance(decidedIds.length, 2 * luck),
    inputs: { require: 'any', 'p-value-adjustment': 'none' },
    populate: (history) => swapRoles(history, decidedIds),
  }),
  countOutcomes('regression, candidate equal to the baseline: fails', {
    nominal: luck,
    inputs: { mode: 'regression' },
    outcome: 'fail',
    populate: (history) => swapRoles(history, ['ret_neutral']),
  }),
  countOutcomes('regression, all of 4 equal candidates, Holm: fails', {
    nominal: luck,
    bound: 'at most',
    inputs: { mode: 'regression' },
    outcome: 'fail',
    populate: (history) => swapRoles(history, decidedIds),
  }),
  countOutcomes('superiority by a margin, candidate better by just the margin: passes', {
    nominal: luck,
    inputs: { mode: 'superiority-by-margin', 'min-ndcg-delta': String(margin) },
    populate: (history) => swapRoles(history, ['ret_neutral'], margin),
  }),
  countOutcomes('non-inferiority, candidate worse by the margin: passes', {
    nominal: luck,
    inputs: { mode: 'non-inferiority', 'min-ndcg-delta': String(-margin) },
    populate: (history) => swapRoles(history, ['ret_neutral'], -margin),
  }),
  countOutcomes('non-inferiority, any of 4 worse by the margin, Holm: passes', {
    nominal: luck,
    bound: 'at most',
    inputs: { mode: 'non-inferiority', 'min-ndcg-delta': String(-margin), require: 'any' },
    populate: (history) => swapRoles(history, decidedIds, -margin),
  }),
  countOutcomes('superiority, equal candidate that fails in the 3% of sessions where it is worst: passes', {
    nominal: luck,
    bound: 'at most',
    inputs: {},
    populate: (history) => failWhereWorst(history, 'ret_neutral', 0.03),
  }),
  countOutcomes('fewer than 20 sessions, candidate much better: passes', {
    nominal: 0,
    bound: 'at most',
    inputs: {},
    sessions: 19,
    populate: (history) => swapRoles(history, ['ret_labels_only'], 0.5),
  }),
  countOutcomes('superiority, candidate better by the printed MDE: passes', {
    nominal: targetPower,
    inputs: {},
    populate: moveToPrinted('detectableDelta'),
  }),
  countOutcomes('superiority with a minimum of 0.01, candidate better by the printed gain: passes', {
    nominal: targetPower,
    inputs: { 'min-ndcg-delta': String(margin) },
    populate: moveToPrinted('reliableDelta'),
  }),
  countOutcomes('superiority by a margin, candidate better by the printed gain: passes', {
    nominal: targetPower,
    inputs: { mode: 'superiority-by-margin', 'min-ndcg-delta': String(margin) },
    populate: moveToPrinted('reliableDelta'),
  }),
  countReruns(
    '5 runs on a pull request without effect: any passes',
    computeLuckyPassChance(reruns, 2 * luck),
    false,
  ),
  countReruns('the same with alpha-spending: any passes', computeSpentChance(2 * luck), true),
];
