import { cleanLines, nothing, shortenLine } from '../content/clean-text.ts';

/** Text of ours as Markdown (CommonMark 0.31, section 2.4): punctuation that could start markup is escaped. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]~|#]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
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

function longestBacktickRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
