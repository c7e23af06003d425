import { describe, expect, it } from 'vitest';
import { RequestValidationError } from '../../../../sandbox/benchmark-service/api-error.ts';
import {
  parseCreateRequest,
  parseListQuery,
} from '../../../../sandbox/benchmark-service/http/request-validation.ts';
import { buildRequest } from './client.ts';

const problemsOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return (error as RequestValidationError).problems;
  }
  return 'no error';
};

describe('parseCreateRequest', () => {
  it('fills in the defaults of the contract', () => {
    const { session_count: _, ...request } = buildRequest({ session_filter: {} });
    expect(parseCreateRequest(request)).toEqual({
      ...request,
      session_count: 1000,
      session_filter: { min_interactions: 1, sample_strategy: 'random' },
    });
  });

  it('leaves its argument as it was', () => {
    const request = Object.freeze(buildRequest({ session_filter: Object.freeze({}) }));
    expect(() => parseCreateRequest(request)).not.toThrow();
  });

  it.each([
    [{ session_count: 9 }, ['body', 'session_count'], 'Input must be >= 10', 'greater_than_equal'],
    [{ session_count: 10_001 }, ['body', 'session_count'], 'Input must be <= 10000', 'less_than_equal'],
    [{ session_count: 10.5 }, ['body', 'session_count'], 'Input must be integer', 'integer_type'],
    [{ benchmark_name: '' }, ['body', 'benchmark_name'], 'fewer than 1 characters', 'string_too_short'],
    [
      { benchmark_name: 'x'.repeat(256) },
      ['body', 'benchmark_name'],
      'more than 255 characters',
      'string_too_long',
    ],
    [{ candidate_retriever_ids: [] }, ['body', 'candidate_retriever_ids'], 'fewer than 1 items', 'too_short'],
    [{ candidate_retriever_ids: [5] }, ['body', 'candidate_retriever_ids', 0], 'string', 'string_type'],
    [{ baseline_retriever_id: undefined }, ['body', 'baseline_retriever_id'], 'Field required', 'missing'],
    [{ session_filter: 'all' }, ['body', 'session_filter'], 'must be object', 'object_type'],
    [
      { session_filter: { min_interactions: 0 } },
      ['body', 'session_filter', 'min_interactions'],
      'must be >= 1',
      'greater_than_equal',
    ],
    [
      { session_filter: { time_range: { start: 'yesterday' } } },
      ['body', 'session_filter', 'time_range', 'start'],
      'date-time',
      'datetime_from_date_parsing',
    ],
    [
      { session_filter: { sample_strategy: 'newest' } },
      ['body', 'session_filter', 'sample_strategy'],
      'one of random, recent, stratified',
      'enum',
    ],
  ])('refuses %j', (overrides, loc, msg, type) => {
    const request = JSON.parse(JSON.stringify(buildRequest(overrides)));
    expect(problemsOf(() => parseCreateRequest(request))).toEqual([
      { loc, msg: expect.stringContaining(msg), type },
    ]);
  });

  it('refuses a missing body', () => {
    expect(() => parseCreateRequest(undefined)).toThrow(RequestValidationError);
  });

  it('names every problem at once', () => {
    expect(problemsOf(() => parseCreateRequest({}))).toHaveLength(3);
  });
});

describe('parseListQuery', () => {
  it('reads numbers and fills in defaults', () => {
    expect(parseListQuery({ page: '3', status: 'failed' })).toEqual({
      page: 3,
      page_size: 20,
      status: 'failed',
    });
  });

  it.each([
    [{ page: '0' }, 'greater_than_equal'],
    [{ page_size: '1001' }, 'less_than_equal'],
    [{ page: 'two' }, 'integer_type'],
  ])('refuses %j', (query: Readonly<Record<string, string>>, type) => {
    expect(problemsOf(() => parseListQuery(query))).toEqual([
      { loc: ['query', Object.keys(query)[0]], msg: expect.any(String), type },
    ]);
  });
});
