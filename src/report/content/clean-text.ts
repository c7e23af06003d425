import { cutText, flattenText, invisible } from '../../runtime/format.ts';

/** Stands where untrusted text has nothing to read. */
export const nothing = '(empty)';

/** Untrusted text as one line of at most `most` code points, in which there is something to read. */
export function cleanLine(text: string, most: number): string {
  return shortenLine(text, most) || nothing;
}

/** The same where nothing to read is an empty line. */
export function shortenLine(text: string, most: number): string {
  return cutText(flattenText(text), most);
}

/** Untrusted text of several lines, of at most `most` code points. */
export function cleanLines(text: string, most: number): string {
  return cutText(text.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, ' '), most);
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
