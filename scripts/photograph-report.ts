import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Takes the picture of an HTML report that the README shows: `node scripts/photograph-report.ts report.html`. Needs a
 * Chromium, at `CHROMIUM_PATH` where that is not `/usr/bin/chromium`.
 */
const [report, picture = 'docs/images/report.png'] = process.argv.slice(2);
if (report === undefined)
  throw new Error('Name the HTML report: node scripts/photograph-report.ts report.html');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1240, height: 1075 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(resolve(report)).href);
  await page.locator('summary', { hasText: 'NDCG and recall' }).click();
  // Opening it scrolled there.
  await page.mouse.move(0, 0);
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
}
