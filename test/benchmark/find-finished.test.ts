import { describe, expect, it } from 'vitest';
import { type FindEffects, findFinishedBenchmark } from '../../src/benchmark/find-finished.ts';
import { fingerprintQuestion } from '../../src/benchmark/question.ts';
import type { AskedBenchmark } from '../../src/github/run-history.ts';
import type { BenchmarkPage, ListedBenchmark } from '../../src/mixpeek/list-schemas.ts';
import type { CompletedBenchmark, SessionFilter } from '../../src/mixpeek/schemas.ts';
import { buildBenchmark } from '../builders/benchmark.ts';
import { buildPage } from '../builders/benchmark-page.ts';
import { buildResolved } from '../builders/retriever.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const prefix = 'gate acme/search#1 c0ffee job q01 ';
const plain = {
  benchmark_name: `${prefix}run 2.1 ffff`,
  baseline_retriever_id: 'ret_base',
  candidate_retriever_ids: ['ret_hybrid'],
  session_count: 1000,
};
const frame = { mode: 'superiority', plan: 'once', commit: 'c0ffee' } as const;
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
  /** What the comment lists; undefined if there is none. */
  readonly remembered?: readonly AskedBenchmark[];
  readonly filter?: SessionFilter;
}

function find({
  pages = [[finished]],
  updates = {},
  names = {},
  failing = false,
  taken = {},
  remembered,
  filter,
}: Situation) {
  const log = createRecordingLog();
  const request = { ...plain, ...(filter === undefined ? {} : { session_filter: filter }) };
  const question = fingerprintQuestion(request, frame);
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
        benchmark: buildBenchmark({
          benchmark_id: benchmarkId,
          benchmark_name: finished.benchmark_name,
          created_at: finished.created_at,
          ...taken,
        }),
        rateLimitPerMinute: undefined,
      };
    },
  };
  const retrievers = ['ret_base', 'ret_hybrid'].map((id) => {
    const time = id in updates ? updates[id] : '2026-02-01T00:00:00Z';
    const updatedAt = time === undefined ? undefined : new Date(time);
    return buildResolved(id, { updatedAt, name: names[id] });
  });
  const query = { namePrefix: prefix, request, question, asked: remembered, retrievers };
  return findFinishedBenchmark(query, { api, log }).then((found) => ({
    id: found?.response.benchmark.benchmark_id,
    byName: found?.byName,
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
    ['has another id', { benchmark_id: 'bmk_9' }],
    ['has another name', { benchmark_name: 'x' }],
    ['has another filter', { session_filter: { min_interactions: 2 } }],
    ['has a filter of an unknown kind', { session_filter: { only_mine: true } }],
    ['replayed less than half of the sessions', { session_count: 499 }],
    ['replayed more sessions', { session_count: 1001 }],
    ['does not say how many', { session_count: null }],
  ])('takes none that %s, whatever its name says', async (_what, taken) => {
    expect((await find({ taken })).id).toBeUndefined();
  });

  it('takes one that names the same candidates in another order', async () => {
    expect(await find({ taken: { candidate_retriever_ids: ['ret_hybrid'] } })).toMatchObject({ id: 'bmk_1' });
  });

  it.each<[string, SessionFilter, CompletedBenchmark['session_filter']]>([
    ['nulls and defaults', {}, { retriever_ids: null, min_interactions: 1, sample_strategy: 'random' }],
    ['no filter at all', { min_interactions: 1 }, null],
    [
      'times in another zone',
      { time_range: { start: '2026-01-01T00:00:00Z' } },
      { time_range: { start: '2026-01-01T01:00:00.000+01:00', end: null } },
    ],
    ['lists in another order', { retriever_ids: ['a', 'b'] }, { retriever_ids: ['b', 'a'] }],
  ])('98: takes one whose filter is the same but for %s', async (_what, filter, answered) => {
    const found = await find({ filter, taken: { session_filter: answered, session_count: 500 } });
    expect(found).toMatchObject({
      id: 'bmk_1',
      byName: true,
      said: expect.stringContaining('found by its name'),
    });
  });

  it('98: goes by the comment where there is one, not by names', async () => {
    const question = fingerprintQuestion(plain, frame);
    const known = { benchmark: 'bmk_7', question };
    expect(await find({ remembered: [known] })).toMatchObject({ id: 'bmk_7', byName: false, asked: [] });
    expect(await find({ remembered: [{ ...known, byName: true }] })).toMatchObject({ byName: true });
    const newer = { ...known, benchmark: 'bmk_8' };
    expect(await find({ remembered: [known, newer] })).toMatchObject({ id: 'bmk_8' });
    const other = fingerprintQuestion(plain, { ...frame, commit: 'other' });
    expect((await find({ remembered: [{ ...known, question: other }] })).id).toBeUndefined();
    expect((await find({ remembered: [] })).id).toBeUndefined();
  });

  it('98: takes none that the comment lists and that is another, or is not done', async () => {
    const remembered = [{ benchmark: 'bmk_7', question: fingerprintQuestion(plain, frame) }];
    const wrong: Partial<CompletedBenchmark>[] = [
      { benchmark_id: 'bmk_9' },
      { candidate_retriever_ids: ['ret_x'] },
      { session_count: 1001 },
      { status: 'replaying' },
      { created_at: '2026-01-01T00:00:00Z' },
    ];
    for (const taken of wrong) expect((await find({ remembered, taken })).id).toBeUndefined();
  });

  it('asks for completed benchmarks of the baseline only', async () => {
    expect((await find({})).asked).toEqual(['list ret_base completed 1']);
  });
});
