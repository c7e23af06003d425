import { escapeHtml } from '../../runtime/format.ts';
import type { Block, Column, Inline } from '../content/report.ts';
import { renderHtmlLine } from './line.ts';

/** Above this many rows a table gets a height of its own, and the script makes it sortable and filterable. */
const longTable = 15;

/** A table with every row; `label` is its name for who does not see where it stands. */
export function renderHtmlTable(
  { columns, rows }: Pick<Extract<Block, { kind: 'table' }>, 'columns' | 'rows'>,
  label: string,
): string {
  const head = columns.map(
    (column) => `<th scope="col"${styleCell(column)}>${escapeHtml(column.title)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => renderCell(cell, columns[index], index === 0));
    return `<tr>${cells.join('')}</tr>`;
  });
  const look = rows.length > longTable ? 'table long' : 'table';
  const name = escapeHtml(label);
  return [
    // In the order of the Tab key, so that it can be scrolled without a mouse.
    `<div class="${look}" role="group" aria-label="${name}" tabindex="0"><table aria-label="${name}">`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    '</table></div>',
  ].join('\n');
}

/** What a row is about stands first, unless that is a number: it names the row's other cells. */
function renderCell(content: readonly Inline[], column: Column | undefined, isFirst: boolean): string {
  const line = renderHtmlLine(content);
  return isFirst && column?.align !== 'right'
    ? `<th scope="row">${line}</th>`
    : `<td${styleCell(column)}${writeValue(content)}>${line}</td>`;
}

/** The script sorts by it. */
function writeValue(content: readonly Inline[]): string {
  const number = content.find((inline) => typeof inline !== 'string' && inline.kind === 'number');
  return number === undefined ? '' : ` data-value="${number.value}"`;
}

function styleCell(column: Column | undefined): string {
  return column?.align === 'right' ? ' class="number"' : '';
}
