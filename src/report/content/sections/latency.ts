import type { BenchmarkResult, LatencyMetrics } from '../../../mixpeek/result-schemas.ts';
import type { CandidateEvidence, Evidence } from '../../../verdict/evidence.ts';
import type { BarChart } from '../../charts/chart.ts';
import { showDelta, showNumber } from '../cells.ts';
import type { Block, Column, ComposeSection, Excerpt, Inline } from '../report.ts';
import { listCharted } from './charted-retrievers.ts';
import { composePerCandidate } from './per-candidate.ts';

const columns: Column[] = [
  { title: 'Latency, ms', align: 'left' },
  { title: 'Baseline', align: 'right' },
  { title: 'Candidate', align: 'right' },
  { title: 'Delta', align: 'right' },
];

const percentiles: readonly {
  readonly title: string;
  readonly key: Exclude<keyof LatencyMetrics, 'stage_latencies'>;
}[] = [
  { title: 'p50', key: 'p50_ms' },
  { title: 'p90', key: 'p90_ms' },
  { title: 'p99', key: 'p99_ms' },
  { title: 'mean', key: 'mean_ms' },
];

/** Most rows where room is short: the percentiles and twenty stages. */
const excerpt: Excerpt = { most: percentiles.length + 20, others: 'rows' };

/** Latency percentiles and mean, and the mean per stage. */
export const composeLatency: ComposeSection = ({ evidence }) => {
  const blocks = composePerCandidate(evidence, (candidate) => composeCandidate(candidate, evidence.baseline));
  if (blocks === undefined) return undefined;
  return { title: 'Latency', collapsed: true, blocks: [...composeCharts(evidence), ...blocks] };
};

/** Percentiles and mean side by side, and the stages of each retriever on each other. */
function composeCharts(evidence: Evidence): Block[] {
  const retrievers = listCharted(evidence);
  const overall = percentiles.map(({ title, key }) => ({
    label: title,
    bars: retrievers.flatMap(({ label, result }) => composeBar(label, result.latency[key])),
  }));
  const stages = retrievers.map(({ label, result }) => ({
    label,
    bars: Object.entries(result.latency.stage_latencies).flatMap(([series, value]) =>
      composeBar(series, value),
    ),
  }));
  const charts: BarChart[] = [
    { kind: 'bars', title: 'Latency', unit: 'ms', groups: overall, isStacked: false },
  ];
  if (stages.some(({ bars }) => bars.length > 0)) {
    charts.push({
      kind: 'bars',
      title: 'Mean latency by stage',
      unit: 'ms',
      groups: stages,
      isStacked: true,
    });
  }
  return charts.map((chart) => ({ kind: 'chart', chart }));
}

/** None for a number that is missing. */
function composeBar(series: string, value: number | null): { series: string; value: number }[] {
  return value === null ? [] : [{ series, value }];
}

function composeCandidate({ candidate }: CandidateEvidence, baseline: BenchmarkResult | undefined): Block[] {
  if (candidate === undefined || baseline === undefined) return [];
  const before = baseline.latency;
  const after = candidate.latency;
  const stages = new Set([...Object.keys(before.stage_latencies), ...Object.keys(after.stage_latencies)]);
  const rows = [
    ...percentiles.map(({ title, key }) => composeRow([title], before[key], after[key])),
    ...[...stages].map((stage) =>
      composeRow(
        ['stage ', { kind: 'code', text: stage }],
        before.stage_latencies[stage],
        after.stage_latencies[stage],
      ),
    ),
  ];
  return [{ kind: 'table', columns, rows, excerpt }];
}

type Latency = number | null | undefined;

function composeRow(title: Inline[], before: Latency, after: Latency): Inline[][] {
  const isKnown = typeof before === 'number' && typeof after === 'number';
  const delta = isKnown ? after - before : undefined;
  return [title, [showNumber(before, 2)], [showNumber(after, 2)], [showDelta(delta, 2)]];
}
