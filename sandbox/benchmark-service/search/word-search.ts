import MiniSearch, { type SearchOptions } from 'minisearch';
import { corpus, type EmojiDocument } from '../corpus.ts';
import type { Hit, SearchField } from './features.ts';

/** How words of a query have to match. */
export type WordSearchOptions = {
  readonly fields: readonly SearchField[];
  /** Factor per field. @default 1 */
  readonly boost?: Readonly<Partial<Record<SearchField, number>>>;
  /** Query words of at least this many characters also match as prefixes. @default never */
  readonly prefix_from_length?: number;
  /** Allowed edit distance as a share of the word's length. @default 0 */
  readonly fuzziness?: number;
  /** Whether a document must contain any or all of the words. */
  readonly combine_with: 'OR' | 'AND';
};

/** A search that is ready to run: its options are read once, its index is built once per set of fields. */
export function prepareWordSearch(options: WordSearchOptions): (query: string) => readonly Hit[] {
  const { fields, boost, prefix_from_length, fuzziness, combine_with } = options;
  const index = loadIndex(fields);
  const searchOptions: SearchOptions = {
    boost: { ...boost },
    combineWith: combine_with,
    prefix: prefix_from_length === undefined ? false : (term) => term.length >= prefix_from_length,
    fuzzy: fuzziness ?? false,
  };
  return (query) => index.search(query, searchOptions) as readonly (Hit & object)[];
}

const indexes = new Map<string, MiniSearch<EmojiDocument>>();

function loadIndex(fields: readonly SearchField[]): MiniSearch<EmojiDocument> {
  const key = fields.join();
  const known = indexes.get(key);
  if (known !== undefined) {
    return known;
  }
  const index = new MiniSearch<EmojiDocument>({ fields: [...fields] });
  index.addAll(corpus);
  indexes.set(key, index);
  return index;
}
