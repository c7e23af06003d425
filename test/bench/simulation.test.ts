import { beforeAll, describe, expect, test } from 'vitest';
import {
  candidateIds,
  clusterSessions,
  composeBenchmark,
  type History,
  hasOutcome,
  isAsPromised,
  judgeRun,
  moveMean,
  type Rate,
  rateTables,
  readGates,
  renderRates,
  renderRateTable,
  replayHistory,
  swapRoles,
} from '../../bench/simulation/index.ts';
import {
  buildSessions,
  emojilibSource,
  runBenchmark,
  systemReplayClock,
} from '../../sandbox/benchmark-service/index.ts';
import { computeMean } from '../../sandbox/benchmark-service/judge/paired-t-test.ts';
import { createRandom } from '../../sandbox/benchmark-service/seeded-random.ts';

const sessionCount = 1100;
/** Few, for speed: 2.5% can be told from 12%, but hardly from 5%. `npm run simulate` has more. */
const runs = 100;

let history: History;
beforeAll(async () => {
  history = await replayHistory(sessionCount);
});

describe('composeBenchmark', () => {
  test('says what the sandbox says of the same sessions', async () => {
    const outcome = await runBenchmark(
      {
        benchmark_name: 'history',
        baseline_retriever_id: 'ret_baseline',
        candidate_retriever_ids: ['ret_neutral'],
        session_count: sessionCount,
      },
      {
        sessions: buildSessions(emojilibSource, new Date('2026-03-01T00:00:00Z')),
        seed: 'simulation',
        clock: systemReplayClock,
        signal: new AbortController().signal,
      },
    );
    if (outcome.kind === 'failed') throw new Error(outcome.errorMessage);
    const metrics = outcome.results[1]?.metrics;
    const composed = composeBenchmark([
      {
        id: 'ret_neutral',
        differences: history.get('ret_neutral') ?? [],
        improved: metrics?.sessions_improved ?? 0,
        degraded: metrics?.sessions_degraded ?? 0,
      },
    ]);
    const [expected] = outcome.comparison.comparisons;
    const [comparison] = composed.comparison?.comparisons ?? [];
    expect(comparison?.ndcg_delta['10']).toBe(expected?.ndcg_delta['10']);
    expect(comparison?.p_value).toBe(expected?.p_value);
    expect(comparison?.confidence_interval).toEqual(expected?.confidence_interval);
    expect(composed.results?.[1]?.metrics.sessions_neutral).toBe(metrics?.sessions_neutral);
  });
});

describe('populations', () => {
  test('swapping roles keeps the size of every difference', () => {
    const [drawn] = swapRoles(history, ['ret_improved']).draw(sessionCount, createRandom('swap'));
    const sizes = (differences: readonly number[] = []) =>
      differences.map(Math.abs).toSorted((a, b) => a - b);
    expect(sizes(drawn?.differences)).toEqual(sizes(history.get('ret_improved')));
  });

  test('sessions of a user are correlated as was asked for, and the mean stays 0', () => {
    const population = clusterSessions(history, 'ret_neutral', { clusterSize: 2, correlation: 0.5 });
    const [{ differences = [] } = {}] = population.draw(sessionCount, createRandom('clusters'));
    const pairs = Array.from({ length: sessionCount / 2 }, (_, index) =>
      differences.slice(2 * index, 2 * index + 2),
    );
    const products = computeMean(pairs.map(([a = 0, b = 0]) => a * b));
    const squares = computeMean(differences.map((difference) => difference ** 2));
    expect(products / squares).toBeGreaterThan(0.4);
    expect(products / squares).toBeLessThan(0.6);
  });

  test.each(candidateIds)('moving the mean of %s gives the true delta that was asked for', (id) => {
    const [drawn] = moveMean(history, id, 0.02).draw(200_000, createRandom('move'));
    expect(computeMean(drawn?.differences ?? [])).toBeCloseTo(0.02, 2);
  });
});

describe('rates of verdicts on runs whose truth is known', () => {
  const quick = rateTables.filter(({ id }) => id !== 'sample-sizes');
  test.each(quick.flatMap(({ experiments }) => experiments))('$name', ({ measure }) => {
    const rate = measure(history, runs);
    expect(rate, renderRates([rate])).toSatisfy(isAsPromised);
  });

  test('a rate that is off is noticed', () => {
    const rate: Rate = { name: 'any of 5', nominal: 0.025, bound: 'at most', happened: 12, runs };
    expect(isAsPromised(rate)).toBe(false);
    expect(isAsPromised({ ...rate, happened: 0 })).toBe(true);
    expect(isAsPromised({ ...rate, bound: 'not kept', ceiling: 0.1 })).toBe(true);
    expect(isAsPromised({ ...rate, bound: 'not kept', ceiling: 0.03 })).toBe(false);
    expect(isAsPromised({ ...rate, bound: 'about', nominal: 0.8, happened: 0 })).toBe(false);
    expect(renderRates([rate])).toMatch(/at most 2\.5% +12\.0% ± 3\.2 +100 +NO$/);
    expect(renderRates([{ ...rate, bound: 'not kept', ceiling: 0.1 }])).toMatch(
      /not nominal, at most 10\.0% as documented$/,
    );
  });

  test('are written as a table, by rows and columns where they have cells', () => {
    const rate: Rate = { name: 'any of 5', nominal: 0.025, bound: 'at most', happened: 2, runs };
    expect(renderRateTable({ title: 'What' }, [rate])).toBe(
      '| What | Expected | Measured (± standard error) |\n| :-- | --: | --: |\n| any of 5 | at most 2.5% | 2.0% ± 1.4 |',
    );
    const cells = [
      { ...rate, cell: { row: 'a', column: 'x' } },
      { ...rate, cell: { row: 'b', column: 'y' } },
    ];
    expect(renderRateTable({ title: 'What' }, cells)).toBe(
      '| What | x | y |\n| :-- | --: | --: |\n| a | 2.0% ± 1.4 | – |\n| b | – | 2.0% ± 1.4 |',
    );
  });

  test('runs that are not judged in full cannot have the outcome', () => {
    const gates = readGates({});
    const random = createRandom('audit');
    const population = swapRoles(history, ['ret_neutral']);
    for (let number = 1; number < 30; number += 1) {
      const benchmark = composeBenchmark(population.draw(400, random));
      const inFull = judgeRun(benchmark, gates).outcome === 'pass';
      expect(hasOutcome(benchmark, gates, 'pass', { number })).toBe(inFull);
    }
  });
});
