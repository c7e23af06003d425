import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { hideSecrets } from '../src/benchmark/changes/secrets.ts';
import { baseUrl } from '../src/inputs/formats.ts';
import { renderCodeSpan, renderTableCell } from '../src/report/markdown/escape.ts';
import { flattenText } from '../src/runtime/format.ts';
import { neutralizeLogText } from '../src/runtime/log.ts';
import { createRedactor, hideUserinfo } from '../src/runtime/redact.ts';
import { decodeEscapes } from '../src/runtime/secret-forms.ts';

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
  return [...walk(parseAst(text, { lang: file.endsWith('.ts') ? 'ts' : 'js' }))].map(
    ({ pattern, flags }) => ({
      place: `${file}: /${pattern}/${flags}`,
      pattern: new RegExp(pattern, flags),
    }),
  );
}

/** A regular expression in a syntax tree (ESTree). */
interface RegExpNode {
  readonly pattern: string;
  readonly flags: string;
}

function* walk(part: unknown): Generator<RegExpNode> {
  if (typeof part !== 'object' || part === null) return;
  if ('pattern' in part && 'flags' in part)
    yield { pattern: String(part.pattern), flags: String(part.flags) };
  for (const inner of Object.values(part)) if (!(inner instanceof RegExp)) yield* walk(inner);
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

/** Whether a task is linear; asked again where it does not look so, since another process may have had the processor. */
function isLinear(task: (text: string) => unknown, short: string, long: string): boolean {
  for (let tries = 0; tries < 10; tries += 1) if (measureGrowth(task, short, long) < maxGrowth) return true;
  return false;
}

/** Patterns that are not linear by themselves, and why that does no harm. */
const bounded: readonly (readonly [place: string, why: string])[] = [
  ['runtime/format.ts: /\\B(?=(\\d{3})+$)/g', 'its text is a number of ours, of 22 characters at most'],
  ['runtime/redact.ts: /\\/\\/([^/@]*|[^/:@]*:[^@]*)@/g', 'its text ends in an @, see hideUserinfo below'],
];

describe('96: every regular expression takes time linear in its text', () => {
  it('is found in the source', () => {
    expect(patterns.length).toBeGreaterThan(50);
    expect(patterns.map(({ place }) => place)).toContainEqual(expect.stringContaining('redact.ts: '));
  });

  it('has few exceptions, each of them in use', () => {
    const places = patterns.map(({ place }) => place);
    expect(bounded.filter(([place]) => !places.includes(place))).toEqual([]);
  });

  const isBounded = ({ place }: Pattern): boolean => bounded.some(([known]) => known === place);
  it.each(patterns.filter((pattern) => !isBounded(pattern)))('$place', ({ pattern }) => {
    const [short, long] = [listTexts(pattern, 1_000), listTexts(pattern, 8_000)];
    for (const [index, text] of short.entries()) {
      const found = isLinear(use(pattern), text, long[index] ?? '');
      expect({ text: text.slice(0, 20), isLinear: found }).toMatchObject({ isLinear: true });
    }
    // Not before: what is quadratic would take minutes here.
    for (const text of listTexts(pattern, 200_000).filter((_, index) => index % 20 === 0)) use(pattern)(text);
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
      ...[
        ':',
        '/',
        '//',
        '//:',
        '@',
        '//:@',
        '\n',
        '\r\n',
        ' ',
        '\t\n',
        '::',
        '\\',
        '\\|',
        '\\u0',
        '%2',
        '%25',
        '&#',
        '&#0',
      ],
      ...[
        '&amp;',
        'a',
        'a=',
        'token=',
        'token:',
        'a:a@',
        'Bearer ',
        'basic a',
        'eyJ',
        'sk_live_01234',
        'sk_live_0123…',
      ],
      ...[
        'ret_',
        'mixpeek://a@v1/',
        '-----BEGIN ',
        'aA0',
        '`',
        '"',
        "'",
        '…',
        '##[',
        'é',
        '\u202e',
        '\u2028',
      ],
    ];
    const starts = ['', '//', 'x@', 'https://'];
    for (const start of starts) {
      for (const atom of atoms) {
        const write = (length: number) => start + atom.repeat(Math.ceil(length / atom.length));
        const found = isLinear(task, write(1_000), write(8_000));
        expect({ start, atom, isLinear: found }).toMatchObject({ isLinear: true });
        task(write(200_000));
      }
    }
  });
});
