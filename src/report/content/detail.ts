import { formatInteger } from '../../runtime/format.ts';
import type { Excerpt } from './report.ts';

/** In how much detail a part of the report is shown. */
export interface Detail {
  /** Most rows of a table, items of a list or names in an enumeration. */
  readonly rows: number;
  /** Most code points of an untrusted string in a line. */
  readonly inlineText: number;
  /** Most code points of an untrusted text of several lines. */
  readonly blockText: number;
}

/** As much as is ever shown: no more of an untrusted string than a reader could want. */
export const wholeDetail: Detail = { rows: Number.POSITIVE_INFINITY, inlineText: 300, blockText: 4000 };

/** The first of `items`, as many as excerpt and detail allow, and how many others there are. */
export function pickFirst<Item>(
  items: readonly Item[],
  excerpt: Excerpt | undefined,
  { rows }: Detail,
): { readonly shown: readonly Item[]; readonly left: number } {
  const most = Math.min(rows, excerpt?.most ?? rows);
  return items.length <= most
    ? { shown: items, left: 0 }
    : { shown: items.slice(0, most), left: items.length - most };
}

/** `and 12 more rows`; of a single other one no more is said than that. */
export function countOthers(left: number, others: string): string {
  const noun = left === 1 || others === '' ? '' : ` ${others}`;
  return `and ${formatInteger(left)} more${noun}`;
}
