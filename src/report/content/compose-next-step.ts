import { sessionCountBounds } from '../../mixpeek/schemas.ts';
import { cutText, formatCount, formatDelta, formatInteger } from '../../runtime/format.ts';
import { countChanged } from '../../verdict/count-sessions.ts';
import { defaultEffectOfInterest } from '../../verdict/effect-of-interest.ts';
import type { CandidateEvidence } from '../../verdict/evidence.ts';
import type { Doubt, Mode, Outcome } from '../../verdict/gates/gate.ts';
import { compareNodes } from './compare-nodes.ts';
import { maxNameLength } from './compose-headline.ts';
import type { Inline, ReportSubject } from './report.ts';

/** Nodes that are named as those that lost most. */
const maxNodes = 3;

/** What to do about the verdict, in a line; undefined after a pass. */
export function composeNextStep(subject: ReportSubject): Inline[] | undefined {
  const step = steps[subject.verdict.outcome](subject);
  return step.length === 0 ? undefined : [{ kind: 'strong', text: 'What to do:' }, ' ', ...step];
}

const code = (text: string): Inline => ({ kind: 'code', text });

/** What can be asked instead, in each mode; from the next run on, since a question that is changed after its answer proves little. */
const outOfReach: Readonly<Record<Mode, readonly Inline[]>> = {
  superiority: ['keep the baseline, or rule out harm instead (', code('mode: non-inferiority'), ').'],
  'superiority-by-margin': [
    'keep the baseline, or require any gain instead (',
    code('mode: superiority'),
    ') from the next run on.',
  ],
  'non-inferiority': ['keep the baseline, or decide on a wider margin before the next run.'],
  regression: ['keep the baseline.'],
};

const steps: Readonly<Record<Outcome, (subject: ReportSubject) => readonly Inline[]>> = {
  pass: () => [],
  inconclusive(subject) {
    const { deciding } = subject.verdict;
    if (deciding.gates.length === 0) return ['look at the benchmark in Mixpeek.'];
    if (deciding.doubt !== undefined) return adviseOnDoubt[deciding.doubt.kind](subject);
    const isOpen = deciding.gates.some(({ outcome, isOnNdcg }) => outcome === 'inconclusive' && isOnNdcg);
    if (!isOpen) return ['resolve the inconclusive gates below, then run it again.'];
    if (deciding.test.raw === null) return ['look at the benchmark in Mixpeek, or replay more sessions.'];
    if (isKnownLoss(subject)) return ['keep the baseline, unless a loss near the margin is worth it.'];
    if (isOutOfReach(subject)) return outOfReach[subject.settings.mode];
    return adviseOnSessions(subject);
  },
  fail(subject) {
    const { deciding } = subject.verdict;
    if (!deciding.gates.some(({ outcome, isOnNdcg }) => outcome === 'fail' && isOnNdcg)) {
      return ['change ', nameFailing(subject), ', or decide on another threshold before the next run.'];
    }
    const evidence = subject.evidence.candidates.find(
      ({ candidateId }) => candidateId === deciding.candidateId,
    );
    const metrics = evidence?.candidate?.metrics;
    if (metrics !== undefined && countChanged(metrics) === 0) {
      return [
        'check ',
        code(deciding.file === undefined ? 'candidate-retriever-ids' : 'candidate-files'),
        ': every session scored the same as with the baseline.',
      ];
    }
    return [
      'keep the baseline, or change ',
      nameFailing(subject),
      ' and push again',
      ...nameLosers(subject, evidence),
      '.',
    ];
  },
};

const reportContradiction: readonly Inline[] = [
  'look at the benchmark in Mixpeek, and report the contradiction: its numbers cannot come from the same test.',
];

/** What to do about data that decide nothing. */
const adviseOnDoubt: Readonly<Record<Doubt['kind'], (subject: ReportSubject) => readonly Inline[]>> = {
  'few-sessions': adviseOnShortage,
  'few-changed': () => [
    'replay more sessions (',
    code('session-count'),
    '), or select sessions that the change affects (',
    code('session-filter'),
    ').',
  ],
  'changed-without-sessions': () => reportContradiction,
  'outside-interval': () => reportContradiction,
  disagreement: () => reportContradiction,
  'failed-replays': () => ['find out why replays failed (see Failed sessions below), then run it again.'],
};

/** How to come by enough sessions for any verdict. */
function adviseOnShortage(subject: ReportSubject): readonly Inline[] {
  const { doubt } = subject.verdict.deciding;
  const isFiltered = doubt?.kind === 'few-sessions' && doubt.isFiltered;
  return isFiltered
    ? ['widen ', code('session-filter'), ', or record more sessions.']
    : adviseOnSessions(subject);
}

/** What has to change: a candidate by its name where there are others, unless they fail too. */
function nameFailing(subject: ReportSubject): Inline {
  const { candidates } = subject.verdict;
  if (candidates.length === 1) return 'the candidate';
  return countFailing(subject) === 1 ? nameDeciding(subject) : 'the candidates that fail';
}

function countFailing({ verdict: { candidates } }: ReportSubject): number {
  return candidates.filter(({ outcome }) => outcome === 'fail').length;
}

/** The candidate that settled the verdict. */
function nameDeciding({ verdict: { deciding } }: ReportSubject): Inline {
  return code(cutText(deciding.candidateName, maxNameLength));
}

/** How to come by more sessions: asking for more finds none where not even those asked for were found. */
function adviseOnSessions({ context: { requestedSessions = 0 }, benchmark }: ReportSubject): Inline[] {
  const found = benchmark.session_count;
  if (found === null || requestedSessions <= found) {
    return [
      'replay more sessions (',
      code('session-count'),
      "); re-running with the same number won't settle it.",
    ];
  }
  const shortage = `only ${formatInteger(found)} of ${formatCount(requestedSessions, 'session')} were found, and a higher session-count won't find more: widen `;
  return [shortage, code('session-filter'), ', or record more.'];
}

/** Whether a candidate that may be within the margin is worse for sure: more sessions would hardly clear it. */
function isKnownLoss({ verdict: { deciding }, settings, evidence }: ReportSubject): boolean {
  const candidate = evidence.candidates.find(({ candidateId }) => candidateId === deciding.candidateId);
  const [, upper = 0] = candidate?.comparison?.confidence_interval ?? [];
  return settings.mode === 'non-inferiority' && upper < 0;
}

/**
 * Whether the most sessions that the API replays would not show the difference that is asked for. Where none is, a gain
 * like the measured one has to be worth the sessions.
 */
function isOutOfReach({ verdict, settings, evidence }: ReportSubject): boolean {
  const { detectableDelta, ndcgDelta = 0 } = verdict.deciding;
  const sessions = evidence.candidates[0]?.sessionCount ?? 0;
  const { mode, minNdcgDelta } = settings;
  const wanted =
    mode === 'superiority'
      ? Math.max(minNdcgDelta, defaultEffectOfInterest, ndcgDelta)
      : Math.abs(minNdcgDelta);
  return (
    detectableDelta !== undefined && detectableDelta * Math.sqrt(sessions / sessionCountBounds.max) > wanted
  );
}

function nameLosers(subject: ReportSubject, evidence: CandidateEvidence | undefined): Inline[] {
  const { settings } = subject;
  const { baseline } = subject.evidence;
  // Only those that lost significantly: of many nodes some always lose by chance.
  const lost = new Set(evidence?.comparison?.taxonomy_losses);
  const nodes = evidence === undefined ? [] : compareNodes(evidence.candidate, baseline, settings.ndcgK);
  const losers = nodes
    .flatMap(({ node, delta }) => (delta !== null && delta < 0 && lost.has(node) ? [{ node, delta }] : []))
    .sort((a, b) => a.delta - b.delta);
  if (losers.length === 0) return [];
  const items = losers
    .slice(0, maxNodes)
    .map(({ node, delta }): Inline[] => [{ kind: 'code', text: node }, ` (${formatDelta(delta)})`]);
  const who = countFailing(subject) === 1 ? 'it' : nameDeciding(subject);
  return [
    '; ',
    who,
    ' loses most in ',
    { kind: 'enumeration', items, excerpt: { most: maxNodes, others: '' } },
  ];
}
