import { expect } from 'vitest';
import { hostileMarkers } from '../samples/hostile-text.ts';
import { countCells, findNodes, parseMarkdown, readText } from './markdown-tree.ts';

/** What stands behind the Markdown under test, to see that it leaves nothing open. */
const afterwards = 'Afterwards';

const opening = /^<details><summary>[^<\n]*<\/summary>$/;

/**
 * Checks that Markdown has no link but to `urls`, no image and no HTML but folds, tables in shape, nothing left open, and
 * none of the hostile markers outside of code.
 */
export function expectInertMarkdown(markdown: string, urls: readonly string[]): void {
  const tree = parseMarkdown(`${markdown}\n${afterwards}\n`);
  const last = 'children' in tree ? tree.children.at(-1) : undefined;
  expect(last && [last.type, readText(last)]).toEqual(['paragraph', afterwards]);
  for (const link of findNodes(tree, 'link')) expect(urls).toContain(link.url);
  const forbidden = ['image', 'imageReference', 'linkReference', 'definition', 'footnoteReference'] as const;
  expect(findNodes(tree, ...forbidden, 'footnoteDefinition', 'break', 'thematicBreak')).toEqual([]);
  for (const table of findNodes(tree, 'table')) expect(new Set(countCells(table)).size).toBe(1);
  expectFoldsOnly(findNodes(tree, 'html').map(({ value }) => value));
  const outside = [...findNodes(tree, 'text').map(({ value }) => value), ...listSummaries(markdown)];
  for (const marker of hostileMarkers) {
    expect(outside.filter((text) => text.includes(marker))).toEqual([]);
  }
}

/** The titles of the folds. */
export function listSummaries(markdown: string): string[] {
  return [...markdown.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, title]) => title ?? '');
}

function expectFoldsOnly(tags: readonly string[]): void {
  expect(tags.filter((_, index) => index % 2 === 0).filter((tag) => !opening.test(tag))).toEqual([]);
  expect(tags.filter((tag, index) => index % 2 === 1 && tag !== '</details>')).toEqual([]);
  expect(tags.length % 2).toBe(0);
}
