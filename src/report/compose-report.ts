import type { Outcome } from '../gates/gate.ts';
import type { Block, Report, ReportSubject } from './report.ts';
import { sections } from './sections/index.ts';

const titles: Readonly<Record<Outcome, string>> = {
  pass: '✅ Retriever benchmark: pass',
  fail: '❌ Retriever benchmark: fail',
  inconclusive: '❔ Retriever benchmark: inconclusive',
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
