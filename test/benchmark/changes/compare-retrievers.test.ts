import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRetriever } from '../../../sandbox/benchmark-service/index.ts';
import { compareRetrievers, maxChanges } from '../../../src/benchmark/changes/compare-retrievers.ts';
import type { RetrieverConfiguration } from '../../../src/mixpeek/parse-retriever.ts';
import { measureGrowth } from '../../time/measure-growth.ts';

/** The changes as lines: `+ where: after`, `- where: before`, `where: before → after`. */
function diff(before: RetrieverConfiguration, after: RetrieverConfiguration): string[] {
  return compareRetrievers(before, after).map((change) => {
    if (change.kind === 'added') return `+ ${change.where}: ${change.after}`;
    if (change.kind === 'removed') return `- ${change.where}: ${change.before}`;
    return `${change.where}: ${change.before} → ${change.after}`;
  });
}

/** A stage in the official shape, with a name and a `stage_id`; `''` leaves either out. */
function stage(name: string, id: string, parameters?: unknown, others: object = {}): Record<string, unknown> {
  return {
    ...(name ? { stage_name: name } : {}),
    config: {
      ...(id ? { stage_id: id } : {}),
      ...(parameters === undefined ? {} : { parameters }),
      ...others,
    },
  };
}

const search = stage('search', 'feature_search', { final_top_k: 100 });
const rerank = stage('rerank', 'rerank', { top_k: 10 });
const limit = stage('limit', 'limit', { limit: 5 });

describe('stages', () => {
  it.each<[string, unknown[], unknown[], string[]]>([
    [
      'one is added',
      [search],
      [search, rerank],
      ['+ stage 2 (rerank): {"stage_id":"rerank","parameters":{"top_k":10}}'],
    ],
    [
      'one is removed',
      [search, limit],
      [limit],
      ['- stage 1 (search): {"stage_id":"feature_search","parameters":{"final_top_k":100}}'],
    ],
    [
      'one is added before the others, which are not changed by it',
      [search, limit],
      [rerank, search, limit],
      ['+ stage 1 (rerank): {"stage_id":"rerank","parameters":{"top_k":10}}'],
    ],
    [
      'what it does is shown before the rest of it',
      [],
      [{ stage_type: 'sort', batch_size: null, description: 'd', ...rerank }],
      [
        '+ stage 1 (rerank): {"stage_id":"rerank","parameters":{"top_k":10},"stage_type":"sort","description…',
      ],
    ],
    [
      'their order',
      [search, rerank, limit],
      [rerank, search, limit],
      ['order of the stages: search, rerank, limit → rerank, search, limit'],
    ],
    [
      'order and parameters',
      [search, rerank],
      [stage('rerank', 'rerank', { top_k: 20 }), search],
      ['order of the stages: search, rerank → rerank, search', 'stage 1 (rerank), parameter top_k: 10 → 20'],
    ],
    [
      'the name of one',
      [search],
      [{ ...search, stage_name: 'find' }],
      ['stage 1 (find), name: search → find'],
    ],
    [
      'the names of two',
      [search, rerank],
      [
        { ...search, stage_name: 'a' },
        { ...rerank, stage_name: 'b' },
      ],
      ['stage 1 (a), name: search → a', 'stage 2 (b), name: rerank → b'],
    ],
    [
      'the order and the names of two',
      [search, rerank],
      [
        { ...rerank, stage_name: 'b' },
        { ...search, stage_name: 'a' },
      ],
      ['order of the stages: a, b → b, a', 'stage 1 (b), name: rerank → b', 'stage 2 (a), name: search → a'],
    ],
    [
      'the order of two, each with the name of the other',
      [search, rerank],
      [
        { ...rerank, stage_name: 'search' },
        { ...search, stage_name: 'rerank' },
      ],
      [
        'order of the stages: rerank, search → search, rerank',
        'stage 1 (search), name: rerank → search',
        'stage 2 (rerank), name: search → rerank',
      ],
    ],
    [
      'the order of two of one id',
      [stage('first', 'limit', { limit: 9 }), stage('second', 'limit', { limit: 5 })],
      [stage('second', 'limit', { limit: 5 }), stage('first', 'limit', { limit: 9 })],
      ['order of the stages: first, second → second, first'],
    ],
    [
      'the order and the names of two of one id',
      [stage('first', 'limit', { limit: 9 }), stage('second', 'limit', { limit: 5 })],
      [stage('b', 'limit', { limit: 5 }), stage('a', 'limit', { limit: 9 })],
      ['order of the stages: a, b → b, a', 'stage 1 (b), name: second → b', 'stage 2 (a), name: first → a'],
    ],
    [
      'one of one id, which is found by its name',
      [stage('first', 'limit', { limit: 9 }), stage('second', 'limit', { limit: 5 })],
      [
        stage('new', 'limit', { limit: 7 }),
        stage('first', 'limit', { limit: 8 }),
        stage('second', 'limit', { limit: 5 }),
      ],
      [
        '+ stage 1 (new): {"stage_id":"limit","parameters":{"limit":7}}',
        'stage 2 (first), parameter limit: 9 → 8',
      ],
    ],
    [
      'one of several of a name, found by their place',
      [stage('filter', 'limit', { limit: 1 }), stage('filter', 'limit', { limit: 2 })],
      [stage('filter', 'limit', { limit: 1 }), stage('filter', 'limit', { limit: 3 })],
      ['stage 2 (filter), parameter limit: 2 → 3'],
    ],
    [
      'what one is, where its name is the same',
      [stage('search', 'semantic_search', { top_k: 50, query: 'q' })],
      [stage('search', 'hybrid_search', { top_k: 50, text_weight: 0.5 })],
      [
        'stage 1 (search), stage_id: semantic_search → hybrid_search',
        '- stage 1 (search), parameter query: q',
        '+ stage 1 (search), parameter text_weight: 0.5',
      ],
    ],
    [
      'the type, the batch size and the description',
      [{ ...search, stage_type: 'filter', batch_size: null, description: 'a' }],
      [{ ...search, stage_type: 'apply', batch_size: '10', description: 'b' }],
      [
        'stage 1 (search), stage_type: filter → apply',
        '+ stage 1 (search), batch_size: "10"',
        'stage 1 (search), description: a → b',
      ],
    ],
    [
      'filters before and after it',
      [stage('search', 'feature_search', {}, { pre_filters: { field: 'lang', value: 'en' } })],
      [
        stage(
          'search',
          'feature_search',
          {},
          {
            pre_filters: { field: 'lang', value: 'de' },
            post_filters: { field: 'age', operator: 'gt' },
          },
        ),
      ],
      [
        'stage 1 (search), pre_filters.value: en → de',
        '+ stage 1 (search), post_filters: {"field":"age","operator":"gt"}',
      ],
    ],
    [
      'the order of two of a name, told apart by their ids',
      [stage('x', 'limit'), stage('x', 'sample')],
      [stage('x', 'sample'), stage('x', 'limit')],
      ['order of the stages: x (limit), x (sample) → x (sample), x (limit)'],
    ],
    [
      'one without a name, found by its id',
      [stage('', 'limit', { limit: 1 }), stage('', 'rerank', { by: 'a' })],
      [stage('', 'sample', {}), stage('', 'limit', { limit: 2 }), stage('', 'rerank', { by: 'a' })],
      [
        '+ stage 1 (sample): {"stage_id":"sample","parameters":{}}',
        'stage 2 (limit), parameter limit: 1 → 2',
      ],
    ],
  ])('tells what changed: %s', (_what, before, after, lines) => {
    expect(diff({ stages: before }, { stages: after })).toEqual(lines);
  });
});

describe('80: stages of another shape', () => {
  const flat = { stage_name: 'search', stage_type: 'knn', parameters: { limit: 100 } };

  it.each<[string, unknown, unknown, string[]]>([
    [
      'parameters beside the type',
      [flat],
      [{ ...flat, parameters: { limit: 50 } }],
      ['stage 1 (search), parameter limit: 100 → 50'],
    ],
    [
      'the type as the kind of the stage',
      [flat, { stage_type: 'sort', parameters: { by: 'a' } }],
      [
        { stage_type: 'sort', parameters: { by: 'b' } },
        { ...flat, stage_name: 'find' },
      ],
      [
        'order of the stages: find, sort → sort, find',
        'stage 1 (sort), parameter by: a → b',
        'stage 2 (find), name: search → find',
      ],
    ],
    ['another type', [flat], [{ ...flat, stage_type: 'bm25' }], ['stage 1 (search), stage_type: knn → bm25']],
    [
      'an older shape and the official one, which say the same',
      [{ stage_name: 'search', stage_type: 'filter', parameters: { limit: 100 } }],
      [{ stage_name: 'search', stage_type: 'filter', config: { parameters: { limit: 100 } } }],
      [],
    ],
    [
      'both shapes at once, once',
      [{ ...search, parameters: { final_top_k: 100 } }],
      [{ ...stage('search', 'feature_search', { final_top_k: 50 }), parameters: { final_top_k: 50 } }],
      ['stage 1 (search), parameter final_top_k: 100 → 50'],
    ],
    [
      'both shapes at once, which contradict each other',
      [search],
      [{ ...search, parameters: { final_top_k: 7 } }],
      ['+ stage 1 (search), parameters: {"final_top_k":7}'],
    ],
    [
      'a configuration that is text',
      [search],
      [{ stage_name: 'search', config: 'default' }],
      ['stage 1 (search), config: {"stage_id":"feature_search","parameters":{"final_top_k":100}} → default'],
    ],
    [
      'parameters that are text',
      [stage('s', 'x', 'a')],
      [stage('s', 'x', 'b')],
      ['stage 1 (s), parameters: a → b'],
    ],
    ['stages that are text', ['a', 'b'], ['a', 'c'], ['stage 2: b → c']],
    ['a stage that is null', [null, search], [search], ['- stage 1: null']],
    ['a single stage', search, [search], []],
    ['a text', 'search', 'search, rerank', ['stage 1: search → search, rerank']],
    [
      'names and ids that are no text',
      [{ stage_name: 7, config: { stage_id: null } }],
      [{ stage_name: 8, config: { stage_id: [1] } }],
      ['stage 1, name: 7 → 8', '+ stage 1, stage_id: [1]'],
    ],
    ['no name, no id', [{ parameters: { a: 1 } }], [{ parameters: {} }], ['- stage 1, parameter a: 1']],
  ])('are compared all the same: %s', (_what, before, after, lines) => {
    expect(diff({ stages: before }, { stages: after })).toEqual(lines);
  });

  it.each<[string, RetrieverConfiguration, RetrieverConfiguration, string]>([
    ['the baseline', { stages: null }, { stages: [search] }, 'the baseline'],
    ['the candidate', { stages: [search] }, {}, 'the candidate'],
    ['both', {}, { stages: null }, 'the baseline and the candidate'],
  ])('are not taken for removed where there are none: %s', (_what, before, after, whose) => {
    const [change, ...others] = compareRetrievers(
      { ...before, collection_ids: ['col_a'] },
      { ...after, collection_ids: [] },
    );
    const where = `stages, not reported for ${whose}`;
    expect(change).toEqual({ kind: 'changed', where, before: undefined, after: undefined });
    expect(others.map((other) => other.where)).toEqual(['collection']);
  });
});

describe('parameters', () => {
  const set = (parameters: unknown): RetrieverConfiguration => ({ stages: [stage('s', 't', parameters)] });
  const at = 'stage 1 (s), parameter';
  const long = 'x'.repeat(100);

  it.each<[string, unknown, unknown, string[]]>([
    ['a number', { k: 1 }, { k: 2.5 }, [`${at} k: 1 → 2.5`]],
    ['a text', { m: 'small' }, { m: 'large, 8 bit' }, [`${at} m: small → large, 8 bit`]],
    ['a text that looks like a number', { m: 1 }, { m: '1' }, [`${at} m: 1 → "1"`]],
    ['a text that looks like a word of JSON', { m: true }, { m: 'true' }, [`${at} m: true → "true"`]],
    ['a text that looks like a list', { m: [1] }, { m: '[1]' }, [`${at} m: [1] → "[1]"`]],
    ['an empty text', { m: 'a' }, { m: '' }, [`${at} m: a → ""`]],
    ['white space', { m: 'a b' }, { m: ' a\nb' }, [`${at} m: a b → " a\\nb"`]],
    [
      'something nested',
      { boost: { tags: { w: 1 } } },
      { boost: { tags: { w: 2 } } },
      [`${at} boost.tags.w: 1 → 2`],
    ],
    ['a whole object', {}, { boost: { tags: 2 } }, [`+ ${at} boost: {"tags":2}`]],
    [
      'a list of values',
      { f: ['label', 'tags'] },
      { f: ['label'] },
      [`${at} f: ["label","tags"] → ["label"]`],
    ],
    [
      'a short list of objects',
      {
        and: [
          { field: 'a', value: 1 },
          { field: 'b', value: 2 },
        ],
      },
      {
        and: [
          { field: 'a', value: 1 },
          { field: 'b', value: 3 },
        ],
      },
      [`${at} and[1].value: 2 → 3`],
    ],
    [
      'a list of objects that grew',
      { and: [{ a: 1 }] },
      { and: [{ a: 1 }, { b: 2 }] },
      [`${at} and: [{"a":1}] → [{"a":1},{"b":2}]`],
    ],
    ['another kind of value', { k: { a: 1 } }, { k: [1] }, [`${at} k: {"a":1} → [1]`]],
    ['a key with dots', { 'a.b': 1 }, { 'a.b': 2 }, [`${at} "a.b": 1 → 2`]],
    [
      'keys of every object',
      {},
      JSON.parse('{"__proto__":1,"constructor":2}'),
      [`+ ${at} __proto__: 1`, `+ ${at} constructor: 2`],
    ],
    ['all of them', undefined, { k: 1 }, [`+ ${at} k: 1`]],
    ['their shape', { k: 1 }, 'none', ['stage 1 (s), parameters: {"k":1} → none']],
    ['a long text', { m: 'y' }, { m: long }, [`${at} m: y → ${'x'.repeat(79)}…`]],
    [
      'the end of a long text: what is alike is left out',
      { m: `${long}😀 before` },
      { m: `${long}😀 after` },
      [`${at} m: …${'x'.repeat(17)}😀 before → …${'x'.repeat(17)}😀 after`],
    ],
    ['an overflow', { k: 1 }, JSON.parse('{"k":1e999}'), [`${at} k: 1 → Infinity`]],
  ])('tells what changed: %s', (_what, before, after, lines) => {
    expect(diff(set(before), set(after))).toEqual(lines);
  });

  it.each<[string, unknown, unknown]>([
    ['keys in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['null and missing', { a: null, b: [{ c: null }] }, { b: [{}] }],
    ['none and an empty set', undefined, {}],
    ['null and an empty set', null, {}],
    ['0 and -0', { a: 0 }, { a: -0 }],
  ])('are the same: %s', (_what, before, after) => {
    expect(diff(set(before), set(after))).toEqual([]);
    expect(diff(set(after), set(before))).toEqual([]);
  });
});

describe('the rest of the configuration', () => {
  it.each<[string, RetrieverConfiguration, RetrieverConfiguration, string[]]>([
    [
      'collections, in any order',
      { collection_ids: ['col_a', 'col_b', 'col_c'] },
      { collection_ids: ['col_c', 'col_d', 'col_b'] },
      ['- collection: col_a', '+ collection: col_d'],
    ],
    ['one collection that is no list', { collection_ids: 'col_a' }, { collection_ids: ['col_a'] }, []],
    [
      'budget limits',
      { budget_limits: { max_credits: 10, max_time_ms: null } },
      { budget_limits: { max_credits: 5, max_time_ms: 500 } },
      ['budget limit max_credits: 10 → 5', '+ budget limit max_time_ms: 500'],
    ],
    [
      'no budget limits, and none that is set',
      { budget_limits: null },
      { budget_limits: { max_credits: null, max_time_ms: null } },
      [],
    ],
    [
      'budget limits where there were none',
      { budget_limits: null },
      { budget_limits: { max_time_ms: 500, per_user: { credits: 3 } } },
      ['+ budget limit max_time_ms: 500', '+ budget limit per_user: {"credits":3}'],
    ],
    [
      'budget limits of another shape',
      { budget_limits: {} },
      { budget_limits: 5 },
      ['budget limits: {} → 5'],
    ],
    [
      'the input schema',
      { input_schema: { query: { type: 'string', required: true } } },
      { input_schema: { query: { type: 'string', required: false } } },
      ['input schema query.required: true → false'],
    ],
  ])('is compared: %s', (_what, before, after, lines) => {
    expect(diff({ stages: [], ...before }, { stages: [], ...after })).toEqual(lines);
  });

  it('leaves out who a retriever is', () => {
    const [baseline, copy] = [findRetriever('ret_baseline'), findRetriever('ret_baseline_copy')];
    expect(copy?.version).not.toBe(baseline?.version);
    expect(diff(baseline ?? {}, copy ?? {})).toEqual([]);
  });
});

describe('huge and hostile configurations', () => {
  it('counts the differences beyond a thousand', () => {
    const parameters = Object.fromEntries(
      Array.from({ length: maxChanges + 5 }, (_, index) => [`p${index}`, 1]),
    );
    const changes = compareRetrievers({ stages: [stage('', '')] }, { stages: [stage('', '', parameters)] });
    expect(changes).toHaveLength(maxChanges + 1);
    expect(changes.at(-1)).toEqual({
      kind: 'changed',
      where: '5 more differences',
      before: undefined,
      after: undefined,
    });
  });

  it.each([100, 100_000])('stands %d levels of nesting', (depth) => {
    const nest = (innermost: string): RetrieverConfiguration => ({
      stages: [stage('', '', JSON.parse(`${'{"a":['.repeat(depth)}${innermost}${']}'.repeat(depth)}`))],
    });
    expect(diff(nest('1'), nest('1'))).toEqual([]);
    const [change, ...others] = compareRetrievers(nest('1'), nest('2'));
    expect(change).toMatchObject({ kind: 'changed', where: expect.stringMatching(/^stage 1, parameter a/) });
    expect(others).toEqual([]);
    expect(change?.before?.length).toBeLessThanOrEqual(80);
  });

  it('takes time in proportion to the size', () => {
    const build = (size: number, suffix: string): RetrieverConfiguration => ({
      stages: Array.from({ length: size }, (_, index) =>
        stage(`s${index % 7}`, `t${index % 5}`, { v: suffix }),
      ),
      collection_ids: Array.from({ length: size }, (_, index) => `col_${index}${suffix}`),
    });
    const compare = (size: number): unknown => compareRetrievers(build(size, 'a'), build(size, 'b'));
    // Quadratic work would take 256 times as long.
    expect(measureGrowth(compare, 2_000, 16)).toBeLessThan(80);
  });

  it('cuts long keys and names', () => {
    const huge = 'k'.repeat(10_000);
    for (const { where } of compareRetrievers(
      { stages: [stage(huge, 't', { [huge]: 1 })] },
      { stages: [stage(huge, 't', { [huge]: 2 })] },
    ))
      expect(where.length).toBeLessThan(200);
  });
});

const name = fc.constantFrom('search', 'rerank', 'limit', '', undefined, null, 7);
const anyStage = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      stage_name: name,
      config: fc.record({ stage_id: name, parameters: fc.jsonValue(), pre_filters: fc.jsonValue() }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ stage_name: name, stage_type: name, parameters: fc.jsonValue() }) },
  {
    weight: 1,
    arbitrary: fc.record({ stage_name: name, config: fc.jsonValue(), parameters: fc.jsonValue() }),
  },
  fc.jsonValue(),
);
const configuration: fc.Arbitrary<RetrieverConfiguration> = fc.record(
  {
    stages: fc
      .oneof({ weight: 4, arbitrary: fc.array(anyStage, { maxLength: 6 }) }, fc.jsonValue())
      .filter((stages) => stages !== null),
    collection_ids: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
    budget_limits: fc.jsonValue(),
    input_schema: fc.jsonValue(),
  },
  { requiredKeys: ['stages'] },
);

describe('whatever JSON there is', () => {
  it('is the same as itself', () => {
    fc.assert(
      fc.property(configuration, (one) => {
        expect(compareRetrievers(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it('differs the other way round by as much', () => {
    const mirror = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(configuration, configuration, (one, other) => {
        const there = compareRetrievers(one, other).map(({ kind }) => kind);
        const back = compareRetrievers(other, one).map(({ kind }) => mirror[kind]);
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
    );
  });

  it('is told in short texts, with both sides where it changed', () => {
    fc.assert(
      fc.property(configuration, configuration, (one, other) => {
        for (const { kind, where, before, after } of compareRetrievers(one, other)) {
          expect(where).not.toBe('');
          expect([before !== undefined, after !== undefined]).toEqual([kind !== 'added', kind !== 'removed']);
          for (const text of [before, after]) expect([...(text ?? '')].length).toBeLessThanOrEqual(80);
          if (kind === 'changed') expect(after).not.toBe(before);
        }
      }),
    );
  });

  it('differs by one change where one parameter was set otherwise', () => {
    const parameters = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(parameters, fc.nat(), (settings, index) => {
        const key = Object.keys(settings)[index % Object.keys(settings).length] ?? '';
        const build = (changes: object) => ({
          stages: [search, stage('s', 't', { ...settings, ...changes })],
        });
        const [change, ...others] = compareRetrievers(build({}), build({ [key]: 'otherwise, entirely' }));
        expect(change?.where).toBe(`stage 2 (s), parameter ${key}`);
        expect(others).toEqual([]);
      }),
    );
  });
});

describe('any number of stages that were moved and renamed', () => {
  const ids = ['feature_search', 'rerank', 'limit', 'sample', 'deduplicate'];
  const stages = fc
    .array(fc.record({ id: fc.constantFrom(...ids), k: fc.nat() }), { minLength: 1, maxLength: 8 })
    .map((list) => list.map(({ id, k }, index) => stage(`s${index}`, id, { k, index })));

  it('are told of by their order and their names alone', () => {
    const shuffled = stages.chain((before) =>
      fc.record({
        before: fc.constant(before),
        after: fc.shuffledSubarray(before, { minLength: before.length }),
        isRenamed: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ before, after, isRenamed }) => {
        const moved = after.map((one, index) => (isRenamed ? { ...one, stage_name: `n${index}` } : one));
        const isMoved = after.some((one, index) => one !== before[index]);
        const places = compareRetrievers({ stages: before }, { stages: moved }).map(({ where }) => where);
        expect(places).toEqual([
          ...(isMoved ? ['order of the stages'] : []),
          ...(isRenamed ? moved.map((_, index) => `stage ${index + 1} (n${index}), name`) : []),
        ]);
      }),
    );
  });
});

it('tells stages that were moved and renamed from each other, though their descriptions went along', () => {
  const describeStage = (name: string, k: number, description: string) => ({
    ...stage(name, 'feature_search', { k }),
    description,
  });
  const before = [describeStage('a', 1, 'first'), describeStage('b', 2, 'second')];
  const after = [describeStage('x', 2, 'first'), describeStage('y', 1, 'second')];
  const places = compareRetrievers({ stages: before }, { stages: after }).map(({ where }) => where);
  expect(places).toContain('order of the stages');
  expect(places.filter((place) => place.includes('parameter'))).toEqual([]);
});

describe('secrets in a configuration', () => {
  const stage = (parameters: object) => ({
    stages: [{ stage_name: 'call', config: { stage_id: 'api_call', parameters } }],
  });
  const before = {
    auth: { token: 'sk-live-OLD' },
    headers: { Authorization: 'Bearer AAA' },
    url: 'https://user:hunter2@b.example/x',
    max_tokens: 256,
  };
  const after = {
    auth: { token: 'sk-live-NEW' },
    headers: { Authorization: 'Bearer BBB' },
    url: 'https://user:hunter3@b.example/y',
    max_tokens: 512,
  };

  it('are told to differ, and not shown', () => {
    const changes = compareRetrievers(stage(before), stage(after));
    expect(JSON.stringify(changes)).not.toMatch(/sk-live|AAA|BBB|hunter/);
    expect(changes.map(({ before: from, after: to }) => [from, to])).toEqual([
      ['(hidden)', '(hidden)'],
      ['(hidden)', '(hidden)'],
      ['https://***@b.example/x', 'https://***@b.example/y'],
      ['256', '512'],
    ]);
  });

  it.each([
    ['added', { stages: [] }, stage(after)],
    ['removed', stage(before), { stages: [] }],
  ])('are not shown with a stage that was %s', (_kind, from, to) => {
    expect(JSON.stringify(compareRetrievers(from, to))).not.toMatch(/sk-live|AAA|BBB|hunter/);
  });
});
