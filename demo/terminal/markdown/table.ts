import type { Table } from 'mdast';
import { layOutTable } from './columns.ts';
import { buildAtoms } from './inline.ts';
import type { Page } from './page.ts';

/** Lays a table out in columns, wrapping the widest ones until it fits into the page. */
export function renderTable(table: Table, page: Page): string[] {
  const [header = [], ...body] = table.children.map((row, index) =>
    row.children.map((cell) => buildAtoms(cell.children, index === 0 ? ['bold'] : [])),
  );
  return layOutTable(header, body, table.align ?? [], page);
}
