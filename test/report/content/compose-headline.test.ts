import { describe, expect, it } from 'vitest';
import { composeHeadline } from '../../../src/report/content/compose-headline.ts';
import { joinClauses } from '../../../src/verdict/sentence.ts';
import type { Verdict } from '../../../src/verdict/verdict.ts';
import { buildBenchmarkOf } from '../../builders/benchmark.ts';
import { buildSubject } from '../../builders/report.ts';
import { judgeCandidates } from '../../builders/verdict.ts';

const show = (verdict: Verdict): string =>
  composeHeadline(verdict)
    .headline.map((part) => (typeof part === 'string' ? part : 'text' in part ? `<${part.text}>` : '?'))
    .join('');

describe('composeHeadline', () => {
  it.each([
    [0.0449, 0.0004, '✅ <a> passes: NDCG@10 rose by 0.0449, p < 0.001', 0],
    [
      -0.02,
      0.01,
      '❌ <a> fails: NDCG@10 fell by 0.0200 (needed: more than 0); the fall is significant: p = 0.010',
      0,
    ],
    [
      0.02,
      0.3,
      '❓ <a> is inconclusive: NDCG@10 rose by 0.0200, but that may be chance: p = 0.300 (needed: at most 0.05)',
      2,
    ],
  ])('is the sentence of a delta of %d as long as it is short', (delta, pValue, headline, remarks) => {
    const verdict = judgeCandidates([{ id: 'a', delta, pValue }]);
    expect(show(verdict)).toBe(headline);
    expect(composeHeadline(verdict).remarks).toHaveLength(remarks);
  });

  it('loses no clause of the explanation', () => {
    const verdict = judgeCandidates([{ id: 'a', delta: 0.02, pValue: 0.3 }]);
    const { headline, remarks } = composeHeadline(verdict);
    expect(`${[headline.at(-1), ...remarks].join('; ')}.`).toBe(
      `: ${joinClauses(verdict.deciding.explanation)}.`,
    );
  });

  it('names the candidate that settled it', () => {
    const verdict = judgeCandidates([
      { id: 'a', delta: 0.02 },
      { id: 'b', delta: -0.02 },
    ]);
    expect(show(verdict)).toMatch(/^❌ 1 of 2 candidates fails, and all must pass; <b> fails: NDCG@10 fell/);
  });

  it('cuts a name that is longer than a heading', () => {
    const { verdict } = buildSubject({ benchmark: buildBenchmarkOf([{ id: 'x'.repeat(200), delta: 0.1 }]) });
    expect(show(verdict)).toMatch(/^✅ <x{59}…> passes: /);
  });
});
