import { formatCount } from '../../runtime/format.ts';
import { computeBinomialQuantile } from '../statistics/binomial-quantile.ts';
import type { ComparedCandidate, Gate } from './gate.ts';
import { findNothing } from './missing-number.ts';

/** The chance that a node of an equal candidate is lost: one side of the 5% that the API is taken to test each node at. */
const lossByChance = 0.025;

/** How often an equal candidate keeps within what `auto` allows, if its nodes are independent. */
const keptByChance = 0.975;

/** At most `max-taxonomy-losses` nodes of the taxonomy where the candidate is significantly worse. */
export const taxonomyLossesGate: Gate = {
  id: 'taxonomy-losses',
  isOnNdcg: false,
  evaluate(candidate, { maxTaxonomyLosses: setting }) {
    if (setting === undefined) return undefined;
    const { taxonomy_losses: losses } = candidate.comparison;
    const nodes = countNodes(candidate);
    const isUnknown = setting === 'auto' && nodes === null;
    // Without a taxonomy there is nothing to lose.
    const most =
      setting !== 'auto'
        ? setting
        : nodes === null
          ? 0
          : computeBinomialQuantile(keptByChance, nodes, lossByChance);
    const needed = setting === 'auto' && nodes !== null ? `at most ${most} of ${nodes}` : `at most ${most}`;
    const frame = { gate: 'Taxonomy losses', threshold: most, needed };
    if (losses === null) return findNothing(frame, 'the API returned no taxonomy_losses');
    if (isUnknown && losses.length > 0) return findNothing(frame, 'the API returned no taxonomy_deltas');
    const isWithin = losses.length <= most;
    const count = `${formatCount(losses.length, 'taxonomy node')} got significantly worse`;
    return {
      ...frame,
      outcome: isWithin ? 'pass' : 'fail',
      measured: losses.length,
      value: String(losses.length),
      reason: isWithin ? count : `${count} (required: ${needed})`,
    };
  },
};

/** Nodes that both retrievers have metrics of, so that they could be tested; null where a side has none at all. */
function countNodes({ candidate, baseline }: ComparedCandidate): number | null {
  const [after, before] = [candidate?.taxonomy_deltas, baseline?.taxonomy_deltas];
  if (!after || !before) return null;
  return Object.keys(after).filter((node) => Object.hasOwn(before, node)).length;
}
