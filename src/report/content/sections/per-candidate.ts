import type { CandidateEvidence, Evidence } from '../../../verdict/evidence.ts';
import { nameCandidate } from '../../../verdict/sentence.ts';
import type { Block, Excerpt } from '../report.ts';

/** Most candidates that a section shows one by one where room is short. */
const excerpt: Excerpt = { most: 20, others: 'candidates' };

/**
 * The blocks of a section that speaks of each candidate in turn, with a subheading each when there are several;
 * undefined when no candidate has any.
 */
export function composePerCandidate(
  { candidates }: Evidence,
  compose: (candidate: CandidateEvidence) => readonly Block[],
): Block[] | undefined {
  const parts = candidates.flatMap((candidate): Block[][] => {
    const blocks = compose(candidate);
    if (blocks.length === 0) return [];
    if (candidates.length === 1) return [[...blocks]];
    const name = nameCandidate(candidate);
    return [[{ kind: 'subheading', content: name }, ...blocks]];
  });
  if (parts.length === 0) return undefined;
  return candidates.length === 1 ? parts.flat() : [{ kind: 'parts', parts, excerpt }];
}
