import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { hideSecrets } from '../src/benchmark/changes/secrets.ts';
import { decodeEscapes } from '../src/runtime/secret-forms.ts';
import { baseUrl } from '../src/inputs/formats.ts';
import { renderCodeSpan, renderTableCell } from '../src/report/markdown/escape.ts';
import { flattenText } from '../src/runtime/format.ts';
import { neutralizeLogText } from '../src/runtime/log.ts';
import { createRedactor, hideUserinfo } from '../src/runtime/redact.ts';

const source = join(import.meta.dirname, '../src');

interface Pattern {
  readonly place: string;
  readonly pattern: RegExp;
}

/** Every regular expression that is written in `src`. */
const patterns: readonly Pattern[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|js)$/.test(file))
  .flatMap((file) => listPatterns(file, readFileSync(join(source, file), 'utf8')));

function listPatterns(file: string, text: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ place: `${file}: ${node.text}`, pattern });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** What a pattern may repeat: the characters that it is written with, and one of each kind. */
function listAtoms({ source: written }: RegExp): readonly string[] {
  const words = written.match(/[a-z]{3,12}/gi) ?? [];
  const characters = [...new Set(`${written}a0A \n\t@:/\\"'=.-_é\u202e`)];
  const pairs = characters
    .filter((character) => /[^A-Za-z0-9]/.test(character))
    .flatMap((character) => [`${character}a`, `${character}${character}:`]);
  return [...new Set([...characters, ...pairs, ...words])];
}

/** Texts of one length that make a pattern look again and again at what it has seen. */
function listTexts(pattern: RegExp, length: number): readonly string[] {
  const starts = ['', '//', '://', '-----BEGIN ', 'x='];
  return listAtoms(pattern).flatMap((atom) =>
    starts.map((start) => `${start}${atom.repeat(Math.ceil(length / atom.length))}\u0001`),
  );
}

/** Uses a pattern as `replace` does, which looks from every place. */
const use = (pattern: RegExp) => (text: string) => text.replace(pattern, '');

/**
 * How many times longer something takes for a text eight times as long: 8 for what is linear, 64 for what is quadratic.
 * The least of several tries counts, since others use this machine too.
 */
function measureGrowth(task: (text: string) => unknown, short: string, long: string): number {
  const measure = (text: string): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 5; tries += 1) {
      const startedAt = performance.now();
      task(text);
      least = Math.min(least, performance.now() - startedAt);
      if (least < 0.2) break;
    }
    return least + 0.2;
  };
  return measure(long) / measure(short);
}

/** Room for noise: halfway, on a scale of powers, between what is linear and what is quadratic. */
const maxGrowth = 24;

describe('96: every regular expression takes time linear in its text', () => {
  it('is found in the source', () => {
    expect(patterns.length).toBeGreaterThan(50);
    expect(patterns.map(({ place }) => place)).toContainEqual(expect.stringContaining('redact.ts: '));
  });

  it.each(patterns)('$place', ({ pattern }) => {
    const [short, long] = [listTexts(pattern, 4_000), listTexts(pattern, 32_000)];
    for (const [index, text] of short.entries()) {
      const growth = measureGrowth(use(pattern), text, long[index] ?? '');
      expect({ text: text.slice(0, 20), isLinear: growth < maxGrowth }).toMatchObject({ isLinear: true });
    }
    // Not before: what is quadratic would take minutes here.
    for (const text of listTexts(pattern, 200_000).filter((_, index) => index % 5 === 0)) use(pattern)(text);
  });
});

const redact = createRedactor(['sk_live_0123456789+abcdef/ghijklmnop']);

describe('whatever takes foreign text before it is cut takes linear time', () => {
  it.each<[string, (text: string) => unknown]>([
    ['hideSecrets', hideSecrets],
    ['hideUserinfo', hideUserinfo],
    ['redact', redact],
    ['decodeEscapes', decodeEscapes],
    ['neutralizeLogText', neutralizeLogText],
    ['flattenText', flattenText],
    ['renderTableCell', renderTableCell],
    ['renderCodeSpan', (text) => renderCodeSpan(text, 300)],
    ['baseUrl', (text) => baseUrl().safeParse(`https://b.example/${text}`)],
  ])('%s', (_name, task) => {
    const atoms = [
      ...[':', '/', '//', '//:', '@', '//:@', '\n', '\r\n', ' ', '\t\n', '::', '\\', '\\|', '\\u0', '%2', '%25', '&#', '&#0'],
      ...['&amp;', 'a', 'a=', 'token=', 'token:', 'a:a@', 'Bearer ', 'basic a', 'eyJ', 'sk_live_01234', 'sk_live_0123…'],
      ...['ret_', 'mixpeek://a@v1/', '-----BEGIN ', 'aA0', '`', '"', "'", '…', '##[', 'é', '\u202e', '\u2028'],
    ];
    const starts = ['', '//', 'x@', 'https://'];
    for (const start of starts) {
      for (const atom of atoms) {
        const write = (length: number) => start + atom.repeat(Math.ceil(length / atom.length));
        const growth = measureGrowth(task, write(4_000), write(32_000));
        expect({ start, atom, isLinear: growth < maxGrowth }).toMatchObject({ isLinear: true });
        task(write(200_000));
      }
    }
  });
});
