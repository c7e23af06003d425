import { describe, expect, it } from 'vitest';
import { composeLatency } from '../../../../src/report/content/sections/latency.ts';
import {
  buildBenchmark,
  buildBenchmarkOf,
  buildCandidateResult,
  buildLatency,
  buildResult,
  receiveBenchmark,
} from '../../../builders/benchmark.ts';
import { buildSubject } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

function render(before: Record<string, number>, after: Record<string, number>): string[] {
  const results = [
    buildResult({ latency: buildLatency({ stage_latencies: before }) }),
    buildCandidateResult({ latency: buildLatency({ p50_ms: 10, p99_ms: 95.5, stage_latencies: after }) }),
  ];
  return renderSectionLines(
    composeLatency,
    buildSubject({ benchmark: receiveBenchmark(buildBenchmark({ results })) }),
  );
}

describe('composeLatency', () => {
  it('shows percentiles, mean and the stages of both', () => {
    expect(render({ search: 14, old: 1 }, { search: 13.25, rerank: 4 })).toEqual([
      '| Latency, ms | Baseline | Candidate | Delta |',
      '| :-- | --: | --: | --: |',
      '| p50 | 12.00 | 10.00 | −2.00 |',
      '| p90 | 30.00 | 30.00 | 0.00 |',
      '| p99 | 80.00 | 95.50 | +15.50 |',
      '| mean | 15.50 | 15.50 | 0.00 |',
      '| stage `search` | 14.00 | 13.25 | −0.75 |',
      '| stage `old` | 1.00 | – | – |',
      '| stage `rerank` | – | 4.00 | – |',
    ]);
  });

  it('is left out where one side has no result', () => {
    expect(
      composeLatency(buildSubject({ benchmark: buildBenchmark({ results: [buildResult()] }) })),
    ).toBeUndefined();
    const results = [buildCandidateResult()];
    expect(composeLatency(buildSubject({ benchmark: buildBenchmark({ results }) }))).toBeUndefined();
  });

  it('shows twenty candidates and counts the rest', () => {
    const candidates = Array.from({ length: 23 }, (_, index) => ({ id: `r${index}`, delta: 0.1 }));
    const lines = renderSectionLines(
      composeLatency,
      buildSubject({ benchmark: buildBenchmarkOf(candidates) }),
    );
    expect(lines.filter((line) => line.startsWith('#####'))).toHaveLength(20);
    expect(lines.at(-1)).toBe('… and 3 more candidates.');
  });

  it('takes no inherited property for the latency of a stage', () => {
    expect(render({}, { constructor: 4 }).at(-1)).toBe('| stage `constructor` | – | 4.00 | – |');
  });
});
