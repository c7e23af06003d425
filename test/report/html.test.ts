import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { style, styleSource } from '../../src/report/html-style.ts';
import type { Report } from '../../src/report/report.ts';
import { arbitraryReport, goodUrl } from './arbitrary-report.ts';
import { expectInertHtml, listTargets, readBody } from './html-tags.ts';

const report: Report = {
  outcome: 'fail',
  title: 'Title & <more>',
  lead: [{ kind: 'paragraph', content: ['It fails.'] }],
  sections: [
    { title: 'Open', collapsed: false, blocks: [{ kind: 'paragraph', content: ['one'] }] },
    { title: 'Folded', collapsed: true, blocks: [{ kind: 'paragraph', content: ['two'] }] },
  ],
};

describe('renderHtml', () => {
  it('begins with the character set and the policy, before anything that the latter could forbid', () => {
    const [head = ''] = renderHtml(report).split('<style>');
    expect(head).toBe(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleSource}; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Title &amp; &lt;more&gt;</title>
`);
  });

  it('has one style element, which the policy allows, and no style, script or event anywhere else', () => {
    const html = renderHtml(report);
    expect(html.match(/<style>.*<\/style>/gs)).toEqual([`<style>${style}</style>`]);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|\ssrc=/);
  });

  it('shows the verdict, then the sections', () => {
    expect(readBody(renderHtml(report))).toBe(`<header>
<h1>Title &amp; &lt;more&gt;</h1>
<p>It fails.</p>
</header>
<main>
<section>
<h2>Open</h2>
<p>one</p>
</section>
<details>
<summary><h2>Folded</h2></summary>
<p>two</p>
</details>
</main>`);
  });

  it.each(['pass', 'fail', 'inconclusive', 'error'] as const)(
    'has the colour of the outcome %s',
    (outcome) => {
      expect(renderHtml({ ...report, outcome })).toContain(`<body class="${outcome}">`);
    },
  );

  it('is made of our tags alone, whatever the report', () => {
    fc.assert(
      fc.property(arbitraryReport, (any) => {
        const html = renderHtml(any);
        expectInertHtml(html);
        expect(listTargets(html).filter((url) => url !== goodUrl)).toEqual([]);
      }),
      { interruptAfterTimeLimit: 15_000 },
    );
  });
});
