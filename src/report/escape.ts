import { cutText } from '../format.ts';

/** Longest foreign string that is shown in a line, in code points. */
const longestInline = 300;

/** Longest foreign text that is shown as a block, in code points. */
const longestBlock = 4000;

/** Control characters but `\n`, line separators and bidi controls: invisible, and able to reorder what is read. */
const invisible = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Text of ours as Markdown (CommonMark 0.31, section 2.4): punctuation that could start markup is escaped. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]~|#]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Text of ours inside an HTML element. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Foreign text as a Markdown code span: in it nothing is markup, HTML, a link or a mention. The fence is longer than
 * any run of backticks inside (CommonMark, section 6.1).
 */
export function renderCodeSpan(text: string): string {
  const line = cutText(text.replace(invisible, ' ').replace(/\s+/g, ' ').trim(), longestInline);
  if (line === '') return '(empty)';
  const fence = '`'.repeat(longestBacktickRun(line) + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Foreign text of several lines as a fenced code block. */
export function renderCodeBlock(text: string): string {
  const content = cutText(text.replace(/\r\n?/g, '\n').replace(invisible, ' '), longestBlock);
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(content) + 1));
  return `${fence}text\n${content}\n${fence}`;
}

/**
 * Rendered Markdown as a cell of a table, where a bare `|` would end the cell, in a code span too (GFM, section 4.10).
 * A backslash before it would escape the escape, so that pipe becomes its look-alike U+2223.
 */
export function renderTableCell(markdown: string): string {
  return markdown.replace(/\\*\|/g, (match) => {
    if (match === '\\|') return match;
    return match === '|' ? '\\|' : `${match.slice(0, -1)}∣`;
  });
}

/** A URL as the target of a Markdown link. */
export function escapeUrl(url: string): string {
  const href = URL.canParse(url) ? new URL(url).href : encodeURI(url);
  return href.replace(/[()<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function longestBacktickRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
