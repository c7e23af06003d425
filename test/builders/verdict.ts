import { gatherEvidence } from '../../src/evidence.ts';
import type { GateSettings } from '../../src/gates/gate.ts';
import { judge, type Requirement, type Verdict } from '../../src/gates/verdict.ts';
import { buildBenchmarkOf, type CandidateNumbers } from './benchmark.ts';
import { buildSettings } from './report.ts';

/** The verdict on candidates with these numbers. */
export function judgeCandidates(
  candidates: readonly CandidateNumbers[],
  require: Requirement = 'all',
  settings: Partial<GateSettings> = {},
): Verdict {
  return judge(gatherEvidence(buildBenchmarkOf(candidates)), buildSettings(settings), require);
}
