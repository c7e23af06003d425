import { expect } from 'vitest';
import { hostileMarkers } from '../samples/hostile-text.ts';

/** The text of an attribute, in which nothing can end it. */
const quoted = '"[^"<>]*"';

/** Attributes of what is drawn: none that could load or run anything. */
const drawn = `(?: (?:class|viewBox|aria-hidden|text-anchor|points|x|y|x1|x2|y1|y2|cx|cy|r|rx|width|height)=${quoted})*`;

/** Every tag that a report is made of, whole: an attribute that is not ours makes another tag. */
const ownTag = new RegExp(
  [
    '</?(?:section|details|summary|h[123]|p|ul|li|table|thead|tbody|tr|td|th|code|pre|strong|a|div|header|main|nav|figure|figcaption)>',
    '<t[dh](?: scope="(?:col|row)")?(?: class="number")?(?: data-value="[\\w.+-]+")?>',
    '<details class="card">|<section class="card" (?:id="section-\\d+"|aria-label="In short")>',
    '<div class="content" id="section-\\d+">|<nav aria-label="Contents">|<a href="#section-\\d+">',
    `<div class="table(?: long)?" role="group" aria-label=${quoted} tabindex="0">|<table aria-label=${quoted}>`,
    `<div class="plot" role="img" aria-label=${quoted}>`,
    '<a href="https?://[^"<>]*">',
    `<(?:svg|g|title|text|line|rect|circle|polygon|polyline)${drawn}/?>|</(?:svg|g|title|text)>`,
  ].join('|'),
  'g',
);

/** Where untrusted text may stand: in code, in what is drawn, and in what names a table or a picture. */
const untrusted = /<(code|pre|text|title)\b[^>]*>[^<]*<\/\1>|aria-label="[^"]*"/g;

/** The part of a document that is not the same in every one: from the top heading to the script. */
export function readBody(html: string): string {
  const body =
    /<body class="(?:pass|fail|inconclusive|error)">\n(.*)\n<script>[^<]*(?:<(?!\/script)[^<]*)*<\/script>\n<\/body>\n<\/html>\n$/s.exec(
      html,
    )?.[1];
  expect(body).toBeDefined();
  return body ?? '';
}

/** The targets of all links that lead out of the document. */
export function listTargets(html: string): string[] {
  return [...html.matchAll(/<a href="(?!#)([^"]*)">/g)].map(([, url]) => url ?? '');
}

/**
 * Checks that a document is made of our tags alone, has entities for all other markup, and has none of the hostile
 * markers but where untrusted text may stand.
 */
export function expectInertHtml(html: string): void {
  const body = readBody(html);
  const text = body.replace(ownTag, '');
  expect(text).not.toMatch(/[<>"']/);
  expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u);
  const outside = body.replace(untrusted, '');
  for (const marker of hostileMarkers) expect(outside).not.toContain(marker);
  expectBalance(body);
}

/** Checks that every element ends where it should. */
export function expectBalance(markup: string): void {
  const open: string[] = [];
  for (const [tag, slash, name = ''] of markup.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (slash !== '') expect(name).toBe(open.pop());
    else if (!tag.endsWith('/>')) open.push(name);
  }
  expect(open).toEqual([]);
}
