import type { CandidateEvidence, Evidence } from '../../evidence.ts';
import type { Block, Inline } from '../report.ts';

/** Most candidates that a section shows one by one; a comment has room for no more. */
const mostCandidates = 20;

/** A candidate as the report names it: its name, and its id where that is another. */
export function nameRetriever(name: string, id: string): Inline[] {
  const shownName: Inline = { kind: 'code', text: name };
  return name === id ? [shownName] : [shownName, ' (', { kind: 'code', text: id }, ')'];
}

/**
 * The blocks of a section that speaks of each candidate in turn, with a subheading each when there are several;
 * undefined when no candidate has any.
 */
export function composePerCandidate(
  { candidates }: Evidence,
  compose: (candidate: CandidateEvidence) => readonly Block[],
): Block[] | undefined {
  const parts = candidates.map((candidate) => ({ candidate, blocks: compose(candidate) }));
  const filled = parts.filter(({ blocks }) => blocks.length > 0);
  if (filled.length === 0) return undefined;
  const shown = filled.slice(0, mostCandidates).flatMap(({ candidate, blocks }): Block[] => {
    if (candidates.length === 1) return [...blocks];
    return [
      { kind: 'subheading', content: nameRetriever(candidate.candidateName, candidate.candidateId) },
      ...blocks,
    ];
  });
  const left = filled.length - mostCandidates;
  if (left > 0) shown.push({ kind: 'paragraph', content: [`… and ${left} more candidates.`] });
  return shown;
}
