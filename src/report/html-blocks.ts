import { wholeDetail } from './detail.ts';
import { cleanLine, cleanLines, escapeHtml, normalizeUrl } from './escape.ts';
import type { Block, Column, Inline, Section } from './report.ts';

/** A section with its title, every row of it, in pieces; a collapsed one as `<details>`. */
export function* renderHtmlSection({ title, collapsed, blocks }: Section): Generator<string> {
  const heading = `<h2>${escapeHtml(title)}</h2>`;
  yield collapsed ? `<details>\n<summary>${heading}</summary>\n` : `<section>\n${heading}\n`;
  yield* renderHtmlBlocks(blocks);
  yield collapsed ? '</details>\n' : '</section>\n';
}

/** Blocks one after the other, each a piece of whole lines. */
export function* renderHtmlBlocks(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'parts') for (const part of block.parts) yield* renderHtmlBlocks(part);
    else yield `${renderHtmlBlock(block)}\n`;
  }
}

function renderHtmlBlock(block: Exclude<Block, { kind: 'parts' }>): string {
  switch (block.kind) {
    case 'subheading':
      return `<h3>${renderHtmlLine(block.content)}</h3>`;
    case 'paragraph':
      return `<p>${renderHtmlLine(block.content)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${renderHtmlLine(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return renderHtmlTable(block);
    case 'chart':
      return '';
    case 'preformatted':
      // A parser drops the line break after the tag, and else would drop the first one of the text.
      return `<pre>\n${escapeHtml(cleanLines(block.text, wholeDetail.blockText))}</pre>`;
  }
}

function renderHtmlTable({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const head = columns.map(
    (column) => `<th scope="col"${styleCell(column)}>${escapeHtml(column.title)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => `<td${styleCell(columns[index])}>${renderHtmlLine(cell)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    // In the order of the Tab key, so that it can be scrolled without a mouse.
    '<div class="table" tabindex="0"><table>',
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    '</table></div>',
  ].join('\n');
}

function styleCell(column: Column | undefined): string {
  return column?.align === 'right' ? ' class="number"' : '';
}

function renderHtmlLine(content: readonly Inline[]): string {
  return content.map(renderHtmlInline).join('');
}

function renderHtmlInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeHtml(inline);
  switch (inline.kind) {
    case 'code':
      return `<code>${escapeHtml(cleanLine(inline.text, wholeDetail.inlineText))}</code>`;
    case 'strong':
      return `<strong>${escapeHtml(inline.text)}</strong>`;
    case 'link':
      return renderHtmlLink(inline.text, normalizeUrl(inline.url));
    case 'enumeration':
      return inline.items.map(renderHtmlLine).join(', ');
  }
}

function renderHtmlLink(text: string, url: string | undefined): string {
  return url === undefined ? escapeHtml(text) : `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}
