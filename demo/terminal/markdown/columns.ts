import type { AlignType } from 'mdast';
import type { Paint } from '../text.ts';
import { type Atom, measureLine, measureLongestWord, paintLine, wrapAtoms } from './atoms.ts';
import type { Page } from './page.ts';

/** One row: its cells from left to right. */
export type Row = readonly (readonly Atom[])[];

const gap = '  ';

/** Lays out a header, a rule and the rows below it in columns of at most the page's width. */
export function layOutTable(
  header: Row,
  body: readonly Row[],
  align: readonly AlignType[],
  page: Page,
): string[] {
  const widths = fitColumns([header, ...body], page.width);
  const rule = widths.map((width) => page.paint('─'.repeat(width), ['dim'])).join(gap);
  const [first = [], ...rest] = [header, ...body].map((row) => renderRow(row, widths, align, page.paint));
  return [...first, rule, ...rest.flat()];
}

/** Lays out rows without a header, left-aligned. */
export function layOutRows(rows: readonly Row[], page: Page): string[] {
  const widths = fitColumns(rows, page.width);
  return rows.flatMap((row) => renderRow(row, widths, [], page.paint));
}

/** Natural widths, of which the widest shrinks until the row fits or nothing more can be wrapped. */
function fitColumns(rows: readonly Row[], width: number): number[] {
  const columns = rows[0]?.map((_, index) => rows.map((cells) => cells[index] ?? [])) ?? [];
  const widths = columns.map((cells) => Math.max(1, ...cells.map(measureCell)));
  const smallest = columns.map((cells) => Math.max(1, ...cells.map(measureLongestWord)));
  const available = width - gap.length * (columns.length - 1);
  let excess = widths.reduce((sum, columnWidth) => sum + columnWidth, 0) - available;
  for (; excess > 0; excess -= 1) {
    const spare = widths.map((columnWidth, index) =>
      columnWidth > (smallest[index] ?? 0) ? columnWidth : 0,
    );
    const widest = spare.indexOf(Math.max(...spare));
    if (!spare[widest]) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function measureCell(atoms: readonly Atom[]): number {
  return Math.max(...wrapAtoms(atoms, Number.POSITIVE_INFINITY).map(measureLine));
}

function renderRow(
  cells: Row,
  widths: readonly number[],
  align: readonly AlignType[],
  paint: Paint,
): string[] {
  const wrapped = widths.map((width, column) => wrapAtoms(cells[column] ?? [], width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, column) => {
        const line = lines[row] ?? [];
        const space = Math.max(0, (widths[column] ?? 0) - measureLine(line));
        return pad(paintLine(line, paint), space, align[column]);
      })
      .join(gap)
      .trimEnd(),
  );
}

function pad(text: string, space: number, align: AlignType | undefined): string {
  const shares: Readonly<Record<string, number>> = { right: space, center: Math.floor(space / 2) };
  const before = shares[align ?? 'left'] ?? 0;
  return ' '.repeat(before) + text + ' '.repeat(space - before);
}
