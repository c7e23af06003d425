import { formatDelta } from '../../runtime/format.ts';
import type { Outcome } from '../../verdict/gates/gate.ts';
import { nameOutcome } from './outcome-icons.ts';
import type { Inline, PastRun, ReportSubject } from './report.ts';

/** Most earlier pushes in the line. */
const maxPushes = 10;

const outcomes: readonly string[] = ['pass', 'fail', 'inconclusive'] satisfies Outcome[];

/**
 * The verdict now beside those of the pushes before, newest first: `Since the last push: ❌ fail −0.0120 → ✅ pass +0.0449`.
 * Undefined where there were none; a commit that was judged again is no push.
 */
export function composePushes({ pastRuns, context, verdict }: ReportSubject): Inline[] | undefined {
  const [last, ...others] = listPushes(pastRuns, context.commit).slice(0, maxPushes);
  if (last === undefined) return undefined;
  const now = { verdict: verdict.outcome, delta: verdict.deciding.ndcgDelta ?? null };
  const line: Inline[] = [
    'Since the last push: ',
    ...describeVerdict(last),
    ...nameCommit(last),
    ' → ',
    ...describeVerdict(now),
  ];
  if (others.length === 0) return line;
  const items = others.map((run) => [...describeVerdict(run), ...nameCommit(run)]);
  return [...line, ' · before: ', { kind: 'enumeration', items, excerpt: { most: maxPushes, others: '' } }];
}

/** The last run of each commit but the one under review, newest first. */
function listPushes(pastRuns: readonly PastRun[], commit: string): PastRun[] {
  const seen = new Set(commit === '' ? [] : [commit]);
  return pastRuns.toReversed().filter((run) => {
    const isNew = !seen.has(run.commit);
    if (run.commit !== '') seen.add(run.commit);
    return isNew;
  });
}

function describeVerdict({ verdict, delta }: Pick<PastRun, 'verdict' | 'delta'>): Inline[] {
  const name = nameVerdict(verdict);
  return typeof delta === 'number' ? [name, `\u00a0${formatDelta(delta)}`] : [name];
}

/** A remembered verdict in a word, with its icon; one that nobody knows is untrusted. */
export function nameVerdict(verdict: string): Inline {
  return isOutcome(verdict) ? nameOutcome(verdict) : { kind: 'code', text: verdict };
}

function isOutcome(verdict: string): verdict is Outcome {
  return outcomes.includes(verdict);
}

function nameCommit({ commit }: PastRun): Inline[] {
  return commit === '' ? [] : [' (', { kind: 'code', text: commit.slice(0, 7) }, ')'];
}
