import { expect } from 'vitest';
import { hostileMarkers } from './hostile-text.ts';

/** Every tag that a report is made of, whole: an attribute that is not ours makes another tag. */
const ownTag =
  /<\/?(?:section|details|summary|h[123]|p|ul|li|table|thead|tbody|tr|td|th|code|pre|strong|a|div|header|main)>|<t[dh](?: scope="col")?(?: class="number")?>|<div class="table" tabindex="0">|<a href="https?:\/\/[^"<>]*">/g;

/** The part of a document that is not the same in every one: from the top heading to the end. */
export function readBody(html: string): string {
  const body = /<body class="(?:pass|fail|inconclusive|error)">\n(.*)\n<\/body>\n<\/html>\n$/s.exec(
    html,
  )?.[1];
  expect(body).toBeDefined();
  return body ?? '';
}

/** The targets of all links. */
export function listTargets(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]*)">/g)].map(([, url]) => url ?? '');
}

/**
 * Checks that a document is made of our tags alone, has entities for all other markup, and has none of the hostile
 * markers outside of code.
 */
export function expectInertHtml(html: string): void {
  const body = readBody(html);
  const text = body.replace(ownTag, '');
  expect(text).not.toMatch(/[<>"']/);
  expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u);
  const outside = body.replace(/<(code|pre)>[^<]*<\/\1>/g, '');
  for (const marker of hostileMarkers) expect(outside).not.toContain(marker);
  expectBalance(body);
}

function expectBalance(body: string): void {
  const open: string[] = [];
  for (const [, slash, name = ''] of body.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (slash === '') open.push(name);
    else expect(name).toBe(open.pop());
  }
  expect(open).toEqual([]);
}
