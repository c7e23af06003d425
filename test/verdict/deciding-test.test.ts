import { describe, expect, it } from 'vitest';
import { addDecidingTests, computeLevel } from '../../src/verdict/deciding-test.ts';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { DecidingTest, GateSettings } from '../../src/verdict/gates/gate.ts';
import { buildBenchmarkOf, type CandidateNumbers } from '../builders/benchmark.ts';
import { buildSettings } from '../builders/settings.ts';

const compute = (candidates: readonly CandidateNumbers[], settings: Partial<GateSettings>) =>
  decide(gatherEvidence(buildBenchmarkOf(candidates)).candidates, buildSettings(settings));

function decide(...subject: Parameters<typeof addDecidingTests>): DecidingTest[] {
  return addDecidingTests(...subject).map(({ test }) => test);
}

describe('addDecidingTests', () => {
  const rise = { id: 'rise', delta: 0.03, pValue: 0.02 };
  const fall = { id: 'fall', delta: -0.03, pValue: 0.02 };

  it.each([
    ['superiority', 0, rise, 0.02],
    ['superiority', 0, fall, 0.02],
    ['superiority-by-margin', 1e-9, rise, 0.01],
    ['superiority-by-margin', 0.03, rise, 0.5],
    ['non-inferiority', -1e-9, rise, 0.01],
    ['non-inferiority', -1e-9, fall, 0.99],
    ['non-inferiority', -0.03, fall, 0.5],
    ['regression', 0, rise, 0.99],
    ['regression', 0, fall, 0.01],
    ['regression', -0.03, fall, 0.5],
  ] as const)('in %s with %d, %j has p = %d', (mode, minNdcgDelta, candidate, pValue) => {
    const [test] = compute([candidate], { mode, minNdcgDelta });
    expect(test?.raw).toBeCloseTo(pValue, 6);
    expect(test?.adjusted).toBe(test?.raw);
  });

  it.each([
    // mode, require, auto means
    ['superiority', 'all', 'none'],
    ['superiority', 'any', 'holm'],
    ['superiority-by-margin', 'all', 'none'],
    ['superiority-by-margin', 'any', 'holm'],
    ['non-inferiority', 'all', 'none'],
    ['non-inferiority', 'any', 'holm'],
    ['regression', 'all', 'holm'],
    ['regression', 'any', 'none'],
  ] as const)('auto in %s with require %s is %s', (mode, require, adjustment) => {
    const tests = compute([rise, fall], { mode, require, minNdcgDelta: -0.01, adjustment: 'auto' });
    // A fall cannot win in superiority: the correction leaves its p-value alone.
    const ofFall = mode === 'superiority' ? 'none' : adjustment;
    expect(tests.map((test) => test.adjustment)).toEqual([adjustment, ofFall]);
  });

  it('takes the word of the user over that', () => {
    const [first] = compute([rise, fall], { require: 'any', adjustment: 'benjamini-hochberg' });
    // The fall counts as 1: its two-sided p-value speaks for no gain.
    expect(first).toMatchObject({ raw: 0.02, adjusted: 0.04, adjustment: 'benjamini-hochberg' });
  });

  it('believes no p-value of fewer than two sessions', () => {
    const { candidates } = gatherEvidence({ ...buildBenchmarkOf([rise]), session_count: 1 });
    expect(decide(candidates, buildSettings())[0]?.raw).toBeNull();
  });

  it('makes no winner of a candidate of which nobody knows whether it rose', () => {
    const { candidates } = gatherEvidence(buildBenchmarkOf([rise, { ...rise, id: 'other' }]));
    const blind = candidates.map((candidate) => ({ ...candidate, delta: undefined }));
    const tests = decide(blind, buildSettings({ adjustment: 'holm' }));
    expect(tests.map(({ adjustment }) => adjustment)).toEqual(['none', 'none']);
  });

  it('counts a candidate without a p-value, and leaves it without one', () => {
    const missing = { id: 'missing', delta: undefined };
    const untested = { id: 'untested', delta: 0.1, pValue: null };
    expect(compute([rise, missing, untested], { adjustment: 'holm' })).toMatchObject([
      { raw: 0.02, adjusted: 0.06, adjustment: 'holm' },
      { raw: null, adjusted: null },
      { raw: null, adjusted: null },
    ]);
  });

  it('takes the p-value of the API before one from the interval', () => {
    const interval: [number, number] = [0.01, 0.05];
    expect(compute([{ ...rise, interval }], {})[0]?.raw).toBe(0.02);
    expect(compute([{ ...rise, pValue: null, interval }], {})[0]?.raw).toBeCloseTo(0.0033, 4);
  });

  it('takes no p-value from an interval that is not symmetric, and holds 0', () => {
    const interval: [number, number] = [-0.001, 0.015];
    expect(compute([{ id: 'skewed', delta: 0.01, pValue: null, interval }], {})[0]?.raw).toBeNull();
  });

  it('makes no correction for one candidate', () => {
    expect(compute([fall], { mode: 'regression', adjustment: 'auto' })[0]?.adjustment).toBe('none');
  });
});

describe('computeLevel', () => {
  it.each([
    ['superiority', 0.05],
    ['superiority-by-margin', 0.025],
    ['non-inferiority', 0.025],
    ['regression', 0.025],
  ] as const)('in %s it is %d for 0.05', (mode, level) => {
    expect(computeLevel(buildSettings({ mode }))).toBe(level);
  });
});
