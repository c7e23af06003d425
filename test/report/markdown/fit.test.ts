import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Report, Section } from '../../../src/report/content/report.ts';
import { countBytes, fitReport } from '../../../src/report/markdown/fit.ts';
import { expectInertMarkdown } from '../reading/inert-markdown.ts';
import { arbitraryReport, goodUrl } from '../samples/arbitrary-report.ts';

const code = (text: string): Inline => ({ kind: 'code', text });

const buildList = (count: number, width = 10): Block => ({
  kind: 'list',
  items: Array.from({ length: count }, (_, index) => [code(String(index).padStart(width, '0'))]),
});

const buildReport = (sections: readonly Section[], lead: readonly Block[] = []): Report => ({
  outcome: 'pass',
  title: 'The title',
  headline: ['It passes'],
  lead: [{ kind: 'paragraph', content: ['This is it.'] }, ...lead],
  sections,
});

const long: Block = { kind: 'paragraph', content: ['x'.repeat(1000)] };

describe('fitReport', () => {
  const measures = [
    { unit: 'code units', measure: (text: string): number => text.length },
    { unit: 'bytes', measure: countBytes },
  ];
  const limit = fc.oneof(fc.integer({ min: 1000, max: 3000 }), fc.integer({ min: 1000, max: 40_000 }));

  it.each(measures)('keeps within any number of $unit, and is well-formed', ({ measure }) => {
    fc.assert(
      fc.property(arbitraryReport, limit, (report, most) => {
        const rest: Inline[] = ['The ', { kind: 'link', text: 'summary', url: goodUrl }, ' has more.'];
        const markdown = fitReport(report, { most, measure, rest });
        expect(measure(markdown)).toBeLessThanOrEqual(most);
        expect(markdown.startsWith('### ')).toBe(true);
        expectInertMarkdown(markdown, [goodUrl]);
      }),
      // A counterexample is made smaller for so long, and no longer: each try parses a whole report.
      { numRuns: 60, interruptAfterTimeLimit: 15_000 },
    );
  });

  describe('takes away first what is worth least', () => {
    const report = buildReport([
      { title: 'Open one', collapsed: false, blocks: [long] },
      { title: 'Folded one', collapsed: true, blocks: [long] },
      { title: 'Folded two', collapsed: true, blocks: [long] },
      { title: 'Open two', collapsed: false, blocks: [long] },
    ]);

    it.each([
      [5000, ['Open one', 'Folded one', 'Folded two', 'Open two'], ''],
      [4000, ['Open one', 'Folded one', 'Open two'], ': Folded two.'],
      [3000, ['Open one', 'Open two'], ': Folded one, Folded two.'],
      [2000, ['Open one'], ': Folded one, Folded two, Open two.'],
      [1000, [], ': Open one, Folded one, Folded two, Open two.'],
    ])('within %d keeps %j', (most, titles, missing) => {
      const markdown = fitReport(report, { most });
      const opening =
        /^### It passes\n\nThis is it\.\n\n(?:Parts of this report were left out because it is too long(.*)\n\n)?/;
      expect(opening.exec(`${markdown}\n`)?.[1] ?? '').toBe(missing);
      const shown = [...markdown.matchAll(/(?:#### |<summary>)([^\n<]+)/g)].map((match) => match[1]);
      expect(shown).toEqual(titles);
    });
  });

  it('cuts rows before it takes a section away, the folded ones first, and says how many are missing', () => {
    const sections = ['One', 'Two', 'Three'].map((title, index) => ({
      title,
      collapsed: index > 0,
      blocks: [buildList(500)],
    }));
    const countItems = (most: number): number[] =>
      fitReport(buildReport(sections), { most })
        .split(/#### |<summary>/)
        .slice(1)
        .map((section) => section.split('\n- ').length - 1);
    expect(countItems(25_000)).toEqual([500, 500, 500]);
    expect(countItems(16_000)).toEqual([500, 500, 20]);
    expect(countItems(9_000)).toEqual([500, 20, 20]);
    expect(countItems(7_900)).toEqual([500, 5, 2]);
    expect(countItems(1_100)).toEqual([20, 20, 10]);
    const markdown = fitReport(buildReport(sections), { most: 9_000 });
    expect(markdown.match(/\n\n… and 480 more items\.\n/g)).toHaveLength(2);
    expect(markdown).toContain('too long.\n');
  });

  it('gives rows back that were cut for nothing', () => {
    const sections = [
      { title: 'Long', collapsed: true, blocks: [buildList(2000)] },
      { title: 'Short', collapsed: true, blocks: [buildList(30)] },
    ];
    const markdown = fitReport(buildReport(sections), { most: 3000 });
    expect(markdown).toContain('… and 1,980 more items.');
    expect(markdown.match(/… and/g)).toHaveLength(1);
  });

  it('cuts the rest of the lead only after the sections', () => {
    const lead = [buildList(100), buildList(20)];
    const sections = [{ title: 'Gates', collapsed: false, blocks: [long] }];
    const withinTwoThousand = fitReport(buildReport(sections, lead), { most: 2000 });
    expect(withinTwoThousand).toContain(': Gates.');
    expect(withinTwoThousand.match(/\n- /g)).toHaveLength(120);
    const withinThousand = fitReport(buildReport(sections, lead), { most: 1000 });
    expect(withinThousand.match(/\n- /g)?.length).toBe(40);
    expect(fitReport(buildReport(sections, [long]), { most: 1000 })).toMatch(
      /^### It passes\n\nThis is it\.\n\nParts of this report were left out because it is too long: Gates\.\n$/,
    );
  });

  it('cuts a verdict that alone is too long, by code points', () => {
    const names = Array.from({ length: 100 }, () => code('😀'.repeat(400)));
    const report = { ...buildReport([]), headline: ['Now ', ...names] };
    const markdown = fitReport(report, { most: 1000 });
    expect(markdown.length).toBeLessThanOrEqual(1000);
    expect(markdown).toMatch(/^### Now (`(😀){59}…` ?)+…\n\nThis is it\.\n\nParts of this report/u);
    const own = { ...report, headline: ['😀'.repeat(400)] };
    expect(fitReport(own, { most: 1000, measure: countBytes })).toMatch(
      /^### (😀){99}…\n\nThis is it\.\n\nParts/u,
    );
  });

  it('cuts a line below the verdict that alone is too long, and leaves the verdict', () => {
    const report = {
      ...buildReport([]),
      lead: [{ kind: 'paragraph', content: ['word '.repeat(400)] } as const],
    };
    expect(fitReport(report, { most: 1000 })).toMatch(
      /^### It passes\n\n(word ){19}word…\n\nParts of this report/,
    );
  });

  it('leaves out the sections that only HTML shows', () => {
    const section: Section = { title: 'Only there', collapsed: false, blocks: [long], only: 'html' };
    expect(fitReport(buildReport([section]), { most: 500 })).toBe('### It passes\n\nThis is it.\n');
  });

  it('leaves names of sections out of the note, then the note, where there is no room for them', () => {
    const name = 'name '.repeat(30);
    const sections = [1, 2, 3].map((index) => ({
      title: `${name}${index}`,
      collapsed: true,
      blocks: [long],
    }));
    expect(fitReport(buildReport(sections), { most: 1000 })).toContain('too long.\n');
    expect(fitReport(buildReport(sections), { most: 1000, rest: ['y'.repeat(300)] })).toBe(
      '### It passes\n\nThis is it.\n',
    );
  });

  it('looks at each row a fixed number of times, however many there are', () => {
    const countReads = (rowCount: number): number => {
      let reads = 0;
      const row: Inline[][] = [
        [
          {
            kind: 'code',
            get text() {
              reads += 1;
              return 'node';
            },
          },
        ],
      ];
      const rows = Array.from({ length: rowCount }, () => row);
      const table: Block = { kind: 'table', columns: [{ title: 'Node', align: 'left' }], rows };
      const sections = Array.from({ length: 100 }, (_, index) => ({
        title: `Section ${index}`,
        collapsed: index % 2 === 0,
        blocks: [table],
      }));
      fitReport(buildReport(sections), { most: 2000 });
      return reads / 100;
    };
    expect(countReads(1000) - countReads(500)).toBe(500);
  });
});
