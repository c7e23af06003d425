import type { AlignType, Table } from 'mdast';
import type { Paint } from '../terminal-text.ts';
import { type Atom, measureLine, measureLongestWord, paintLine, wrapAtoms } from './atoms.ts';
import { buildAtoms } from './inline.ts';

const GAP = '  ';

/** Lays a table out in columns, wrapping the widest ones until it fits into `width`. */
export function renderTable(table: Table, width: number, paint: Paint): string[] {
  const rows = table.children.map((row, index) =>
    row.children.map((cell) => buildAtoms(cell.children, index === 0 ? ['bold'] : [])),
  );
  const widths = fitColumns(rows, width);
  const align = table.align ?? [];
  const [header = [], ...body] = rows.map((cells) => renderRow(cells, widths, align, paint));
  const rule = widths.map((columnWidth) => paint('─'.repeat(columnWidth), ['dim'])).join(GAP);
  return [...header, rule, ...body.flat()];
}

/** Natural widths, of which the widest shrinks until the row fits or nothing more can be wrapped. */
function fitColumns(rows: readonly (readonly Atom[][])[], width: number): number[] {
  const columns = rows[0]?.map((_, index) => rows.map((cells) => cells[index] ?? [])) ?? [];
  const widths = columns.map((cells) => Math.max(1, ...cells.map(measureCell)));
  const smallest = columns.map((cells) => Math.max(1, ...cells.map(measureLongestWord)));
  const available = width - GAP.length * (columns.length - 1);
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
  cells: readonly Atom[][],
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
      .join(GAP)
      .trimEnd(),
  );
}

function pad(text: string, space: number, align: AlignType | undefined): string {
  const shares: Readonly<Record<string, number>> = { right: space, center: Math.floor(space / 2) };
  const before = shares[align ?? 'left'] ?? 0;
  return ' '.repeat(before) + text + ' '.repeat(space - before);
}
