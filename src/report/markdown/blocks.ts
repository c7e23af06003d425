import { escapeHtml } from '../../runtime/format.ts';
import type { ForestPlot } from '../charts/chart.ts';
import { renderForestText } from '../charts/forest-text.ts';
import { normalizeUrl } from '../content/clean-text.ts';
import { countOthers, type Detail, pickFirst } from '../content/detail.ts';
import type { Block, Excerpt, Inline, Section } from '../content/report.ts';
import { escapeText, renderCodeBlock, renderCodeSpan, renderTableCell } from './escape.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const otherRows: Excerpt = { most: Number.POSITIVE_INFINITY, others: 'rows' };
/** Most candidates of the plot where room is short. */
const otherCandidates: Excerpt = { most: 10, others: 'candidates' };
const otherItems: Excerpt = { most: Number.POSITIVE_INFINITY, others: 'items' };

/** The first line of the report. */
export function renderHeadline(headline: readonly Inline[], detail: Detail): string {
  return `### ${renderLine(headline, detail)}`;
}

/** A section with its title; a collapsed one as `<details>`. */
export function renderSection({ title, collapsed, blocks }: Section, detail: Detail): string {
  const body = renderBlocks(blocks, detail);
  // GitHub reads Markdown inside <details> only after an empty line, and none inside <summary>.
  return collapsed
    ? `<details><summary>${escapeHtml(title)}</summary>\n\n${body}\n\n</details>`
    : `#### ${escapeText(title)}\n\n${body}`;
}

/** A block as Markdown that is complete in itself. */
export function renderBlock(block: Block, detail: Detail): string {
  switch (block.kind) {
    case 'subheading':
      return `##### ${renderLine(block.content, detail)}`;
    case 'paragraph':
      return renderLine(block.content, detail);
    case 'list':
      return renderFirst(block.items, block.excerpt ?? otherItems, detail, (items) =>
        items.map((item) => `- ${renderLine(item, detail)}`).join('\n'),
      );
    case 'table':
      return renderFirst(block.rows, block.excerpt ?? otherRows, detail, (rows) =>
        renderTable(block.columns, rows, detail),
      );
    case 'parts':
      return renderFirst(block.parts, block.excerpt, detail, (parts) =>
        parts.map((part) => renderBlocks(part, detail)).join('\n\n'),
      );
    case 'chart':
      return block.chart.kind === 'forest' ? renderForest(block.chart, detail) : '';
    case 'preformatted':
      return renderCodeBlock(block.text, detail.blockText);
  }
}

/** Text in a line as Markdown. */
export function renderLine(content: readonly Inline[], detail: Detail): string {
  const pieces = content.map((inline) => renderInline(inline, detail)).filter((piece) => piece !== '');
  // Two code spans side by side would become one, with the second fence inside.
  const isGlued = (piece: string, index: number): boolean =>
    piece.startsWith('`') && (pieces[index - 1]?.endsWith('`') ?? false);
  return pieces.map((piece, index) => (isGlued(piece, index) ? ` ${piece}` : piece)).join('');
}

function renderBlocks(blocks: readonly Block[], detail: Detail): string {
  return blocks
    .map((block) => renderBlock(block, detail))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The first of the items, and under them how many others there are. */
function renderFirst<Item>(
  items: readonly Item[],
  excerpt: Excerpt,
  detail: Detail,
  render: (shown: readonly Item[]) => string,
): string {
  const { shown, left } = pickFirst(items, excerpt, detail);
  const rendered = render(shown);
  return left === 0 ? rendered : `${rendered}\n\n… ${countOthers(left, excerpt.others)}.`;
}

function renderForest(plot: ForestPlot, detail: Detail): string {
  const { shown, left } = pickFirst(plot.rows, otherCandidates, detail);
  const text = renderForestText({ ...plot, rows: shown });
  const others = left === 0 ? '' : `\n… ${countOthers(left, otherCandidates.others)}`;
  return renderCodeBlock(`${text}${others}`, Number.POSITIVE_INFINITY);
}

function renderTable(columns: TableBlock['columns'], rows: TableBlock['rows'], detail: Detail): string {
  const lines = [
    columns.map((column) => renderTableCell(escapeText(column.title))),
    columns.map((column) => (column.align === 'right' ? '--:' : ':--')),
    ...rows.map((row) => row.map((cell) => renderTableCell(renderLine(cell, detail)))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function renderInline(inline: Inline, detail: Detail): string {
  if (typeof inline === 'string') return escapeText(inline);
  switch (inline.kind) {
    case 'number':
      return escapeText(inline.text);
    case 'code':
      return renderCodeSpan(inline.text, detail.inlineText);
    case 'strong':
      return `**${escapeText(inline.text)}**`;
    case 'link':
      return renderLink(inline.text, normalizeUrl(inline.url));
    case 'enumeration':
      return renderEnumeration(inline, detail);
  }
}

function renderLink(text: string, url: string | undefined): string {
  return url === undefined ? escapeText(text) : `[${escapeText(text)}](${url})`;
}

function renderEnumeration(
  { items, excerpt }: Extract<Inline, { kind: 'enumeration' }>,
  detail: Detail,
): string {
  const { shown, left } = pickFirst(items, excerpt, detail);
  const list = shown.map((item) => renderLine(item, detail)).join(', ');
  return left === 0 ? list : `${list} ${countOthers(left, excerpt.others)}`;
}
