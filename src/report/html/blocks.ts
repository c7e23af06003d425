import { escapeHtml } from '../../runtime/format.ts';
import { renderFigure } from '../charts/svg/figure.ts';
import { cleanLines } from '../content/clean-text.ts';
import { wholeDetail } from '../content/detail.ts';
import type { Block, Section } from '../content/report.ts';
import { readLine, renderHtmlLine } from './line.ts';
import { renderHtmlTable } from './table.ts';

/** Where blocks stand. */
export interface HtmlPlace {
  /** Names the tables that stand there. */
  readonly title: string;
  /** The heading that a subheading is. */
  readonly subheading: 'h2' | 'h3';
}

/** Most code points of a subheading in the name of a table. */
const maxNameLength = 80;

/** A section with its title and all of its blocks, in pieces; a collapsed one as `<details>`. */
export function* renderHtmlSection({ title, collapsed, blocks }: Section, id: string): Generator<string> {
  const heading = `<h2>${escapeHtml(title)}</h2>`;
  // A browser opens details for a link to what is in them, not for one to themselves.
  yield collapsed
    ? `<details class="card">\n<summary>${heading}</summary>\n<div class="content" id="${id}">\n`
    : `<section class="card" id="${id}">\n${heading}\n`;
  yield* renderHtmlBlocks(blocks, { title, subheading: 'h3' });
  yield collapsed ? '</div>\n</details>\n' : '</section>\n';
}

/** Blocks one after the other, each a piece of whole lines. */
export function* renderHtmlBlocks(blocks: readonly Block[], place: HtmlPlace): Generator<string> {
  let label = place.title;
  for (const block of blocks) {
    if (block.kind === 'subheading') label = `${place.title}: ${readLine(block.content, maxNameLength)}`;
    if (block.kind === 'parts') for (const part of block.parts) yield* renderHtmlBlocks(part, place);
    else yield `${renderHtmlBlock(block, label, place)}\n`;
  }
}

function renderHtmlBlock(
  block: Exclude<Block, { kind: 'parts' }>,
  label: string,
  { subheading }: HtmlPlace,
): string {
  switch (block.kind) {
    case 'subheading':
      return `<${subheading}>${renderHtmlLine(block.content)}</${subheading}>`;
    case 'paragraph':
      return `<p>${renderHtmlLine(block.content)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${renderHtmlLine(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return renderHtmlTable(block, label);
    case 'chart':
      return renderFigure(block.chart);
    case 'preformatted':
      // A parser drops the line break after the tag, and else would drop the first one of the text.
      return `<pre>\n${escapeHtml(cleanLines(block.text, wholeDetail.blockText))}</pre>`;
  }
}
