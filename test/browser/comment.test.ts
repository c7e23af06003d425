import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommentTheme, renderComments } from '../../scripts/render-comment.ts';
import { renderMarkdownWithin } from '../../src/report/markdown/render-markdown.ts';
import { situations } from '../report/samples/situations.ts';
import { chromiumNote, hasChromium, launchChromium } from './chromium.ts';
import { addAxe, findViolations, measureOverflow, openAll } from './inspect-page.ts';

/** Longest comment that GitHub takes, in characters. */
const maxCommentLength = 65_536;

/** One situation of each kind of comment; the others say the same in other numbers. */
const shown: readonly string[] = [
  'pass',
  'one of three is enough',
  'failed sessions',
  'hostile names',
  'five pushes',
];

const comments = Object.entries(situations)
  .filter(([name]) => shown.includes(name))
  .map(([name, compose]) => ({ name, markdown: renderMarkdownWithin(compose(), maxCommentLength) }));

const themes: readonly CommentTheme[] = ['light', 'dark'];

/** Width of a comment on a desktop and of one on a telephone, in CSS pixels. */
const widths = [830, 390];

describe.skipIf(!hasChromium)(`the comments in Chromium${chromiumNote}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
  });

  /** Opens a page of all comments, hands it over, and closes it; what the page asks for comes along. */
  async function openComments(
    theme: CommentTheme,
    use: (page: Page, requests: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage({ colorScheme: theme });
    page.setDefaultTimeout(0);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(renderComments(comments, theme));
    await use(page, requests);
    await page.close();
  }

  it.concurrent('are those that were chosen', () => {
    expect(comments.map(({ name }) => name).toSorted()).toEqual(shown.toSorted());
  });

  it.concurrent.each(themes)(
    'fit into their page, folded and unfolded, and ask for nothing: %s',
    async (theme) => {
      await openComments(theme, async (page, requests) => {
        for (const unfold of [false, true]) {
          if (unfold) await openAll(page);
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            expect(await page.locator('h6').evaluateAll(listWideComments), `${width} px`).toEqual([]);
            expect(await measureOverflow(page), `${width} px`).toBe(0);
          }
        }
        expect(requests).toEqual([]);
      });
    },
  );

  it.concurrent.each(themes)('can be read: %s', async (theme) => {
    await openComments(theme, async (page) => {
      await openAll(page);
      await addAxe(page);
      expect(await findViolations(page, { runOnly: ['color-contrast'] }, '.markdown-body')).toEqual([]);
    });
  });

  it.concurrent('begin with their heading, their only one of its rank', async () => {
    await openComments('light', async (page) => {
      const first = page.locator('.markdown-body > :first-child');
      const names = await first.evaluateAll((all) => all.map(({ nodeName }) => nodeName));
      expect(names).toEqual(comments.map(() => 'H3'));
      expect(await page.locator('h1, h2, h3').count()).toBe(comments.length);
    });
  });

  it.concurrent('unfold each part at a click', async () => {
    await openComments('light', async (page) => {
      const folded = await page.locator('details').count();
      expect(folded).toBeGreaterThanOrEqual(comments.length);
      expect(await page.locator('details[open], details > :not(summary):visible').count()).toBe(0);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.locator('details[open]').count()).toBe(folded);
      const contents = page.locator('details > summary + *');
      expect(await contents.count()).toBe(folded);
      expect(await page.locator('details > summary + *:visible').count()).toBe(folded);
    });
  });
});

/** What is read of the name above a comment inside of the browser. */
interface CommentName {
  readonly textContent: string;
  readonly nextElementSibling: { readonly scrollWidth: number; readonly clientWidth: number };
}

/** The names of comments whose content reaches beyond their edge; runs inside of the browser. */
function listWideComments(names: readonly unknown[]): string[] {
  return (names as readonly CommentName[])
    .filter(({ nextElementSibling: { scrollWidth, clientWidth } }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent);
}
