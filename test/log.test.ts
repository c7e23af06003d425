import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralizeLogText } from '../src/log.ts';

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
