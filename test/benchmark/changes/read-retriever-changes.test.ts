import { describe, expect, it } from 'vitest';
import {
  maxCandidates,
  readRetrieverChanges,
} from '../../../src/benchmark/changes/read-retriever-changes.ts';
import type { ResolvedRetriever } from '../../../src/benchmark/resolve-retrievers.ts';
import type { RetrieverConfiguration } from '../../../src/mixpeek/parse-retriever.ts';
import type { CompletedBenchmark } from '../../../src/mixpeek/schemas.ts';
import { buildBenchmark } from '../../builders/benchmark.ts';
import { buildResolved, buildRetriever } from '../../builders/retriever.ts';
import { createRecordingLog } from '../../fakes/recording-log.ts';

interface Situation {
  readonly benchmark?: Partial<CompletedBenchmark>;
  readonly rateLimitPerMinute?: number;
  /** By id; null for one that is too large. The reading of one that is not given fails. */
  readonly retrievers?: Readonly<Record<string, RetrieverConfiguration | null>>;
  /** What was read before. */
  readonly resolved?: readonly ResolvedRetriever[];
  /** Called with the id of each retriever that is asked for. */
  readonly onRead?: (id: string, cancel: () => void) => void;
}

/** Reads what changed from an API that holds these retrievers. */
async function read({
  benchmark = {},
  rateLimitPerMinute,
  retrievers = {},
  resolved = [],
  onRead = () => {},
}: Situation) {
  const log = createRecordingLog();
  const ending = new AbortController();
  const asked: string[] = [];
  let open = 0;
  let maxOpen = 0;
  const changes = await readRetrieverChanges(
    { benchmark: buildBenchmark(benchmark), rateLimitPerMinute },
    resolved,
    {
      log,
      signal: ending.signal,
      api: {
        async getRetriever(id) {
          asked.push(id);
          open += 1;
          maxOpen = Math.max(maxOpen, open);
          onRead(id, () => ending.abort());
          await Promise.resolve();
          open -= 1;
          const configuration = retrievers[id];
          if (configuration === undefined) throw new Error(`GET ${id} answered 403: No access.`);
          const retriever = buildRetriever({ id, configuration: configuration ?? undefined });
          return { retriever, rateLimitPerMinute };
        },
      },
    },
  );
  return { changes, asked, maxOpen, lines: log.lines };
}

const build = (limit: number) => ({ stages: [{ stage_name: 'search', config: { parameters: { limit } } }] });
const baseline = build(100);
const candidate = build(50);
const notShown = 'info: The report will not show what changed between the retrievers: ';

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
    expect(more.lines).toEqual([`${notShown}there are 21 candidates, more than the limit of 20.`]);
  });

  it('leaves half of the rate limit to the polls', async () => {
    expect((await read({ ...buildMany(4), rateLimitPerMinute: 10 })).changes).toHaveLength(4);
    const more = await read({ ...buildMany(5), rateLimitPerMinute: 10 });
    expect(more).toMatchObject({ changes: undefined, asked: [] });
    expect(more.lines).toEqual([
      `${notShown}reading them would take 6 of the 10 requests per minute that the API allows.`,
    ]);
  });

  it.each(['..', 'ret a', ''])('asks for nothing where an id is %j', async (id) => {
    const { changes, asked, lines } = await read({ benchmark: { candidate_retriever_ids: [id] } });
    expect(changes).toBeUndefined();
    expect(asked).toEqual([]);
    expect(lines).toEqual([`${notShown}the id of one of them is not valid in a URL.`]);
  });

  it('80: leaves out one that is too large, and says so in one line', async () => {
    const benchmark = { candidate_retriever_ids: ['ret_a', 'ret_b', 'ret_c'] };
    const retrievers = { ret_base: baseline, ret_a: null, ret_b: candidate, ret_c: null };
    const { changes, lines } = await read({ benchmark, retrievers });
    expect(changes?.map(({ candidateId }) => candidateId)).toEqual(['ret_b']);
    expect(lines).toEqual([
      'info: The report will not show what changed in ret_a, ret_c: larger than 1 MiB.',
    ]);
  });

  it('80: knows nothing where the baseline is too large', async () => {
    const { changes, asked, lines } = await read({ retrievers: { ret_base: null, ret_hybrid: candidate } });
    expect(changes).toBeUndefined();
    expect(asked).toEqual(['ret_base']);
    expect(lines).toEqual([`${notShown}the configuration of the baseline ret_base is larger than 1 MiB.`]);
  });

  it('asks for none that was read before, however many there are', async () => {
    const ids = Array.from({ length: 2 * maxCandidates }, (_, index) => `ret_${index}`);
    const { changes, asked } = await read({
      benchmark: { candidate_retriever_ids: ids },
      rateLimitPerMinute: 1,
      resolved: [
        buildResolved('ret_base', { configuration: baseline }),
        ...ids.map((id) => buildResolved(id, { configuration: candidate })),
      ],
    });
    expect(changes).toHaveLength(2 * maxCandidates);
    expect(asked).toEqual([]);
  });

  it('asks for the others alone', async () => {
    const { changes, asked } = await read({
      retrievers: { ret_base: baseline },
      resolved: [
        buildResolved('ret_base', { reading: 'not-needed', configuration: undefined }),
        buildResolved('ret_hybrid', { configuration: baseline }),
      ],
    });
    expect(changes).toEqual([{ candidateId: 'ret_hybrid', changes: [] }]);
    expect(asked).toEqual(['ret_base']);
  });

  it('asks for nothing where the key may not read one, which was told before', async () => {
    const { changes, asked, lines } = await read({
      resolved: [buildResolved('ret_base'), buildResolved('ret_hybrid', { reading: 'forbidden' })],
    });
    expect(changes).toBeUndefined();
    expect([asked, lines]).toEqual([[], []]);
  });

  it('says nothing once nobody waits for it', async () => {
    const { changes, lines } = await read({ onRead: (_id, cancel) => cancel() });
    expect(changes).toBeUndefined();
    expect(lines).toEqual([]);
  });
});
