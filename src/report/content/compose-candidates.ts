import {
  chooseDecimals,
  formatBound,
  formatDelta,
  formatPercent,
  formatPValue,
} from '../../runtime/format.ts';
import { adjustmentNames } from '../../verdict/adjustment-names.ts';
import type { CandidateEvidence } from '../../verdict/evidence.ts';
import type { DecidingTest, GateSettings, Mode } from '../../verdict/gates/gate.ts';
import { nameCandidate } from '../../verdict/sentence.ts';
import { significanceK } from '../../verdict/significance-k.ts';
import type { CandidateVerdict } from '../../verdict/verdict.ts';
import type { ForestPlot } from '../charts/chart.ts';
import { showAmount, showNumber } from './cells.ts';
import { describeReliableDelta } from './describe-reliable-delta.ts';
import { orderCandidates } from './order-candidates.ts';
import { nameOutcome } from './outcome-icons.ts';
import type { Block, Column, Excerpt, Inline, ReportSubject } from './report.ts';

/** A candidate's verdict with what it rests on. */
type JudgedCandidate = CandidateVerdict & { readonly evidence: CandidateEvidence | undefined };

/** Most candidates in the table where room is short. */
const excerpt: Excerpt = { most: 20, others: 'candidates' };

/** The numbers of each candidate, as a plot and as a table with a row each; those that settled the verdict first. */
export function composeCandidates({ verdict, evidence, settings }: ReportSubject): Block[] {
  const byId = new Map(evidence.candidates.map((candidate) => [candidate.candidateId, candidate]));
  const candidates = orderCandidates(verdict).map((candidate) => ({
    ...candidate,
    evidence: byId.get(candidate.candidateId),
  }));
  const chart = composeForestPlot(candidates, settings);
  const table = candidates.length === 1 ? composeSingle : composeTable;
  return [
    ...(chart.rows.length > 0 ? [{ kind: 'chart', chart } as const] : []),
    ...table(candidates, settings),
  ];
}

function composeForestPlot(candidates: readonly JudgedCandidate[], settings: GateSettings): ForestPlot {
  const { mode, ndcgK, minNdcgDelta } = settings;
  const isTested = String(ndcgK) === significanceK;
  const hasIntervals = isTested && candidates.some((candidate) => readInterval(candidate) !== undefined);
  return {
    kind: 'forest',
    title: `NDCG@${ndcgK}${hasIntervals ? nameInterval(candidates) : ' delta'}`,
    rows: candidates.flatMap((candidate) =>
      candidate.ndcgDelta === undefined
        ? []
        : [
            {
              label: candidate.candidateName,
              value: candidate.ndcgDelta,
              interval: isTested ? readInterval(candidate) : undefined,
              outcome: candidate.outcome,
            },
          ],
    ),
    bounds: isBound(mode, minNdcgDelta)
      ? [{ value: minNdcgDelta, label: `${boundNames[mode]} ${formatBound(minNdcgDelta)}` }]
      : [],
  };
}

/** The two-sided level that the API's intervals are made for. */
const usualLevel = 0.05;

/** No correction reaches the intervals, so that one clear of zero can stand beside a p-value that is not significant. */
function nameInterval(candidates: readonly JudgedCandidate[]): string {
  const isCorrected = candidates.some(({ test }) => test.adjustment !== 'none');
  if (isCorrected) return ', uncorrected 95% confidence interval';
  const { sides = 2, level = usualLevel } = candidates[0]?.test ?? {};
  const twoSided = sides === 1 ? 2 * level : level;
  return Math.abs(twoSided - usualLevel) < 1e-9
    ? ' delta, with 95% confidence interval'
    : `, 95% confidence interval (gate ${formatPercent(1 - twoSided)})`;
}

const boundNames: Readonly<Record<Mode, string>> = {
  superiority: 'required: at least',
  'superiority-by-margin': 'minimum',
  'non-inferiority': 'margin',
  regression: 'tolerance',
};

/** What the deciding p-value is about, where that is not a difference from 0. */
const pValueSubjects: Readonly<Record<Mode, (minNdcgDelta: number) => string>> = {
  superiority: () => '',
  'superiority-by-margin': () => ', vs. minimum',
  'non-inferiority': () => ', vs. margin',
  regression: (tolerance) => (tolerance === 0 ? ', vs. baseline' : ', vs. tolerance'),
};

/** Whether the gate asks for something else than zero. */
function isBound(mode: Mode, minNdcgDelta: number): boolean {
  return mode === 'superiority' ? minNdcgDelta > 0 : minNdcgDelta !== 0;
}

function composeTable(candidates: readonly JudgedCandidate[], settings: GateSettings): Block[] {
  const columns: Column[] = [
    { title: 'Candidate', align: 'left' },
    { title: 'Verdict', align: 'left' },
    ...composeNumberColumns(candidates, settings),
  ];
  const rows = candidates.map((candidate): Inline[][] => [
    nameCandidate(candidate),
    [nameOutcome(candidate.outcome)],
    ...showNumbers(candidate, settings),
  ]);
  return [{ kind: 'table', columns, rows, excerpt }];
}

/** Name and verdict stand in the headline: there is room for the two means. */
function composeSingle(candidates: readonly JudgedCandidate[], settings: GateSettings): Block[] {
  const k = String(settings.ndcgK);
  const columns: Column[] = [
    ...composeNumberColumns(candidates, settings),
    { title: 'Baseline', align: 'right' },
    { title: 'Candidate', align: 'right' },
  ];
  const rows = candidates.flatMap((candidate): Inline[][][] => {
    const { comparison, baseline, candidate: result } = candidate.evidence ?? {};
    const means = [baseline, result].map((side) => [showNumber(side?.metrics.ndcg_at_k[k])]);
    return comparison === undefined ? [] : [[...showNumbers(candidate, settings), ...means]];
  });
  if (rows.length === 0) return [];
  const reliable = candidates.flatMap((candidate) => describeReliableDelta(candidate, settings));
  return [
    { kind: 'table', columns, rows },
    ...reliable.map((text): Block => ({ kind: 'paragraph', content: [text] })),
  ];
}

/** Interval and p-value are about NDCG@10, whatever K the gate is on. */
function composeNumberColumns(
  candidates: readonly JudgedCandidate[],
  { mode, ndcgK, minNdcgDelta }: GateSettings,
): readonly Column[] {
  const about = String(ndcgK) === significanceK ? '' : ` of NDCG@${significanceK}`;
  const tests = candidates.map(({ test }) => test);
  const kinds = [
    tests.some(({ sides }) => sides === 1) ? 'one-sided' : undefined,
    ...new Set(tests.map(({ adjustment }) => adjustmentNames[adjustment])),
  ].filter((kind) => kind !== undefined);
  return [
    { title: `NDCG@${ndcgK} delta`, align: 'right' },
    { title: `95% confidence interval${about}`, align: 'right' },
    {
      title: `p${about}${pValueSubjects[mode](minNdcgDelta)}${kinds.length > 0 ? `, ${kinds.join(', ')}` : ''}`,
      align: 'right',
    },
  ];
}

function showNumbers(candidate: JudgedCandidate, settings: GateSettings): Inline[][] {
  const interval = readInterval(candidate);
  return [
    [showNdcgDelta(candidate, settings)],
    // In one line each, on a phone too.
    [
      showAmount(interval?.[0], () =>
        (interval ?? []).map((bound) => formatDelta(bound)).join('\u00a0to\u00a0'),
      ),
    ],
    [showPValue(candidate.test)],
  ];
}

function showPValue({ adjusted, level }: DecidingTest): Inline {
  return showAmount(adjusted, (pValue) => formatPValue(pValue, level, '\u00a0'));
}

/** With as many decimals as tell the delta from zero and from the bound. */
function showNdcgDelta({ ndcgDelta }: JudgedCandidate, { minNdcgDelta }: GateSettings): Inline {
  return showAmount(ndcgDelta, (delta) =>
    formatDelta(delta, Math.max(chooseDecimals(delta, minNdcgDelta, 4), chooseDecimals(delta, 0, 4))),
  );
}

function readInterval({ evidence }: JudgedCandidate): readonly [number, number] | undefined {
  return evidence?.comparison?.confidence_interval ?? undefined;
}
