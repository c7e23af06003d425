import { describe, expect, it } from 'vitest';
import { parseSessionFilter } from '../src/session-filter.ts';

const now = new Date('2025-06-18T10:20:30.400Z');

function parse(filter: unknown): ReturnType<typeof parseSessionFilter> {
  return parseSessionFilter(JSON.stringify(filter), now);
}

describe('parseSessionFilter', () => {
  it("takes the API's whole object as it is", () => {
    const filter = {
      retriever_ids: ['ret_a'],
      taxonomy_node_ids: ['node_1', 'node_2'],
      time_range: { start: '2025-06-01T00:00:00Z', end: '2025-06-15T12:00:00+02:00' },
      min_interactions: 2,
      interaction_types: ['click', 'purchase'],
      sample_strategy: 'stratified',
      interaction_weights: { weights: { click: 1, purchase: 5.5 } },
    };
    expect(parse(filter)).toEqual({ filter });
  });

  it.each([
    ['the empty object', {}],
    ['null where the API allows it', { retriever_ids: null, taxonomy_node_ids: null, time_range: null }],
    ['an open time range', { time_range: { start: '2025-06-01T00:00:00.123Z', end: null } }],
    ['an empty time range', { time_range: {} }],
  ])('takes %s', (_case, filter) => {
    expect(parse(filter)).toEqual({ filter });
  });

  it.each([
    ['-30d', '2025-05-19T00:00:00.000Z'],
    ['-1d', '2025-06-17T00:00:00.000Z'],
    ['-0d', '2025-06-18T00:00:00.000Z'],
    ['-12h', '2025-06-17T22:00:00.000Z'],
    ['-0h', '2025-06-18T10:00:00.000Z'],
  ])('resolves %s to %s', (relative, absolute) => {
    expect(parse({ time_range: { start: relative, end: relative } })).toEqual({
      filter: { time_range: { start: absolute, end: absolute } },
    });
  });

  it('gives every moment of a UTC day the same window in days', () => {
    const moments = ['2025-06-18T00:00:00.000Z', '2025-06-18T23:59:59.999Z'];
    const windows = moments.map((moment) =>
      parseSessionFilter('{"time_range": {"start": "-7d"}}', new Date(moment)),
    );
    expect(windows[0]).toEqual({ filter: { time_range: { start: '2025-06-11T00:00:00.000Z' } } });
    expect(windows[1]).toEqual(windows[0]);
  });

  const time = 'an ISO 8601 time with zone such as 2026-01-31T00:00:00Z, or relative such as -30d or -12h';
  const root =
    'a JSON object with the keys retriever_ids, taxonomy_node_ids, time_range, min_interactions, interaction_types, sample_strategy, interaction_weights';
  const weights = 'an object such as {"weights": {"click": 1, "purchase": 5}}';

  it.each([
    // what is wrong, the filter, where, what stands there, what is allowed
    ['an unknown key', { retriever_id: ['a'] }, '', 'has the unknown key "retriever_id"', root],
    ['unknown keys', { a: 1, b: 2 }, '', 'has the unknown key "a", "b"', root],
    [
      'an unknown bound',
      { time_range: { from: '-1d' } },
      'time_range',
      'has the unknown key "from"',
      'an object with the keys start and end',
    ],
    [
      'a time without a zone',
      { time_range: { start: '2025-06-01T00:00:00' } },
      'time_range.start',
      'is "2025-06-01T00:00:00"',
      time,
    ],
    ['a date', { time_range: { end: '2025-06-01' } }, 'time_range.end', 'is "2025-06-01"', time],
    ['a relative time ahead', { time_range: { start: '+1d' } }, 'time_range.start', 'is "+1d"', time],
    ['an unknown unit', { time_range: { start: '-2w' } }, 'time_range.start', 'is "-2w"', time],
    ['a count of 0', { min_interactions: 0 }, 'min_interactions', 'is 0', 'a whole number, 1 or more'],
    ['half a count', { min_interactions: 1.5 }, 'min_interactions', 'is 1.5', 'a whole number, 1 or more'],
    ['a count as text', { min_interactions: '2' }, 'min_interactions', 'is "2"', 'a whole number, 1 or more'],
    [
      'an unknown strategy',
      { sample_strategy: 'newest' },
      'sample_strategy',
      'is "newest"',
      '"random", "recent" or "stratified"',
    ],
    [
      'text for a list',
      { interaction_types: 'click' },
      'interaction_types',
      'is "click"',
      'a list of interaction types such as "click"',
    ],
    ['a number in a list', { retriever_ids: ['a', 7] }, 'retriever_ids.1', 'is 7', 'a list of retriever ids'],
    [
      'text for a weight',
      { interaction_weights: { weights: { click: 'x' } } },
      'interaction_weights.weights.click',
      'is "x"',
      weights,
    ],
    [
      'weights in the wrong place',
      { interaction_weights: { click: 1 } },
      'interaction_weights',
      'has the unknown key "click"',
      weights,
    ],
    ['a list', [], '', 'is []', root],
    ['a number', 5, '', 'is 5', root],
    ['null', null, '', 'is null', root],
  ])('says of %s where it is and what is allowed', (_case, filter, path, what, allowed) => {
    expect(parse(filter)).toEqual({ problems: [{ path, message: `${what}. Allowed: ${allowed}` }] });
  });

  it('cuts a long value', () => {
    const answer = parse({ sample_strategy: 'x'.repeat(200) });
    const [problem] = 'problems' in answer ? answer.problems : [];
    expect(problem?.message).toMatch(/^is "x{78}…\. Allowed: /);
  });

  it('reports every problem at once', () => {
    const answer = parse({ min_interactions: 0, sample_strategy: 'x', time_range: { start: 'y' } });
    const paths = 'problems' in answer ? answer.problems.map(({ path }) => path).sort() : [];
    expect(paths).toEqual(['min_interactions', 'sample_strategy', 'time_range.start']);
  });

  it('says that text is not JSON', () => {
    const answer = parseSessionFilter("{'min_interactions': 2}", now);
    expect(answer).toEqual({
      problems: [
        {
          path: '',
          message: expect.stringMatching(/^is not valid JSON \(.+\)\. Allowed: a JSON object with the keys /),
        },
      ],
    });
  });

  it('takes __proto__ for the unknown key that it is', () => {
    expect(parseSessionFilter('{"__proto__": {"min_interactions": 3}}', now)).toEqual({
      problems: [{ path: '', message: expect.stringContaining('__proto__') }],
    });
    expect(({} as Record<string, unknown>).min_interactions).toBeUndefined();
  });
});
