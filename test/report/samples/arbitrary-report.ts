import fc from 'fast-check';
import type { Block, Column, Inline, Report, Section } from '../../../src/report/content/report.ts';
import { hostileText } from './hostile-text.ts';

/** The one URL of `arbitraryReport` that may become a link. */
export const goodUrl = 'https://github.example/acme/search/actions/runs/991';

/** Text such as ours: nothing in it is a link or a hostile marker, but it has characters that are markup. */
const ownText = fc.stringMatching(/^[A-Z][A-Za-z ,|*_#<[\]\\~`-]{0,40}[a-z]$/);

const excerpt = fc.record({ most: fc.integer({ min: 1, max: 40 }), others: fc.constantFrom('rows', '') });

const plainInline: fc.Arbitrary<Inline> = fc.oneof(
  ownText,
  hostileText.map((text): Inline => ({ kind: 'code', text })),
  ownText.map((text): Inline => ({ kind: 'strong', text })),
  fc.tuple(ownText, fc.double()).map(([text, value]): Inline => ({ kind: 'number', text, value })),
  fc
    .tuple(ownText, fc.constantFrom(goodUrl, 'javascript:alert(1)', 'no URL'))
    .map(([text, url]): Inline => ({ kind: 'link', text, url })),
);

const plainLine = fc.array(plainInline, { minLength: 1, maxLength: 4 });

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: plainInline },
  fc.record({ kind: fc.constant('enumeration'), items: fc.array(plainLine), excerpt }),
);

const line = fc.array(inline, { minLength: 1, maxLength: 4 });

const column: fc.Arbitrary<Column> = fc.record({
  title: ownText,
  align: fc.constantFrom('left', 'right'),
});

const table: fc.Arbitrary<Block> = fc.array(column, { minLength: 1, maxLength: 4 }).chain((columns) =>
  fc.record(
    {
      kind: fc.constant('table'),
      columns: fc.constant(columns),
      rows: fc.array(fc.array(line, { minLength: columns.length, maxLength: columns.length }), {
        maxLength: 40,
      }),
      excerpt,
    },
    { requiredKeys: ['kind', 'columns', 'rows'] },
  ),
);

const paragraph: fc.Arbitrary<Block> = line.map((content) => ({ kind: 'paragraph', content }));

const plainBlock: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  table,
  line.map((content): Block => ({ kind: 'subheading', content })),
  fc.record(
    { kind: fc.constant('list'), items: fc.array(line, { maxLength: 40 }), excerpt },
    { requiredKeys: ['kind', 'items'] },
  ),
  fc
    .array(hostileText, { maxLength: 40 })
    .map((texts): Block => ({ kind: 'preformatted', text: texts.join('\n') })),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: plainBlock },
  fc.record({
    kind: fc.constant('parts'),
    parts: fc.array(fc.array(plainBlock, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
    excerpt,
  }),
);

const section: fc.Arbitrary<Section> = fc.record({
  title: ownText,
  collapsed: fc.boolean(),
  blocks: fc.array(block, { minLength: 1, maxLength: 3 }),
});

/** A headline of ordinary length, or far too long. */
const headline: fc.Arbitrary<Inline[]> = fc.oneof(
  line,
  fc
    .tuple(fc.array(plainInline, { minLength: 1, maxLength: 200 }), ownText, fc.integer({ max: 200, min: 0 }))
    .map(([names, text, times]): Inline[] => [...names, text.repeat(times)]),
);

/** Reports of any shape, with hostile text wherever untrusted text may stand. */
export const arbitraryReport: fc.Arbitrary<Report> = fc.record({
  outcome: fc.constantFrom('pass', 'fail', 'inconclusive', 'error'),
  title: ownText,
  headline,
  lead: fc.array(block, { maxLength: 4 }),
  sections: fc.array(section, { maxLength: 6 }),
});
