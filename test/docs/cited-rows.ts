import { parseAst } from 'vitest/node';

/** A node of a syntax tree (ESTree). */
interface SyntaxNode {
  readonly type: string;
  readonly [member: string]: unknown;
}

/**
 * The rows of docs/faults.md that the tests of a file cite:
 *
 * - in a title, or in what becomes one: `it('12: …')`, `['12, 20: …', 503]`
 * - in a table whose title begins with the row: `it.each(table)('$row: …')` with `row: 12`, or `it.each(table)('%i: …',
 *   (_row, …) => …)` with the row as the first cell
 *
 * @throws Error for a title that begins with rows of which there are none in its table
 */
export function listCitedRows(source: string): readonly number[] {
  const nodes = [...walk(parseAst(source, { lang: 'ts' }))];
  const titles = nodes.flatMap((node) => readRows(/^(\d+(?:, \d+)*): /, readText(node)));
  const cells = nodes.flatMap((node) => {
    const table = findTableOfRows(node);
    if (table === undefined) return [];
    const rows = listRowsOfTable(table, nodes);
    if (rows.length === 0)
      throw new Error(`No rows in the table of '${readText(listParts(node, 'arguments')[0])}'`);
    return rows;
  });
  return [...titles, ...cells];
}

/** The table of `it.each(table)(title, …)` where its title begins with the row; undefined elsewhere. */
function findTableOfRows(node: SyntaxNode): SyntaxNode | undefined {
  const { callee } = node;
  if (node.type !== 'CallExpression' || !isNode(callee) || callee.type !== 'CallExpression') return undefined;
  if (!isNode(callee.callee) || readName(callee.callee.property) !== 'each') return undefined;
  const [title, callback] = listParts(node, 'arguments');
  const [first] = callback ? listParts(callback, 'params') : [];
  const isOfRows =
    /^\$row: /.test(readText(title) ?? '') ||
    (/^%\w: /.test(readText(title) ?? '') && /^_?row$/.test(readName(first) ?? ''));
  return isOfRows ? listParts(callee, 'arguments')[0] : undefined;
}

function listRowsOfTable(table: SyntaxNode, nodes: readonly SyntaxNode[]): readonly number[] {
  if (table.type === 'Identifier') {
    const declaration = nodes.find(
      ({ type, id }) => type === 'VariableDeclarator' && readName(id) === readName(table),
    );
    return isNode(declaration?.init) ? listRowsOfTable(declaration.init, nodes) : [];
  }
  return [...walk(table)].flatMap((node) => {
    const isRow = node.type === 'Property' && readName(node.key) === 'row';
    const cell = node.type === 'ArrayExpression' ? listParts(node, 'elements')[0] : undefined;
    const value = isRow ? node.value : cell;
    return isNode(value) && value.type === 'Literal'
      ? readRows(/^(\d+(?:, \d+)*)$/, String(value.value))
      : [];
  });
}

function readRows(pattern: RegExp, text: string | undefined): readonly number[] {
  return (pattern.exec(text ?? '')?.[1] ?? '')
    .split(', ')
    .filter((row) => row !== '')
    .map(Number);
}

/** The text of a string, or the start of a template; undefined for all else. */
function readText(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type !== 'TemplateLiteral') return undefined;
  const [start] = listParts(node, 'quasis');
  return (start?.value as { readonly cooked: string } | undefined)?.cooked;
}

function readName(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : undefined;
}

function listParts(node: SyntaxNode, member: string): readonly SyntaxNode[] {
  const parts = node[member];
  return Array.isArray(parts) ? parts.filter(isNode) : [];
}

function* walk(part: unknown): Generator<SyntaxNode> {
  if (isNode(part)) yield part;
  if (typeof part !== 'object' || part === null) return;
  for (const inner of Object.values(part)) yield* walk(inner);
}

function isNode(part: unknown): part is SyntaxNode {
  return typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';
}
