import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { GateSettings, Requirement } from '../../src/verdict/gates/gate.ts';
import { judgeEvidence } from '../../src/verdict/judge.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { buildBenchmarkOf, type CandidateNumbers } from './benchmark.ts';
import { buildSettings } from './settings.ts';

/** The verdict on candidates with these numbers. */
export function judgeCandidates(
  candidates: readonly CandidateNumbers[],
  require: Requirement = 'all',
  settings: Partial<GateSettings> = {},
): Verdict {
  return judgeEvidence(gatherEvidence(buildBenchmarkOf(candidates)), buildSettings({ require, ...settings }));
}
