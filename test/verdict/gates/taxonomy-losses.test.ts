import { expect, it } from 'vitest';
import { taxonomyLossesGate } from '../../../src/verdict/gates/taxonomy-losses.ts';
import { buildCompared } from '../../builders/compared.ts';
import { buildSettings } from '../../builders/settings.ts';

it.each([
  // losses, maximum, outcome, reason
  [0, 0, 'pass', '0 taxonomy nodes got significantly worse'],
  [1, 1, 'pass', '1 taxonomy node got significantly worse'],
  [1, 0, 'fail', '1 taxonomy node got significantly worse (needed: at most 0)'],
  [3, 2, 'fail', '3 taxonomy nodes got significantly worse (needed: at most 2)'],
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
    reason: 'the API returned no taxonomy_losses (needed: at most 0)',
  });
});
