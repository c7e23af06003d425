import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNoVerdictReport } from '../../src/report/content/compose-no-verdict.ts';
import { composeReport } from '../../src/report/content/compose-report.ts';
import type { Block, Report } from '../../src/report/content/report.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { countBytes } from '../../src/report/markdown/fit.ts';
import { renderMarkdown, renderMarkdownWithin } from '../../src/report/markdown/render-markdown.ts';
import { buildSubject } from '../builders/report.ts';
import { expectInertHtml, listTargets } from './reading/html-tags.ts';
import { expectInertMarkdown, listSummaries } from './reading/inert-markdown.ts';
import { countCells, findNodes, parseMarkdown } from './reading/markdown-tree.ts';
import { composeHostileReport, composeLargeReport } from './samples/composed-reports.ts';
import { hostileText, worstText } from './samples/hostile-text.ts';

const { runUrl = '' } = buildSubject().context;

/** Limits of a comment, in UTF-16 code units, and of a step summary, in bytes. */
const maxInComment = 65_536 - 200;
const maxInSummary = 1_048_576;

/** The tables of a report in the order in which they are shown: counts of columns and of rows, the head included. */
function listTables(blocks: readonly Block[]): number[][] {
  return blocks.flatMap((block) => {
    if (block.kind === 'parts') return block.parts.flatMap(listTables);
    return block.kind === 'table' ? [[block.columns.length, block.rows.length + 1]] : [];
  });
}

const hostileTexts = [
  ['backticks', 'a`b``c```d'],
  ['pipes', 'a|b\\|c\\\\|d |'],
  ['mentions and references', '@octocat @org/team #1 GH-1 org/repo#1'],
  ['ends of comments', '--> <!-- x -->'],
  ['images', '<img src=x onerror=alert(1)> ![a](https://evil.example/x.png)'],
  ['links', '[a](javascript:alert(1)) <javascript:alert(1)> https://evil.example www.evil.example'],
  ['closing tags', '</summary></details></code></pre></td></table></style></script>'],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['10,000 emoji', '😀'.repeat(10_000)],
  ['all of it at once', worstText],
] as const;

describe.each(hostileTexts)('names with %s', (what, text) => {
  const report = composeHostileReport(text);

  it(`46: names with ${what} are inert in the comment`, () => {
    const markdown = renderMarkdownWithin(report, maxInComment);
    expect(markdown.length).toBeLessThanOrEqual(maxInComment);
    expectInertMarkdown(markdown, [runUrl]);
  });

  it(`46: names with ${what} are inert in the summary, each in its place`, () => {
    const markdown = renderMarkdownWithin(report, maxInSummary, { measure: countBytes });
    expect(markdown).toBe(renderMarkdown(report));
    expectInertMarkdown(markdown, [runUrl]);
    const tables = findNodes(parseMarkdown(markdown), 'table').map(countCells);
    expect(tables.map((cells) => [Math.max(...cells), cells.length])).toEqual(
      [report.lead, ...report.sections.map(({ blocks }) => blocks)].flatMap(listTables),
    );
    const folded = report.sections.filter(({ collapsed }) => collapsed);
    expect(folded.length).toBeGreaterThan(3);
    expect(listSummaries(markdown)).toEqual(folded.map(({ title }) => title));
  });

  it(`46: names with ${what} are inert in the HTML`, () => {
    const html = renderHtml(report);
    expectInertHtml(html);
    expect(new Set(listTargets(html))).toEqual(new Set([runUrl]));
  });

  it(`46: an error message with ${what} is inert in comment and HTML`, () => {
    const failed = composeNoVerdictReport(
      {
        icon: '⚠️',
        state: 'no verdict',
        explanation: 'Nothing was judged',
        detail: `It failed: ${text}\n${text}`,
      },
      { commit: text, runUrl },
    );
    expectInertMarkdown(renderMarkdownWithin(failed, maxInComment), [runUrl]);
    expectInertMarkdown(renderMarkdownWithin(failed, 1000), [runUrl]);
    expectInertHtml(renderHtml(failed));
  });
});

it('46: names of every hostile kind are inert in comment and HTML', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1000, max: 20_000 }), (text, most) => {
      const report = composeHostileReport(text);
      const markdown = renderMarkdownWithin(report, most);
      expect(markdown.length).toBeLessThanOrEqual(most);
      expectInertMarkdown(markdown, [runUrl]);
      expectInertHtml(renderHtml(report));
    }),
    { numRuns: 25, interruptAfterTimeLimit: 15_000 },
  );
});

it('46: a name of 10,000 characters is cut in comment and HTML', () => {
  const report = composeHostileReport('x'.repeat(10_000));
  expect(renderMarkdown(report)).not.toMatch(/x{300}/);
  expect(renderHtml(report)).not.toMatch(/x{300}/);
});

it('46: a URL of the run that is none is no link', () => {
  const report = composeReport(buildSubject({ context: { runUrl: 'javascript:alert(1)' } }));
  expectInertMarkdown(renderMarkdown(report), []);
  expect(listTargets(renderHtml(report))).toEqual([]);
});

describe('a taxonomy of many nodes and many candidates', () => {
  it('47: 10,000 taxonomy nodes leave top rows and a count in the comment, all rows in the HTML', () => {
    const report = composeLargeReport(1, 10_000);
    const markdown = renderMarkdownWithin(report, maxInComment);
    expect(markdown.length).toBeLessThan(10_000);
    expect(markdown).toContain('- Significant wins (10,000): `node_0`, ');
    expect(markdown).toContain(' and 9,990 more\n');
    expect(markdown.match(/^\| `node_\d+` \|/gm)).toHaveLength(10);
    expect(markdown).toContain('\n\n… and 9,990 more nodes that changed less.\n');
    const html = renderHtml(report);
    expect(html.match(/<tr><th scope="row"><code>node_\d+<\/code>/g)).toHaveLength(10_000);
    expect(html.match(/<code>node_\d+<\/code>/g)).toHaveLength(20_000);
  });

  it('47: 100 candidates with 1,000 nodes each fit into the comment, and none is missing in the HTML', () => {
    const report = composeLargeReport(100, 1000);
    const markdown = renderMarkdownWithin(report, maxInComment);
    expect(markdown.length).toBeLessThanOrEqual(maxInComment);
    expect(markdown.length).toBeGreaterThan(maxInComment / 2);
    expectInertMarkdown(markdown, [runUrl]);
    expect(markdown).toContain('<summary>Passed gates</summary>');
    expect(markdown).toMatch(/… and \d+ more candidates\./);
    const html = renderHtml(report);
    expect(html.match(/<tr><th scope="row"><code>node_\d+<\/code>/g)).toHaveLength(100_000);
    expect(html.match(/<h3>/g)?.length).toBeGreaterThanOrEqual(400);
  });

  it('47: twice the candidates take a comment of the same size, and HTML of twice the size', () => {
    const [small, large] = [composeLargeReport(40, 250), composeLargeReport(80, 250)];
    const ratio = renderHtml(large).length / renderHtml(small).length;
    expect(ratio).toBeGreaterThan(1.9);
    expect(ratio).toBeLessThan(2.1);
    expect(renderMarkdownWithin(large, 30_000).length).toBeLessThanOrEqual(30_000);
  });
});

it('37: a comment of which GitHub takes no more than a little still tells the verdict', () => {
  const report = composeHostileReport('x'.repeat(10_000));
  const markdown = renderMarkdownWithin(report, 1000);
  expect(markdown.length).toBeLessThanOrEqual(1000);
  expect(markdown).toMatch(/^### ❓ 1 of 3 candidates is inconclusive, and all must pass; `x{59}…`/);
  expect(markdown).toContain('\n\n**Retriever benchmark: inconclusive** · ');
  expect(markdown).toContain('Parts of this report were left out because it is too long');
});

it('44: a report longer than a summary may be is cut by bytes', () => {
  const hostile = composeHostileReport('😀'.repeat(1000));
  const sections = Array.from({ length: 20 }, () => hostile.sections).flat();
  const report: Report = { ...hostile, sections };
  const measure = countBytes;
  expect(countBytes(renderMarkdown(report))).toBeGreaterThan(maxInSummary);
  expect(countBytes(renderMarkdownWithin(report, maxInSummary, { measure }))).toBeLessThanOrEqual(
    maxInSummary,
  );
});
