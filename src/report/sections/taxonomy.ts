import type { CandidateEvidence } from '../../evidence.ts';
import { formatDelta, formatNumber } from '../../format.ts';
import type { BenchmarkResult } from '../../mixpeek/schemas.ts';
import type { Block, Column, ComposeSection, Excerpt, Inline } from '../report.ts';
import { composePerCandidate } from './per-candidate.ts';

/** Most nodes in a table or list where room is short; those that changed most come first. */
const mostNodes = 20;
const nameExcerpt: Excerpt = { most: mostNodes, others: '' };
const rowExcerpt: Excerpt = { most: mostNodes, others: 'nodes that changed less' };

/** Where in the taxonomy the candidate wins and loses, and its NDCG per node. */
export const composeTaxonomy: ComposeSection = ({ evidence, settings }) => {
  const blocks = composePerCandidate(evidence, (candidate) => [
    ...composeWinsAndLosses(candidate),
    ...composeNodes(candidate, evidence.baseline, settings.ndcgK),
  ]);
  return blocks && { title: 'Taxonomy', collapsed: true, blocks };
};

function composeWinsAndLosses({ comparison }: CandidateEvidence): Block[] {
  if (comparison === undefined) return [];
  const { taxonomy_wins: wins, taxonomy_losses: losses } = comparison;
  if (wins.length === 0 && losses.length === 0) return [];
  return [{ kind: 'list', items: [listNodes('Wins', wins), listNodes('Losses', losses)] }];
}

function listNodes(title: string, nodes: readonly string[]): Inline[] {
  if (nodes.length === 0) return [`${title}: none`];
  const items = nodes.map((node): Inline[] => [{ kind: 'code', text: node }]);
  return [
    `${title} (${nodes.length.toLocaleString('en-US')}): `,
    { kind: 'enumeration', items, excerpt: nameExcerpt },
  ];
}

function composeNodes(
  { candidate }: CandidateEvidence,
  baseline: BenchmarkResult | undefined,
  ndcgK: number,
): Block[] {
  const k = String(ndcgK);
  const before = baseline?.taxonomy_deltas ?? {};
  const nodes = Object.entries(candidate?.taxonomy_deltas ?? {}).flatMap(([node, after]) => {
    const from = Object.hasOwn(before, node) ? before[node]?.ndcg_at_k[k] : undefined;
    const to = after.ndcg_at_k[k];
    return from === undefined || to === undefined ? [] : [{ node, from, to, delta: to - from, after }];
  });
  if (nodes.length === 0) return [];
  nodes.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
  const rows = nodes.map(({ node, from, to, delta, after }): Inline[][] => [
    [{ kind: 'code', text: node }],
    [formatNumber(from)],
    [formatNumber(to)],
    [formatDelta(delta)],
    [String(after.sessions_improved)],
    [String(after.sessions_degraded)],
  ]);
  return [{ kind: 'table', columns: composeColumns(k), rows, excerpt: rowExcerpt }];
}

function composeColumns(k: string): Column[] {
  return [
    { title: 'Node', align: 'left' },
    { title: `NDCG@${k} baseline`, align: 'right' },
    { title: 'candidate', align: 'right' },
    { title: 'delta', align: 'right' },
    { title: 'Improved', align: 'right' },
    { title: 'Degraded', align: 'right' },
  ];
}
