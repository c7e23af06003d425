import { escapeHtml } from './escape.ts';
import { renderHtmlBlocks, renderHtmlSection } from './html-blocks.ts';
import { style, styleSource } from './html-style.ts';
import type { Report } from './report.ts';

/** Nothing is loaded, run or sent: a page that is opened from a disk or an artifact holds text of others. */
const policy = `default-src 'none'; style-src ${styleSource}; base-uri 'none'; form-action 'none'`;

/** The whole report as one HTML document that needs nothing else: every row, though no foreign string at any length. */
export function renderHtml(report: Report): string {
  return [...renderHtmlPieces(report)].join('');
}

/** The same in pieces, since all of a large one at once takes several times its size. */
export function* renderHtmlPieces({ outcome, title, lead, sections }: Report): Generator<string> {
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n';
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  yield '<meta name="referrer" content="no-referrer">\n';
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `<title>${escapeHtml(title)}</title>\n<style>${style}</style>\n</head>\n`;
  yield `<body class="${outcome}">\n<header>\n<h1>${escapeHtml(title)}</h1>\n`;
  yield* renderHtmlBlocks(lead);
  yield '</header>\n<main>\n';
  for (const section of sections) yield* renderHtmlSection(section);
  yield '</main>\n</body>\n</html>\n';
}
