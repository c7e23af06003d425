import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilterProblem, parseSessionFilter } from '../../src/inputs/session-filter.ts';

const now = new Date('2025-06-18T10:20:30.400Z');

function parse(filter: unknown): ReturnType<typeof parseSessionFilter> {
  return parseSessionFilter(JSON.stringify(filter), now);
}

function listProblems(answer: ReturnType<typeof parseSessionFilter>): readonly FilterProblem[] {
  return 'problems' in answer ? answer.problems : [];
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

  const time =
    'an ISO 8601 time with a time zone, such as 2026-01-31T00:00:00Z, or a relative time, such as -30d or -12h';
  const root =
    'a JSON object with the keys retriever_ids, taxonomy_node_ids, time_range, min_interactions, interaction_types, sample_strategy, interaction_weights';
  const weights = 'an object, such as {"weights": {"click": 1, "purchase": 5}}';

  it.each([
    // what is wrong, the filter, where, what stands there, what is allowed
    ['an unknown key', { limit: 5 }, '', 'has an unknown key "limit"', root],
    ['unknown keys', { a: 1, b: 2 }, '', 'has unknown keys "a", "b"', root],
    [
      'an unknown bound',
      { time_range: { from: '-1d' } },
      'time_range',
      'has an unknown key "from"',
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
      'a list of interaction types, such as ["click"]',
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
      'has an unknown key "click"',
      weights,
    ],
    ['a list', [], '', 'is []', root],
    ['a number', 5, '', 'is 5', root],
    ['null', null, '', 'is null', root],
  ])('says of %s where it is and what is allowed', (_case, filter, path, what, expected) => {
    expect(parse(filter)).toEqual({ problems: [{ path, message: `${what}. Expected ${expected}.` }] });
  });

  it.each([
    // the filter, where, what was typed, what was meant
    [{ retriever_id: ['a'] }, '', 'retriever_id', 'retriever_ids'],
    [{ taxonomy_nodes_id: ['a'] }, '', 'taxonomy_nodes_id', 'taxonomy_node_ids'],
    [{ timeRange: {} }, '', 'timeRange', 'time_range'],
    [{ MIN_INTERACTIONS: 2 }, '', 'MIN_INTERACTIONS', 'min_interactions'],
    [{ sample_startegy: 'recent' }, '', 'sample_startegy', 'sample_strategy'],
    [{ time_range: { strat: '-1d' } }, 'time_range', 'strat', 'start'],
    [{ time_range: { ends: '-1d' } }, 'time_range', 'ends', 'end'],
    [{ interaction_weights: { wieghts: {} } }, 'interaction_weights', 'wieghts', 'weights'],
  ])('4: names the known key that %j means', (filter, path, typed, meant) => {
    const message = expect.stringMatching(
      new RegExp(`^has an unknown key "${typed}" \\(did you mean "${meant}"\\?\\)\\. Expected `),
    );
    expect(parse(filter)).toEqual({ problems: [{ path, message }] });
  });

  it.each([
    ['a key that is 4 letters off', { retrieverids_of: [] }],
    ['a short key that is half another', { time_range: { an: '-1d' } }],
    ['a key of another object', { start: '-1d' }],
    ['an interaction in the place of the weights', { interaction_weights: { click: 1 } }],
    ['no letter at all', { '': 1 }],
    ['a name that every object knows', { constructor: 1 }],
  ])('4: guesses nothing about %s', (_case, filter) => {
    const [problem] = listProblems(parse(filter));
    expect(problem?.message).toMatch(/^has an unknown key "/);
    expect(problem?.message).not.toContain('did you mean');
  });

  it('4: guesses for each of several keys', () => {
    const [problem] = listProblems(parse({ retriever_id: [], nonsense: 1, sample_strateg: 'recent' }));
    expect(problem?.message).toMatch(
      /^has unknown keys "retriever_id" \(did you mean "retriever_ids"\?\), "nonsense", "sample_strateg" \(did you mean "sample_strategy"\?\)\. Expected /,
    );
  });

  it('4: names five unknown keys and counts the others', () => {
    const filter = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`unknown ${index}`, 1]));
    const [problem] = listProblems(parse(filter));
    expect(problem?.message).toMatch(/^has unknown keys "unknown 0", .*"unknown 4" and 2 others\. Expected /);
  });

  it('4: cuts a long key at 80 code points, wherever it stands', () => {
    const long = '😀'.repeat(200);
    const cut = `${'😀'.repeat(79)}…`;
    const [unknown] = listProblems(parse({ [long]: 1 }));
    expect(unknown?.message.startsWith(`has an unknown key "${cut}". `)).toBe(true);
    const [weight] = listProblems(parse({ interaction_weights: { weights: { [long]: 'x' } } }));
    expect(weight?.path).toBe(`interaction_weights.weights.${cut}`);
  });

  it('4: keeps every problem on one line without control and bidi characters, whatever the keys are', () => {
    const hostile = fc
      .array(
        fc.oneof(fc.constantFrom('\n', '\r', '::error::', '\u2028', '\u202e', '\u001b[2J', '"'), fc.string()),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, (key, value) => {
        const filters = [
          { [key]: value },
          { time_range: { [key]: value } },
          { interaction_weights: { weights: { [key]: value } } },
          { sample_strategy: key },
        ];
        for (const { path, message } of filters.flatMap((filter) => listProblems(parse(filter)))) {
          expect(`${path} ${message}`).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
          expect([...path].length).toBeLessThan(120);
          expect([...message].length).toBeLessThan(400);
        }
      }),
    );
  });

  it('4: repeats text that is not JSON on one line and not at length', () => {
    for (const text of ['{\n"min_interactions": 2,\n"a": x\n}', `\u202e${'x'.repeat(5000)}`]) {
      const [problem] = listProblems(parseSessionFilter(text, now));
      expect(problem?.message).toMatch(/^is not valid JSON \([^\n\u202e]{1,200}\)\. Expected /);
    }
  });

  it('cuts a long value', () => {
    const [problem] = listProblems(parse({ sample_strategy: 'x'.repeat(200) }));
    expect(problem?.message).toMatch(/^is "x{78}…\. Expected /);
  });

  it('reports every problem at once', () => {
    const problems = listProblems(
      parse({ min_interactions: 0, sample_strategy: 'x', time_range: { start: 'y' } }),
    );
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'min_interactions',
      'sample_strategy',
      'time_range.start',
    ]);
  });

  it('says that text is not JSON', () => {
    const answer = parseSessionFilter("{'min_interactions': 2}", now);
    expect(answer).toEqual({
      problems: [
        {
          path: '',
          message: expect.stringMatching(/^is not valid JSON \(.+\)\. Expected a JSON object with the keys /),
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
