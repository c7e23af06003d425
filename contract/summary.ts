import type { CheckedExchange, Violation } from './validating-proxy.ts';

/** The same violation of the same call, however often. */
export interface Finding extends Violation {
  readonly api: string;
  readonly call: string;
  readonly status: number;
  readonly count: number;
}

/** All exchanges with one API, counted. */
export interface ApiSummary {
  readonly api: string;
  readonly requests: number;
  readonly errors: number;
  readonly warnings: number;
  /** Calls that the description lacks → how often they were made. */
  readonly unchecked: ReadonlyMap<string, number>;
  /** Described calls that were never made. */
  readonly neverMade: readonly string[];
}

/** @param calls those that the description of the API has */
export function summarizeApi(
  api: string,
  calls: readonly string[],
  exchanges: readonly CheckedExchange[],
): ApiSummary {
  const own = exchanges.filter((exchange) => exchange.api === api);
  const violations = own.flatMap((exchange) => exchange.violations);
  const made = new Set(own.map(({ call }) => call));
  const unchecked = Map.groupBy(
    own.filter(({ isChecked }) => !isChecked),
    ({ call }) => call,
  );
  return {
    api,
    requests: own.length,
    errors: violations.filter(({ severity }) => severity === 'error').length,
    warnings: violations.filter(({ severity }) => severity === 'warning').length,
    unchecked: new Map([...unchecked].map(([call, made]) => [call, made.length])),
    neverMade: calls.filter((call) => !made.has(call)),
  };
}

/** Lists each violation of a call once, the most frequent first. */
export function listFindings(exchanges: readonly CheckedExchange[]): readonly Finding[] {
  const all = exchanges.flatMap(({ api, call, status, violations }) =>
    violations.map((violation) => ({ ...violation, api, call, status })),
  );
  return [...Map.groupBy(all, (finding) => JSON.stringify(finding)).values()]
    .flatMap(([finding, ...repeated]) =>
      finding === undefined ? [] : { ...finding, count: repeated.length + 1 },
    )
    .toSorted((a, b) => b.count - a.count);
}
