import type { BarChart, ForestPlot, LineChart } from '../../../src/report/charts/chart.ts';

/** Two candidates and a third that is not sure of anything. */
export const sampleForest: ForestPlot = {
  kind: 'forest',
  title: 'NDCG@10, candidate − baseline, with 95% confidence interval',
  rows: [
    { label: 'hybrid', value: 0.0312, interval: [0.0121, 0.0503], outcome: 'pass' },
    { label: 'bm25-tuned-2026-11', value: -0.0184, interval: [-0.0391, 0.0023], outcome: 'fail' },
    { label: 'reranked', value: 0.0098, interval: [-0.0162, 0.0358], outcome: 'inconclusive' },
    { label: 'dense <only>', value: 0.0141, interval: undefined, outcome: 'inconclusive' },
  ],
  bounds: [{ value: 0.01, label: 'needed: +0.01' }],
};

/** NDCG of three retrievers at five values of K. */
export const sampleLines: LineChart = {
  kind: 'lines',
  title: 'NDCG at K',
  xTitle: 'K',
  yTitle: 'NDCG',
  series: [
    ['production', 0.371],
    ['hybrid', 0.396],
    ['bm25-tuned-2026-11', 0.352],
  ].map(([label, start]) => ({
    label: String(label),
    points: [1, 3, 5, 10, 20].map((k, index) => [k, Number(start) + index * 0.018 - index ** 2 * 0.001]),
  })),
};

/** Percentiles of two retrievers. */
export const sampleLatency: BarChart = {
  kind: 'bars',
  title: 'Latency',
  unit: 'ms',
  isStacked: false,
  groups: [
    ['p50', 12.4, 14.9],
    ['p90', 30.1, 36.2],
    ['p99', 80.5, 91.7],
    ['mean', 15.5, 18],
  ].map(([label, before, after]) => ({
    label: String(label),
    bars: [
      { series: 'production', value: Number(before) },
      { series: 'hybrid', value: Number(after) },
    ],
  })),
};

/** The stages of two retrievers, one on the other. */
export const sampleStages: BarChart = {
  kind: 'bars',
  title: 'Mean latency by stage',
  unit: 'ms',
  isStacked: true,
  groups: [
    {
      label: 'production',
      bars: [
        { series: 'search', value: 11.2 },
        { series: 'fetch', value: 4.3 },
      ],
    },
    {
      label: 'hybrid',
      bars: [
        { series: 'search', value: 9.8 },
        { series: 'fetch', value: 4.1 },
        { series: 'rerank', value: 3.9 },
        { series: 'cache', value: 0.2 },
      ],
    },
  ],
};

/** What became of the sessions. */
export const sampleSessions: BarChart = {
  kind: 'bars',
  title: 'Sessions',
  unit: '',
  isStacked: true,
  groups: [
    ['hybrid', 312, 255, 433],
    ['bm25-tuned-2026-11', 201, 340, 459],
  ].map(([label, improved, degraded, neutral]) => ({
    label: String(label),
    bars: [
      { series: 'improved', value: Number(improved), tone: 'good' },
      { series: 'degraded', value: Number(degraded), tone: 'bad' },
      { series: 'neutral', value: Number(neutral), tone: 'neutral' },
    ],
  })),
};

/** Nodes of a taxonomy by what they gained or lost; the first gained most, the last lost most. */
export function buildNodeChart(count: number): BarChart {
  return {
    kind: 'bars',
    title: 'Taxonomy nodes by NDCG@10 delta',
    unit: '',
    isStacked: false,
    groups: Array.from({ length: count }, (_, index) => ({
      label: `shoes/outdoor/node_${index}`,
      bars: [{ series: 'delta', value: (count / 2 - index) / (count * 5) }],
    })),
  };
}
