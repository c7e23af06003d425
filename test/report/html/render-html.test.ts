import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Report } from '../../../src/report/content/report.ts';
import { script, style } from '../../../src/report/html/page-assets.ts';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { expectInertHtml, listTargets, readBody } from '../reading/html-tags.ts';
import { arbitraryChart } from '../samples/arbitrary-chart.ts';
import { arbitraryReport, goodUrl } from '../samples/arbitrary-report.ts';
import { sampleForest } from '../samples/sample-charts.ts';

const report: Report = {
  outcome: 'fail',
  title: 'Title & <more>',
  headline: ['It ', { kind: 'strong', text: 'fails' }, '.'],
  lead: [{ kind: 'paragraph', content: ['Why.'] }],
  sections: [
    { title: 'Open', collapsed: false, blocks: [{ kind: 'paragraph', content: ['one'] }] },
    { title: 'Folded', collapsed: true, blocks: [{ kind: 'paragraph', content: ['two'] }] },
  ],
};

/** How a Content-Security-Policy names what an element holds. */
function nameByHash(content: string | undefined): string {
  return `'sha256-${createHash('sha256')
    .update(content ?? '', 'utf8')
    .digest('base64')}'`;
}

describe('renderHtml', () => {
  it('begins with the character set and the policy, before anything that the latter could forbid', () => {
    const [head = ''] = renderHtml(report).split('<style>');
    expect(head).toBe(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${nameByHash(style)}; script-src ${nameByHash(script)}; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Title &amp; &lt;more&gt;</title>
`);
  });

  it('has one style and one script, which the policy allows, and none of either anywhere else', () => {
    const html = renderHtml(report);
    expect(html.match(/<style>.*<\/style>/gs)).toEqual([`<style>${style}</style>`]);
    expect(html.match(/<script>.*<\/script>/gs)).toEqual([`<script>${script}</script>`]);
    expect(script).not.toBe('');
    expect(style).not.toBe('');
    expect(html.replace(script, '')).not.toMatch(/<script [^>]|<link|<img|<iframe|\sstyle=|\son\w+=|\ssrc=/);
  });

  it('shows the verdict, then the sections', () => {
    expect(readBody(renderHtml(report))).toBe(`<header>
<h1>It <strong>fails</strong>.</h1>
<p>Why.</p>
</header>
<main>
<section class="card" id="section-1">
<h2>Open</h2>
<p>one</p>
</section>
<details class="card">
<summary><h2>Folded</h2></summary>
<div class="content" id="section-2">
<p>two</p>
</div>
</details>
</main>`);
  });

  it('keeps what is said in the banner, and puts pictures and tables of the lead under it', () => {
    const lead: Block[] = [...report.lead, { kind: 'chart', chart: sampleForest }, ...report.lead];
    const html = readBody(renderHtml({ ...report, lead, sections: [] }));
    expect(html).toMatch(
      /<p>Why\.<\/p>\n<\/header>\n<main>\n<section class="card" aria-label="In short">\n<figure>.*<p>Why\.<\/p>\n<\/section>\n<\/main>$/s,
    );
  });

  it.each([
    [3, undefined],
    [4, ['#section-1', '#section-2', '#section-3', '#section-4']],
  ])('of %d sections has the table of contents %j', (count, targets) => {
    const [section] = report.sections;
    const html = renderHtml({ ...report, sections: Array(count).fill(section) });
    const nav = /<nav aria-label="Contents">.*<\/nav>/s.exec(html)?.[0];
    expect(nav?.match(/#[^"]*/g)).toEqual(targets);
    for (const target of targets ?? []) expect(html).toContain(` id="${target.slice(1)}"`);
  });

  it.each(['pass', 'fail', 'inconclusive', 'error'] as const)(
    'has the colour of the outcome %s',
    (outcome) => {
      expect(renderHtml({ ...report, outcome })).toContain(`<body class="${outcome}">`);
    },
  );

  it('is made of our tags alone, whatever the report', () => {
    const withChart = fc.tuple(arbitraryReport, arbitraryChart).map(
      ([any, chart]): Report => ({
        ...any,
        lead: [...any.lead, { kind: 'chart', chart }],
      }),
    );
    fc.assert(
      fc.property(withChart, (any) => {
        const html = renderHtml(any);
        expectInertHtml(html);
        expect(listTargets(html).filter((url) => url !== goodUrl)).toEqual([]);
      }),
      { interruptAfterTimeLimit: 15_000 },
    );
  });
});
