import { formatCount } from '../../runtime/format.ts';
import { joinClauses } from '../../verdict/sentence.ts';
import { composeCandidates } from './compose-candidates.ts';
import { composeCaption } from './compose-caption.ts';
import { composeNextStep } from './compose-next-step.ts';
import { composePushes } from './compose-pushes.ts';
import type { Block, Inline, ReportSubject } from './report.ts';

/** What this is, the verdict in numbers, what to do, how it was before, and the numbers of each candidate. */
export function composeLead(subject: ReportSubject): Block[] {
  const { verdict, context } = subject;
  const isHarmless = context.reportOnly && verdict.outcome !== 'pass';
  const lines: (readonly Inline[] | undefined)[] = [
    composeCaption({ verdict: verdict.outcome, what: describeComparison(subject) }, context),
    [formSentence(verdict.deciding.explanation)],
    composeNextStep(subject),
    isHarmless ? ['The gate is set to report only: the job does not fail for this.'] : undefined,
    composePushes(subject),
  ];
  return [
    ...lines.flatMap((content): Block[] => (content === undefined ? [] : [{ kind: 'paragraph', content }])),
    ...composeCandidates(subject),
  ];
}

function formSentence(clauses: readonly string[]): string {
  const sentence = joinClauses(clauses);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function describeComparison({ evidence, benchmark }: ReportSubject): Inline[] {
  const { candidates, baselineName } = evidence;
  const [first] = candidates;
  const who: Inline =
    candidates.length === 1 && first !== undefined
      ? { kind: 'code', text: first.candidateName }
      : formatCount(candidates.length, 'candidate');
  const { session_count: count } = benchmark;
  const sessions = count === null ? '' : ` · ${formatCount(count, 'session')}`;
  return [who, ' against ', { kind: 'code', text: baselineName }, sessions];
}
