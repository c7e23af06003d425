import type { CompletedBenchmark } from '../mixpeek/schemas.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { GateSettings } from './gates/gate.ts';
import { firstRun, judgeEvidence } from './judge.ts';
import { spendAlpha } from './statistics/reruns.ts';
import type { Verdict } from './verdict.ts';

/**
 * Evidence and verdict on a completed benchmark. This module is loaded when the benchmark is done, since the statistics
 * behind it are a good part of the action's code.
 *
 * @param files retriever id → the file that it was made from
 * @throws GateError `contract` or `metric-not-returned`
 */
export function judgeBenchmark(
  benchmark: CompletedBenchmark,
  settings: GateSettings,
  facts = firstRun,
  files?: ReadonlyMap<string, string>,
): { evidence: Evidence; verdict: Verdict } {
  const evidence = gatherEvidence(benchmark, files);
  const { maxPValue } = settings;
  const levels = facts.alphaSpending
    ? { maxPValue: spendAlpha(maxPValue, facts.draw), nextMaxPValue: spendAlpha(maxPValue, facts.draw + 1) }
    : {};
  return { evidence, verdict: judgeEvidence(evidence, { ...settings, ...levels }, facts) };
}
