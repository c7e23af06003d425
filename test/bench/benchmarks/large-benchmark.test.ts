import { expect, test } from 'vitest';
import { buildLargeBenchmark } from '../../../bench/benchmarks/large-benchmark.ts';
import { completedBenchmarkSchema } from '../../../src/mixpeek/schemas.ts';
import { judgeBenchmark } from '../../../src/verdict/judge-benchmark.ts';
import { buildSettings } from '../../builders/settings.ts';
import { validateResponse } from '../../contract/validate-exchange.ts';

const benchmark = buildLargeBenchmark({ candidates: 3, nodes: 4 });

test('is as the contract says', () => {
  const exchange = {
    method: 'GET',
    path: `/v1/retrievers/benchmarks/${benchmark.benchmark_id}`,
    query: {},
    headers: {},
    body: null,
    status: 200,
    responseBody: JSON.parse(JSON.stringify(benchmark)),
  };

  expect(validateResponse(exchange)).toEqual([]);
});

test('has the size that was asked for, at three Ks', () => {
  const results = benchmark.results ?? [];

  expect(benchmark.candidate_retriever_ids).toHaveLength(3);
  expect(results).toHaveLength(4);
  for (const { taxonomy_deltas: nodes } of results) {
    expect(Object.keys(nodes)).toHaveLength(4);
    for (const { ndcg_at_k: ndcg } of Object.values(nodes)) expect(Object.keys(ndcg)).toHaveLength(3);
  }
});

test('holds numbers that agree with each other', () => {
  const { verdict } = judgeBenchmark(completedBenchmarkSchema.parse(benchmark), buildSettings());

  const oddities = verdict.candidates
    .flatMap(({ notices }) => notices)
    .filter((notice) => /does not fit|not symmetric|not the difference|add up to/.test(notice));
  expect(oddities).toEqual([]);
});
