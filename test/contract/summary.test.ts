import { expect, it } from 'vitest';
import { listFindings, summarizeApi } from '../../contract/summary.ts';
import type { CheckedExchange } from '../../contract/validating-proxy.ts';

const missing = { severity: 'error', message: 'Response body must have required property id' } as const;
const undescribed = { severity: 'warning', message: 'Unable to match the returned status code' } as const;

function buildExchange(changes: Partial<CheckedExchange>): CheckedExchange {
  return {
    api: 'Mixpeek',
    call: 'GET /things',
    request: { method: 'get', url: { path: '/things', query: {} }, headers: {}, body: null },
    status: 200,
    responseBody: {},
    isChecked: true,
    violations: [],
    ...changes,
  };
}

const exchanges = [
  buildExchange({ status: 429, violations: [undescribed] }),
  buildExchange({ violations: [missing, undescribed] }),
  buildExchange({ violations: [missing] }),
  buildExchange({ call: 'POST /graphql', isChecked: false }),
  buildExchange({ api: 'GitHub', violations: [missing] }),
];

it('counts what belongs to one API', () => {
  expect(summarizeApi('Mixpeek', ['GET /things', 'DELETE /things'], exchanges)).toEqual({
    api: 'Mixpeek',
    requests: 4,
    errors: 2,
    warnings: 2,
    unchecked: new Map([['POST /graphql', 1]]),
    neverMade: ['DELETE /things'],
  });
});

it('lists each violation of a call once, the most frequent first', () => {
  const place = { api: 'Mixpeek', call: 'GET /things', status: 200 };
  expect(listFindings(exchanges)).toEqual([
    { ...missing, ...place, count: 2 },
    { ...undescribed, ...place, status: 429, count: 1 },
    { ...undescribed, ...place, count: 1 },
    { ...missing, ...place, api: 'GitHub', count: 1 },
  ]);
});
