/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Value of the `Link` header; undefined when everything fits on one page. */
  readonly link: string | undefined;
}

const defaultPageSize = 30;
const maxPageSize = 100;

/**
 * Cuts the page that `per_page` (1..100, default 30) and `page` (from 1) ask for. As GitHub does, values
 * out of range fall back to the nearest bound or the default, and a page behind the last one is empty.
 *
 * @param url the list's own URL, to which the links' query is appended
 * @see https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export function cutPage<Item>(items: readonly Item[], query: URLSearchParams, url: string): Page<Item> {
  const size = Math.min(parseCount(query.get('per_page'), defaultPageSize), maxPageSize);
  const page = parseCount(query.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const start = (page - 1) * size;
  return { items: items.slice(start, start + size), link: renderLink(page, last, query, url) };
}

function parseCount(text: string | null, fallback: number): number {
  return text !== null && /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : fallback;
}

function renderLink(page: number, last: number, query: URLSearchParams, url: string): string | undefined {
  const targets: [relation: string, page: number, shown: boolean][] = [
    ['prev', Math.min(page - 1, last), page > 1],
    ['next', page + 1, page < last],
    ['last', last, page < last],
    ['first', 1, page > 1],
  ];
  const links = targets
    .filter(([, , shown]) => shown)
    .map(([relation, target]) => {
      const targetQuery = new URLSearchParams(query);
      targetQuery.set('page', String(target));
      return `<${url}?${targetQuery}>; rel="${relation}"`;
    });
  return links.length === 0 ? undefined : links.join(', ');
}
