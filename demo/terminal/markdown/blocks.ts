import type { List, RootContent } from 'mdast';
import stringWidth from 'string-width';
import type { Style } from '../text.ts';
import { wrapText } from '../wrap-text.ts';
import { type Atom, buildUnbreakable, measureLine, paintLine, wrapAtoms } from './atoms.ts';
import { type Block, type Details, groupDetails } from './details.ts';
import { buildAtoms, buildHtmlAtoms } from './inline.ts';
import { indentLines, type Page, shrinkPage } from './page.ts';
import { renderTable } from './table.ts';

/** A page that says what becomes of the collapsible parts. */
export interface MarkdownPage extends Page {
  /** Open: all of their content, under the summary. Closed: the summaries alone, neighbours in one line. */
  readonly details: 'open' | 'closed';
}

const rules: Readonly<Record<number, string>> = { 1: '═', 2: '─' };
const closed = '▸ ';
const space: Atom = { kind: 'space' };

/** Renders blocks as lines, a blank line between them. */
export function renderBlocks(nodes: readonly RootContent[], page: MarkdownPage): string[] {
  return joinBlocks(groupDetails(nodes), page, ['']);
}

function joinBlocks(blocks: readonly Block[], page: MarkdownPage, between: readonly string[]): string[] {
  const lines: string[] = [];
  let gap: readonly string[] = [];
  for (const [index, block] of blocks.entries()) {
    const rendered =
      page.details === 'closed' && block.type === 'details'
        ? renderClosed(takeNeighbours(blocks, index), page)
        : renderBlock(block, page);
    if (rendered.length === 0) continue;
    lines.push(...gap, ...rendered);
    gap = isSmallHeading(block) ? [] : between;
  }
  return lines;
}

/** One without a rule under it: what follows belongs to it more than the blank line tells. */
function isSmallHeading(block: Block): boolean {
  return block.type === 'heading' && rules[block.depth] === undefined;
}

function renderBlock(block: Block, page: MarkdownPage): string[] {
  const { width, paint } = page;
  switch (block.type) {
    case 'paragraph':
      return renderAtoms(buildAtoms(block.children), page);
    case 'heading':
      return renderHeading(buildAtoms(block.children, ['bold']), block.depth, page);
    case 'table':
      return renderTable(block, page);
    case 'list':
      return renderList(block, page);
    case 'blockquote':
      return indentLines(renderBlocks(block.children, shrinkPage(page, 2)), paint('│ ', ['dim']));
    case 'code':
      return renderCode(block.value, page);
    case 'thematicBreak':
      return [paint('─'.repeat(Math.min(width, 40)), ['dim'])];
    case 'html':
      return renderAtoms(buildHtmlAtoms(block.value, []), page);
    case 'details':
      return renderOpen(block, page);
    default:
      return [];
  }
}

function renderAtoms(atoms: readonly Atom[], { width, paint }: Page): string[] {
  if (atoms.every(({ kind }) => kind !== 'text')) return [];
  return wrapAtoms(atoms, width).map((line) => paintLine(line, paint));
}

function renderOpen({ summary, children }: Details, page: MarkdownPage): string[] {
  const inner = shrinkPage(page, closed.length);
  const [first = '', ...rest] = renderAtoms(buildHtmlAtoms(summary, ['bold']), inner);
  return [closed + first, ...indentLines([...rest, ...joinBlocks(children, inner, [''])], '  ')];
}

/** The collapsible parts that follow each other from `start` on; none when they began before it. */
function takeNeighbours(blocks: readonly Block[], start: number): Details[] {
  if (blocks[start - 1]?.type === 'details') return [];
  const end = blocks.findIndex(({ type }, index) => index > start && type !== 'details');
  return blocks.slice(start, end === -1 ? undefined : end).filter((block) => block.type === 'details');
}

/** `▸ One · Two · Three`; a line ends after a dot, and inside a summary only when it is longer than a line. */
function renderClosed(neighbours: readonly Details[], page: Page): string[] {
  const inner = shrinkPage(page, closed.length);
  const atoms = neighbours.flatMap(({ summary }, index): Atom[] => {
    const words = buildHtmlAtoms(summary, []);
    const piece = words.map((atom) => (atom.kind === 'text' ? atom : buildUnbreakable(' ')));
    const end = index === neighbours.length - 1 ? [] : [buildUnbreakable(' ·', ['dim']), space];
    return [...(measureLine(piece) + 2 <= inner.width ? piece : words), ...end];
  });
  const [first, ...rest] = renderAtoms(atoms, inner);
  return first === undefined ? [] : [closed + first, ...indentLines(rest, '  ')];
}

function renderHeading(atoms: readonly Atom[], depth: number, page: Page): string[] {
  const lines = renderAtoms(atoms, page);
  const rule = rules[depth];
  if (rule === undefined) return lines;
  return [...lines, page.paint(rule.repeat(Math.max(0, ...lines.map((line) => stringWidth(line)))), ['dim'])];
}

function renderList(list: List, page: MarkdownPage): string[] {
  const items = list.children.map((item, index) => {
    const bullet = list.ordered ? `${(list.start ?? 1) + index}.` : '•';
    const box = { true: ' ☑', false: ' ☐' }[String(item.checked)] ?? '';
    const mark = `${bullet}${box} `;
    const inner = shrinkPage(page, stringWidth(mark));
    const [first = '', ...rest] = joinBlocks(groupDetails(item.children), inner, item.spread ? [''] : []);
    return [mark + first, ...indentLines(rest, ' '.repeat(stringWidth(mark)))];
  });
  return items.flatMap((lines, index) => (index > 0 && list.spread ? ['', ...lines] : lines));
}

/** A long line wraps: a terminal has no scroll bar. */
function renderCode(code: string, page: Page): string[] {
  const styles: readonly Style[] = ['cyan'];
  return code.split('\n').flatMap((line) => wrapText(line, page, { first: '    ', styles }));
}
