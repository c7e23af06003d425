import { nameCandidate } from '../../../verdict/sentence.ts';
import type { CandidateVerdict } from '../../../verdict/verdict.ts';
import type { ComposeSection, Excerpt, Inline } from '../report.ts';

/** Most notices where room is short. */
const excerpt: Excerpt = { most: 8, others: '' };

/** Most candidates that are named before a notice on all of them. */
const nameExcerpt: Excerpt = { most: 3, others: '' };

/** What a careful reader should know about the numbers, each once; nothing where there is nothing odd. */
export const composeNoticesSection: ComposeSection = ({ verdict: { candidates, notices } }) => {
  const owners = new Map<string, CandidateVerdict[]>();
  for (const candidate of candidates) {
    for (const notice of candidate.notices) {
      owners.set(notice, [...(owners.get(notice) ?? []), candidate]);
    }
  }
  const items: Inline[][] = [
    ...notices.map((notice) => [notice]),
    ...[...owners].map(([notice, named]) =>
      candidates.length === 1 ? [notice] : [nameCandidates(named), ': ', notice],
    ),
  ];
  if (items.length === 0) return undefined;
  return { title: 'Worth knowing', collapsed: false, blocks: [{ kind: 'list', items, excerpt }] };
};

function nameCandidates(candidates: readonly CandidateVerdict[]): Inline {
  const items = candidates.map(nameCandidate);
  return { kind: 'enumeration', items, excerpt: nameExcerpt };
}
