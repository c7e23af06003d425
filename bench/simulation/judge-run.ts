import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import type { CompletedBenchmark } from '../../src/mixpeek/schemas.ts';
import { addDecidingTests, computeLevel } from '../../src/verdict/deciding-test.ts';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { GateSettings, Outcome, RerunContext } from '../../src/verdict/gates/gate.ts';
import { judgeBenchmark } from '../../src/verdict/judge-benchmark.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';

/** One in so many runs without a significant p-value is judged all the same. */
const audited = 50;

/** The gates that these inputs set, read by the action's own parser; the others have their defaults. */
export function readGates(inputs: Readonly<Record<string, string>>): GateSettings {
  const given: Readonly<Record<string, string>> = {
    'api-key': 'sk_simulated',
    'baseline-retriever-id': 'ret_baseline',
    'candidate-retriever-ids': 'ret_neutral',
    ...inputs,
  };
  const result = parseInputs((name) => given[name] ?? '', new Date('2026-03-01T00:00:00Z'));
  if (result.kind === 'invalid') throw result.error;
  if (result.kind === 'skipped') throw new Error(result.reason);
  return result.inputs.gates;
}

/** The action's verdict. */
export function judgeRun(benchmark: CompletedBenchmark, gates: GateSettings, rerun?: RerunContext): Verdict {
  return judgeBenchmark(benchmark, gates, rerun).verdict;
}

/** A run whose verdict is asked for. */
export interface SimulatedRun {
  /** Its number in the simulation, from 0. */
  readonly number: number;
  /** Which run on its pull request it is; the first by default. */
  readonly rerun?: RerunContext;
}

/**
 * Whether the action's verdict is `outcome`, one that takes a significant p-value: a pass, or in mode regression a
 * failure. A verdict takes milliseconds, most of them for the sentence that explains it, so that runs without such a
 * p-value, which is most of them, are only sampled: were one of these to end in `outcome`, the simulation would stop.
 *
 * @throws Error for a significant outcome without a significant p-value
 */
export function hasOutcome(
  benchmark: CompletedBenchmark,
  gates: GateSettings,
  outcome: Exclude<Outcome, 'inconclusive'>,
  { number, rerun }: SimulatedRun,
): boolean {
  const candidates = addDecidingTests(gatherEvidence(benchmark).candidates, gates);
  const level = computeLevel(gates);
  const isSignificant = candidates.some(({ test: { adjusted } }) => adjusted !== null && adjusted <= level);
  if (!isSignificant && number % audited !== 0) return false;
  const isReached = judgeRun(benchmark, gates, rerun).outcome === outcome;
  if (isReached && !isSignificant)
    throw new Error(`Run ${number}: ${outcome} without a significant p-value.`);
  return isReached;
}
