import type { Grades } from '../judge/ranking-metrics.ts';
import type { Interaction } from './build-sessions.ts';

/** Gain per interaction type unless the request says otherwise: the contract's own example. */
const defaultInteractionWeights: Readonly<Record<string, number>> = {
  click: 1,
  add_to_cart: 2,
  purchase: 5,
};

/**
 * Relevance grades of a session's documents: the weight of the interaction, the highest one when there were
 * several with one document. Types without any weight count 0.
 */
export function gradeDocuments(
  interactions: readonly Interaction[],
  weights: Readonly<Record<string, number>> = {},
): Grades {
  const allWeights = { ...defaultInteractionWeights, ...weights };
  const grades = new Map<string, number>();
  for (const { documentId, type } of interactions) {
    const weight = allWeights[type] ?? 0;
    grades.set(documentId, Math.max(weight, grades.get(documentId) ?? weight));
  }
  return grades;
}
