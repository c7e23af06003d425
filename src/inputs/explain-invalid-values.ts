import { listInvisible } from '../runtime/format.ts';
import { readList } from './lists.ts';
import { suggestNumbers } from './numbers.ts';
import { assigned, strayQuote } from './quotes.ts';

/** Says in a sentence what is wrong with a text, or how to write what it seems to mean; undefined where neither can be told. */
export type Explain = (text: string, isValid: (text: string) => boolean) => string | undefined;

/** How to write the number. */
export const explainNumber: Explain = (text, isValid) => {
  const suggested = suggestNumbers(text).filter((number) => number !== text && isValid(number));
  return suggested.length === 0 ? undefined : `Write ${suggested.join(' or ')}.`;
};

/** Which characters nobody can see are in it. */
export const explainInvisible: Explain = (text) => {
  const found = listInvisible(text);
  if (found.length === 0) return undefined;
  return `It contains ${found.length === 1 ? 'the invisible character' : 'the invisible characters'} ${found.join(', ')}.`;
};

/** Which characters are in the list, or why it cannot be read. */
export const explainList: Explain = (text, isValid) => {
  const items = readList(text);
  if (items !== undefined) return explainInvisible(items.join(''), isValid);
  return text.startsWith('[')
    ? 'Every item of the array has to be a string.'
    : 'A name with a comma or a semicolon in it needs a JSON array, for example ["a, b", "c"].';
};

/** What is in a secret that does not belong there; the secret itself is never shown. */
export const explainSecret: Explain = (text, isValid) => {
  if (/[\n\r]/.test(text)) return 'It contains a line break.';
  if (/[ \t]/.test(text)) return 'It contains whitespace.';
  const invisible = explainInvisible(text, isValid);
  if (invisible !== undefined) return invisible;
  if (strayQuote.test(text)) return 'It begins or ends with a quotation mark.';
  if (assigned.test(text)) return 'It begins with the name of a variable: remove everything up to the =.';
  const other = text.match(/[^\x21-\x7e]/u)?.[0];
  return other === undefined ? undefined : 'It contains a character that is not ASCII.';
};

/** How to write the URL: with its scheme, and without what follows a question mark. */
export const explainUrl: Explain = (text, isValid) => {
  const base = text.split(/[?#]/, 1)[0] ?? '';
  const written = /^https:\/\//i.test(base) ? base : `https://${base.replace(/^\/+/, '')}`;
  const hasHost = /^https:\/\/[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}(?:[:/]|$)/i.test(written);
  return hasHost && isValid(written) ? `Write ${written}.` : explainInvisible(text, isValid);
};

/** Why no file can have the path. */
export const explainPath: Explain = (text) =>
  text.startsWith('~')
    ? 'Only a shell expands ~. Write a path relative to the workspace, or an absolute path.'
    : undefined;
