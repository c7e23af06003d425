import type { BenchmarkResult, PipelineComparison } from '../../../mixpeek/result-schemas.ts';
import { formatDelta, formatPValue } from '../../../runtime/format.ts';
import type { CandidateEvidence, Evidence } from '../../../verdict/evidence.ts';
import { showAmount, showDelta, showNumber } from '../cells.ts';
import { describeReliableDelta } from '../describe-reliable-delta.ts';
import type { Block, Column, ComposeSection, Excerpt, Inline } from '../report.ts';
import { listCharted } from './charted-retrievers.ts';
import { composePerCandidate } from './per-candidate.ts';

const columns: Column[] = [
  { title: 'K', align: 'right' },
  { title: 'NDCG baseline', align: 'right' },
  { title: 'candidate', align: 'right' },
  { title: 'delta', align: 'right' },
  { title: 'Recall baseline', align: 'right' },
  { title: 'candidate', align: 'right' },
  { title: 'delta', align: 'right' },
];

/** Most values of K where room is short; the API returns a handful. */
const excerpt: Excerpt = { most: 20, others: 'values of K' };

/** NDCG and recall at every K, how sure the NDCG@10 delta is, and what the gate could have decided on it. */
export const composeRanking: ComposeSection = ({ evidence, verdict, settings }) => {
  const verdicts = new Map(verdict.candidates.map((candidate) => [candidate.candidateId, candidate]));
  const blocks = composePerCandidate(evidence, (candidate) => {
    const judged = verdicts.get(candidate.candidateId);
    // Of a single candidate it stands beside its interval above.
    const isTold = judged === undefined || verdicts.size === 1;
    return composeCandidate(candidate, isTold ? [] : describeReliableDelta(judged, settings));
  });
  if (blocks === undefined) return undefined;
  const charts = [
    composeChart(evidence, 'NDCG', ({ metrics }) => metrics.ndcg_at_k),
    composeChart(evidence, 'Recall', ({ metrics }) => metrics.recall_at_k),
  ];
  return { title: 'NDCG and recall', collapsed: true, blocks: [...charts.flat(), ...blocks] };
};

/** A line per retriever over K; none where there is but one K. */
function composeChart(
  evidence: Evidence,
  metric: string,
  read: (result: BenchmarkResult) => Readonly<Record<string, number | null>>,
): Block[] {
  const series = listCharted(evidence).map(({ label, result }) => ({
    label,
    points: Object.entries(read(result))
      .flatMap(([k, value]) => (value === null ? [] : [[Number(k), value] as const]))
      .sort(([a], [b]) => a - b),
  }));
  if (!series.some(({ points }) => points.length > 1)) return [];
  const title = `${metric} over K`;
  return [
    { kind: 'chart', chart: { kind: 'lines', title, xTitle: 'K', yTitle: `mean ${metric}@K`, series } },
  ];
}

function composeCandidate(
  { comparison, candidate, baseline }: CandidateEvidence,
  reach: readonly string[],
): Block[] {
  if (comparison === undefined) return [];
  const { ndcg_delta: ndcgDelta, recall_delta: recallDelta } = comparison;
  const ks = [...new Set([...Object.keys(ndcgDelta), ...Object.keys(recallDelta)])].sort(
    (a, b) => Number(a) - Number(b),
  );
  const rows = ks.map((k): Inline[][] => [
    [showAmount(Number(k), () => k)],
    [showNumber(baseline?.metrics.ndcg_at_k[k])],
    [showNumber(candidate?.metrics.ndcg_at_k[k])],
    [showDelta(ndcgDelta[k])],
    [showNumber(baseline?.metrics.recall_at_k[k])],
    [showNumber(candidate?.metrics.recall_at_k[k])],
    [showDelta(recallDelta[k])],
  ]);
  const blocks: Block[] = [
    { kind: 'table', columns, rows, excerpt },
    { kind: 'paragraph', content: [describeCertainty(comparison)] },
    ...reach.map((text): Block => ({ kind: 'paragraph', content: [text] })),
  ];
  if ((baseline?.failed_sessions ?? 0) + (candidate?.failed_sessions ?? 0) > 0) {
    const note =
      'Some sessions failed, so a delta may not equal the difference between the two means next to it.';
    blocks.push({ kind: 'paragraph', content: [note] });
  }
  return blocks;
}

function describeCertainty({ p_value: pValue, confidence_interval: interval }: PipelineComparison): string {
  const p =
    pValue === null
      ? 'no p-value was returned'
      : `p-value ${formatPValue(pValue)} (two-sided, paired t-test)`;
  const range =
    interval === null
      ? 'no confidence interval was returned'
      : `95% confidence interval ${formatInterval(interval)}`;
  return `NDCG@10 delta: ${range}; ${p}.`;
}

function formatInterval([low, high]: readonly [number, number]): string {
  return `${formatDelta(low)} to ${formatDelta(high)}`;
}
