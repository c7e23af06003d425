import type { PipelineComparison } from '../../src/mixpeek/result-schemas.ts';
import { addDecidingTests } from '../../src/verdict/deciding-test.ts';
import { findDoubt } from '../../src/verdict/doubts/find-doubt.ts';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { ComparedCandidate, GateSettings } from '../../src/verdict/gates/gate.ts';
import { buildBenchmarkWith, type ResultChanges } from './benchmark.ts';
import { buildSettings } from './settings.ts';

/** What a test changes about a candidate besides its comparison. */
export interface ComparedOptions extends ResultChanges {
  /** Those that its deciding p-value is made with. */
  readonly settings?: Partial<GateSettings>;
}

/** The candidate `ret_hybrid` with its comparison, with changes to the latter, as a gate sees it. */
export function buildCompared(
  changes: Partial<PipelineComparison> = {},
  { settings = {}, ...results }: ComparedOptions = {},
): ComparedCandidate {
  const { candidates } = gatherEvidence(buildBenchmarkWith(changes, results));
  const tested = addDecidingTests(candidates, buildSettings(settings));
  const [candidate] = tested;
  if (candidate?.comparison === undefined || candidate.delta === undefined) throw new Error('no comparison');
  const { comparison, delta } = candidate;
  return { ...candidate, comparison, delta, doubt: findDoubt(0, tested, buildSettings(settings)) };
}
