import { gatherEvidence } from '../../src/evidence.ts';
import type { GateSettings } from '../../src/gates/gate.ts';
import { judge, type Requirement } from '../../src/gates/verdict.ts';
import type { Benchmark } from '../../src/mixpeek/schemas.ts';
import type { ReportContext, ReportSubject } from '../../src/report/report.ts';
import { buildBenchmark } from './benchmark.ts';

/** Gates as they are without settings, with changes. */
export function buildSettings(overrides: Partial<GateSettings> = {}): GateSettings {
  return { minNdcgDelta: 0, ndcgK: 10, maxPValue: 0.05, ...overrides };
}

/** What a test changes about the subject of a report. */
export interface SubjectOptions {
  readonly benchmark?: Benchmark;
  readonly settings?: Partial<GateSettings>;
  readonly require?: Requirement;
  readonly context?: Partial<ReportContext>;
}

/** The subject of a report on a benchmark, judged by the real gates. */
export function buildSubject({
  benchmark = buildBenchmark(),
  settings: changes = {},
  require = 'all',
  context = {},
}: SubjectOptions = {}): ReportSubject {
  const settings = buildSettings(changes);
  const evidence = gatherEvidence(benchmark);
  return {
    verdict: judge(evidence, settings, require),
    evidence,
    benchmark,
    settings,
    context: {
      namespace: undefined,
      commit: '1a2b3c4d5e6f',
      runUrl: 'https://github.example/acme/search/actions/runs/991',
      reportOnly: false,
      ...context,
    },
  };
}
