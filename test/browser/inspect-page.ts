import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Brings axe-core into a page; one with a content policy must be opened with `bypassCSP`. */
export async function addAxe(page: Page): Promise<void> {
  await page.addScriptTag({ content: axeSource });
}

/** What axe-core objects to in the part of a page that a selector names, however slight. */
export function findViolations(page: Page, options: object, part = 'html'): Promise<unknown> {
  const shown = JSON.stringify({ ...options, resultTypes: ['violations'] });
  return page.evaluate(
    `axe.run(${JSON.stringify(part)}, ${shown}).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, where: nodes[0].html })))`,
  );
}

/** How far a page reaches beyond its window to the right, in CSS pixels. */
export function measureOverflow(page: Page): Promise<number> {
  return page
    .locator('html')
    .evaluate((root: { scrollWidth: number; clientWidth: number }) => root.scrollWidth - root.clientWidth);
}

/** Unfolds everything that can be. */
export function openAll(page: Page): Promise<void> {
  return page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}
