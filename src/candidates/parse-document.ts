import type { Document, LineCounter, Node } from 'yaml';
import { describeReason } from '../runtime/errors.ts';
import { cutText, flattenText } from '../runtime/format.ts';
import { isObject } from '../runtime/json.ts';

/** A part of a file: keys and indices that lead to it. */
export type Path = readonly (string | number)[];

/** A JSON or YAML text as a value, with the lines of its parts. */
export interface ParsedDocument {
  readonly value: unknown;
  /** The line that a part, or the nearest part around it, stands in; counted from 1. */
  readonly findLine: (path: Path) => number;
}

/** Where something is wrong with a text, and what. */
export interface DocumentProblem {
  readonly line: number;
  readonly message: string;
}

/** Levels of nesting that a file may have. */
const maxDepth = 64;

/** How often anchors may be repeated. */
const maxAliases = 100;

/** How long the parser's words may be, in code points. */
const maxMessage = 200;

/** Reads YAML 1.2, of which JSON is a part. The parser is loaded only where there is a file. */
export async function parseDocument(text: string): Promise<ParsedDocument | DocumentProblem[]> {
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  try {
    if (measureFlowDepth(text) > maxDepth) return [tooDeep];
    const options = { lineCounter: lines, prettyErrors: false, schema: 'core', version: '1.2' } as const;
    const document = yaml.parseDocument(text, options);
    const faults = [...document.errors, ...document.warnings].slice(0, 5);
    if (faults.length > 0) return faults.map((fault) => describeFault(fault, lines));
    const value: unknown = document.toJS({ maxAliasCount: maxAliases });
    const problem = findOddity(value);
    if (problem !== undefined) return [{ line: 1, message: problem }];
    return { value, findLine: (path) => findLine(path, document, lines) };
  } catch (error) {
    if (error instanceof RangeError) return [tooDeep];
    return [{ line: 1, message: `is not valid YAML or JSON: ${describeParserReason(error)}` }];
  }
}

const tooDeep: DocumentProblem = {
  line: 1,
  message: `is nested deeper than ${maxDepth} levels: it describes no retriever.`,
};

/** How deep brackets are nested, those in quotes and comments included: the parser goes down one level for each. */
function measureFlowDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
  }
  return deepest > 1_000 ? deepest : 0;
}

function describeFault(
  { code, message, pos }: { code: string; message: string; pos: readonly number[] },
  lines: LineCounter,
): DocumentProblem {
  const line = lines.linePos(pos[0] ?? 0).line || 1;
  if (code === 'MULTIPLE_DOCS')
    return { line, message: 'has several documents. Expected one: a file describes one retriever.' };
  return { line, message: `is not valid YAML or JSON: ${describeParserReason(message)}` };
}

function describeParserReason(error: unknown): string {
  const reason = cutText(flattenText(describeReason(error)), maxMessage);
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`;
}

/** What JSON cannot say, or not so deep; undefined where there is nothing of the kind. */
function findOddity(value: unknown, depth = 0): string | undefined {
  if (depth > maxDepth) return tooDeep.message;
  if (typeof value === 'number' && !Number.isFinite(value))
    return 'has a number that JSON does not have: .inf or .nan.';
  if (Array.isArray(value)) return findFirst(value, depth);
  if (isObject(value)) return findFirst(Object.values(value), depth);
  return typeof value === 'bigint' || value instanceof Uint8Array
    ? 'has a value that JSON does not have.'
    : undefined;
}

function findFirst(values: readonly unknown[], depth: number): string | undefined {
  for (const value of values) {
    const found = findOddity(value, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findLine(path: Path, document: Document, lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    const start = isObject(node) && Array.isArray(node.range) ? node.range[0] : undefined;
    if (typeof start === 'number') return lines.linePos(start).line || 1;
  }
  return 1;
}
