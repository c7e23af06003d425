import { computeMean } from '../../sandbox/benchmark-service/judge/paired-t-test.ts';
import { createRandom } from '../../sandbox/benchmark-service/seeded-random.ts';
import type { GateSettings } from '../../src/verdict/gates/gate.ts';
import { targetPower } from '../../src/verdict/statistics/power.ts';
import { computeLuckyPassChance, spendAlpha } from '../../src/verdict/statistics/reruns.ts';
import { composeBenchmark } from './compose-benchmark.ts';
import { candidateIds, type History } from './history.ts';
import { hasOutcome, judgeRun, readGates } from './judge-run.ts';
import { moveMean, type Population, swapRoles } from './populations.ts';
import type { Rate } from './rate.ts';

/** A question about the gate, answered by simulated runs. */
export interface Experiment {
  readonly name: string;
  readonly measure: (history: History, runs: number) => Rate;
}

const sessionCount = 1000;
const margin = 0.01;
const pilotRuns = 50;
const reruns = 5;
/** One side of the default level of 0.05: the chance of a pass by luck. */
const luck = 0.025;

/** What is counted: verdicts of one kind, on runs of one population. */
interface Trial {
  readonly nominal: number;
  readonly bound?: Rate['bound'];
  readonly inputs: Readonly<Record<string, string>>;
  readonly outcome?: 'pass' | 'fail';
  readonly sessions?: number;
  readonly populate: (history: History, gates: GateSettings) => Population;
}

function count(name: string, trial: Trial): Experiment {
  const { nominal, bound = 'about', inputs, outcome = 'pass', sessions = sessionCount, populate } = trial;
  return {
    name,
    measure(history, runs) {
      const gates = readGates(inputs);
      const population = populate(history, gates);
      const random = createRandom(name);
      let happened = 0;
      for (let run = 0; run < runs; run += 1) {
        const benchmark = composeBenchmark(population.draw(sessions, random));
        if (hasOutcome(benchmark, gates, outcome, { number: run })) happened += 1;
      }
      return { name, nominal, bound, happened, runs };
    },
  };
}

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

/** The chance of a lucky pass in five runs at falling levels; it stays below 2.5 % however many follow. */
function computeSpentChance(alpha: number): number {
  const levels = Array.from({ length: reruns }, (_, index) => spendAlpha(alpha, index + 1));
  return 1 - levels.reduce((none, level) => none * (1 - level / 2), 1);
}

/** The difference that runs of a population say they could see, on average. */
function averageDetectableDelta(population: Population, gates: GateSettings): number {
  const random = createRandom('pilot');
  const printed = Array.from({ length: pilotRuns }, () => {
    const benchmark = composeBenchmark(population.draw(sessionCount, random));
    return judgeRun(benchmark, gates).candidates[0]?.detectableDelta ?? Number.NaN;
  });
  return computeMean(printed);
}

/** The rates that the gate promises, in the order of the table. */
export const experiments: readonly Experiment[] = [
  count('superiority, candidate equal to the baseline: passes', {
    nominal: luck,
    inputs: {},
    populate: (history) => swapRoles(history, ['ret_neutral']),
  }),
  // Holm at 0.05 first asks for p ≤ 0.01 of two sides, of which a gain is one: 5 × 0.5 %, a trifle less for five
  // that are independent. That is half of the 5 % that Holm bounds, losses included.
  count('any of 5 equal candidates, Holm: passes', {
    nominal: luck,
    bound: 'at most',
    inputs: { require: 'any' },
    populate: (history) => swapRoles(history, candidateIds),
  }),
  count('any of 5 equal candidates, no correction: passes', {
    nominal: computeLuckyPassChance(candidateIds.length, 2 * luck),
    inputs: { require: 'any', 'p-value-adjustment': 'none' },
    populate: (history) => swapRoles(history, candidateIds),
  }),
  count('regression, candidate equal to the baseline: fails', {
    nominal: luck,
    inputs: { mode: 'regression' },
    outcome: 'fail',
    populate: (history) => swapRoles(history, ['ret_neutral']),
  }),
  count('regression, all of 5 equal candidates, Holm: fails', {
    nominal: luck,
    bound: 'at most',
    inputs: { mode: 'regression' },
    outcome: 'fail',
    populate: (history) => swapRoles(history, candidateIds),
  }),
  count('non-inferiority, candidate worse by the margin: passes', {
    nominal: luck,
    inputs: { mode: 'non-inferiority', 'min-ndcg-delta': String(-margin) },
    populate: (history) => swapRoles(history, ['ret_neutral'], -margin),
  }),
  count('superiority, candidate better by the printed MDE: passes', {
    nominal: targetPower,
    inputs: {},
    populate: (history, gates) =>
      swapRoles(
        history,
        ['ret_improved'],
        averageDetectableDelta(swapRoles(history, ['ret_improved']), gates),
      ),
  }),
  countReruns(
    '5 runs on a pull request without effect: any passes',
    computeLuckyPassChance(reruns, 2 * luck),
    false,
  ),
  countReruns('the same with alpha-spending: any passes', computeSpentChance(2 * luck), true),
];

/**
 * What skew does. The t-test needs a mean that is about normal, and a few large differences of one sign make it
 * lopsided: these rates are shown beside the nominal ones, which they do not keep.
 */
export const limits: readonly Experiment[] = [
  count('few large gains, 9 % of sessions changed: regression fails', {
    nominal: luck,
    bound: 'shown',
    inputs: { mode: 'regression' },
    outcome: 'fail',
    populate: (history) => moveMean(history, 'ret_improved'),
  }),
  count('few large losses, 1 % of sessions changed: passes', {
    nominal: luck,
    bound: 'shown',
    inputs: {},
    populate: (history) => moveMean(history, 'ret_all_terms'),
  }),
];
