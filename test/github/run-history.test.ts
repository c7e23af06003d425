import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAsked } from '../../src/github/asked-benchmarks.ts';
import { countDraws } from '../../src/github/count-draws.ts';
import {
  addRun,
  compareReports,
  damagedStateLine,
  type JudgedRun,
  listEarlierRuns,
  mergeHistories,
  parseState,
  readVisibleBody,
  renderState,
} from '../../src/github/run-history.ts';

const run = (benchmark: string, verdict = 'pass'): JudgedRun => ({ benchmark, commit: 'c0ffee', verdict });
const empty = { runs: [], asked: [], shown: undefined, isDamaged: false };
const damaged = { ...empty, isDamaged: true };
const renderLine = (json: string): string =>
  `<!-- retriever-benchmark-gate-state:${Buffer.from(json).toString('base64url')} -->`;

const anyRun = fc.record(
  {
    benchmark: fc.stringMatching(/^[\w!/-]{1,40}$/),
    commit: fc.string(),
    verdict: fc.string(),
    draw: fc.integer({ min: 1, max: 1000 }),
    delta: fc.option(fc.integer({ min: -10_000, max: 10_000 }).map((units) => units / 10_000)),
    at: fc.string(),
  },
  { requiredKeys: ['benchmark', 'commit', 'verdict'] },
);
const anyShown = fc.option(
  fc.record({ run: fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map(String), attempt: fc.nat(1_000_000) }),
  {
    nil: undefined,
  },
);

describe('the hidden state', () => {
  it('survives the comment, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 20 }), anyShown, fc.string(), (runs, shown, text) => {
        const line = renderState({ runs, shown });
        expect(line).toMatch(/^<!-- [a-z-]+:[A-Za-z0-9_-]+ -->$/);
        const body = `<!-- marker -->\n${line}\n${text}`;
        expect(parseState(body)).toEqual({ ...empty, runs, shown });
        expect(readVisibleBody(body)).toBe(text);
      }),
    );
  });

  it('keeps the last hundred runs', () => {
    const runs = Array.from({ length: 150 }, (_, index) => run(`bmk_${index}`));
    const kept = parseState(renderState({ runs, shown: undefined })).runs;
    expect(kept).toHaveLength(100);
    expect(kept.at(-1)?.benchmark).toBe('bmk_149');
  });

  it('leaves room for the report, and drops the oldest runs where it has less', () => {
    const runs = Array.from({ length: 100 }, (_, index) => run(`bmk_${index}_${'x'.repeat(200)}`));
    const line = renderState({ runs, shown: undefined });
    expect(line.length).toBeLessThanOrEqual(24_576);
    const shorter = renderState({ runs, shown: { run: '1', attempt: 1 } }, 2_000);
    expect(shorter.length).toBeLessThanOrEqual(2_000);
    expect(parseState(shorter).runs.at(-1)).toEqual(runs.at(-1));
    expect(parseState(renderState({ runs, shown: { run: '1', attempt: 1 } }, 0))).toEqual({
      ...empty,
      shown: { run: '1', attempt: 1 },
    });
  });

  it('of an older version stays readable', () => {
    const old = renderLine('{"version":1,"runs":[{"benchmark":"a","commit":"b","verdict":"fail"}]}');
    expect(parseState(`<!-- marker -->\n${old}\n## Report`)).toEqual({
      ...empty,
      runs: [{ benchmark: 'a', commit: 'b', verdict: 'fail' }],
      shown: undefined,
    });
    expect(readVisibleBody('<!-- marker -->\n## Report')).toBe('## Report');
  });

  it('holds what may be reused, which goes first where there is little room', () => {
    const asked = Array.from({ length: 30 }, (_, index) => ({
      benchmark: `bmk_${index}`,
      question: index.toString(16).padStart(32, '0'),
    }));
    expect(parseState(renderState({ runs: [], asked, shown: undefined })).asked).toEqual(asked.slice(-20));
    const runs = [run('a')];
    const short = parseState(renderState({ runs, asked, shown: undefined }, 400));
    expect(short.runs).toEqual(runs);
    expect(short.asked.length).toBeLessThan(5);
    expect(addAsked(asked, [...asked.slice(0, 1), { ...run('new'), question: 'x' }])).toHaveLength(31);
  });

  const entry = '"commit":"b","verdict":"fail"';
  it.each([
    ['no state', '<!-- marker -->\n## Report'],
    ['an empty one', damagedStateLine],
    ['what is not base64url', '<!-- retriever-benchmark-gate-state:%%% -->'],
    ['what is not JSON', renderLine('{')],
    ['another version', renderLine('{"version":2,"runs":[]}')],
    ['a state within a line', `> ${renderLine('{"version":1,"runs":[]}')} x`],
    [
      'a writer that cannot be compared',
      renderLine('{"version":1,"runs":[],"shown":{"run":"x","attempt":1}}'),
    ],
    ['a writer that is none', renderLine('{"version":1,"runs":[],"shown":7}')],
    ['an attempt below 0', renderLine('{"version":1,"runs":[],"shown":{"run":"1","attempt":-3}}')],
    [
      'a run id that nothing is newer than',
      renderLine(`{"version":1,"runs":[],"shown":{"run":"${'9'.repeat(30)}","attempt":1}}`),
    ],
    ['an id that leads elsewhere', renderLine(`{"version":1,"runs":[{"benchmark":"..",${entry}}]}`)],
    ['an empty id', renderLine(`{"version":1,"runs":[{"benchmark":"",${entry}}]}`)],
    [
      'an id to reuse that leads elsewhere',
      renderLine(`{"version":1,"runs":[],"asked":[{"benchmark":"..","question":"${'0'.repeat(32)}"}]}`),
    ],
    ['no fingerprint', renderLine('{"version":1,"runs":[],"asked":[{"benchmark":"a","question":""}]}')],
    ['a delta out of range', renderLine(`{"version":1,"runs":[{"benchmark":"a",${entry},"delta":1e999}]}`)],
    ['a draw below 1', renderLine(`{"version":1,"runs":[{"benchmark":"a",${entry},"draw":0}]}`)],
  ])('102: is damaged with %s', (_case, body) => {
    expect(parseState(body)).toEqual(damaged);
  });
});

describe('counting', () => {
  it('takes a second verdict on the same benchmark for the same draw', () => {
    const history = addRun(addRun([], run('a')), run('b'));
    expect(countDraws(history, 'c')).toBe(3);
    expect(countDraws(history, 'b')).toBe(2);
    expect(addRun(history, run('b', 'fail'))).toEqual([run('a'), run('b', 'fail')]);
    // Judging an earlier draw again leaves the numbers of all as they were.
    const judgedAgain = addRun(history, run('a', 'fail'));
    expect(countDraws(judgedAgain, 'a')).toBe(1);
    expect(countDraws(judgedAgain, 'b')).toBe(2);
  });

  it('98: counts benchmarks with the same question that other runs made, but none twice', () => {
    expect(countDraws([], 'c', ['a', 'b', 'c', 'a'])).toBe(3);
    expect(countDraws([run('a')], 'c', ['a', 'b'])).toBe(3);
    expect(countDraws([{ ...run('a'), draw: 4 }, run('b')], 'c', ['a'])).toBe(5);
    expect(countDraws([{ ...run('a'), draw: 4 }], 'a', ['x', 'y'])).toBe(4);
  });

  it('starts with 1', () => {
    expect(countDraws([], 'a')).toBe(1);
  });

  it('takes a draw that several comments know for one', () => {
    const merged = mergeHistories([[run('a'), run('b')], [], [run('b', 'fail'), run('c')]]);
    expect(merged).toEqual([run('a'), run('b'), run('c')]);
  });

  it('42: keeps the verdict of the newer run on one benchmark, whoever writes last', () => {
    const older = { ...run('a'), by: { run: '301', attempt: 1 } };
    const newer = { ...run('a', 'fail'), by: { run: '302', attempt: 1 } };
    for (const [first, second] of [
      [older, newer],
      [newer, older],
    ] as const) {
      expect(addRun([first], second)).toEqual([newer]);
      expect(mergeHistories([[first], [second]])).toEqual([newer]);
    }
  });
});

describe('compareReports', () => {
  it('compares run ids as numbers of any size, then attempts', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.bigInt({ min: 1n }), fc.nat(), fc.nat(), (id, more, a, b) => {
        const first = { run: String(id), attempt: a };
        expect(compareReports({ run: String(id + more), attempt: b }, first)).toBeGreaterThan(0);
        expect(compareReports(first, { run: String(id + more), attempt: b })).toBeLessThan(0);
        expect(Math.sign(compareReports(first, { run: String(id), attempt: b }))).toBe(Math.sign(a - b) + 0);
      }),
    );
  });

  it('knows nothing about a report that does not tell its run', () => {
    expect(compareReports(undefined, { run: '1', attempt: 1 })).toBe(0);
    expect(compareReports({ run: '1', attempt: 1 }, undefined)).toBe(0);
  });
});

describe('listEarlierRuns', () => {
  const by = (benchmark: string, id: string, attempt = 1): JudgedRun => ({
    ...run(benchmark),
    by: { run: id, attempt },
  });
  const list = (history: readonly JudgedRun[], benchmark: string, id: string) =>
    listEarlierRuns(history, benchmark, { run: id, attempt: 1 }).map((earlier) => earlier.benchmark);

  it('orders by workflow run, whichever finished first', () => {
    expect(list([by('b', '200'), by('a', '100')], 'c', '300')).toEqual(['a', 'b']);
    expect(list([by('b', '100', 2), by('a', '100', 1)], 'c', '300')).toEqual(['a', 'b']);
  });

  it('leaves out what is newer than the writer, and an earlier verdict on the same benchmark', () => {
    expect(list([by('b', '200'), by('a', '100')], 'c', '150')).toEqual(['a']);
    expect(list([by('a', '100'), by('b', '200')], 'b', '300')).toEqual(['a']);
  });

  it('keeps those whose workflow run is not known where they are', () => {
    expect(list([run('a'), run('b')], 'c', '300')).toEqual(['a', 'b']);
  });
});
