import { describe, expect, it } from 'vitest';
import {
  maxCandidates,
  readRetrieverChanges,
} from '../../../src/benchmark/changes/read-retriever-changes.ts';
import type { RetrieverConfiguration } from '../../../src/mixpeek/list-schemas.ts';
import type { CompletedBenchmark } from '../../../src/mixpeek/schemas.ts';
import { buildBenchmark } from '../../builders/benchmark.ts';
import { createRecordingLog } from '../../fakes/recording-log.ts';

interface Situation {
  readonly benchmark?: Partial<CompletedBenchmark>;
  readonly rateLimitPerMinute?: number;
  /** By id; the reading of one that is not given fails. */
  readonly retrievers?: Readonly<Record<string, RetrieverConfiguration>>;
  /** Called with the id of each retriever that is asked for. */
  readonly onRead?: (id: string, cancel: () => void) => void;
}

/** Reads what changed from an API that holds these retrievers. */
async function read({ benchmark = {}, rateLimitPerMinute, retrievers = {}, onRead = () => {} }: Situation) {
  const log = createRecordingLog();
  const ending = new AbortController();
  const asked: string[] = [];
  let open = 0;
  let maxOpen = 0;
  const changes = await readRetrieverChanges(
    { benchmark: buildBenchmark(benchmark), rateLimitPerMinute },
    {
      log,
      signal: ending.signal,
      api: {
        async readRetrieverConfiguration(id) {
          asked.push(id);
          open += 1;
          maxOpen = Math.max(maxOpen, open);
          onRead(id, () => ending.abort());
          await Promise.resolve();
          open -= 1;
          const retriever = retrievers[id];
          if (retriever === undefined) throw new Error(`GET ${id} answered 403: No access.`);
          return retriever;
        },
      },
    },
  );
  return { changes, asked, maxOpen, lines: log.lines };
}

const baseline = { stages: [{ stage_name: 'search', parameters: { limit: 100 } }] };
const candidate = { stages: [{ stage_name: 'search', parameters: { limit: 50 } }] };
const notShown = 'info: The report does not show what changed between the retrievers: ';

/** A benchmark with this many candidates, and all its retrievers. */
function buildMany(count: number): Situation {
  const ids = Array.from({ length: count }, (_, index) => `ret_${index}`);
  return {
    benchmark: { candidate_retriever_ids: ids },
    retrievers: Object.fromEntries(['ret_base', ...ids].map((id) => [id, baseline])),
  };
}

describe('readRetrieverChanges', () => {
  it('compares each candidate with the baseline, in their order, and says nothing', async () => {
    const { changes, asked, maxOpen, lines } = await read({
      benchmark: { candidate_retriever_ids: ['ret_b', 'ret_a'] },
      retrievers: { ret_base: baseline, ret_a: baseline, ret_b: candidate },
    });
    expect(changes).toEqual([
      {
        candidateId: 'ret_b',
        changes: [
          { kind: 'changed', where: 'stage 1 (search), parameter limit', before: '100', after: '50' },
        ],
      },
      { candidateId: 'ret_a', changes: [] },
    ]);
    expect(asked).toEqual(['ret_base', 'ret_b', 'ret_a']);
    expect(maxOpen).toBe(1);
    expect(lines).toEqual([]);
  });

  it.each<[string, Situation, string[]]>([
    ['the baseline', { retrievers: { ret_hybrid: candidate } }, ['ret_base']],
    ['a candidate', { retrievers: { ret_base: baseline } }, ['ret_base', 'ret_hybrid']],
  ])('knows nothing where %s cannot be read, and says why in one line', async (_what, situation, asked) => {
    const result = await read(situation);
    expect(result.changes).toBeUndefined();
    expect(result.asked).toEqual(asked);
    expect(result.lines).toEqual([`${notShown}GET ${asked.at(-1)} answered 403: No access.`]);
  });

  it('reads up to twenty candidates, and none of more', async () => {
    const most = await read(buildMany(maxCandidates));
    expect(most.changes).toHaveLength(maxCandidates);
    const more = await read(buildMany(maxCandidates + 1));
    expect(more).toMatchObject({ changes: undefined, asked: [] });
    expect(more.lines).toEqual([`${notShown}there are 21 candidates, and 20 are read at the most.`]);
  });

  it('leaves half of the rate limit to the polls', async () => {
    expect((await read({ ...buildMany(4), rateLimitPerMinute: 10 })).changes).toHaveLength(4);
    const more = await read({ ...buildMany(5), rateLimitPerMinute: 10 });
    expect(more).toMatchObject({ changes: undefined, asked: [] });
    expect(more.lines).toEqual([
      `${notShown}reading them takes 6 of the 10 requests that the API allows in a minute.`,
    ]);
  });

  it.each(['..', 'ret a', ''])('asks for nothing where an id is %j', async (id) => {
    const { changes, asked, lines } = await read({ benchmark: { candidate_retriever_ids: [id] } });
    expect(changes).toBeUndefined();
    expect(asked).toEqual([]);
    expect(lines).toEqual([`${notShown}one of them has an id that cannot stand in a URL.`]);
  });

  it('says nothing once nobody waits for it', async () => {
    const { changes, lines } = await read({ onRead: (_id, cancel) => cancel() });
    expect(changes).toBeUndefined();
    expect(lines).toEqual([]);
  });
});
