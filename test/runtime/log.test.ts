import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandNames, parseWorkflowCommand } from '../../sandbox/runner/workflow-commands.ts';
import { neutralizeLogText } from '../../src/runtime/log.ts';

/** White space of every kind that Unicode knows, and what only looks like none. */
const spaces = [
  ...'\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
  ...'\u2028\u2029\u202f\u205f\u3000\u180e\u200b\u200c\u200d\u2060\ufeff',
];

/** Every line of a text that a runner reads, as it splits them. */
function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** The commands that a runner would carry out, with any name at all: the set of names may grow. */
function findCommands(text: string): string[] {
  return splitLines(text).filter((line) => {
    const names = [...line.matchAll(/::([^\s:]*)|##\[([^\s\]]*)/g)].map((match) =>
      (match[1] ?? match[2] ?? '').toLowerCase(),
    );
    return parseWorkflowCommand(line, new Set([...commandNames, ...names])) !== undefined;
  });
}

/** Text made mostly of what a runner could take for a command, and of what could hide it. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ':',
        '::',
        '#',
        '##[',
        '[',
        ' ',
        '\t',
        '\n',
        '\r',
        '\r\n',
        '\u2028',
        '\u0085',
        '\u001b[31m',
      ),
      fc.constantFrom(
        'error',
        'add-mask',
        'set-output',
        ']',
        '\u202e',
        '\u2066',
        '\ufeff',
        '\u00a0',
        '\u0000',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('neutralizeLogText', () => {
  it.each([
    ['plain text stays', 'NDCG rose: by 0.02 (a::b)', 'NDCG rose: by 0.02 (a::b)'],
    ['line feeds stay', 'a\nb', 'a\nb'],
    ['Windows line ends become line feeds', 'a\r\nb', 'a\nb'],
    ['a command', '::error::x', ':\u2060:error::x'],
    ['an indented command', '  ::error::x', '  :\u2060:error::x'],
    ['a command on a later line', 'a\n::error::x', 'a\n:\u2060:error::x'],
    ['a command after a bare carriage return', 'a\r::error::x', 'a ::error::x'],
    ['an old command anywhere', 'a ##[error]b', 'a ##\u2060[error]b'],
    ['escape sequences', 'a\u001b[2Jb', 'a [2Jb'],
    ['bidi overrides', 'a\u202eb', 'a b'],
  ])('%s', (_case, text, harmless) => {
    expect(neutralizeLogText(text)).toBe(harmless);
  });

  it.each([
    ['an old command', '##[set-env name=a]b'],
    ['a command after a lone carriage return', 'x\r::error::y'],
    ['an end of all commands', '::stop-commands::t'],
    ['a command in upper case', '::ERROR file=a::b'],
    ['a command after escape sequences', '\u001b[31m::error::b'],
    ['colons in a row', ':::error::b'],
  ])('45: makes %s inert', (_case, text) => {
    const harmless = neutralizeLogText(text);
    expect(findCommands(harmless)).toEqual([]);
    expect(harmless).not.toBe(text);
  });

  it.each(spaces.map((space) => [`U+${space.charCodeAt(0).toString(16).padStart(4, '0')}`, space]))(
    '45: sees a command after %s',
    (_name, space) => {
      for (const text of [`${space}::error::x`, `a\n${space}${space}::error::x`, `a\r${space} ::error::x`]) {
        expect(findCommands(neutralizeLogText(text))).toEqual([]);
      }
    },
  );

  it("45: leaves nothing that the runner's own parser takes for a command", () => {
    const name = fc.constantFrom(...commandNames);
    const space = fc.array(fc.constantFrom(...spaces), { maxLength: 4 }).map((parts) => parts.join(''));
    const command = fc.oneof(
      fc.tuple(space, name, hostileText).map(([indent, word, data]) => `${indent}::${word} a=b::${data}`),
      fc
        .tuple(hostileText, name, hostileText)
        .map(([before, word, data]) => `${before}##[${word} a=b]${data}`),
    );
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    const text = fc
      .array(fc.oneof(command, lineEnd, hostileText, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((parts) => parts.join(''));
    // First that the property can fail: as it is, such text is full of commands.
    expect(fc.sample(text, 200).flatMap(findCommands).length).toBeGreaterThan(50);
    fc.assert(
      fc.property(text, (hostile) => {
        expect(findCommands(neutralizeLogText(hostile))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves nothing that a runner takes for a command', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const harmless = neutralizeLogText(text);
        expect(harmless).not.toContain('##[');
        for (const line of harmless.split(/[\n\r\u0085\u2028\u2029]/)) {
          expect(line.trimStart().startsWith('::')).toBe(false);
        }
      }),
    );
  });

  it('leaves no control or bidi characters but line feeds', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(neutralizeLogText(text).replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u,
        );
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = neutralizeLogText(text);
        expect(neutralizeLogText(once)).toBe(once);
      }),
    );
  });
});
