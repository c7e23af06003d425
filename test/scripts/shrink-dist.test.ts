import { describe, expect, it } from 'vitest';
import { escapeNonAscii, shrinkChunk } from '../../scripts/shrink-dist.ts';

/** What a module exports. */
function load(source: string): Promise<Record<string, unknown>> {
  return import(`data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`);
}

describe('a chunk', () => {
  it('loses its comments and keeps names, lines and behaviour', async () => {
    const source =
      '/** @license Long. */\nexport const answer = () => {\n  // why\n  const value = 6 * 7;\n  return value;\n};\n';
    const shrunk = await shrinkChunk(source);
    expect(shrunk).not.toMatch(/Long|why/);
    expect(shrunk).toContain('const value = 6 * 7;');
    expect(((await load(shrunk)).answer as () => number)()).toBe(42);
  });
});

describe('what is not ASCII', () => {
  const source = [
    '// wörds',
    "export const text = 'é \\\\é 😀 \\n';",
    'export const template = `−$' + '{1}`;',
    'export const größe = 3;',
    "export const found = ['😀', 'x😀', 'ß'].map((it) => /^[😀ß]$/u.test(it));",
    "export const plain = /a😀b/.test('a😀b');",
    '',
  ].join('\n');

  it('becomes escapes that mean the same', async () => {
    const escaped = escapeNonAscii(source);
    expect(escaped).toMatch(/^[\0-\x7f]+$/);
    expect(escaped.split('\n').length).toBe(source.split('\n').length);
    expect(await load(escaped)).toEqual(await load(source));
    expect(await load(escaped)).toMatchObject({ größe: 3, found: [true, false, true], plain: true });
  });

  it.each([
    ["'a\\é'", 'a backslash before'],
    ['// why\u2028const a = 1;', 'a line separator'],
    ['String.raw`é`', 'String.raw'],
  ])('is refused where an escape would mean something else: %s', (code, reason) => {
    expect(() => escapeNonAscii(code)).toThrow(`The bundle cannot be written in ASCII: it has ${reason}`);
  });

  it('may stand after a backslash that is escaped itself', () => {
    expect(escapeNonAscii("'a\\\\é'")).toBe("'a\\\\\\u00e9'");
  });
});
