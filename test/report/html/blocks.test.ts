import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFigure } from '../../../src/report/charts/svg/figure.ts';
import type { Block, Inline } from '../../../src/report/content/report.ts';
import { renderHtmlBlocks as renderPieces } from '../../../src/report/html/blocks.ts';
import { hostileText } from '../samples/hostile-text.ts';
import { sampleForest } from '../samples/sample-charts.ts';

const code = (text: string): Inline => ({ kind: 'code', text });
const excerpt = { most: 1, others: 'rows' };

const renderHtmlBlocks = (blocks: readonly Block[]): string =>
  [...renderPieces(blocks, { title: 'Title', subheading: 'h3' })].join('').trimEnd();
const paragraph = (...content: Inline[]): string => renderHtmlBlocks([{ kind: 'paragraph', content }]);

describe('renderHtmlBlocks', () => {
  const table: Block = {
    kind: 'table',
    columns: [
      { title: 'A & B', align: 'left' },
      { title: 'C', align: 'right' },
    ],
    rows: [
      [[code('a')], ['1']],
      [[code('b')], [{ kind: 'number', text: '< 0.001', value: 0.0004 }]],
    ],
    excerpt,
  };

  it.each([
    ['subheading', { kind: 'subheading', content: [code('ret_a')] }, '<h3><code>ret_a</code></h3>'],
    ['paragraph', { kind: 'paragraph', content: ['a < b'] }, '<p>a &lt; b</p>'],
    ['list', { kind: 'list', items: [['a'], ['b']], excerpt }, '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    [
      'table',
      table,
      [
        '<div class="table" role="group" aria-label="Title" tabindex="0"><table aria-label="Title">',
        '<thead><tr><th scope="col">A &amp; B</th><th scope="col" class="number">C</th></tr></thead>',
        '<tbody>',
        '<tr><th scope="row"><code>a</code></th><td class="number">1</td></tr>',
        '<tr><th scope="row"><code>b</code></th><td class="number" data-value="0.0004">&lt; 0.001</td></tr>',
        '</tbody>',
        '</table></div>',
      ].join('\n'),
    ],
    [
      'parts',
      {
        kind: 'parts',
        parts: ['one', 'two'].map((text) => [{ kind: 'paragraph', content: [text] }]),
        excerpt,
      },
      '<p>one</p>\n<p>two</p>',
    ],
    ['preformatted', { kind: 'preformatted', text: '\na\r\n<b>' }, '<pre>\n\na\n&lt;b&gt;</pre>'],
  ] satisfies [string, Block, string][])('renders a %s, whole', (_kind, block, html) => {
    expect(renderHtmlBlocks([block])).toBe(html);
  });

  it('names a table by the subheading above it', () => {
    const html = renderHtmlBlocks([
      table,
      { kind: 'subheading', content: ['Of ', code('"ret_a"\n<b>'), { kind: 'strong', text: '!' }] },
      table,
    ]);
    expect(html.match(/<table aria-label="[^"]*">/g)).toEqual([
      '<table aria-label="Title">',
      '<table aria-label="Title: Of &quot;ret_a&quot; &lt;b&gt;!">',
    ]);
  });

  it.each([
    [15, 'table'],
    [16, 'table long'],
  ])('marks a table of %d rows as %s', (count, look) => {
    const rows = Array.from({ length: count }, () => [['a'], ['1']]);
    expect(renderHtmlBlocks([{ ...table, rows }])).toContain(`<div class="${look}" role`);
  });

  it('draws a chart', () => {
    expect(renderHtmlBlocks([{ kind: 'chart', chart: sampleForest }])).toBe(renderFigure(sampleForest));
  });

  it.each([
    ['strong text', { kind: 'strong', text: '<1>' }, '<strong>&lt;1&gt;</strong>'],
    [
      'a link',
      { kind: 'link', text: 'log', url: 'https://x.example/?a&b' },
      '<a href="https://x.example/?a&amp;b">log</a>',
    ],
    ['no link but to http(s)', { kind: 'link', text: '<log>', url: 'javascript:alert(1)' }, '&lt;log&gt;'],
    ['untrusted text', code(`<b a="b" c='d'>&`), '<code>&lt;b a=&quot;b&quot; c=&#39;d&#39;&gt;&amp;</code>'],
    ['control and bidi characters', code('a\u001b[31m\u202eb\u2028c\u0000'), '<code>a [31m b c</code>'],
    ['empty untrusted text', code(' \n'), '<code>(empty)</code>'],
    ['long untrusted text', code('😀'.repeat(1000)), `<code>${'😀'.repeat(299)}…</code>`],
    [
      'an enumeration',
      { kind: 'enumeration', items: [[code('a'), ' × 2'], [code('b')]], excerpt },
      '<code>a</code> × 2, <code>b</code>',
    ],
  ] satisfies [string, Inline, string][])('shows %s', (_what, inline, html) => {
    expect(paragraph(inline)).toBe(`<p>${html}</p>`);
  });

  it('cuts a long untrusted block', () => {
    const html = renderHtmlBlocks([{ kind: 'preformatted', text: '😀\n'.repeat(5000) }]);
    expect([...html]).toHaveLength(4000 + '<pre>\n</pre>'.length);
  });

  it('lets untrusted text be read as it is, as far as it can be read', () => {
    const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    const decode = (html: string): string =>
      html.replace(/&(#?\w+);/g, (_, name: keyof typeof entities) => entities[name]);
    const text = fc.oneof(hostileText, fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, (untrusted) => {
        const readable = untrusted.toWellFormed().replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ');
        const shown = readable.trim() || '(empty)';
        expect(paragraph(code(untrusted))).toMatch(/^<p><code>[^<>"']*<\/code><\/p>$/);
        expect(decode(paragraph(code(untrusted)).slice(9, -11))).toBe(shown);
      }),
    );
  });
});
