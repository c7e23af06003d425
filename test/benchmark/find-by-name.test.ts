import { describe, expect, it } from 'vitest';
import { findBenchmarksByName } from '../../src/benchmark/find-by-name.ts';
import { listPageSize } from '../../src/mixpeek/client.ts';
import type { BenchmarkPage, ListedBenchmark } from '../../src/mixpeek/list-schemas.ts';
import { buildPage } from '../builders/benchmark-page.ts';

const list = (id: string, name = 'mine', createdAt = '2026-03-01T12:00:00Z'): ListedBenchmark => ({
  benchmark_id: id,
  benchmark_name: name,
  created_at: createdAt,
});

/** A whole page of others' benchmarks. */
const fullPage = Array.from({ length: listPageSize }, (_, index) => list(`bm_x${index}`, `other ${index}`));

/** The ids that are found on these pages, and the pages that were asked for. */
function find(...pages: readonly (readonly ListedBenchmark[])[]) {
  return findOn(pages.map((page) => buildPage(page)));
}

async function findOn(pages: readonly BenchmarkPage[], asked: unknown[] = []) {
  const found = await findBenchmarksByName('mine', 'ret_hybrid', {
    async listBenchmarks(query) {
      asked.push(query);
      return pages[query.page - 1] ?? buildPage();
    },
  });
  return { ids: found.map(({ benchmark_id: id }) => id), asked };
}

describe('findBenchmarksByName', () => {
  it('finds nothing where there is nothing', async () => {
    expect(await find([])).toEqual({ ids: [], asked: [{ retrieverId: 'ret_hybrid', page: 1 }] });
  });

  it.each(['mine2', 'min', 'Mine', 'MINE', ' mine', 'mine ', 'mine\u200b', 'ｍｉｎｅ', ''])(
    'does not take %j for the name',
    async (name) => {
      expect((await find([list('bm_1', name)])).ids).toEqual([]);
    },
  );

  it.each([
    ['oldest first', ['2026-03-01T12:00:00Z', '2026-03-01T12:00:01Z']],
    ['with a zone', ['2026-03-01T12:30:00+02:00', '2026-03-01T11:00:00Z']],
    ['without a zone, which is UTC', ['2026-03-01T12:00:00', '2026-03-01T12:00:00.500Z']],
  ])('sorts by the time of creation: %s', async (_case, [older, newer]) => {
    const pages = [list('bm_new', 'mine', newer), list('bm_old', 'mine', older)];
    expect((await find(pages)).ids).toEqual(['bm_old', 'bm_new']);
    expect((await find([...pages].reverse())).ids).toEqual(['bm_old', 'bm_new']);
  });

  it('loses none whose time of creation cannot be read', async () => {
    const { ids } = await find([list('bm_a', 'mine', 'soon'), list('bm_b'), list('bm_c', 'mine', '')]);
    expect(ids.sort()).toEqual(['bm_a', 'bm_b', 'bm_c']);
  });

  it('looks on all pages, and once at each', async () => {
    const { ids, asked } = await find(fullPage, fullPage, [list('bm_1')]);
    expect(ids).toEqual(['bm_1']);
    expect(asked).toEqual([1, 2, 3].map((page) => ({ retrieverId: 'ret_hybrid', page })));
  });

  it('does not count one twice that moved to the next page in the meantime', async () => {
    const { ids } = await find([...fullPage.slice(1), list('bm_1')], [list('bm_1')]);
    expect(ids).toEqual(['bm_1']);
  });

  it('ends with a last page that is full', async () => {
    expect((await find(fullPage)).asked).toHaveLength(2);
  });

  it('does not end with a full page on which one cannot be read', async () => {
    const holed = { benchmarks: fullPage.slice(1), count: listPageSize };
    const { ids, asked } = await findOn([holed, buildPage([list('bm_1')])]);
    expect(ids).toEqual(['bm_1']);
    expect(asked).toHaveLength(2);
  });

  it('ends with a page that is not full, whatever can be read of it', async () => {
    const { asked } = await findOn([{ benchmarks: [], count: listPageSize - 1 }, buildPage([list('bm_1')])]);
    expect(asked).toHaveLength(1);
  });

  it('reads a list of 20 pages to its end', async () => {
    const pages = [...Array.from({ length: 19 }, () => fullPage), [list('bm_1')]];
    expect((await find(...pages)).ids).toEqual(['bm_1']);
  });

  it.each([
    ['nothing was found', fullPage],
    ['one was found', [list('bm_1'), ...fullPage.slice(1)]],
  ])('ends with an error, not with an answer, where the list never ends and %s', async (_case, page) => {
    const asked: unknown[] = [];
    await expect(findOn(Array(100).fill(buildPage(page)), asked)).rejects.toMatchObject({
      name: 'GateError',
      code: 'contract',
      message: expect.stringMatching(/^Retriever ret_hybrid has 1,000 or more benchmarks, too many/),
    });
    expect(asked).toHaveLength(20);
  });

  it('hands on what the client throws', async () => {
    const error = new Error('GET list answered 500.');
    const api = { listBenchmarks: () => Promise.reject(error) };
    await expect(findBenchmarksByName('mine', 'ret_a', api)).rejects.toBe(error);
  });
});
