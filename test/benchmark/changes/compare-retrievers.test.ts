import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRetriever } from '../../../sandbox/benchmark-service/index.ts';
import { compareRetrievers, maxChanges } from '../../../src/benchmark/changes/compare-retrievers.ts';
import type { RetrieverConfiguration } from '../../../src/mixpeek/list-schemas.ts';
import { measureGrowth } from '../../time/measure-growth.ts';

/** The changes as lines: `+ where: after`, `- where: before`, `where: before → after`. */
function diff(before: RetrieverConfiguration, after: RetrieverConfiguration): string[] {
  return compareRetrievers(before, after).map((change) => {
    if (change.kind === 'added') return `+ ${change.where}: ${change.after}`;
    if (change.kind === 'removed') return `- ${change.where}: ${change.before}`;
    return `${change.where}: ${change.before} → ${change.after}`;
  });
}

/** A stage with a name and a type; `''` leaves either out. */
function stage(name: string, type: string, parameters?: unknown): Record<string, unknown> {
  return {
    ...(name ? { stage_name: name } : {}),
    ...(type ? { stage_type: type } : {}),
    ...(parameters === undefined ? {} : { parameters }),
  };
}

const search = stage('search', 'knn', { limit: 100 });
const rerank = stage('rerank', 'cross_encoder', { top_k: 10 });
const limit = stage('limit', 'reduce', { n: 5 });

describe('stages', () => {
  it.each<[string, unknown, unknown, string[]]>([
    [
      'one is added',
      [search],
      [search, rerank],
      ['+ stage 2 (rerank): {"stage_type":"cross_encoder","parameters":{"top_k":10}}'],
    ],
    [
      'one is removed',
      [search, limit],
      [limit],
      ['- stage 1 (search): {"stage_type":"knn","parameters":{"limit":100}}'],
    ],
    [
      'one is added before the others, which are not changed by it',
      [search, limit],
      [rerank, search, limit],
      ['+ stage 1 (rerank): {"stage_type":"cross_encoder","parameters":{"top_k":10}}'],
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
      [stage('rerank', 'cross_encoder', { top_k: 20 }), search],
      ['order of the stages: search, rerank → rerank, search', 'stage 1 (rerank), parameter top_k: 10 → 20'],
    ],
    [
      'the type of one',
      [search],
      [stage('search', 'bm25', { limit: 100 })],
      ['stage 1 (search), stage_type: knn → bm25'],
    ],
    [
      'the name of one',
      [search],
      [stage('find', 'knn', { limit: 100 })],
      ['stage 1 (find), stage_name: search → find'],
    ],
    [
      'a field beside the parameters',
      [{ ...search, config: { model: { id: 'a' } } }],
      [{ ...search, config: { model: { id: 'b' } } }],
      ['stage 1 (search), config.model.id: a → b'],
    ],
    [
      'one without a name, found by its type',
      [stage('', 'filter', { x: 1 }), stage('', 'sort', { by: 'a' })],
      [stage('', 'knn', {}), stage('', 'filter', { x: 2 }), stage('', 'sort', { by: 'a' })],
      ['+ stage 1 (knn): {"stage_type":"knn","parameters":{}}', 'stage 2 (filter), parameter x: 1 → 2'],
    ],
    [
      'one of several of a name, found by their place',
      [stage('filter', 'filter', { x: 1 }), stage('filter', 'filter', { x: 2 })],
      [stage('filter', 'filter', { x: 1 }), stage('filter', 'filter', { x: 3 })],
      ['stage 2 (filter), parameter x: 2 → 3'],
    ],
    [
      'the order of two of a name, told apart by their types',
      [stage('x', 'a'), stage('x', 'b')],
      [stage('x', 'b'), stage('x', 'a')],
      ['order of the stages: x (a), x (b) → x (b), x (a)'],
    ],
    ['one that has neither', [{ parameters: { a: 1 } }], [{ parameters: {} }], ['- stage 1, parameter a: 1']],
  ])('tells what changed: %s', (_what, before, after, lines) => {
    expect(diff({ stages: before }, { stages: after })).toEqual(lines);
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
    expect(diff(before, after)).toEqual(lines);
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
    const changes = compareRetrievers({ stages: [{}] }, { stages: [{ parameters }] });
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
      stages: [{ parameters: JSON.parse(`${'{"a":['.repeat(depth)}${innermost}${']}'.repeat(depth)}`) }],
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
  { weight: 4, arbitrary: fc.record({ stage_name: name, stage_type: name, parameters: fc.jsonValue() }) },
  fc.jsonValue(),
);
const configuration: fc.Arbitrary<RetrieverConfiguration> = fc.record(
  {
    stages: fc.oneof({ weight: 4, arbitrary: fc.array(anyStage, { maxLength: 6 }) }, fc.jsonValue()),
    collection_ids: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
    budget_limits: fc.jsonValue(),
    input_schema: fc.jsonValue(),
  },
  { requiredKeys: [] },
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

describe('secrets in a configuration', () => {
  const stage = (parameters: object) => ({
    stages: [{ stage_name: 'call', stage_type: 'http', parameters }],
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
