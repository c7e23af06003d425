import type { ComposeSection, Excerpt, Inline } from '../report.ts';
import { nameRetriever } from './per-candidate.ts';

/** Most notices where room is short; each candidate has a handful at the most. */
const excerpt: Excerpt = { most: 30, others: '' };

/** What a careful reader should know about the numbers; nothing where there is nothing odd. */
export const composeNoticesSection: ComposeSection = ({ verdict: { candidates, notices } }) => {
  const items: Inline[][] = [
    ...notices.map((notice) => [notice]),
    ...candidates.flatMap((candidate) =>
      candidate.notices.map((notice) =>
        candidates.length === 1
          ? [notice]
          : [...nameRetriever(candidate.candidateName, candidate.candidateId), ': ', notice],
      ),
    ),
  ];
  if (items.length === 0) return undefined;
  return { title: 'Worth knowing', collapsed: false, blocks: [{ kind: 'list', items, excerpt }] };
};
