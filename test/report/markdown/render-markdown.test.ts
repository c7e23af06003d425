import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Report, Section } from '../../../src/report/content/report.ts';
import { countBytes } from '../../../src/report/markdown/fit.ts';
import { renderMarkdown, renderMarkdownWithin } from '../../../src/report/markdown/render-markdown.ts';
import { countCells, findNodes, parseMarkdown } from '../reading/markdown-tree.ts';
import { hostileText } from '../samples/hostile-text.ts';

const code = (text: string): Inline => ({ kind: 'code', text });

function buildReport(overrides: Partial<Report> = {}): Report {
  return {
    outcome: 'pass',
    title: 'The title',
    headline: ['It ', { kind: 'strong', text: 'passes' }],
    lead: [{ kind: 'paragraph', content: ['This is it.'] }],
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
        '### It **passes**',
        'This is it.',
        '#### Section',
        '##### `ret_a`',
        '- one\n- two `x`',
        '| A | B |\n| :-- | --: |\n| a | 1 |',
        '```text\na\nb\n```',
        '[log](https://x.example/1)\n',
      ].join('\n\n'),
    );
  });

  it('shows the first of what is long, and counts the others', () => {
    const rows = ['a', 'b', 'c', 'd'].map((name) => [[code(name)]]);
    const excerpt = { most: 2, others: 'things' };
    const blocks: Block[] = [
      { kind: 'table', columns: [{ title: 'A', align: 'left' }], rows, excerpt },
      { kind: 'list', items: rows.slice(1).flat(), excerpt },
      { kind: 'parts', parts: [[{ kind: 'paragraph', content: ['one'] }], [], []], excerpt },
      {
        kind: 'paragraph',
        content: ['Names: ', { kind: 'enumeration', items: rows.flat(), excerpt }, '.'],
      },
    ];
    expect(renderMarkdown(buildReport({ lead: [], sections: [buildSection({ blocks })] }))).toBe(
      [
        '### It **passes**',
        '#### Section',
        '| A |\n| :-- |\n| `a` |\n| `b` |',
        '… and 2 more things.',
        '- `b`\n- `c`',
        '… and 1 more.',
        'one',
        '',
        '… and 1 more.',
        'Names: `a`, `b` and 2 more things.\n',
      ].join('\n\n'),
    );
  });

  it('shows a link that is not http(s) as its text', () => {
    const content: Inline[] = [{ kind: 'link', text: 'log', url: 'javascript:alert(1)' }];
    expect(renderMarkdown(buildReport({ lead: [{ kind: 'paragraph', content }] }))).toContain('\n\nlog\n');
  });

  it('folds a collapsed section away', () => {
    const sections = [buildSection({ title: 'A & <B>', collapsed: true })];
    expect(renderMarkdown(buildReport({ sections }))).toMatch(
      /\n\n<details><summary>A &amp; &lt;B&gt;<\/summary>\n\ntext\n\n<\/details>\n$/,
    );
  });

  it('lets no untrusted text become markup, wherever it stands', () => {
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
        expect(findNodes(tree, 'heading').map(({ depth }) => depth)).toEqual([3, 4, 5]);
        expect(findNodes(tree, 'code')).toHaveLength(1);
      }),
    );
  });
});

it('keeps two pieces of untrusted text apart that follow each other directly', () => {
  const content = [code('![a](https://evil.example/x.png)`'), code('- ')];
  const tree = parseMarkdown(renderMarkdown(buildReport({ lead: [{ kind: 'paragraph', content }] })));
  expect(findNodes(tree, 'image')).toEqual([]);
});

describe('renderMarkdownWithin', () => {
  const sections = [
    buildSection({ title: 'Kept' }),
    buildSection({ title: 'Long', blocks: [{ kind: 'paragraph', content: ['ä'.repeat(1000)] }] }),
  ];
  const report = buildReport({ sections });
  const whole = renderMarkdown(report);

  it('is the whole report where there is room', () => {
    expect(renderMarkdownWithin(report, whole.length)).toBe(whole);
  });

  it('says that something is missing, and that the summary has more', () => {
    expect(renderMarkdownWithin(report, whole.length - 1)).toBe(
      [
        '### It **passes**',
        'This is it.',
        'Parts of this report were left out because it is too long: Long. The summary of the workflow run has more.',
        '#### Kept',
        'text\n',
      ].join('\n\n'),
    );
  });

  it('counts as it is told, and says where the rest is as it is told', () => {
    const rest: Inline[] = ['See the ', { kind: 'link', text: 'page', url: 'https://x.example' }, '.'];
    const options = { measure: countBytes, rest };
    expect(renderMarkdownWithin(report, countBytes(whole), options)).toBe(whole);
    expect(renderMarkdownWithin(report, countBytes(whole) - 1, options)).toContain(
      'too long: Long. See the [page](https://x.example/).\n',
    );
  });
});
