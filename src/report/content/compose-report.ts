import { composeHeadline } from './compose-headline.ts';
import { composeLead } from './compose-lead.ts';
import { icons } from './outcome-icons.ts';
import type { Report, ReportSubject } from './report.ts';
import { sections } from './sections/index.ts';

/** The report on a verdict: the verdict, what to do and the numbers first, then every section that has something to say. */
export function composeReport(subject: ReportSubject): Report {
  const { outcome } = subject.verdict;
  return {
    outcome,
    title: `${icons[outcome]} Retriever benchmark: ${outcome}`,
    headline: composeHeadline(subject),
    lead: composeLead(subject),
    sections: sections.flatMap((compose) => compose(subject) ?? []),
  };
}
