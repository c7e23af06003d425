import {
  escapeHtml,
  escapeText,
  escapeUrl,
  renderCodeBlock,
  renderCodeSpan,
  renderTableCell,
} from './escape.ts';
import type { Block, Column, Inline, Report, Section } from './report.ts';

/** The report as GitHub-flavoured Markdown, for the pull-request comment and the step summary. */
export function renderMarkdown(report: Report): string {
  const parts = [
    `## ${report.title}`,
    ...report.lead.map(renderBlock),
    ...report.sections.map(renderSection),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * The same within `most` characters: collapsed sections are left out from the last, then open ones; the verdict stays.
 */
export function renderMarkdownWithin(report: Report, most: number): string {
  const whole = renderMarkdown(report);
  if (whole.length <= most) return whole;
  const note: Block = {
    kind: 'paragraph',
    content: [
      'Parts of this report were left out because it is too long; the summary of the workflow run has more.',
    ],
  };
  const kept = [...report.sections];
  while (kept.length > 0) {
    const lastCollapsed = kept.findLastIndex((section) => section.collapsed);
    kept.splice(lastCollapsed === -1 ? kept.length - 1 : lastCollapsed, 1);
    const shorter = renderMarkdown({ ...report, lead: [...report.lead, note], sections: kept });
    if (shorter.length <= most) return shorter;
  }
  return renderMarkdown({ ...report, lead: [note], sections: [] });
}

function renderSection({ title, collapsed, blocks }: Section): string {
  const body = blocks.map(renderBlock).join('\n\n');
  // GitHub reads Markdown inside <details> only after an empty line, and none inside <summary>.
  return collapsed
    ? `<details><summary>${escapeHtml(title)}</summary>\n\n${body}\n\n</details>`
    : `### ${escapeText(title)}\n\n${body}`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'subheading':
      return `#### ${renderLine(block.content)}`;
    case 'paragraph':
      return renderLine(block.content);
    case 'list':
      return block.items.map((item) => `- ${renderLine(item)}`).join('\n');
    case 'table':
      return renderTable(block.columns, block.rows);
    case 'preformatted':
      return renderCodeBlock(block.text);
  }
}

function renderTable(columns: readonly Column[], rows: readonly (readonly (readonly Inline[])[])[]): string {
  const lines = [
    columns.map((column) => renderTableCell(escapeText(column.title))),
    columns.map((column) => (column.align === 'right' ? '--:' : ':--')),
    ...rows.map((row) => row.map((cell) => renderTableCell(renderLine(cell)))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function renderLine(content: readonly Inline[]): string {
  // Two code spans side by side would become one, with the second fence inside.
  const isCode = (inline: Inline | undefined): boolean =>
    typeof inline === 'object' && inline.kind === 'code';
  return content
    .map((inline, index) => (isCode(inline) && isCode(content[index - 1]) ? ' ' : '') + renderInline(inline))
    .join('');
}

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeText(inline);
  switch (inline.kind) {
    case 'code':
      return renderCodeSpan(inline.text);
    case 'strong':
      return `**${escapeText(inline.text)}**`;
    case 'link':
      return `[${escapeText(inline.text)}](${escapeUrl(inline.url)})`;
  }
}
