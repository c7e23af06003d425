import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown, renderMarkdownWithin } from '../../src/report/markdown.ts';
import type { Block, Inline, Report, Section } from '../../src/report/report.ts';
import { hostileText } from './hostile-text.ts';
import { countCells, findNodes, parseMarkdown } from './markdown-tree.ts';

const code = (text: string): Inline => ({ kind: 'code', text });

function buildReport(overrides: Partial<Report> = {}): Report {
  return {
    outcome: 'pass',
    title: 'The title',
    lead: [{ kind: 'paragraph', content: ['It ', { kind: 'strong', text: 'passes' }, '.'] }],
    sections: [],
    ...overrides,
  };
}

function buildSection(overrides: Partial<Section> = {}): Section {
  return {
    title: 'Section',
    collapsed: false,
    blocks: [{ kind: 'paragraph', content: ['text'] }],
    ...overrides,
  };
}

describe('renderMarkdown', () => {
  it('renders each kind of block', () => {
    const blocks: Block[] = [
      { kind: 'subheading', content: [code('ret_a')] },
      { kind: 'list', items: [['one'], ['two ', code('x')]] },
      {
        kind: 'table',
        columns: [
          { title: 'A', align: 'left' },
          { title: 'B', align: 'right' },
        ],
        rows: [[['a'], ['1']]],
      },
      { kind: 'preformatted', text: 'a\nb' },
      { kind: 'paragraph', content: [{ kind: 'link', text: 'log', url: 'https://x.example/1' }] },
    ];
    expect(renderMarkdown(buildReport({ sections: [buildSection({ blocks })] }))).toBe(
      [
        '## The title',
        'It **passes**.',
        '### Section',
        '#### `ret_a`',
        '- one\n- two `x`',
        '| A | B |\n| :-- | --: |\n| a | 1 |',
        '```text\na\nb\n```',
        '[log](https://x.example/1)\n',
      ].join('\n\n'),
    );
  });

  it('folds a collapsed section away', () => {
    const sections = [buildSection({ title: 'A & <B>', collapsed: true })];
    expect(renderMarkdown(buildReport({ sections }))).toMatch(
      /\n\n<details><summary>A &amp; &lt;B&gt;<\/summary>\n\ntext\n\n<\/details>\n$/,
    );
  });

  it('lets no foreign text become markup, wherever it stands', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const blocks: Block[] = [
          { kind: 'subheading', content: [code(one)] },
          { kind: 'paragraph', content: ['ours ', code(one), ', ', code(other)] },
          { kind: 'list', items: [[code(one)], [code(other)]] },
          {
            kind: 'table',
            columns: [
              { title: 'A', align: 'left' },
              { title: 'B', align: 'right' },
            ],
            rows: [
              [[code(one)], ['ours ', code(other)]],
              [['x'], ['y']],
            ],
          },
          { kind: 'preformatted', text: one },
        ];
        const tree = parseMarkdown(renderMarkdown(buildReport({ sections: [buildSection({ blocks })] })));
        const forbidden = findNodes(
          tree,
          'link',
          'image',
          'html',
          'footnoteReference',
          'definition',
          'break',
        );
        expect(forbidden).toEqual([]);
        expect(findNodes(tree, 'table').map(countCells)).toEqual([[2, 2, 2]]);
        expect(findNodes(tree, 'listItem')).toHaveLength(2);
        expect(findNodes(tree, 'heading').map(({ depth }) => depth)).toEqual([2, 3, 4]);
        expect(findNodes(tree, 'code')).toHaveLength(1);
      }),
    );
  });
});

it('keeps two pieces of foreign text apart that follow each other directly', () => {
  const content = [code('![a](https://evil.example/x.png)`'), code('- ')];
  const tree = parseMarkdown(renderMarkdown(buildReport({ lead: [{ kind: 'paragraph', content }] })));
  expect(findNodes(tree, 'image')).toEqual([]);
});

describe('renderMarkdownWithin', () => {
  const long: Block = { kind: 'paragraph', content: ['x'.repeat(1000)] };
  const report = buildReport({
    sections: [
      buildSection({ title: 'Open one', blocks: [long] }),
      buildSection({ title: 'Folded one', blocks: [long], collapsed: true }),
      buildSection({ title: 'Folded two', blocks: [long], collapsed: true }),
      buildSection({ title: 'Open two', blocks: [long] }),
    ],
  });
  const titlesWithin = (most: number): string[] =>
    [...renderMarkdownWithin(report, most).matchAll(/(?:### |<summary>)([^\n<]+)/g)].map(
      (match) => match[1] ?? '',
    );

  it('is the whole report where there is room', () => {
    expect(renderMarkdownWithin(report, 100_000)).toBe(renderMarkdown(report));
    expect(renderMarkdownWithin(report, renderMarkdown(report).length)).toBe(renderMarkdown(report));
  });

  it.each([
    [4000, ['Open one', 'Folded one', 'Open two']],
    [3000, ['Open one', 'Open two']],
    [2000, ['Open one']],
    [1000, []],
  ])('within %d keeps %j', (most, titles) => {
    expect(titlesWithin(most)).toEqual(titles);
  });

  it('says that something is missing, after the verdict', () => {
    const shortened = renderMarkdownWithin(report, 1000);
    expect(shortened).toMatch(/^## The title\n\nIt \*\*passes\*\*\.\n\nParts of this report were left out/);
  });

  it('never exceeds the limit', () => {
    const block: fc.Arbitrary<Block> = fc.oneof(
      hostileText.map((text): Block => ({ kind: 'paragraph', content: [code(text)] })),
      fc
        .array(hostileText, { maxLength: 30 })
        .map((texts): Block => ({ kind: 'list', items: texts.map((text) => [code(text)]) })),
      fc.string({ maxLength: 3000 }).map((text): Block => ({ kind: 'preformatted', text })),
    );
    const blocks = fc.array(block, { maxLength: 3 });
    const section = fc.record({ title: fc.string({ maxLength: 20 }), collapsed: fc.boolean(), blocks });
    fc.assert(
      fc.property(
        blocks,
        fc.array(section, { maxLength: 6 }),
        fc.integer({ min: 300, max: 5000 }),
        (lead, sections, most) => {
          const rendered = renderMarkdownWithin(buildReport({ lead, sections }), most);
          expect(rendered.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
