import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRun,
  compareReports,
  countDraws,
  type JudgedRun,
  listEarlierRuns,
  mergeHistories,
  parseState,
  readVisibleBody,
  renderState,
} from '../../src/github/run-history.ts';

const run = (benchmark: string, verdict = 'pass'): JudgedRun => ({ benchmark, commit: 'c0ffee', verdict });
const empty = { runs: [], shown: undefined };
const renderLine = (json: string): string =>
  `<!-- retriever-benchmark-gate-state:${Buffer.from(json).toString('base64url')} -->`;

const anyRun = fc.record(
  {
    benchmark: fc.string(),
    commit: fc.string(),
    verdict: fc.string(),
    delta: fc.option(fc.integer().map((units) => units / 10_000)),
    at: fc.string(),
  },
  { requiredKeys: ['benchmark', 'commit', 'verdict'] },
);
const anyShown = fc.option(
  fc.record({ run: fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String), attempt: fc.nat() }),
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
        expect(parseState(body)).toEqual({ runs, shown });
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
    const runs = Array.from({ length: 100 }, (_, index) => run(`bmk_${index}_${'x'.repeat(400)}`));
    const line = renderState({ runs, shown: undefined });
    expect(line.length).toBeLessThanOrEqual(24_576);
    const shorter = renderState({ runs, shown: { run: '1', attempt: 1 } }, 2_000);
    expect(shorter.length).toBeLessThanOrEqual(2_000);
    expect(parseState(shorter).runs.at(-1)).toEqual(runs.at(-1));
    expect(parseState(renderState({ runs, shown: { run: '1', attempt: 1 } }, 0))).toEqual({
      runs: [],
      shown: { run: '1', attempt: 1 },
    });
  });

  it('of an older version stays readable', () => {
    const old = renderLine('{"version":1,"runs":[{"benchmark":"a","commit":"b","verdict":"fail"}]}');
    expect(parseState(`<!-- marker -->\n${old}\n## Report`)).toEqual({
      runs: [{ benchmark: 'a', commit: 'b', verdict: 'fail' }],
      shown: undefined,
    });
    expect(readVisibleBody('<!-- marker -->\n## Report')).toBe('## Report');
  });

  it('keeps the runs where it does not tell who wrote the report in a way that can be compared', () => {
    const strange = renderLine('{"version":1,"runs":[],"shown":{"run":"x","attempt":1}}');
    expect(parseState(strange)).toEqual(empty);
    const runs = JSON.stringify([run('a')]);
    expect(parseState(renderLine(`{"version":1,"runs":${runs},"shown":7}`))).toEqual({
      runs: [run('a')],
      shown: undefined,
    });
  });

  it.each([
    ['no state', '<!-- marker -->\n## Report'],
    ['what is not base64url', '<!-- retriever-benchmark-gate-state:%%% -->'],
    ['what is not JSON', renderLine('{')],
    ['another version', renderLine('{"version":2,"runs":[]}')],
    ['a state within a line', `> ${renderLine('{"version":1,"runs":[]}')} x`],
  ])('is empty with %s', (_case, body) => {
    expect(parseState(body)).toEqual(empty);
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

  it('starts with 1', () => {
    expect(countDraws([], 'a')).toBe(1);
  });

  it('takes a draw that several comments know for one', () => {
    const merged = mergeHistories([[run('a'), run('b')], [], [run('b', 'fail'), run('c')]]);
    expect(merged).toEqual([run('a'), run('b'), run('c')]);
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
