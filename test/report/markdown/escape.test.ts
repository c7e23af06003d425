import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeText,
  renderCodeBlock,
  renderCodeSpan,
  renderTableCell,
} from '../../../src/report/markdown/escape.ts';
import { escapeHtml } from '../../../src/runtime/format.ts';
import { countCells, findNodes, parseMarkdown, readText } from '../reading/markdown-tree.ts';
import { hostileText } from '../samples/hostile-text.ts';

describe('renderCodeSpan', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a``b`c', '```a``b`c```'],
    ['`', '`` ` ``'],
    ['two\nlines', '`two lines`'],
    ['  spaces  inside ', '`spaces inside`'],
    ['a\u202eb', '`a b`'],
    ['a\ud800b', '`a\ufffdb`'],
    ['a\u{1f600}b', '`a\u{1f600}b`'],
    ['\\', '`\\`'],
    ['', '(empty)'],
    [' \n', '(empty)'],
    ['(empty)', '`(empty)`'],
    ['x'.repeat(301), `\`${'x'.repeat(299)}…\``],
  ])('%j is %s', (text, markdown) => {
    expect(renderCodeSpan(text, 300)).toBe(markdown);
  });

  it('is one code span and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(text.replace(/[\s\p{Cc}\p{Zl}\p{Bidi_Control}]/gu, '') !== '');
        const tree = parseMarkdown(`Before ${renderCodeSpan(text, 300)} after`);
        const paragraphs = findNodes(tree, 'paragraph');
        expect(paragraphs).toHaveLength(1);
        expect(paragraphs[0]?.children.map(({ type }) => type)).toEqual(['text', 'inlineCode', 'text']);
      }),
    );
  });

  it('stands at the start of a line just as well', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [block, ...others] = (
          parseMarkdown(renderCodeSpan(text, 300)) as { children: { type: string }[] }
        ).children;
        expect(block?.type).toBe('paragraph');
        expect(others).toEqual([]);
      }),
    );
  });
});

describe('renderTableCell', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\|b'],
    ['a\\\\|b', 'a\\\\∣b'],
    ['|', '\\|'],
    ['plain', 'plain'],
  ])('%s becomes %s', (markdown, cell) => {
    expect(renderTableCell(markdown)).toBe(cell);
  });

  it('keeps a table in shape around any code span', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const [first, second] = [one, other].map((text) => renderTableCell(renderCodeSpan(text, 300)));
        const tree = parseMarkdown(`| a | b |\n| :-- | --: |\n| ${first} | ${second} |\n| c | d |`);
        const tables = findNodes(tree, 'table');
        expect(tables.map(countCells)).toEqual([[2, 2, 2]]);
        expect(findNodes(tree, 'link', 'image', 'html')).toEqual([]);
      }),
    );
  });
});

describe('renderCodeBlock', () => {
  it.each([
    ['a\nb', '```text\na\nb\n```'],
    ['a\r\nb\rc', '```text\na\nb\nc\n```'],
    ['a\n```\nb', '````text\na\n```\nb\n````'],
    ['a\u001b[31m', '```text\na [31m\n```'],
  ])('%j', (text, markdown) => {
    expect(renderCodeBlock(text, 4000)).toBe(markdown);
  });

  it('is one code block and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const tree = parseMarkdown(`before\n\n${renderCodeBlock(text, 4000)}\n\nafter`);
        expect((tree as { children: { type: string }[] }).children.map(({ type }) => type)).toEqual([
          'paragraph',
          'code',
          'paragraph',
        ]);
      }),
    );
  });

  it('cuts long text', () => {
    expect(renderCodeBlock('x'.repeat(5000), 4000)).toHaveLength(4000 + '```text\n\n```'.length);
  });
});

describe('escapeText', () => {
  it.each(['a_b_c', '**a**', '`a`', '[a](b)', 'a | b', '# a', '<b>', '~~a~~', 'a \\* b'])(
    'lets a reader see %s as it is written',
    (text) => {
      expect(readText(parseMarkdown(escapeText(text)))).toBe(text);
    },
  );
});

describe('escapeHtml', () => {
  it('escapes what could start a tag or an entity, or end an attribute', () => {
    expect(escapeHtml('<b>&amp;</b>')).toBe('&lt;b&gt;&amp;amp;&lt;/b&gt;');
    expect(escapeHtml(`"'`)).toBe('&quot;&#39;');
  });
});
