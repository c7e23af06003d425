import { describe, expect, it } from 'vitest';
import { completedBenchmarkSchema } from '../../src/mixpeek/schemas.ts';
import { composeReport } from '../../src/report/content/compose-report.ts';
import { renderHtmlPieces } from '../../src/report/html/render-html.ts';
import { renderMarkdownWithin } from '../../src/report/markdown/render-markdown.ts';
import type { GateSettings, Outcome } from '../../src/verdict/gates/gate.ts';
import { joinClauses } from '../../src/verdict/sentence.ts';
import { buildBenchmark, buildCandidateResult, buildMetrics, buildResult } from '../builders/benchmark.ts';
import { buildSubject } from '../builders/report.ts';

/** Where in a completed benchmark something stands: keys and indices from its root on. */
type Path = readonly (string | number)[];

const node = { ndcg_at_k: { '10': 0.2 }, sessions_improved: 3, sessions_degraded: 2 };

/** A benchmark that passes every gate, as JSON. */
const whole = JSON.stringify(
  buildBenchmark({
    results: [
      buildResult({ taxonomy_deltas: { shoes: node } }),
      buildCandidateResult({
        taxonomy_deltas: { shoes: node },
        failed_sessions: 0,
        error_summary: { timeout: 0 },
        metrics: buildMetrics({
          ndcg_at_k: { '5': 0.4, '10': 0.45 },
          sessions_improved: 312,
          sessions_degraded: 255,
          sessions_neutral: 433,
        }),
      }),
    ],
  }),
);

/** Settings that have every gate on, and that `whole` passes. */
const settings: Partial<GateSettings> = {
  minRecallDelta: 0,
  maxLatencyDeltaMs: 20,
  maxTaxonomyLosses: 0,
  maxDegradedSessionRate: 0.5,
  maxFailedSessionRate: 0.05,
  minSessions: 100,
};

const modes: readonly Partial<GateSettings>[] = [
  { mode: 'superiority', minNdcgDelta: 0.01 },
  { mode: 'non-inferiority', minNdcgDelta: -0.01 },
  { mode: 'regression' },
];

function judgeWithout(path: Path, mode: Partial<GateSettings>) {
  const json = JSON.parse(whole);
  const key = path.at(-1) ?? '';
  path.slice(0, -1).reduce((part, step) => part[step], json)[key] = null;
  return buildSubject({
    benchmark: completedBenchmarkSchema.parse(json),
    settings: { ...settings, ...mode },
  });
}

/** Every number of the benchmark. */
function listNumbers(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    listNumbers(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const numbers = listNumbers(JSON.parse(whole)).map((path) => [path.join('.'), path] as const);
const result = (...rest: Path): Path => ['results', 1, ...rest];
const comparison = (...rest: Path): Path => ['comparison', 'comparisons', 0, ...rest];

describe('61: without a single number', () => {
  it('everything passes where none is missing', () => {
    expect(numbers.length).toBeGreaterThan(50);
    for (const mode of modes)
      expect(buildSubject({ settings: { ...settings, ...mode } }).verdict.outcome).toBe('pass');
  });

  it.each(numbers)('there is a verdict and a report, and nothing fails for it: %s', (_name, path) => {
    for (const mode of modes) {
      const subject = judgeWithout(path, mode);
      expect(subject.verdict.outcome).not.toBe('fail');
      const report = composeReport(subject);
      const markdown = renderMarkdownWithin(report, 60_000);
      expect(markdown).not.toMatch(/\b(null|undefined|NaN)\b/);
      expect([...renderHtmlPieces(report)].join('').replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(
        />[^<]*\b(null|undefined|NaN)\b/,
      );
    }
  });

  it.each<[Path, Partial<GateSettings>, string]>([
    [comparison('ndcg_delta', '10'), {}, 'the API returned no NDCG@10 delta'],
    [
      comparison('ndcg_delta', '10'),
      { mode: 'non-inferiority', minNdcgDelta: -0.01 },
      'the API returned no NDCG@10 delta',
    ],
    [comparison('ndcg_delta', '10'), { mode: 'regression' }, 'the API returned no NDCG@10 delta'],
    [comparison('ndcg_delta', '5'), { ndcgK: 5 }, 'the API returned no NDCG@5 delta'],
    [comparison('recall_delta', '10'), {}, 'the API returned no recall@10 delta'],
    [comparison('latency_delta_ms'), {}, 'the API returned no latency_delta_ms'],
    [comparison('taxonomy_losses'), {}, 'the API returned no taxonomy_losses'],
    [result('failed_sessions'), {}, 'the API returned no failed_sessions for the candidate'],
    [['results', 0, 'failed_sessions'], {}, 'the API returned no failed_sessions for the baseline'],
    [
      result('metrics', 'sessions_degraded'),
      {},
      'the API did not return how many sessions improved, degraded and stayed neutral',
    ],
    [['session_count'], {}, 'the API returned no session_count'],
    [['results'], {}, 'the API returned no results for the candidate'],
    [['results'], { mode: 'regression' }, 'the API returned no results for the candidate'],
    [['comparison'], {}, 'the benchmark returned no comparison with the baseline'],
  ])('what gates on %j is inconclusive and names it', (path, mode, reason) => {
    const { verdict } = judgeWithout(path, mode);
    expect(verdict.outcome).toBe<Outcome>('inconclusive');
    expect(joinClauses(verdict.deciding.explanation)).toContain(reason);
  });
});

describe('30: without the result of a retriever', () => {
  it.each([
    ['no results', [], 'the candidate'],
    ['no result of the candidate', [buildResult()], 'the candidate'],
    ['no result of the baseline', [buildCandidateResult()], 'the baseline'],
  ])('nothing passes, even where no gate is on failures: %s', (_case, results, whose) => {
    for (const mode of modes) {
      const { verdict } = buildSubject({ benchmark: buildBenchmark({ results }), settings: mode });
      expect(verdict.outcome).toBe('inconclusive');
      expect(joinClauses(verdict.deciding.explanation)).toContain(`the API returned no results for ${whose}`);
    }
  });
});
