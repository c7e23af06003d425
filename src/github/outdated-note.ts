import type { ExistingComment } from './comment-api.ts';

/** Most comments that are named one by one. */
const maxNamed = 3;

/** Names of accounts as GitHub gives them out; anything else is not repeated. */
const plainLogin = /^[A-Za-z0-9][\w-]{0,100}(?:\[bot\])?$/;
const plainUrl = /^https?:\/\/[\w.:/#?=&%-]+$/;

/**
 * Says of older comments of this gate by other accounts that nobody updates them any more; empty if there are none. It
 * goes below a report, as Markdown.
 */
export function composeOutdatedNote(others: readonly ExistingComment[]): string {
  if (others.length === 0) return '';
  const named = others.slice(0, maxNamed).map(nameComment);
  const rest = others.length > maxNamed ? [`${others.length - maxNamed} more`] : [];
  const [subject, verb] = others.length === 1 ? ['An older comment', 'is'] : ['Older comments', 'are'];
  return `\n\n${subject} with the mark of this gate ${verb} out of date, since a different account wrote ${others.length === 1 ? 'it' : 'them'}: ${[...named, ...rest].join(', ')}.\n`;
}

function nameComment({ id, url, author }: ExistingComment): string {
  const name = plainUrl.test(url) ? `[comment ${id}](${url})` : `comment ${id}`;
  return plainLogin.test(author) ? `${name} by \`${author}\`` : name;
}
