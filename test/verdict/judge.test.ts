import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import { judgeEvidence } from '../../src/verdict/judge.ts';
import { formatSentence } from '../../src/verdict/sentence.ts';
import { buildBenchmark, type CandidateNumbers } from '../builders/benchmark.ts';
import { buildSettings } from '../builders/settings.ts';
import { judgeCandidates } from '../builders/verdict.ts';

const good: CandidateNumbers = { id: 'good', delta: 0.03, pValue: 0.01 };
const better: CandidateNumbers = { id: 'better', delta: 0.05, pValue: 0.002 };
const unsure: CandidateNumbers = { id: 'unsure', delta: 0.02, pValue: 0.3 };
const unsurer: CandidateNumbers = { id: 'unsurer', delta: 0.01, pValue: 0.4 };
const unknown: CandidateNumbers = { id: 'unknown', delta: 0.02, pValue: null };
const bad: CandidateNumbers = { id: 'bad', delta: -0.02, pValue: 0.01 };
const worse: CandidateNumbers = { id: 'worse', delta: -0.04, pValue: 0.6 };
const missing: CandidateNumbers = { id: 'missing', delta: undefined };

describe('one candidate', () => {
  it.each([
    [good, 'pass', 'good passes: NDCG@10 rose by 0.0300, p = 0.010.'],
    [
      unsure,
      'inconclusive',
      'unsure is inconclusive: NDCG@10 rose by 0.0200, but that may be chance: p = 0.300 (required: at most 0.05); with 1,000 sessions this benchmark would detect a true difference of 0.0541 in four out of five runs; even 10,000 sessions, the most that the API replays, would detect only one of 0.0171.',
    ],
    [
      unknown,
      'inconclusive',
      'unknown is inconclusive: NDCG@10 rose by 0.0200, but the API returned neither a usable p-value nor a confidence interval (required: at most 0.05).',
    ],
    [
      bad,
      'fail',
      'bad fails: NDCG@10 fell by 0.0200 (required: more than 0); the fall is significant: p = 0.010.',
    ],
    [
      worse,
      'fail',
      'worse fails: NDCG@10 fell by 0.0400, which may be chance: p = 0.600 (required: more than 0); the true change may be anything from −0.1896 to +0.1096, so these 1,000 sessions cannot rule out a gain.',
    ],
    [
      missing,
      'inconclusive',
      'missing is inconclusive: the benchmark returned no comparison with the baseline.',
    ],
  ])('$id', (candidate, outcome, sentence) => {
    for (const require of ['all', 'any'] as const) {
      const verdict = judgeCandidates([candidate], require);
      expect(verdict.outcome).toBe(outcome);
      expect(formatSentence(verdict.sentence)).toBe(sentence);
    }
  });

  it('is named by its name and its id, both as untrusted text', () => {
    const { sentence } = judgeEvidence(gatherEvidence(buildBenchmark()), buildSettings());
    expect(sentence.slice(0, 4)).toEqual([
      { kind: 'code', text: 'hybrid' },
      ' (',
      { kind: 'code', text: 'ret_hybrid' },
      ')',
    ]);
    expect(formatSentence(sentence)).toBe('hybrid (ret_hybrid) passes: NDCG@10 rose by 0.0300, p = 0.012.');
  });

  it('carries its numbers', () => {
    expect(judgeCandidates([unsure]).candidates[0]).toMatchObject({
      candidateId: 'unsure',
      ndcgDelta: 0.02,
      pValue: 0.3,
      gates: [{ outcome: 'pass' }, { outcome: 'inconclusive' }],
    });
    expect(judgeCandidates([missing]).candidates[0]).toMatchObject({
      ndcgDelta: undefined,
      pValue: null,
      gates: [],
    });
  });

  it('32: is inconclusive where it is missing from the comparison', () => {
    const verdict = judgeCandidates([missing]);
    expect(verdict.outcome).toBe('inconclusive');
    expect(formatSentence(verdict.sentence)).toContain('returned no comparison with the baseline');
  });

  it('7: can not be judged at a K that was not returned', () => {
    expect(() => judgeCandidates([good], 'all', { ndcgK: 7 })).toThrow(
      expect.objectContaining({ code: 'metric-not-returned' }),
    );
  });
});

describe('several candidates', () => {
  const because = {
    good: 'NDCG@10 rose by 0.0300, p = 0.010.',
    better: 'NDCG@10 rose by 0.0500, p = 0.002.',
    unsure:
      'NDCG@10 rose by 0.0200, but that may be chance: p = 0.300 (required: at most 0.05); with 1,000 sessions this benchmark would detect a true difference of 0.0541 in four out of five runs; even 10,000 sessions, the most that the API replays, would detect only one of 0.0171.',
    unsurer:
      'NDCG@10 rose by 0.0100, but that may be chance: p = 0.400 (required: at most 0.05); with 1,000 sessions this benchmark would detect a true difference of 0.0333 in four out of five runs; even 10,000 sessions, the most that the API replays, would detect only one of 0.0105.',
    bad: 'NDCG@10 fell by 0.0200 (required: more than 0); the fall is significant: p = 0.010.',
    worse:
      'NDCG@10 fell by 0.0400, which may be chance: p = 0.600 (required: more than 0); the true change may be anything from −0.1896 to +0.1096, so these 1,000 sessions cannot rule out a gain.',
  };

  it.each([
    [
      'all',
      [good, better],
      'pass',
      'good',
      'better',
      `Both candidates pass; the weakest is good: ${because.good}`,
    ],
    [
      'all',
      [good, bad],
      'fail',
      'bad',
      'good',
      `1 of 2 candidates fails, and all must pass; bad fails: ${because.bad}`,
    ],
    [
      'all',
      [bad, worse, good],
      'fail',
      'worse',
      'good',
      `2 of 3 candidates fail, and all must pass; worse fails: ${because.worse}`,
    ],
    [
      'all',
      [unsure, good],
      'inconclusive',
      'unsure',
      'good',
      `1 of 2 candidates is inconclusive, and all must pass; unsure is inconclusive: ${because.unsure}`,
    ],
    [
      'all',
      [unsure, unsurer],
      'inconclusive',
      'unsurer',
      'unsure',
      `2 of 2 candidates are inconclusive, and all must pass; unsurer is inconclusive: ${because.unsurer}`,
    ],
    [
      'all',
      [unsure, bad, good],
      'fail',
      'bad',
      'good',
      `1 of 3 candidates fails, and all must pass; bad fails: ${because.bad}`,
    ],
    [
      'any',
      [good, better, bad],
      'pass',
      'better',
      'better',
      `2 of 3 candidates pass, and one is enough; the best is better: ${because.better}`,
    ],
    [
      'any',
      [bad, good],
      'pass',
      'good',
      'good',
      `1 of 2 candidates passes, and one is enough; the best is good: ${because.good}`,
    ],
    [
      'any',
      [bad, unsure],
      'inconclusive',
      'unsure',
      'unsure',
      `Neither candidate passes; the closest is unsure: ${because.unsure}`,
    ],
    [
      'any',
      [unsurer, unsure],
      'inconclusive',
      'unsure',
      'unsure',
      `Neither candidate passes; the closest is unsure: ${because.unsure}`,
    ],
    [
      'any',
      [worse, bad],
      'fail',
      'bad',
      'bad',
      `Neither candidate passes; the closest is bad: ${because.bad}`,
    ],
    [
      'any',
      [missing, bad],
      'inconclusive',
      'missing',
      'bad',
      'Neither candidate passes; the closest is missing: the benchmark returned no comparison with the baseline.',
    ],
  ] as const)('require %s of %j: %s', (require, candidates, outcome, deciding, best, sentence) => {
    const verdict = judgeCandidates(candidates, require);
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.deciding.candidateId).toBe(deciding);
    expect(verdict.best.candidateId).toBe(best);
    expect(formatSentence(verdict.sentence)).toBe(sentence);
  });

  it.each([
    ['all', 'inconclusive'],
    ['any', 'pass'],
  ] as const)('32: judges the others where one is missing: require %s is %s', (require, outcome) => {
    for (const candidates of [
      [missing, good],
      [good, missing],
    ]) {
      const verdict = judgeCandidates(candidates, require);
      expect(verdict.outcome).toBe(outcome);
      const outcomes = verdict.candidates.map(({ candidateId, outcome: own }) => [candidateId, own]);
      expect(Object.fromEntries(outcomes)).toEqual({ missing: 'inconclusive', good: 'pass' });
    }
  });

  it('prefers a candidate with numbers over one without a comparison', () => {
    const verdict = judgeCandidates([missing, unsure], 'all');
    expect(verdict.deciding.candidateId).toBe('unsure');
    expect(verdict.best.candidateId).toBe('unsure');
  });

  it('takes the first of two that are equal, in the order that was asked for', () => {
    const twins = [
      { id: 'one', delta: 0.02 },
      { id: 'two', delta: 0.02 },
    ];
    expect(judgeCandidates(twins, 'any').best.candidateId).toBe('one');
    expect(judgeCandidates(twins, 'all').deciding.candidateId).toBe('one');
  });
});
