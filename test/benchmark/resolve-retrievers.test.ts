import { describe, expect, it } from 'vitest';
import { resolveRetrievers } from '../../src/benchmark/resolve-retrievers.ts';
import { ApiError } from '../../src/mixpeek/api-error.ts';
import type { Retriever } from '../../src/mixpeek/parse-retriever.ts';
import { GateError } from '../../src/runtime/errors.ts';
import { parseWith } from '../builders/inputs.ts';
import { buildRetriever } from '../builders/retriever.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

interface Situation {
  readonly baseline?: string;
  readonly candidates?: string;
  readonly benchmarkId?: string;
  /** What the API knows, by what was asked for; an error is one that it answers with. Others do not exist. */
  readonly known?: Readonly<Record<string, Partial<Retriever> | Error>>;
  readonly knownIds?: readonly string[];
  readonly namespace?: string;
  readonly rateLimitPerMinute?: number;
  readonly leftMs?: number;
}

const notFound = (idOrName: string): ApiError =>
  new ApiError('not-found', {
    problem: `Not found (404): No ${idOrName}.`,
    advice: 'Check that.',
    where: `Request: GET /${idOrName}.`,
  });

/** Resolves what these inputs name against an API that knows these retrievers. */
async function resolve({
  baseline = 'ret_a',
  candidates = 'ret_b',
  benchmarkId = '',
  known = {},
  knownIds = [],
  namespace,
  rateLimitPerMinute,
  leftMs = 600_000,
}: Situation) {
  const { source } = parseWith({
    'baseline-retriever-id': baseline,
    'candidate-retriever-ids': candidates,
    'benchmark-id': benchmarkId,
  });
  const clock = createFakeClock();
  const log = createRecordingLog();
  const asked: string[] = [];
  const { signal } = new AbortController();
  const api = {
    async getRetriever(idOrName: string) {
      asked.push(idOrName);
      const retriever = known[idOrName] ?? notFound(idOrName);
      if (retriever instanceof Error) throw retriever;
      return { retriever: buildRetriever(retriever), rateLimitPerMinute };
    },
  };
  const settings = { deadline: clock.now() + leftMs, namespace, knownIds: new Set(knownIds) };
  const resolving = resolveRetrievers(source, settings, { api, clock, log, signal });
  const outcome = await resolving.catch((error: unknown) => error);
  return {
    resolved: outcome instanceof Error ? undefined : (outcome as Awaited<typeof resolving>),
    error: outcome instanceof GateError ? outcome : undefined,
    asked,
    sleeps: clock.sleeps,
    lines: log.lines,
  };
}

const labels = { id: 'ret_a', name: 'Labels and tags' };
const prefixes = { id: 'ret_b', name: 'Prefixes, typos' };
const api = {
  ret_a: labels,
  'Labels and tags': labels,
  ret_b: prefixes,
  Prefixes: { ...prefixes, name: 'Prefixes' },
  ret_c: { id: 'ret_c', name: 'Third' },
  Third: { id: 'ret_c', name: 'Third' },
};

describe('79: resolveRetrievers', () => {
  it('puts ids in place of names, in their order', async () => {
    const { resolved, asked, lines } = await resolve({
      baseline: 'Labels and tags',
      candidates: 'Third\nret_b',
      known: api,
    });
    expect(resolved?.source).toMatchObject({
      baselineRetrieverId: 'ret_a',
      candidateRetrieverIds: ['ret_c', 'ret_b'],
      sessionCount: 1000,
    });
    expect(resolved?.retrievers.map(({ id, name, reading }) => [id, name, reading])).toEqual([
      ['ret_a', 'Labels and tags', 'read'],
      ['ret_c', 'Third', 'read'],
      ['ret_b', 'Prefixes, typos', 'read'],
    ]);
    expect(asked).toEqual(['Labels and tags', 'Third', 'ret_b']);
    expect(lines).toEqual([]);
  });

  it.each<[string, Situation, string]>([
    [
      'a candidate by name and by id',
      { candidates: 'Prefixes, ret_c, ret_b' },
      'candidate-retriever-ids lists "Prefixes" and "ret_b", which are the same retriever: Prefixes (ret_b). List it once.',
    ],
    [
      'the baseline among the candidates, by name',
      { baseline: 'ret_a', candidates: 'Labels and tags, ret_b' },
      'candidate-retriever-ids lists "Labels and tags", and baseline-retriever-id is "ret_a", which are the same retriever: Labels and tags (ret_a). Remove it from the list: a retriever cannot be compared with itself.',
    ],
    [
      'the baseline among the candidates, by id',
      { baseline: 'Labels and tags', candidates: 'ret_a' },
      'candidate-retriever-ids lists "ret_a", and baseline-retriever-id is "Labels and tags", which are the same retriever: Labels and tags (ret_a). Remove it from the list: a retriever cannot be compared with itself.',
    ],
    [
      'two of them',
      { candidates: 'Prefixes, Third, ret_b, ret_c' },
      'candidate-retriever-ids lists "Prefixes" and "ret_b", which are the same retriever: Prefixes (ret_b). List it once. candidate-retriever-ids lists "Third" and "ret_c", which are the same retriever: Third (ret_c). List it once.',
    ],
  ])('refuses duplicates in one error: %s', async (_what, situation, message) => {
    const { error } = await resolve({ ...situation, known: api });
    expect(error).toMatchObject({ code: 'invalid-input', message });
  });

  it.each<[string, Situation, string]>([
    [
      'the baseline',
      { baseline: 'ret_x', namespace: 'shop' },
      'Retriever not found: "ret_x" in baseline-retriever-id. Not found (404): No ret_x. Check that the retriever "ret_x" exists in namespace "shop", or set the input namespace to another one. Request: GET /ret_x.',
    ],
    [
      'a candidate, without a namespace',
      { candidates: 'ret_b, my search' },
      'Retriever not found: "my search" in candidate-retriever-ids. Not found (404): No my search. Check that the retriever "my search" exists. The request was sent without a namespace: if your retrievers are in one, set the input namespace. Request: GET /my search.',
    ],
    [
      'several at once',
      { baseline: 'x', candidates: 'ret_b, y', namespace: 'shop' },
      '2 retrievers not found: "x" in baseline-retriever-id, "y" in candidate-retriever-ids. Not found (404): No x. Check that the retrievers "x", "y" exist in namespace "shop", or set the input namespace to another one. Request: GET /x.',
    ],
  ])('names what does not exist: %s', async (_what, situation, message) => {
    const { error } = await resolve({ ...situation, known: api });
    expect(error).toMatchObject({ code: 'not-found', message });
  });

  it('names ten of those that do not exist', async () => {
    const candidates = Array.from({ length: 40 }, (_, index) => `ret_x${index}`).join(',');
    const { error } = await resolve({ candidates, known: api });
    expect(error?.message).toMatch(
      /^40 retrievers not found: .+"ret_x9" in candidate-retriever-ids and 30 more\. /,
    );
  });

  const forbidden = new ApiError('forbidden', {
    problem: 'Permission denied (403): No.',
    advice: 'This call requires read permission.',
    where: 'Request: GET /x.',
  });
  const asIds =
    'info: Could not read the retrievers: Permission denied (403): No. Using baseline-retriever-id and candidate-retriever-ids as ids, so names will not be found; the report will not show what changed. Request: GET /x.';

  it('takes what is given for ids where the key may not read them, and asks for no more', async () => {
    const { resolved, asked, lines } = await resolve({
      candidates: 'my search, ret_c',
      known: { ...api, ret_a: forbidden },
    });
    expect(resolved?.source).toMatchObject({
      baselineRetrieverId: 'ret_a',
      candidateRetrieverIds: ['my search', 'ret_c'],
    });
    expect(resolved?.retrievers.map(({ reading }) => reading)).toEqual([
      'forbidden',
      'forbidden',
      'forbidden',
    ]);
    expect(asked).toEqual(['ret_a']);
    expect(lines).toEqual([asIds]);
  });

  it('keeps what it read before the key turned out not to be allowed to', async () => {
    const { resolved, lines } = await resolve({
      baseline: 'Labels and tags',
      candidates: 'ret_b, ret_c',
      known: { ...api, ret_b: forbidden },
    });
    expect(resolved?.retrievers.map(({ id, reading }) => `${id} ${reading}`)).toEqual([
      'ret_a read',
      'ret_b forbidden',
      'ret_c forbidden',
    ]);
    expect(lines).toEqual([asIds]);
  });

  it.each(['http-status', 'network', 'contract', 'unknown-key', 'deadline-exceeded', 'cancelled'] as const)(
    'ends with an error of code %s',
    async (code) => {
      const { error, asked } = await resolve({ known: { ret_a: new GateError(code, 'It broke.') } });
      expect(error).toMatchObject({ code, message: 'It broke.' });
      expect(asked).toEqual(['ret_a']);
    },
  );

  it('80: takes what is given for an id where the answer names none, and says so', async () => {
    const { resolved, lines } = await resolve({
      candidates: 'ret_b, my search',
      known: { ...api, ret_a: { id: undefined }, 'my search': { id: undefined, name: 'my search' } },
    });
    expect(resolved?.retrievers.map(({ id, reading }) => `${id} ${reading}`)).toEqual([
      'ret_a read',
      'ret_b read',
      'my search read',
    ]);
    expect(lines).toEqual([
      `info: The API's answer has no retriever_id for "ret_a", "my search": using that as the id.`,
    ]);
  });

  it('asks only for what is no id of the benchmark, and knows duplicates all the same', async () => {
    const existing = { benchmarkId: 'bm_1', knownIds: ['ret_a', 'ret_b'], known: api };
    const { resolved, asked } = await resolve({ ...existing, candidates: 'Prefixes' });
    expect(resolved?.retrievers.map(({ id, reading }) => `${id} ${reading}`)).toEqual([
      'ret_a not-needed',
      'ret_b read',
    ]);
    expect(asked).toEqual(['Prefixes']);
    const twice = await resolve({ ...existing, candidates: 'Prefixes, ret_b' });
    expect(twice.error?.code).toBe('invalid-input');
  });

  it('asks for nothing where nothing is given', async () => {
    const { resolved, asked } = await resolve({ benchmarkId: 'bm_1', baseline: '', candidates: '' });
    expect(resolved?.source).toMatchObject({
      baselineRetrieverId: undefined,
      candidateRetrieverIds: undefined,
    });
    expect([resolved?.retrievers, asked]).toEqual([[], []]);
  });
});

describe('the rate limit', () => {
  const candidates = Array.from({ length: 100 }, (_, index) => `ret_${index}`);
  const many = {
    candidates: candidates.join(','),
    known: Object.fromEntries(['ret_a', ...candidates].map((id) => [id, { id }])),
  };

  it.each([undefined, 202, 600])(
    'is no reason to wait where half of it is enough: %s',
    async (rateLimitPerMinute) => {
      const { resolved, sleeps, lines } = await resolve({
        ...many,
        ...(rateLimitPerMinute === undefined ? {} : { rateLimitPerMinute }),
      });
      expect(resolved?.retrievers).toHaveLength(101);
      expect([sleeps, lines]).toEqual([[], []]);
    },
  );

  it('is used by half where it is not', async () => {
    const { resolved, sleeps, lines } = await resolve({ ...many, rateLimitPerMinute: 60 });
    expect(resolved?.retrievers).toHaveLength(101);
    expect(sleeps).toEqual(Array.from({ length: 100 }, () => 2000));
    expect(lines).toEqual([
      'info: Reading 101 retrievers, one every 2.0 s: the API allows 60 requests a minute.',
    ]);
  });

  it('of one request a minute is waited for without silence', async () => {
    const { sleeps, lines } = await resolve({ known: api, rateLimitPerMinute: 1 });
    expect(sleeps).toEqual([60_000, 60_000]);
    expect(lines).toEqual([
      'info: Reading 2 retrievers, one every 2 min: the API allows 1 request a minute.',
      'info: Reading the next retriever in 1 min.',
    ]);
  });

  it('28: ends the run at once where there is not enough time', async () => {
    const { error, asked } = await resolve({ ...many, rateLimitPerMinute: 60, leftMs: 200_000 });
    expect(error).toMatchObject({
      code: 'deadline-exceeded',
      message:
        'timeout-minutes would expire before all 101 retrievers are read, which takes 3 min 20 s: the API allows 60 requests a minute. Raise timeout-minutes or list fewer candidates.',
    });
    expect(asked).toEqual(['ret_a']);
  });
});
