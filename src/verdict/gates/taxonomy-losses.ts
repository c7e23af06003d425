import { formatCount } from '../../runtime/format.ts';
import type { Gate } from './gate.ts';

/** At most `max-taxonomy-losses` nodes of the taxonomy where the candidate is significantly worse. */
export const taxonomyLossesGate: Gate = {
  id: 'taxonomy-losses',
  isOnNdcg: false,
  evaluate({ comparison: { taxonomy_losses: losses } }, { maxTaxonomyLosses }) {
    if (maxTaxonomyLosses === undefined) return undefined;
    const isWithin = losses.length <= maxTaxonomyLosses;
    const needed = `at most ${maxTaxonomyLosses}`;
    const count = `${formatCount(losses.length, 'taxonomy node')} got significantly worse`;
    return {
      gate: 'Taxonomy losses',
      outcome: isWithin ? 'pass' : 'fail',
      measured: losses.length,
      threshold: maxTaxonomyLosses,
      value: String(losses.length),
      needed,
      reason: isWithin ? count : `${count} (needed: ${needed})`,
    };
  },
};
