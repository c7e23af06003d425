import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderTerminalMarkdown } from '../../../demo/terminal/render-markdown.ts';

function render(markdown: string, width = 60): string {
  return renderTerminalMarkdown(markdown, { width, colors: false });
}

describe('blocks', () => {
  it.each([
    ['a heading', '# Gate passed', 'Gate passed\n═══════════'],
    ['a second heading', '## Metrics\ntext', 'Metrics\n───────\n\ntext'],
    ['a smaller heading', 'a\n\n### Latency\n\ntext', 'a\n\nLatency\ntext'],
    ['paragraphs', 'one\ntwo\n\nthree', 'one two\n\nthree'],
    ['a list', '- one\n- two\n  - inner', '• one\n• two\n  • inner'],
    ['a numbered list', '3. one\n4. two', '3. one\n4. two'],
    ['a task list', '- [x] done\n- [ ] open', '• ☑ done\n• ☐ open'],
    ['a quote', '> one\n>\n> - two', '│ one\n│\n│ • two'],
    ['long code', `\`\`\`\n${'word '.repeat(13)}\n\`\`\``, `    ${'word '.repeat(11).trim()}\n    word word`],
    ['code', '```json\n{\n  "a": 1\n}\n```', '    {\n      "a": 1\n    }'],
    ['a rule', 'a\n\n---\n\nb', `a\n\n${'─'.repeat(40)}\n\nb`],
    ['a hidden comment', '<!-- marker: x -->\ntext <!-- y --> here', 'text here'],
    ['an unfinished comment', '<!-- marker', ''],
    ['nothing', '', ''],
  ])('shows %s', (_, markdown, expected) => {
    expect(render(markdown)).toBe(expected);
  });

  it('wraps paragraphs at the width, lists with a hanging indent', () => {
    expect(render('one two three four\n\n- five six seven', 12)).toBe(
      'one two\nthree four\n\n• five six\n  seven',
    );
  });
});

describe('numbers', () => {
  it.each(['p < 0.001', 'p = 0.138', '< 0.001', 'by 0.0042', '95 %', '1.0 s'])(
    'keeps %s in one line',
    (text) => {
      const markdown = `aaaa bbbb ${text} cccc`;
      for (let width = 14; width < 24; width += 1) expect(render(markdown, width)).toContain(text);
    },
  );
});

describe('inline text', () => {
  it.each([
    ['emphasis', '**bold** *italic* ~~gone~~ `code`', 'bold italic gone code'],
    ['a link', '[job](https://example.org/1)', 'job (https://example.org/1)'],
    ['a bare link', 'https://example.org', 'https://example.org'],
    ['an image', '![chart](https://example.org/x.png)', '[image: chart]'],
    ['raw HTML', 'a<br>b <b>bold</b> <sub>small</sub>', 'a\nb bold small'],
    ['references', 'a &lt; b &amp; c', 'a < b & c'],
    ['glued words', '**a**b `c`d', 'ab cd'],
  ])('shows %s', (_, markdown, expected) => {
    expect(render(markdown)).toBe(expected);
  });

  it('uses escape sequences only where colours are wanted', () => {
    const markdown = '# Title\n\n**bold** [link](https://example.org)';
    expect(render(markdown)).not.toContain('\u001b');
    expect(renderTerminalMarkdown(markdown, { width: 60, colors: true })).toContain(
      '\u001b[1mbold\u001b[22m',
    );
    expect(renderTerminalMarkdown('**one two**', { width: 60, colors: true })).toBe(
      '\u001b[1mone two\u001b[22m',
    );
  });
});

describe('tables', () => {
  it('aligns columns, wide characters too', () => {
    const markdown = '| Gate | Value |\n|---|---:|\n| ✅ NDCG | 0.0123 |\n| p 値 | 0.04 |';
    expect(render(markdown)).toBe(
      ['Gate      Value', '───────  ──────', '✅ NDCG  0.0123', 'p 値       0.04'].join('\n'),
    );
  });

  it('wraps the widest column until the table fits', () => {
    const markdown = '| Id | Reason |\n|---|---|\n| a | one two three four five |\n| b | six |';
    expect(render(markdown, 16)).toBe(
      ['Id  Reason', '──  ────────────', 'a   one two', '    three four', '    five', 'b   six'].join('\n'),
    );
  });
});

describe('collapsed parts', () => {
  it('shows them open, indented under their summary', () => {
    const markdown = `before

<details><summary>Latency &amp; <b>more</b></summary>

| a |
|---|
| 1 |

<details>
<summary>Inner</summary>

text

</details>
</details>

after`;
    expect(render(markdown)).toBe(
      ['before', '', '▸ Latency & more', '  a', '  ─', '  1', '', '  ▸ Inner', '    text', '', 'after'].join(
        '\n',
      ),
    );
  });

  it('shows neighbours in one line where they are wanted closed', () => {
    const parts = ['<b>Sessions</b> and items', 'Taxonomy', 'What was run'];
    const [one, two, three] = parts.map(
      (summary) => `<details><summary>${summary}</summary>\n\ntext\n\n</details>`,
    );
    const markdown = [one, two, 'between', three].join('\n\n');
    const closed = { colors: false, details: 'closed' } as const;
    expect(renderTerminalMarkdown(markdown, { ...closed, width: 60 })).toBe(
      '▸ Sessions and items · Taxonomy\n\nbetween\n\n▸ What was run',
    );
    expect(renderTerminalMarkdown([one, two, three].join('\n\n'), { ...closed, width: 24 })).toBe(
      '▸ Sessions and items ·\n  Taxonomy ·\n  What was run',
    );
    expect(renderTerminalMarkdown(one ?? '', { ...closed, width: 14 })).toBe('▸ Sessions and\n  items');
  });

  it('ends one that is never closed with the text', () => {
    expect(render('<details><summary>Open</summary>\n\ntext')).toBe('▸ Open\n  text');
  });
});

describe('hostile text', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mred', 'a\u{fffd}[31mred'],
    ['one written as a reference', 'a&#27;[2J', 'a\u{fffd}[2J'],
    ['one in HTML', '<p>a&#x1b;[2J</p>', 'a\u{fffd}[2J'],
    ['one in code', '`a\u0007`', 'a\u{fffd}'],
    ['a turn of direction', 'a\u202eb', 'a\u{fffd}b'],
  ])('makes %s visible', (_, markdown, expected) => {
    expect(render(markdown)).toBe(expected);
  });

  it('never lets a control character through, whatever the text', () => {
    const parts = [
      '\u001b[2J',
      '\u0007',
      '\r',
      '|',
      '\n',
      '- ',
      '> ',
      '`',
      '```\n',
      '<details>',
      '</details>',
    ];
    const more = [
      '<summary>',
      '&#27;',
      '&#155;',
      '# ',
      '[a](b\u001b)',
      'text',
      ' ',
      '|---|\n',
      '<!--',
      '\u202e',
    ];
    const text = fc.array(fc.constantFrom(...parts, ...more), { maxLength: 30 });
    fc.assert(
      fc.property(text, (pieces) => {
        expect(render(pieces.join(''))).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });

  it('keeps to the width where words allow it', () => {
    const words = fc.array(fc.constantFrom('a', 'bcd', '**e f**', '`g h`', '値段', '✅', '\n'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), (pieces, width) => {
        const lines = render(pieces.join(' '), width).split('\n');
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
