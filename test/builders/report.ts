import type { RetrieverChanges } from '../../src/benchmark/changes/retriever-changes.ts';
import type { CompletedBenchmark } from '../../src/mixpeek/schemas.ts';
import type { PastRun, ReportContext, ReportSubject } from '../../src/report/content/report.ts';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { GateSettings, Requirement } from '../../src/verdict/gates/gate.ts';
import { judgeEvidence } from '../../src/verdict/judge.ts';
import { buildBenchmark } from './benchmark.ts';
import { buildSettings } from './settings.ts';

/** What a test changes about the subject of a report. */
export interface SubjectOptions {
  readonly benchmark?: CompletedBenchmark;
  readonly settings?: Partial<GateSettings>;
  readonly require?: Requirement;
  readonly context?: Partial<ReportContext>;
  readonly pastRuns?: readonly PastRun[];
  readonly retrieverChanges?: RetrieverChanges;
}

/** The subject of a report on a benchmark, judged by the real gates. */
export function buildSubject({
  benchmark = buildBenchmark(),
  settings: changes = {},
  require = 'all',
  context = {},
  pastRuns = [],
  retrieverChanges,
}: SubjectOptions = {}): ReportSubject {
  const settings = buildSettings({ require, ...changes });
  const evidence = gatherEvidence(benchmark);
  return {
    verdict: judgeEvidence(evidence, settings),
    evidence,
    benchmark,
    settings,
    context: {
      namespace: undefined,
      commit: '1a2b3c4d5e6f',
      runUrl: 'https://github.example/acme/search/actions/runs/991',
      reportOnly: false,
      requestedSessions: undefined,
      ...context,
    },
    pastRuns,
    changes: retrieverChanges,
  };
}
