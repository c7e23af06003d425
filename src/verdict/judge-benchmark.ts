import type { CompletedBenchmark } from '../mixpeek/schemas.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { GateSettings, RerunContext } from './gates/gate.ts';
import { judge } from './judge.ts';
import { spendAlpha } from './statistics/reruns.ts';
import type { Verdict } from './verdict.ts';

const firstRun: RerunContext = { draw: 1, alphaSpending: false };

/**
 * Evidence and verdict on a completed benchmark. This module is loaded when the benchmark is done, since the statistics
 * behind it are a good part of the action's code.
 *
 * @throws GateError `contract` or `metric-not-returned`
 */
export function judgeBenchmark(
  benchmark: CompletedBenchmark,
  settings: GateSettings,
  facts: RerunContext = firstRun,
): { evidence: Evidence; verdict: Verdict } {
  const evidence = gatherEvidence(benchmark);
  const { maxPValue } = settings;
  const levels = facts.alphaSpending
    ? { maxPValue: spendAlpha(maxPValue, facts.draw), nextMaxPValue: spendAlpha(maxPValue, facts.draw + 1) }
    : {};
  return { evidence, verdict: judge(evidence, { ...settings, ...levels }, facts) };
}
