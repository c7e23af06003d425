import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../../src/report/charts/chart.ts';
import type { ComposeSection, ReportSubject } from '../../../../src/report/content/report.ts';
import { composeLatency } from '../../../../src/report/content/sections/latency.ts';
import { composeRanking } from '../../../../src/report/content/sections/ranking.ts';
import { composeReplayedSessions } from '../../../../src/report/content/sections/replayed-sessions.ts';
import {
  buildBenchmarkOf,
  buildBenchmarkWith,
  buildLatency,
  buildMetrics,
} from '../../../builders/benchmark.ts';
import { buildSubject } from '../../../builders/report.ts';

function listCharts(compose: ComposeSection, subject: ReportSubject): Chart[] {
  return (compose(subject)?.blocks ?? []).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
}

describe('the charts of the sections', () => {
  it('draw NDCG and recall over K, a line per retriever', () => {
    const metrics = buildMetrics({ ndcg_at_k: { '10': 0.45, '5': 0.4 }, recall_at_k: { '10': 0.6 } });
    const benchmark = buildBenchmarkWith({}, { candidate: { metrics } });
    expect(listCharts(composeRanking, buildSubject({ benchmark }))[0]).toEqual({
      kind: 'lines',
      title: 'NDCG over K',
      xTitle: 'K',
      yTitle: 'mean NDCG@K',
      series: [
        {
          label: 'production',
          points: [
            [5, 0.38],
            [10, 0.42],
          ],
        },
        {
          label: 'hybrid',
          points: [
            [5, 0.4],
            [10, 0.45],
          ],
        },
      ],
    });
  });

  it('draw no line through a single K', () => {
    const metrics = buildMetrics({ ndcg_at_k: { '10': 0.4 }, recall_at_k: { '10': 0.6 } });
    const benchmark = buildBenchmarkWith({}, { candidate: { metrics }, baseline: { metrics } });
    expect(listCharts(composeRanking, buildSubject({ benchmark }))).toEqual([]);
  });

  it('draw percentiles side by side and stages on each other', () => {
    const latency = buildLatency({ p50_ms: 14, stage_latencies: { search: 14, rerank: 4 } });
    const benchmark = buildBenchmarkWith({}, { candidate: { latency } });
    const [overall, stages] = listCharts(composeLatency, buildSubject({ benchmark }));
    expect(overall).toMatchObject({ kind: 'bars', unit: 'ms', isStacked: false });
    expect(overall?.kind === 'bars' && overall.groups.map(({ label }) => label)).toEqual([
      'p50',
      'p90',
      'p99',
      'mean',
    ]);
    expect(overall?.kind === 'bars' && overall.groups[0]?.bars).toEqual([
      { series: 'production', value: 12 },
      { series: 'hybrid', value: 14 },
    ]);
    expect(stages).toMatchObject({
      isStacked: true,
      groups: [
        { label: 'production', bars: [{ series: 'search', value: 14 }] },
        {
          label: 'hybrid',
          bars: [
            { series: 'search', value: 14 },
            { series: 'rerank', value: 4 },
          ],
        },
      ],
    });
  });

  it('draw no stages where there are none', () => {
    const latency = buildLatency({ stage_latencies: {} });
    const benchmark = buildBenchmarkWith({}, { candidate: { latency }, baseline: { latency } });
    expect(listCharts(composeLatency, buildSubject({ benchmark }))).toHaveLength(1);
  });

  it('draw how sessions fared', () => {
    expect(listCharts(composeReplayedSessions, buildSubject())).toEqual([
      {
        kind: 'bars',
        title: 'Sessions',
        unit: '',
        isStacked: true,
        groups: [
          {
            label: 'hybrid',
            bars: [
              { series: 'improved', value: 312, tone: 'good' },
              { series: 'neutral', value: 433, tone: 'neutral' },
              { series: 'degraded', value: 255, tone: 'bad' },
            ],
          },
        ],
      },
    ]);
  });

  it('have no more than eight candidates', () => {
    const candidates = Array.from({ length: 12 }, (_, index) => ({ id: `r${index}`, delta: 0.1 }));
    const subject = buildSubject({ benchmark: buildBenchmarkOf(candidates) });
    const [sessions] = listCharts(composeReplayedSessions, subject);
    const [latency] = listCharts(composeLatency, subject);
    expect(sessions?.kind === 'bars' && sessions.groups.length).toBe(8);
    expect(latency?.kind === 'bars' && latency.groups[0]?.bars.length).toBe(9);
  });
});
