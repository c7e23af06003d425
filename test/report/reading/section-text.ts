import { wholeDetail } from '../../../src/report/content/detail.ts';
import type { ComposeSection, Inline, ReportSubject } from '../../../src/report/content/report.ts';
import { renderLine } from '../../../src/report/markdown/blocks.ts';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.ts';

/** The lines of one section as Markdown, without empty ones and without its title; none when it is left out. */
export function renderSectionLines(compose: ComposeSection, subject: ReportSubject): string[] {
  const section = compose(subject);
  if (section === undefined) return [];
  const report = {
    outcome: 'pass',
    title: 'x',
    headline: ['x'],
    lead: [],
    sections: [{ ...section, collapsed: false }],
  } as const;
  const [, , ...lines] = renderMarkdown(report)
    .split('\n')
    .filter((line) => line !== '');
  return lines;
}

/** A line as Markdown; undefined where there is none. */
export function renderParagraph(content: readonly Inline[] | undefined): string | undefined {
  return content && renderLine(content, wholeDetail);
}
