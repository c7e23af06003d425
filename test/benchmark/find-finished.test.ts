import { describe, expect, it } from 'vitest';
import { type FindEffects, findFinishedBenchmark } from '../../src/benchmark/find-finished.ts';
import type { BenchmarkPage, ListedBenchmark } from '../../src/mixpeek/list-schemas.ts';
import type { CompletedBenchmark } from '../../src/mixpeek/schemas.ts';
import { buildBenchmark } from '../builders/benchmark.ts';
import { buildPage } from '../builders/benchmark-page.ts';
import { buildResolved } from '../builders/retriever.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const prefix = 'gate acme/search#1 c0ffee job q01 ';
const request = {
  benchmark_name: `${prefix}run 2.1 ffff`,
  baseline_retriever_id: 'ret_base',
  candidate_retriever_ids: ['ret_hybrid'],
  session_count: 1000,
};
const finished: ListedBenchmark = {
  benchmark_id: 'bmk_1',
  benchmark_name: `${prefix}run 1.1 aaaa`,
  created_at: '2026-03-01T12:00:00Z',
};
const other = (index: number): ListedBenchmark => ({
  ...finished,
  benchmark_id: `bmk_o${index}`,
  benchmark_name: `x${index}`,
});

interface Situation {
  readonly pages?: readonly (readonly ListedBenchmark[] | BenchmarkPage)[];
  readonly updates?: Readonly<Record<string, string | undefined>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly failing?: boolean;
  /** What the found benchmark turns out to be. */
  readonly taken?: Partial<CompletedBenchmark>;
}

function find({ pages = [[finished]], updates = {}, names = {}, failing = false, taken = {} }: Situation) {
  const log = createRecordingLog();
  const asked: string[] = [];
  const api: FindEffects['api'] = {
    async listBenchmarks({ retrieverId, status, page }) {
      asked.push(`list ${retrieverId} ${status} ${page}`);
      if (failing) throw new Error('GET list answered 500.');
      const listed = pages[page - 1];
      return listed !== undefined && 'count' in listed ? listed : buildPage(listed);
    },
    async getBenchmark(benchmarkId) {
      return {
        benchmark: buildBenchmark({ benchmark_id: benchmarkId, ...taken }),
        rateLimitPerMinute: undefined,
      };
    },
  };
  const retrievers = ['ret_base', 'ret_hybrid'].map((id) => {
    const time = id in updates ? updates[id] : '2026-02-01T00:00:00Z';
    const updatedAt = time === undefined ? undefined : new Date(time);
    return buildResolved(id, { updatedAt, name: names[id] });
  });
  return findFinishedBenchmark(prefix, request, retrievers, { api, log }).then((response) => ({
    id: response?.benchmark.benchmark_id,
    said: log.infos.join('\n'),
    asked,
  }));
}

describe('findFinishedBenchmark', () => {
  it('takes the benchmark that asked the same', async () => {
    expect(await find({})).toMatchObject({
      id: 'bmk_1',
      said: expect.stringContaining('Reusing benchmark bmk_1'),
    });
  });

  it('takes the newest of several', async () => {
    const newer = { ...finished, benchmark_id: 'bmk_2', created_at: '2026-03-02T12:00:00Z' };
    expect(await find({ pages: [[finished, newer]] })).toMatchObject({ id: 'bmk_2' });
  });

  it('looks on later pages, up to four', async () => {
    const full = Array.from({ length: 50 }, (_, index) => other(index));
    expect(await find({ pages: [full, [finished]] })).toMatchObject({ id: 'bmk_1' });
    const { asked, id } = await find({ pages: [full, full, full, full, [finished]] });
    expect(id).toBeUndefined();
    expect(asked).toHaveLength(4);
  });

  it('looks on after a full page on which one cannot be read', async () => {
    const benchmarks = Array.from({ length: 49 }, (_, index) => other(index));
    expect(await find({ pages: [{ benchmarks, count: 50 }, [finished]] })).toMatchObject({ id: 'bmk_1' });
    expect((await find({ pages: [{ benchmarks, count: 49 }, [finished]] })).asked).toHaveLength(1);
  });

  it.each([
    ['none asked the same', { pages: [[other(1)]] }, ''],
    [
      'the baseline was updated since',
      { updates: { ret_base: '2026-03-01T12:00:01Z' } },
      'retriever ret_base has been updated since',
    ],
    [
      'a candidate was updated since',
      { updates: { ret_hybrid: '2026-04-01T00:00:00Z' } },
      'retriever ret_hybrid has been updated since',
    ],
    [
      'nobody knows when one was updated',
      { updates: { ret_hybrid: undefined } },
      'does not say when retriever ret_hybrid was last updated',
    ],
    [
      'one with a name was updated since',
      { updates: { ret_hybrid: '2026-04-01T00:00:00Z' }, names: { ret_hybrid: 'Hybrid' } },
      'retriever Hybrid (ret_hybrid) has been updated since',
    ],
    ['the list cannot be read', { failing: true }, 'GET list answered 500.'],
    [
      'the time of creation cannot be read',
      { pages: [[{ ...finished, created_at: 'soon' }]] },
      'has been updated since',
    ],
  ])('takes none where %s, and says so', async (_case, situation, said) => {
    const found = await find(situation);
    expect(found.id).toBeUndefined();
    expect(found.said).toContain(said);
  });

  it.each<[string, Partial<CompletedBenchmark>]>([
    ['compares others', { candidate_retriever_ids: ['ret_other'] }],
    ['has another baseline', { baseline_retriever_id: 'ret_other' }],
    ['is not completed', { status: 'failed' }],
  ])('takes none that %s, whatever its name says', async (_what, taken) => {
    expect((await find({ taken })).id).toBeUndefined();
  });

  it('takes one that names the same candidates in another order', async () => {
    expect(await find({ taken: { candidate_retriever_ids: ['ret_hybrid'] } })).toMatchObject({ id: 'bmk_1' });
  });

  it('asks for completed benchmarks of the baseline only', async () => {
    expect((await find({})).asked).toEqual(['list ret_base completed 1']);
  });
});
