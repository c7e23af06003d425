import type { AlignmentMetrics, BenchmarkResult } from '../../../mixpeek/result-schemas.ts';
import { formatDelta, formatInteger, formatNumber, missingValue } from '../../../runtime/format.ts';
import type { CandidateEvidence, Evidence } from '../../../verdict/evidence.ts';
import type { BarChart } from '../../charts/chart.ts';
import type { Block, ComposeSection, Inline } from '../report.ts';
import { listChartedCandidates } from './charted-retrievers.ts';
import { composePerCandidate } from './per-candidate.ts';

type Bar = Required<BarChart['groups'][number]['bars'][number]>;

/** How sessions and items fared: improved, degraded and neutral sessions, promoted and demoted items, mean ranks. */
export const composeReplayedSessions: ComposeSection = ({ evidence }) => {
  const blocks = composePerCandidate(evidence, (candidate) => composeCandidate(candidate, evidence.baseline));
  if (blocks === undefined) return undefined;
  return { title: 'Sessions and items', collapsed: true, blocks: [composeChart(evidence), ...blocks] };
};

function composeChart(evidence: Evidence): Block {
  const groups: BarChart['groups'] = listChartedCandidates(evidence).map(
    ({ label, result: { metrics } }) => ({
      label,
      bars: [
        composeBar('improved', metrics.sessions_improved, 'good'),
        composeBar('neutral', metrics.sessions_neutral, 'neutral'),
        composeBar('degraded', metrics.sessions_degraded, 'bad'),
      ].flat(),
    }),
  );
  return { kind: 'chart', chart: { kind: 'bars', title: 'Sessions', unit: '', groups, isStacked: true } };
}

/** None for a count that is missing. */
function composeBar(series: string, value: number | null, tone: Bar['tone']): Bar[] {
  return value === null ? [] : [{ series, value, tone }];
}

function composeCandidate({ candidate }: CandidateEvidence, baseline: BenchmarkResult | undefined): Block[] {
  if (candidate === undefined) return [];
  const { metrics } = candidate;
  const items: Inline[][] = [
    [
      { kind: 'strong', text: showCount(metrics.sessions_improved) },
      ' sessions improved, ',
      { kind: 'strong', text: showCount(metrics.sessions_degraded) },
      ` degraded, ${showCount(metrics.sessions_neutral)} neutral`,
    ],
    [
      `${showCount(metrics.items_promoted)} items promoted, ${showCount(metrics.items_demoted)} demoted; ` +
        `mean change in position ${showPositions(metrics.avg_position_delta)} (negative is up)`,
    ],
    ...composeMeanRanks(metrics, baseline?.metrics),
  ];
  return [{ kind: 'list', items }];
}

function composeMeanRanks(after: AlignmentMetrics, before: AlignmentMetrics | undefined): Inline[][] {
  const clicked = describeRank('clicked', before?.mean_rank_clicked, after.mean_rank_clicked);
  const purchased = describeRank('purchased', before?.mean_rank_purchased, after.mean_rank_purchased);
  return [...clicked, ...purchased];
}

function describeRank(what: string, before: number | null | undefined, after: number | null): Inline[][] {
  if (after === null) return [];
  const from = before === null || before === undefined ? '' : `${formatNumber(before, 2)} → `;
  return [[`mean rank of ${what} items ${from}${formatNumber(after, 2)} (1 is the top)`]];
}

function showCount(count: number | null): string {
  return count === null ? missingValue : formatInteger(count);
}

function showPositions(delta: number | null): string {
  return delta === null ? missingValue : formatDelta(delta, 2);
}
