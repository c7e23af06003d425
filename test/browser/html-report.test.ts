import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { composeHostileReport } from '../report/samples/composed-reports.ts';
import { worstText } from '../report/samples/hostile-text.ts';
import { chromiumNote, hasChromium, launchChromium } from './chromium.ts';
import { addAxe, findViolations, measureOverflow, openAll } from './inspect-page.ts';
import { buildRichReport } from './rich-report.ts';

const reports = { rich: buildRichReport(), hostile: composeHostileReport(worstText) };

type ReportName = keyof typeof reports;

/** The first long table. */
const firstTable = '.long >> nth=0';

describe.skipIf(!hasChromium)(`the HTML report in Chromium${chromiumNote}`, () => {
  const directory = mkdtempSync(join(tmpdir(), 'html-report-'));
  let browser: Browser;

  beforeAll(async () => {
    for (const [name, report] of Object.entries(reports)) {
      writeFileSync(join(directory, `${name}.html`), renderHtml(report));
    }
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(directory, { recursive: true });
  });

  /** Opens a report, hands it over, and closes it; whatever the page complains about or asks for comes along. */
  async function openReport(
    name: ReportName,
    options: BrowserContextOptions,
    use: (page: Page, seen: { readonly complaints: string[]; readonly requests: string[] }) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    const seen = { complaints: [] as string[], requests: [] as string[] };
    page.on('console', (message) => seen.complaints.push(message.text()));
    page.on('pageerror', (error) => seen.complaints.push(error.message));
    page.on('request', (request) => seen.requests.push(request.url()));
    await page.goto(pathToFileURL(join(directory, `${name}.html`)).href);
    await use(page, seen);
    await context.close();
  }

  const listNodes = (page: Page): Promise<string[]> =>
    page.locator(firstTable).locator('tbody tr:visible > :first-child').allTextContents();

  const readColumn = (page: Page, column: number): Promise<string[]> =>
    page.locator(firstTable).locator(`tbody tr > :nth-child(${column})`).allTextContents();

  describe.each(Object.keys(reports) as ReportName[])('%s', (name) => {
    it.concurrent.each([360, 1440])(
      'fits into %d px, complains about nothing and asks for nothing',
      async (width) => {
        await openReport(
          name,
          { viewport: { width, height: 800 } },
          async (page, { complaints, requests }) => {
            await openAll(page);
            expect(await measureOverflow(page)).toBe(0);
            expect(await page.locator('svg:visible').count()).toBeGreaterThan(0);
            expect(await page.locator('svg:visible').evaluateAll(listCutTexts)).toEqual([]);
            expect(complaints).toEqual([]);
            expect(requests).toEqual([page.url()]);
          },
        );
      },
    );

    it.concurrent('is accessible in light and dark colours', async () => {
      await openReport(name, { bypassCSP: true, viewport: { width: 1440, height: 800 } }, async (page) => {
        await openAll(page);
        await addAxe(page);
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await findViolations(page, {})).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await findViolations(page, { runOnly: ['color-contrast'] })).toEqual([]);
      });
    });
  });

  it.concurrent('sorts a column with the mouse: numbers by value, what is none last, then as it was', async () => {
    await openReport('rich', {}, async (page) => {
      await openAll(page);
      const button = page.locator(firstTable).getByRole('button', { name: 'delta' });
      const header = page.locator(firstTable).getByRole('columnheader', { name: 'delta' });
      const before = await readColumn(page, 4);

      await button.click();
      expect(await header.getAttribute('aria-sort')).toBe('descending');
      const down = await readColumn(page, 4);
      expect(down.slice(0, 3)).toEqual(['∞', '1,204.5', '12']);
      expect(down.slice(-5)).toEqual(['0.0000', '−0.0184', '−1,000', '−∞', '–']);

      await button.click();
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      const up = await readColumn(page, 4);
      expect(up.slice(0, 5)).toEqual(['−∞', '−1,000', '−0.0184', '0.0000', '< 0.001']);
      expect(up.at(-1)).toBe('–');

      await button.click();
      expect(await header.getAttribute('aria-sort')).toBeNull();
      expect(await readColumn(page, 4)).toEqual(before);
    });
  });

  it.concurrent('sorts a column with the keyboard: names as people count', async () => {
    await openReport('rich', {}, async (page) => {
      await openAll(page);
      await page.locator(firstTable).getByRole('button', { name: 'Node' }).focus();
      await page.keyboard.press('Enter');
      expect((await listNodes(page)).slice(0, 3)).toEqual(['node_0', 'node_1', 'node_2']);
      expect((await listNodes(page)).at(-1)).toBe('node_59');
      await page.keyboard.press('Space');
      expect((await listNodes(page))[0]).toBe('node_59');
    });
  });

  it.concurrent('filters rows and says how many are left', async () => {
    await openReport('rich', {}, async (page) => {
      await openAll(page);
      const count = page.locator('[aria-live=polite]').first();
      expect(await count.textContent()).toBe('60 rows');
      await page.getByLabel('Filter rows').first().fill(' NODE_5 ');
      expect((await listNodes(page)).toSorted()).toEqual([
        'node_5',
        ...Array.from({ length: 10 }, (_, index) => `node_5${index}`),
      ]);
      expect(await count.textContent()).toBe('11 of 60 rows');
      await page.getByLabel('Filter rows').first().fill('');
      expect(await listNodes(page)).toHaveLength(60);
      expect(await count.textContent()).toBe('60 rows');
    });
  });

  it.concurrent('has controls at long tables alone', async () => {
    await openReport('rich', {}, async (page) => {
      expect(await page.locator('.controls').count()).toBe(2);
      expect(await page.locator('.table:not(.long) button').count()).toBe(0);
    });
  });

  it.concurrent('opens a folded section that the contents lead to', async () => {
    await openReport('rich', {}, async (page) => {
      await page.getByRole('link', { name: 'Failed sessions' }).click();
      expect(await page.getByText('TimeoutError: 12 sessions').isVisible()).toBe(true);
    });
  });

  it.concurrent.each([true, false])(
    'prints everything, without controls, with JavaScript %s',
    async (javaScriptEnabled) => {
      await openReport('rich', { javaScriptEnabled }, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.getByText('TimeoutError: 12 sessions').isVisible()).toBe(true);
        expect(await page.locator('.controls:visible, nav:visible').count()).toBe(0);
        expect(await listNodes(page)).toHaveLength(60);
      });
    },
  );

  it.concurrent('can be read whole without JavaScript', async () => {
    await openReport('rich', { javaScriptEnabled: false }, async (page, { complaints }) => {
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await listNodes(page)).toHaveLength(60);
      expect(await page.locator('button, input').count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });
});

/** What is read of a picture inside of the browser. */
interface Picture {
  readonly viewBox: { readonly baseVal: { readonly width: number; readonly height: number } };
  querySelectorAll(selector: string): Iterable<{
    readonly textContent: string;
    getBBox(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  }>;
}

/** The texts of pictures that reach beyond their edge; runs inside of the browser. */
function listCutTexts(pictures: readonly unknown[]): string[] {
  return (pictures as readonly Picture[]).flatMap((picture) => {
    const { width, height } = picture.viewBox.baseVal;
    return [...picture.querySelectorAll('text')]
      .filter((text) => {
        const box = text.getBBox();
        return box.x < -1 || box.y < -2 || box.x + box.width > width + 1 || box.y + box.height > height + 2;
      })
      .map((text) => text.textContent);
  });
}
