import { createHash } from 'node:crypto';
import { escapeHtml } from '../../runtime/format.ts';
import type { Block, Report, Section } from '../content/report.ts';
import { renderHtmlBlocks, renderHtmlSection } from './blocks.ts';
import { renderHtmlLine } from './line.ts';
import { script, style } from './page-assets.ts';

const policyStart = "default-src 'none'; style-src 'sha256-";

/** How reports of all versions begin: by this, and no sooner, one can be told from other pages. */
const reportStart = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policyStart}`;

/** Nothing is loaded or sent, and only what is ours runs: a page opened from a disk or an artifact holds text of others. */
const policy = [
  `${policyStart}${hash(style)}'`,
  `script-src 'sha256-${hash(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** From this many sections on the page has a table of contents. */
const minSectionsWithContents = 4;

/** What tables before the first section are called. */
const overview = 'In short';

/** The whole report as one HTML document that needs nothing else: every row, though no untrusted string at any length. */
export function renderHtml(report: Report): string {
  return [...renderHtmlPieces(report)].join('');
}

/** The same in pieces, since all of a large one at once takes several times its size. */
export function* renderHtmlPieces({ outcome, title, headline, lead, sections }: Report): Generator<string> {
  yield reportStart;
  yield `${policy.slice(policyStart.length)}">\n`;
  yield '<meta name="referrer" content="no-referrer">\n';
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `<title>${escapeHtml(title)}</title>\n<style>${style}</style>\n</head>\n`;
  yield `<body class="${outcome}">\n<header>\n<h1>${renderHtmlLine(headline)}</h1>\n`;
  const { banner, numbers } = splitLead(lead);
  const place = { title: overview, subheading: 'h2' } as const;
  yield* renderHtmlBlocks(banner, place);
  yield '</header>\n';
  if (sections.length >= minSectionsWithContents) yield renderContents(sections);
  yield '<main>\n';
  if (numbers.length > 0) {
    yield `<section class="card" aria-label="${overview}">\n`;
    yield* renderHtmlBlocks(numbers, place);
    yield '</section>\n';
  }
  for (const [index, section] of sections.entries()) yield* renderHtmlSection(section, nameSection(index));
  yield `</main>\n<script>${script}</script>\n</body>\n</html>\n`;
}

/** What is said stands in the banner, up to the first picture or table. */
function splitLead(lead: readonly Block[]): {
  readonly banner: readonly Block[];
  readonly numbers: readonly Block[];
} {
  const first = lead.findIndex(({ kind }) => kind === 'chart' || kind === 'table' || kind === 'parts');
  const end = first === -1 ? lead.length : first;
  return { banner: lead.slice(0, end), numbers: lead.slice(end) };
}

function renderContents(sections: readonly Section[]): string {
  const items = sections.map(
    ({ title }, index) => `<li><a href="#${nameSection(index)}">${escapeHtml(title)}</a></li>`,
  );
  return `<nav aria-label="Contents">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>\n`;
}

function nameSection(index: number): string {
  return `section-${index + 1}`;
}

/** What a Content-Security-Policy that allows this style or script and no other names it by. */
function hash(source: string): string {
  return createHash('sha256').update(source).digest('base64');
}
