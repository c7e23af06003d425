import type { RetrieverChange } from '../../../benchmark/changes/retriever-changes.ts';
import { showUntrusted } from '../cells.ts';
import type { Block, Column, ComposeSection, Excerpt } from '../report.ts';
import { composePerCandidate } from './per-candidate.ts';

const columns: Column[] = [
  { title: 'Where', align: 'left' },
  { title: 'Baseline', align: 'left' },
  { title: 'Candidate', align: 'left' },
];

/** Most differences where room is short. */
const excerpt: Excerpt = { most: 20, others: 'rows' };

/** How each candidate is configured otherwise than the baseline. That none is leaves nothing to open, and is news. */
export const composeConfiguration: ComposeSection = ({ evidence, changes = [] }) => {
  const byCandidate = new Map(changes.map(({ candidateId, changes: own }) => [candidateId, own]));
  const blocks = composePerCandidate(evidence, ({ candidateId }) =>
    composeCandidate(byCandidate.get(candidateId)),
  );
  const hasTable = changes.some(({ changes: own }) => own.length > 0);
  // Where the pull request changes the file itself, this is what it is about.
  const isFromFile = evidence.candidates.some(({ file }) => file !== undefined);
  return blocks && { title: 'What changed', collapsed: hasTable && !isFromFile, blocks };
};

function composeCandidate(changes: readonly RetrieverChange[] | undefined): Block[] {
  if (changes === undefined) return [];
  if (changes.length === 0) return [{ kind: 'paragraph', content: [sameConfiguration] }];
  const rows = changes.map(({ where, before, after }) => [
    [showUntrusted(where)],
    [showUntrusted(before)],
    [showUntrusted(after)],
  ]);
  return [{ kind: 'table', columns, rows, excerpt }];
}

const sameConfiguration =
  'Configured the same as the baseline: the same stages, parameters, collections, budget limits and input schema.';
