import { describe, expect, it } from 'vitest';
import { taxonomyLossesGate } from '../../../src/verdict/gates/taxonomy-losses.ts';
import { buildCompared } from '../../builders/compared.ts';
import { buildSettings } from '../../builders/settings.ts';

it.each([
  // losses, maximum, outcome, reason
  [0, 0, 'pass', '0 taxonomy nodes got significantly worse'],
  [1, 1, 'pass', '1 taxonomy node got significantly worse'],
  [1, 0, 'fail', '1 taxonomy node got significantly worse (required: at most 0)'],
  [3, 2, 'fail', '3 taxonomy nodes got significantly worse (required: at most 2)'],
])('taxonomyLossesGate: %d losses where %d are allowed: %s', (count, maximum, outcome, reason) => {
  const losses = Array.from({ length: count }, (_, index) => `node_${index}`);
  const candidate = buildCompared({ taxonomy_losses: losses, taxonomy_wins: ['shoes'] });
  expect(taxonomyLossesGate.evaluate(candidate, buildSettings({ maxTaxonomyLosses: maximum }))).toEqual({
    gate: 'Taxonomy losses',
    outcome,
    measured: count,
    threshold: maximum,
    value: String(count),
    needed: `at most ${maximum}`,
    reason,
  });
});

it('taxonomyLossesGate is off unless it is set', () => {
  const candidate = buildCompared({ taxonomy_losses: ['shoes'] });
  expect(taxonomyLossesGate.evaluate(candidate, buildSettings())).toBeUndefined();
});

it('61: taxonomyLossesGate is inconclusive where the nodes are unknown', () => {
  const candidate = buildCompared({ taxonomy_losses: null });
  expect(taxonomyLossesGate.evaluate(candidate, buildSettings({ maxTaxonomyLosses: 0 }))).toMatchObject({
    outcome: 'inconclusive',
    measured: null,
    value: '–',
    reason: 'the API returned no taxonomy_losses (required: at most 0)',
  });
});

describe('taxonomyLossesGate with auto', () => {
  const nodes = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `node_${index}`,
        { ndcg_at_k: {}, sessions_improved: 0, sessions_degraded: 0 },
      ]),
    );
  const evaluate = (lost: number | null, count: number | null) => {
    const taxonomy_deltas = count === null ? null : nodes(count);
    const taxonomy_losses =
      lost === null ? null : Array.from({ length: lost }, (_, index) => `node_${index}`);
    const candidate = buildCompared(
      { taxonomy_losses },
      { candidate: { taxonomy_deltas }, baseline: { taxonomy_deltas } },
    );
    return taxonomyLossesGate.evaluate(candidate, buildSettings({ maxTaxonomyLosses: 'auto' }));
  };

  it.each([
    // nodes, most (R: qbinom(.975, nodes, .025))
    [0, 0],
    [1, 0],
    [2, 1],
    [8, 1],
    [20, 2],
    [40, 3],
    [100, 6],
    [10_000, 281],
  ])('of %d nodes allows %d', (count, most) => {
    expect(evaluate(most, count)).toMatchObject({
      outcome: 'pass',
      threshold: most,
      needed: `at most ${most} of ${count}`,
    });
    if (most < count) expect(evaluate(most + 1, count)).toMatchObject({ outcome: 'fail' });
  });

  it('does not know what to allow of unknown nodes, unless none was lost', () => {
    expect(evaluate(0, null)).toMatchObject({ outcome: 'pass', threshold: 0 });
    expect(evaluate(1, null)).toMatchObject({
      outcome: 'inconclusive',
      reason: 'the API returned no taxonomy_deltas (required: at most 0)',
    });
    expect(evaluate(null, 8)).toMatchObject({ outcome: 'inconclusive' });
  });
});
