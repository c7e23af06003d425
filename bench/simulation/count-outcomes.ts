import { createRandom } from '../../sandbox/benchmark-service/seeded-random.ts';
import type { GateSettings } from '../../src/verdict/gates/gate.ts';
import { composeBenchmark } from './compose-benchmark.ts';
import type { History } from './history.ts';
import { hasOutcome, readGates } from './judge-run.ts';
import type { Population } from './populations.ts';
import type { Cell, Rate } from './rate.ts';

/** A question about the gate, answered by simulated runs. Its name is the seed: the same runs give the same answer. */
export interface Experiment {
  readonly name: string;
  readonly measure: (history: History, runs: number) => Rate;
}

/** Sessions of a run unless an experiment says otherwise. */
export const sessionCount = 1000;

/** One side of the default level of 0.05: the chance of a pass by luck. */
export const luck = 0.025;

/** What is counted: verdicts of one kind, on runs of one population. */
export interface Trial extends Pick<Rate, 'nominal' | 'ceiling'> {
  readonly bound?: Rate['bound'];
  readonly inputs: Readonly<Record<string, string>>;
  readonly outcome?: 'pass' | 'fail';
  readonly sessions?: number;
  readonly populate: (history: History, gates: GateSettings) => Population;
  readonly place?: (history: History) => Cell;
}

/** How often runs of a population end in a verdict. */
export function countOutcomes(name: string, trial: Trial): Experiment {
  const { bound = 'about', inputs, outcome = 'pass', sessions = sessionCount, populate, place } = trial;
  const { nominal, ceiling } = trial;
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
      const frame = { name, nominal, bound, happened, runs };
      return {
        ...frame,
        ...(ceiling === undefined ? {} : { ceiling }),
        ...(place === undefined ? {} : { cell: place(history) }),
      };
    },
  };
}
