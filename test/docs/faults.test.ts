import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCitedRows } from './cited-rows.ts';

const root = join(import.meta.dirname, '../..');
const page = await readFile(join(root, 'docs/faults.md'), 'utf8');

/** Numbers of the rows, in the order of the page. */
const rows = [...page.matchAll(/^\| <a id="(\d+)"><\/a>(\d+) \|/gm)].map(([, anchor, row]) => {
  expect(anchor).toBe(row);
  return Number(row);
});

/** Where each row is cited: files from the root, by the number of the row. */
const citations = new Map<number, Set<string>>();
for await (const file of glob('test/**/*.test.ts', { cwd: root, exclude: ['test/docs/faults.test.ts'] })) {
  for (const row of listCitedRows(await readFile(join(root, file), 'utf8')))
    citations.set(row, (citations.get(row) ?? new Set()).add(file));
}

describe('docs/faults.md', () => {
  it('has each row once', () => {
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  });

  it('numbers every row of its tables', () => {
    const lines = page.split('\n').filter((line) => line.startsWith('|') && !/^\| (#|--:) \|/.test(line));
    expect(lines).toHaveLength(rows.length);
  });

  it('has no row that no test cites', () => {
    expect(rows.filter((row) => !citations.has(row))).toEqual([]);
  });

  it('has every row that a test cites', () => {
    const unknown = [...citations].filter(([row]) => !rows.includes(row));
    expect(unknown.map(([row, files]) => `${row}: ${[...files].join(', ')}`)).toEqual([]);
  });
});

describe('listCitedRows', () => {
  it.each<[string, string, readonly number[]]>([
    [
      'in a title',
      `describe('3: a', () => { it("4: b", () => {}); it(\`5: c \${d}\`, () => {}); });`,
      [3, 4, 5],
    ],
    ['several in a title', `test('1, 20: a', () => {});`, [1, 20]],
    ['in a cell that becomes a title', `it.each([['6: a', 1]] as const)('%s', () => {});`, [6]],
    ['in the first cell', `it.each([[7, 'a'], ['8, 9', 'b']])('%s: %s', (_row, a) => {});`, [7, 8, 9]],
    [
      'in the first cell of a table with a name',
      `const table: readonly T[] = [...names.map((name) => [2, name] as const), [6, 'a']];
       it.each(table)('%i: %s', (_row, name) => {});`,
      [2, 6],
    ],
    [
      'by name',
      `const faults = [{ row: 12, name: 'a' }]; test.each(faults)('$row: $name', ({ name }) => {});`,
      [12],
    ],
    [
      'not in another number',
      `it.each([[10, 'a']])('%s: %s', (_id, a) => {}); it('10,000 rows: a', () => {});`,
      [],
    ],
    ['not in a time', `const time = '10:20'; // 11: a`, []],
  ])('finds a row %s', (_where, source, cited) => {
    expect(listCitedRows(source).toSorted((a, b) => a - b)).toEqual(cited);
  });

  it('objects to a table in which it finds no rows', () => {
    const source = `import { table } from './table.ts'; it.each(table)('$row: $name', () => {});`;
    expect(() => listCitedRows(source)).toThrow("No rows in the table of '$row: $name'");
  });
});
