import { describe, expect, it } from 'vitest';
import { composeNotices } from '../../src/verdict/compose-notices.ts';
import type { GateSettings, RerunContext } from '../../src/verdict/gates/gate.ts';
import { buildSettings } from '../builders/settings.ts';
import { judgeCandidates } from '../builders/verdict.ts';

interface Situation {
  readonly candidates?: number;
  readonly delta?: number;
  readonly settings?: Partial<GateSettings>;
  readonly facts?: RerunContext;
}

function compose({
  candidates = 1,
  delta = 0.03,
  settings = {},
  facts = { draw: 1, alphaSpending: false },
}: Situation = {}): string[] {
  const numbers = Array.from({ length: candidates }, (_, index) => ({
    id: `c${index}`,
    delta,
    pValue: 0.001,
  }));
  const all = buildSettings(settings);
  return composeNotices(judgeCandidates(numbers, all.require, settings), all, facts);
}

describe('composeNotices', () => {
  it.each<[string, Situation]>([
    ['one candidate on its first run', {}],
    ['several of which all must pass', { candidates: 3 }],
    ['one of which any may pass', { settings: { require: 'any' } }],
    ['several of which any might have passed', { candidates: 3, delta: -0.03, settings: { require: 'any' } }],
    ['a margin', { settings: { mode: 'non-inferiority', minNdcgDelta: -0.01 } }],
    ['a tolerance', { settings: { mode: 'regression', minNdcgDelta: -0.01 } }],
  ])('says nothing of %s', (_case, situation) => {
    expect(compose(situation)).toEqual([]);
  });

  it('32: says that the benchmark speaks of more than was asked about', () => {
    const judged = judgeCandidates([{ id: 'c', delta: 0.03, pValue: 0.001 }]);
    const facts = { draw: 1, alphaSpending: false };
    expect(composeNotices(judged, buildSettings(), { ...facts, unrequestedCount: 1 })).toEqual([
      'The benchmark speaks of 1 retriever beyond those that were asked about: left out here.',
    ]);
    expect(composeNotices(judged, buildSettings(), { ...facts, unrequestedCount: 0 })).toEqual([]);
  });

  it('33: says when fewer sessions were found than asked for', () => {
    const facts = { draw: 1, alphaSpending: false, requestedSessions: 1000 };
    const judged = judgeCandidates([{ id: 'c', delta: 0.03, pValue: 0.001 }]);
    expect(composeNotices(judged, buildSettings(), { ...facts, sessionCount: 144 })).toEqual([
      'Only 144 sessions of the 1,000 asked for were found and replayed.',
    ]);
    expect(composeNotices(judged, buildSettings(), { ...facts, sessionCount: 1000 })).toEqual([]);
  });

  it('points from a negative minimum to non-inferiority', () => {
    expect(compose({ settings: { minNdcgDelta: -0.01 } })).toEqual([
      'A negative min-ndcg-delta allows nothing here, since a gain above 0 is needed in any case: to allow a small loss set mode to non-inferiority.',
    ]);
  });

  it.each([
    [2, 'about 0.56'],
    [3, 'about 0.85'],
    [4, 'about 1.03'],
    [5, 'about 1.16'],
    [9, 'about 1.49'],
    [10, 'about 1.54'],
    [20, 'more than 1.54'],
  ])('says how lucky the best of %d is', (candidates, standardErrors) => {
    expect(compose({ candidates, settings: { require: 'any' } })).toEqual([
      `The best of several candidates looks better than it is: of ${candidates} that are all equal to the baseline, the best would look ${standardErrors} standard errors better.`,
    ]);
  });

  it.each([
    [2, 0.05, '4.9'],
    [5, 0.05, '11.9'],
    [2, 0.1, '9.8'],
  ])('says what run %d at %d does to the chance of a lucky pass', (draw, maxPValue, chance) => {
    const [notice, ...others] = compose({ settings: { maxPValue }, facts: { draw, alphaSpending: false } });
    expect(others).toEqual([]);
    expect(notice).toContain(`This is run ${draw} on this pull request.`);
    expect(notice).toContain(`a chance of up to ${chance}\u00a0%`);
    expect(notice).toMatch(
      /^This is run \d on this pull request\. A candidate that is no better than the baseline would/,
    );
    expect(notice).toMatch(/; alpha-spending keeps it down\.$/);
  });

  it('speaks of the margin in non-inferiority', () => {
    const settings = { mode: 'non-inferiority', minNdcgDelta: -0.01 } as const;
    expect(compose({ settings, facts: { draw: 3, alphaSpending: false } })).toEqual([
      expect.stringMatching(
        /A candidate that is worse by the whole margin would .* a chance of up to 7\.3\u00a0%;/,
      ),
    ]);
  });

  it('counts looks for a regression too', () => {
    expect(compose({ settings: { mode: 'regression' }, facts: { draw: 2, alphaSpending: false } })).toEqual([
      'This is run 2 on this pull request. Each run is another chance for a regression not to show: look at all of them.',
    ]);
  });

  it('says at which level the first run is tested when alpha is spent', () => {
    expect(compose({ settings: { maxPValue: 0.025 }, facts: { draw: 1, alphaSpending: true } })).toEqual([
      'With alpha-spending it is tested at 0.025, which keeps the chance of a lucky pass in all runs together below 2.5\u00a0%.',
    ]);
  });

  it('says at which level a later run is tested when alpha is spent', () => {
    expect(compose({ settings: { maxPValue: 0.05 / 6 }, facts: { draw: 2, alphaSpending: true } })).toEqual([
      'This is run 2 on this pull request. With alpha-spending it is tested at 0.00833, which keeps the chance of a lucky pass in all runs together below 2.5\u00a0%.',
    ]);
  });
});
