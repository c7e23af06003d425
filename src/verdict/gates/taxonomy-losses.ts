import { formatCount } from '../../runtime/format.ts';
import type { Gate } from './gate.ts';
import { findNothing } from './missing-number.ts';

/** At most `max-taxonomy-losses` nodes of the taxonomy where the candidate is significantly worse. */
export const taxonomyLossesGate: Gate = {
  id: 'taxonomy-losses',
  isOnNdcg: false,
  evaluate({ comparison: { taxonomy_losses: losses } }, { maxTaxonomyLosses }) {
    if (maxTaxonomyLosses === undefined) return undefined;
    const needed = `at most ${maxTaxonomyLosses}`;
    const frame = { gate: 'Taxonomy losses', threshold: maxTaxonomyLosses, needed };
    if (losses === null) return findNothing(frame, 'the API returned no taxonomy_losses');
    const isWithin = losses.length <= maxTaxonomyLosses;
    const count = `${formatCount(losses.length, 'taxonomy node')} got significantly worse`;
    return {
      ...frame,
      outcome: isWithin ? 'pass' : 'fail',
      measured: losses.length,
      value: String(losses.length),
      reason: isWithin ? count : `${count} (needed: ${needed})`,
    };
  },
};
