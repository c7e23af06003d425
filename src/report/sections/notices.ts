import type { Block, ComposeSection, Inline } from '../report.ts';
import { nameRetriever } from './per-candidate.ts';

/** Most notices that are shown; each candidate has a handful at the most. */
const mostNotices = 30;

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
  const left = items.length - mostNotices;
  const blocks: Block[] = [{ kind: 'list', items: items.slice(0, mostNotices) }];
  if (left > 0) blocks.push({ kind: 'paragraph', content: [`… and ${left} more.`] });
  return { title: 'Worth knowing', collapsed: false, blocks };
};
