import { cutText, flattenText, invisible } from '../../runtime/format.ts';

/** Stands where untrusted text has nothing to read. */
const nothing = '(empty)';

/** Text of ours as Markdown (CommonMark 0.31, section 2.4): punctuation that could start markup is escaped. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]~|#]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Untrusted text as one line of at most `most` code points, in which there is something to read. */
export function cleanLine(text: string, most: number): string {
  return shortenLine(text, most) || nothing;
}

/** The same where nothing to read is an empty line. */
function shortenLine(text: string, most: number): string {
  return cutText(flattenText(text), most);
}

/** Untrusted text of several lines, of at most `most` code points. */
export function cleanLines(text: string, most: number): string {
  return cutText(text.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, ' '), most);
}

/**
 * Untrusted text as a Markdown code span: in it nothing is markup, HTML, a link or a mention. The fence is longer than
 * any run of backticks inside (CommonMark, section 6.1).
 */
export function renderCodeSpan(text: string, most: number): string {
  const line = shortenLine(text, most);
  if (line === '') return nothing;
  const fence = '`'.repeat(longestBacktickRun(line) + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Untrusted text of several lines as a fenced code block. */
export function renderCodeBlock(text: string, most: number): string {
  const content = cleanLines(text, most);
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(content) + 1));
  return `${fence}text\n${content}\n${fence}`;
}

/**
 * Rendered Markdown as a cell of a table, where a bare `|` would end the cell, in a code span too (GFM, section 4.10).
 * A backslash before it would escape the escape, so that pipe becomes its look-alike U+2223.
 */
export function renderTableCell(markdown: string): string {
  // Not from within a row of backslashes: each would be a start to look ahead from.
  return markdown.replace(/(?<!\\)\\*\|/g, (match) => {
    if (match === '\\|') return match;
    return match === '|' ? '\\|' : `${match.slice(0, -1)}∣`;
  });
}

/** A URL as the target of a link, without a character that is markup; undefined for one that is not http(s). */
export function normalizeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return href.replace(
    /[()<>`|\\"']/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function longestBacktickRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
