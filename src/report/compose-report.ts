import type { GateError } from '../errors.ts';
import type { Outcome } from '../gates/gate.ts';
import type { Block, Report, ReportContext, ReportSubject } from './report.ts';
import { sections } from './sections/index.ts';

const titles: Readonly<Record<Outcome | 'error', string>> = {
  pass: '✅ Retriever benchmark: pass',
  fail: '❌ Retriever benchmark: fail',
  inconclusive: '❔ Retriever benchmark: inconclusive',
  error: '⚠️ Retriever benchmark: no verdict',
};

/** The report on a verdict: the sentence first, then every section that has something to say. */
export function composeReport(subject: ReportSubject): Report {
  const { outcome, sentence } = subject.verdict;
  const lead: Block[] = [{ kind: 'paragraph', content: sentence }];
  if (subject.context.reportOnly && outcome !== 'pass') {
    lead.push({
      kind: 'paragraph',
      content: ['The gate is set to report only: the job does not fail for this.'],
    });
  }
  return {
    outcome,
    title: titles[outcome],
    lead,
    sections: sections.flatMap((compose) => compose(subject) ?? []),
  };
}

/** The report on a run that came to no verdict, so that an older comment does not go on claiming one. */
export function composeErrorReport(
  error: GateError,
  context: Pick<ReportContext, 'commit' | 'runUrl'>,
): Report {
  const explanation = 'This says nothing about the retrievers: the benchmark could not be judged.';
  const origin: Block = {
    kind: 'paragraph',
    content: [
      ...(context.commit ? ['Commit ', { kind: 'code', text: context.commit.slice(0, 7) } as const] : []),
      ...(context.commit && context.runUrl ? [' · '] : []),
      ...(context.runUrl ? [{ kind: 'link', text: 'log of the run', url: context.runUrl } as const] : []),
    ],
  };
  return {
    outcome: 'error',
    title: titles.error,
    lead: [
      { kind: 'paragraph', content: [explanation] },
      { kind: 'preformatted', text: error.message },
      ...(origin.content.length > 0 ? [origin] : []),
    ],
    sections: [],
  };
}
