import { RequestValidationError } from '../api-error.ts';
import { readPath } from '../collections.ts';
import { type FilterCondition, meetsCondition } from '../filter-condition.ts';
import { findConditionProblems } from '../stages/stage-parameters.ts';
import { renderModel } from './render-retriever.ts';
import type { Retriever } from './retriever.ts';

/** Body of the list call. */
export type ListRetrieversRequest = {
  /** Text that name or description contains. */
  readonly search?: string | null;
  /** A condition, or fields with the values that they have to have. */
  readonly filters?: Readonly<Record<string, unknown>> | null;
  /** Fields to sort by, the first one first. */
  readonly sorts?: readonly Readonly<Record<string, unknown>>[] | null;
  readonly case_sensitive?: boolean;
};

/** Query of the list call. */
export type ListRetrieversQuery = {
  readonly limit?: number | null;
  readonly offset?: number | null;
  readonly cursor?: string | null;
  readonly include_total: boolean;
};

/** How many retrievers a page has unless told otherwise. */
const defaultLimit = 10;

/**
 * One page of the retrievers, newest first unless sorted otherwise. They are counted only where that is asked for: the
 * total is 0 otherwise, which is its default.
 *
 * @throws RequestValidationError for what the sandbox cannot filter, sort or page by
 */
export function listRetrievers(
  retrievers: readonly Retriever[],
  request: ListRetrieversRequest,
  query: ListRetrieversQuery,
): { readonly results: readonly unknown[]; readonly total: number } {
  if (query.cursor != null) {
    throw new RequestValidationError([
      { loc: ['query', 'cursor'], msg: 'The sandbox pages by limit and offset only', type: 'value_error' },
    ]);
  }
  const condition = readCondition(request.filters);
  const compare = readOrder(request.sorts);
  const matching = retrievers
    .map(renderModel)
    .filter((model) => containsText(model, request) && meetsFilters(model, condition, request))
    .sort(compare);
  const start = query.offset ?? 0;
  return {
    results: matching.slice(start, start + (query.limit ?? defaultLimit)),
    total: query.include_total ? matching.length : 0,
  };
}

type Model = Readonly<Record<string, unknown>>;

function containsText(model: Model, { search, case_sensitive = false }: ListRetrieversRequest): boolean {
  const normalize = (text: string) => (case_sensitive ? text : text.toLowerCase());
  const texts = [model.retriever_name, model.description].map((text) => normalize(String(text ?? '')));
  return search == null || texts.some((text) => text.includes(normalize(search)));
}

function meetsFilters(
  model: Model,
  condition: FilterCondition | undefined,
  { case_sensitive = false }: ListRetrieversRequest,
): boolean {
  const options = { ignoresCase: !case_sensitive };
  return condition === undefined || meetsCondition(condition, (path) => readPath(model, path), options);
}

function readCondition(filters: ListRetrieversRequest['filters']): FilterCondition | undefined {
  if (filters == null || Object.keys(filters).length === 0) {
    return undefined;
  }
  const isCondition = ['field', 'AND', 'OR', 'NOT'].some((member) => Object.hasOwn(filters, member));
  const condition = isCondition
    ? filters
    : { AND: Object.entries(filters).map(([field, value]) => ({ field, operator: 'eq', value })) };
  const problems = findConditionProblems(condition, ['body', 'filters']);
  if (problems.length > 0) {
    throw new RequestValidationError(problems);
  }
  return condition as FilterCondition;
}

/** Texts and numbers only; equal ones stay newest first. */
function readOrder(sorts: ListRetrieversRequest['sorts']): (a: Model, b: Model) => number {
  const keys = (sorts ?? []).map(({ field, direction = 'asc' }, index) => {
    if (typeof field !== 'string' || (direction !== 'asc' && direction !== 'desc')) {
      const msg = 'Input should have a field, and asc or desc as direction';
      throw new RequestValidationError([{ loc: ['body', 'sorts', index], msg, type: 'value_error' }]);
    }
    return { field, sign: direction === 'asc' ? 1 : -1 };
  });
  return (a, b) => {
    for (const { field, sign } of keys) {
      const [one, other] = [readPath(a, field) ?? '', readPath(b, field) ?? ''];
      if (one !== other) {
        return one < other ? -sign : sign;
      }
    }
    return 0;
  };
}
