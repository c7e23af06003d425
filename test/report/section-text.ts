import { renderMarkdown } from '../../src/report/markdown.ts';
import type { ComposeSection, ReportSubject } from '../../src/report/report.ts';

/** The lines of one section as Markdown, without empty ones and without its title; none when it is left out. */
export function renderSectionLines(compose: ComposeSection, subject: ReportSubject): string[] {
  const section = compose(subject);
  if (section === undefined) return [];
  const report = {
    outcome: 'pass',
    title: 'x',
    lead: [],
    sections: [{ ...section, collapsed: false }],
  } as const;
  const [, , ...lines] = renderMarkdown(report)
    .split('\n')
    .filter((line) => line !== '');
  return lines;
}
