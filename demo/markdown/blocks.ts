import type { List, RootContent } from 'mdast';
import stringWidth from 'string-width';
import { type Paint, removeControlCharacters, type Style } from '../terminal-text.ts';
import { type Atom, paintLine, wrapAtoms } from './atoms.ts';
import { type Block, groupDetails } from './details.ts';
import { buildAtoms, buildHtmlAtoms } from './inline.ts';
import { renderTable } from './table.ts';

/** Where blocks are drawn. */
export interface Page {
  /** Columns that a line may take. */
  readonly width: number;
  readonly paint: Paint;
}

const RULES: Readonly<Record<number, string>> = { 1: '═', 2: '─' };

/** Renders blocks as lines, a blank line between them. */
export function renderBlocks(nodes: readonly RootContent[], page: Page): string[] {
  return joinBlocks(groupDetails(nodes), page, ['']);
}

function joinBlocks(blocks: readonly Block[], page: Page, between: readonly string[]): string[] {
  const rendered = blocks.map((block) => renderBlock(block, page)).filter((lines) => lines.length > 0);
  return rendered.flatMap((lines, index) => (index === 0 ? lines : [...between, ...lines]));
}

function renderBlock(block: Block, page: Page): string[] {
  const { width, paint } = page;
  switch (block.type) {
    case 'paragraph':
      return renderAtoms(buildAtoms(block.children), page);
    case 'heading':
      return renderHeading(buildAtoms(block.children, ['bold']), block.depth, page);
    case 'table':
      return renderTable(block, width, paint);
    case 'list':
      return renderList(block, page);
    case 'blockquote':
      return indent(renderBlocks(block.children, shrink(page, 2)), paint('│ ', ['dim']));
    case 'code':
      return renderCode(block.value, paint);
    case 'thematicBreak':
      return [paint('─'.repeat(Math.min(width, 40)), ['dim'])];
    case 'html':
      return renderAtoms(buildHtmlAtoms(block.value, []), page);
    case 'details': {
      const summary = renderAtoms(buildHtmlAtoms(block.summary, ['bold']), shrink(page, 2));
      const [first = '', ...rest] = summary;
      const content = joinBlocks(block.children, shrink(page, 2), ['']);
      return [`▸ ${first}`, ...indent([...rest, ...content], '  ')];
    }
    default:
      return [];
  }
}

function renderAtoms(atoms: readonly Atom[], { width, paint }: Page): string[] {
  if (atoms.every(({ kind }) => kind !== 'text')) return [];
  return wrapAtoms(atoms, width).map((line) => paintLine(line, paint));
}

function renderHeading(atoms: readonly Atom[], depth: number, page: Page): string[] {
  const lines = renderAtoms(atoms, page);
  const rule = RULES[depth];
  if (rule === undefined) return lines;
  return [...lines, page.paint(rule.repeat(Math.max(0, ...lines.map((line) => stringWidth(line)))), ['dim'])];
}

function renderList(list: List, page: Page): string[] {
  const items = list.children.map((item, index) => {
    const bullet = list.ordered ? `${(list.start ?? 1) + index}.` : '•';
    const box = { true: ' ☑', false: ' ☐' }[String(item.checked)] ?? '';
    const mark = `${bullet}${box} `;
    const inner = shrink(page, stringWidth(mark));
    const [first = '', ...rest] = joinBlocks(groupDetails(item.children), inner, item.spread ? [''] : []);
    return [mark + first, ...indent(rest, ' '.repeat(stringWidth(mark)))];
  });
  return items.flatMap((lines, index) => (index > 0 && list.spread ? ['', ...lines] : lines));
}

function renderCode(code: string, paint: Paint): string[] {
  const styles: readonly Style[] = ['cyan'];
  return code.split('\n').map((line) => `    ${paint(removeControlCharacters(line), styles)}`);
}

function shrink(page: Page, columns: number): Page {
  return { ...page, width: Math.max(10, page.width - columns) };
}

function indent(lines: readonly string[], prefix: string): string[] {
  return lines.map((line) => (prefix + line).trimEnd());
}
