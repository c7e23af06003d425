import { describe, expect, it } from 'vitest';
import { composeGates } from '../../../src/report/sections/gates.ts';
import { buildBenchmarkOf, type CandidateNumbers } from '../../builders/benchmark.ts';
import { buildSubject } from '../../builders/report.ts';
import { renderSectionLines } from '../section-text.ts';

const render = (...candidates: CandidateNumbers[]): string[] =>
  renderSectionLines(composeGates, buildSubject({ benchmark: buildBenchmarkOf(candidates) }));

describe('composeGates', () => {
  it('shows value, need and verdict of each gate', () => {
    expect(render({ id: 'a', delta: 0.02, pValue: 0.3 })).toEqual([
      '| Gate | Value | Needed | Verdict |',
      '| :-- | --: | :-- | :-- |',
      '| NDCG@10 delta | +0.0200 | more than 0 | ✅ pass |',
      '| p-value | 0.300 | at most 0.05 | ❔ inconclusive |',
    ]);
  });

  it('names each candidate once, where there are several', () => {
    expect(render({ id: 'a', delta: -0.02 }, { id: 'b', delta: undefined })).toEqual([
      '| Candidate | Gate | Value | Needed | Verdict |',
      '| :-- | :-- | --: | :-- | :-- |',
      '| `a` | NDCG@10 delta | −0.0200 | more than 0 | ❌ fail |',
      '|  | p-value | 0.010 | at most 0.05 for a gain | ❌ fail |',
      '| `b` | – | – | the benchmark returned no comparison with the baseline | ❔ inconclusive |',
    ]);
  });

  it('counts the rows beyond a hundred', () => {
    const candidates = Array.from({ length: 60 }, (_, index) => ({ id: `r${index}`, delta: 0.1 }));
    const lines = render(...candidates);
    expect(lines).toHaveLength(103);
    expect(lines.at(-1)).toBe('… and 20 more rows.');
  });
});
