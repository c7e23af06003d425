import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeDetail } from '../../../src/report/content/detail.ts';
import type { Inline } from '../../../src/report/content/report.ts';
import { cutLine } from '../../../src/report/markdown/cut-line.ts';
import { countBytes } from '../../../src/report/markdown/fit.ts';
import { expectInertMarkdown } from '../reading/inert-markdown.ts';
import { hostileText } from '../samples/hostile-text.ts';

const code = (text: string): Inline => ({ kind: 'code', text });
const cut = (content: readonly Inline[], room: number): string =>
  cutLine(content, room, wholeDetail, (text) => text.length);

describe('cutLine', () => {
  const link: Inline = { kind: 'link', text: 'log '.repeat(20), url: 'https://x.example/' };

  it.each([
    ['leaves a line that fits', ['One ', code('two'), ' three'], 'One `two` three'],
    ['stops before a name', ['One ', code('x'.repeat(100))], 'One …'],
    ['cuts text of ours', [code('one'), ' and more'.repeat(20)], '`one` and more and more and more a…'],
    [
      'cuts bold text',
      [{ kind: 'strong', text: 'word '.repeat(20) }],
      `**${'word '.repeat(6).slice(0, 29)}…**`,
    ],
    ['cuts the text of a link, not its URL', [link], '[log log l…](https://x.example/)'],
    ['counts the space between names', Array(20).fill(code('a')), `${Array(9).fill('`a`').join(' ')}…`],
    ['comes to the ellipsis at least', [code('x'.repeat(100))], '…'],
  ] satisfies [string, Inline[], string][])('%s', (_what, content, line) => {
    expect(cut(content, 40)).toBe(line);
  });

  it('fits, and is well-formed, whatever the names', () => {
    const names = fc.array(fc.oneof(hostileText.map(code), fc.constant(' and ')), { maxLength: 20 });
    fc.assert(
      fc.property(names, fc.integer({ min: 10, max: 500 }), (content, room) => {
        const line = cutLine(content, room, wholeDetail, countBytes);
        expect(countBytes(line)).toBeLessThanOrEqual(room);
        expectInertMarkdown(`Text: ${line}\n`, []);
      }),
    );
  });
});
