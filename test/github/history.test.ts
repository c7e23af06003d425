import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRun, countDraws, type JudgedRun, parseHistory, renderHistory } from '../../src/github/history.ts';

const run = (benchmark: string, verdict = 'pass'): JudgedRun => ({ benchmark, commit: 'c0ffee', verdict });

describe('the hidden state', () => {
  it('survives the comment, whatever it holds', () => {
    const anyRun = fc.record({ benchmark: fc.string(), commit: fc.string(), verdict: fc.string() });
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 20 }), (history) => {
        const line = renderHistory(history);
        expect(line).toMatch(/^<!-- [a-z-]+:[A-Za-z0-9_-]+ -->$/);
        expect(parseHistory(`<!-- marker -->\n${line}\n## Report`)).toEqual(history);
      }),
    );
  });

  it('keeps the last hundred runs', () => {
    const history = Array.from({ length: 150 }, (_, index) => run(`bmk_${index}`));
    const kept = parseHistory(renderHistory(history));
    expect(kept).toHaveLength(100);
    expect(kept.at(-1)?.benchmark).toBe('bmk_149');
  });

  it.each([
    ['no state', '<!-- marker -->\n## Report'],
    ['what is not base64url', '<!-- retriever-benchmark-gate-state:%%% -->'],
    ['what is not JSON', `<!-- retriever-benchmark-gate-state:${Buffer.from('{').toString('base64url')} -->`],
    [
      'another version',
      `<!-- retriever-benchmark-gate-state:${Buffer.from('{"version":2,"runs":[]}').toString('base64url')} -->`,
    ],
    [
      'a state within a line',
      `> <!-- retriever-benchmark-gate-state:${Buffer.from('{"version":1,"runs":[]}').toString('base64url')} --> x`,
    ],
  ])('is empty with %s', (_case, body) => {
    expect(parseHistory(body)).toEqual([]);
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
});
