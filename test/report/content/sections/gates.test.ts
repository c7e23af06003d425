import { describe, expect, it } from 'vitest';
import { composeHeldGates, composeMissedGates } from '../../../../src/report/content/sections/gates.ts';
import { buildBenchmarkOf, type CandidateNumbers } from '../../../builders/benchmark.ts';
import { buildSubject } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

const build = (...candidates: CandidateNumbers[]) =>
  buildSubject({ benchmark: buildBenchmarkOf(candidates) });

describe('composeMissedGates', () => {
  const render = (...candidates: CandidateNumbers[]): string[] =>
    renderSectionLines(composeMissedGates, build(...candidates));

  it('shows value, need and verdict of each gate that is not met', () => {
    expect(render({ id: 'a', delta: 0.02, pValue: 0.3 })).toEqual([
      '| Gate | Value | Required | Verdict |',
      '| :-- | --: | :-- | :-- |',
      '| p-value | 0.300 | at most 0.05 | ❓\u00a0inconclusive |',
    ]);
  });

  it('names the candidate in each row, where there are several, those on which the verdict hangs first', () => {
    expect(
      render({ id: 'b', delta: undefined }, { id: 'c', delta: 0.02 }, { id: 'a', delta: -0.02 }),
    ).toEqual([
      '| Candidate | Gate | Value | Required | Verdict |',
      '| :-- | :-- | --: | :-- | :-- |',
      '| `a` | NDCG@10 delta | −0.0200 | more than 0 | ❌\u00a0fail |',
      '| `a` | p-value | 0.010 (wrong direction) | at most 0.05 | ❌\u00a0fail |',
      '| `b` | – | – | the benchmark returned no comparison with the baseline | ❓\u00a0inconclusive |',
    ]);
  });

  it('is open, and left out where all are met', () => {
    expect(composeMissedGates(build({ id: 'a', delta: -0.02 }))?.collapsed).toBe(false);
    expect(composeMissedGates(build({ id: 'a', delta: 0.02 }))).toBeUndefined();
  });

  it('counts the rows beyond twenty', () => {
    const candidates = Array.from({ length: 13 }, (_, index) => ({ id: `r${index}`, delta: -0.1 }));
    const lines = render(...candidates);
    expect(lines).toHaveLength(23);
    expect(lines.at(-1)).toBe('… and 6 more rows.');
  });
});

describe('composeHeldGates', () => {
  it('shows the gates that are met, folded', () => {
    const subject = build({ id: 'a', delta: 0.02, pValue: 0.3 });
    expect(renderSectionLines(composeHeldGates, subject).slice(2)).toEqual([
      '| NDCG@10 delta | +0.0200 | more than 0 | ✅\u00a0pass |',
    ]);
    expect(composeHeldGates(subject)?.collapsed).toBe(true);
  });

  it('is left out where none is', () => {
    expect(composeHeldGates(build({ id: 'a', delta: -0.02 }))).toBeUndefined();
  });
});
