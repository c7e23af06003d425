import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { createScreen } from '../../../demo/terminal/screen.ts';
import { createPaint } from '../../../demo/terminal/text.ts';
import { type WrapOptions, wrapText } from '../../../demo/terminal/wrap-text.ts';

function wrap(text: string, width: number, options?: WrapOptions): string {
  return wrapText(text, { width, paint: createPaint(false) }, options).join('\n');
}

it.each([
  ['a line that fits', 'one  two', {}, 'one  two'],
  ['a longer one', 'one two three', {}, 'one two\nthree'],
  ['what hangs below a label', 'one two three', { first: 'why ' }, 'why one\n    two\n    three'],
  ['another indentation', 'one two three', { first: '', rest: '  ' }, 'one two\n  three'],
  ['what hangs below a bullet', '- one two three', {}, '- one two\n  three'],
  ['indented text', '  one two three', {}, '  one two\n  three'],
  ['several lines', 'one\ntwo\r\nthree', { first: '- ' }, '- one\n  two\n  three'],
  ['a p-value', 'so p = 0.138.', {}, 'so\np = 0.138.'],
  ['a word that is too long', 'a bcdefghijklmn o', {}, 'a\nbcdefghijklmn\no'],
  ['control characters', 'a\u001b[2J', {}, 'a\u{fffd}[2J'],
])('wraps %s', (_, text, options, expected) => {
  expect(wrap(text, 10, options)).toBe(expected);
});

it('keeps to the width and loses no word', () => {
  const words = fc.array(fc.constantFrom('a', 'bcd', 'efghi', '値段', '✅', '- x'), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 16, max: 40 }), (pieces, width) => {
      const text = wrap(pieces.join(' '), width, { first: '  ', rest: '    ' });
      for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(text.split(/\s+/).filter(Boolean)).toEqual(pieces.join(' ').split(' '));
    }),
  );
});

it.each([
  [20, 40],
  [80, 80],
  [200, 100],
])('takes of %d columns %d', (columns, width) => {
  expect(createScreen({ columns, colors: false }, () => {}).width).toBe(width);
});

it('prints wrapped text line by line', () => {
  const lines: string[] = [];
  const screen = createScreen({ columns: 40, colors: false }, (line) => lines.push(line));
  screen.write('word '.repeat(9).trim());
  expect(lines).toEqual(['word word word word word word word word', 'word']);
});
