import type { BenchmarkResult } from '../../../mixpeek/result-schemas.ts';
import { formatInteger, missingValue } from '../../../runtime/format.ts';
import type { CandidateEvidence } from '../../../verdict/evidence.ts';
import { showAmount, showDelta, showNumber } from '../cells.ts';
import { type ComparedNode, compareNodes } from '../compare-nodes.ts';
import type { Block, Column, ComposeSection, Excerpt, Inline } from '../report.ts';
import { composePerCandidate } from './per-candidate.ts';

/** Most nodes in a table or list where room is short; those that changed most come first. */
const maxNodes = 10;
const nameExcerpt: Excerpt = { most: maxNodes, others: '' };
const others = 'nodes that changed less';

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
  if (wins?.length === 0 && losses?.length === 0) return [];
  return [
    { kind: 'list', items: [listNodes('Significant wins', wins), listNodes('Significant losses', losses)] },
  ];
}

function listNodes(title: string, nodes: readonly string[] | null): Inline[] {
  if (nodes === null) return [`${title}: ${missingValue}`];
  if (nodes.length === 0) return [`${title}: none`];
  const items = nodes.map((node): Inline[] => [{ kind: 'code', text: node }]);
  return [`${title} (${count(nodes)}): `, { kind: 'enumeration', items, excerpt: nameExcerpt }];
}

/** The nodes that lost, and those that gained, the largest change first; what did not change stands behind the latter. */
function composeNodes(
  { candidate }: CandidateEvidence,
  baseline: BenchmarkResult | undefined,
  ndcgK: number,
): Block[] {
  const nodes = compareNodes(candidate, baseline, ndcgK).sort(
    (a, b) => Math.abs(b.delta ?? 0) - Math.abs(a.delta ?? 0),
  );
  const pick = (sign: number): ComparedNode[] =>
    nodes.filter(({ delta }) => delta !== null && Math.sign(delta) === sign);
  const [lost, gained, same] = [pick(-1), pick(1), pick(0)];
  const unknown = nodes.filter(({ delta }) => delta === null);
  const columns = composeColumns(String(ndcgK));
  const listRows = (title: string, shown: readonly ComparedNode[], most: number): Block[] =>
    shown.length === 0
      ? []
      : [
          { kind: 'paragraph', content: [{ kind: 'strong', text: title }] },
          { kind: 'table', columns, rows: shown.map(composeRow), excerpt: { most, others } },
        ];
  const gainedTitle = [
    ...(gained.length > 0 ? [`Gained (${count(gained)})`] : []),
    ...(same.length > 0 ? [`The same (${count(same)})`] : []),
  ].join(' · ');
  return [
    ...composeChart(lost, gained, ndcgK),
    ...listRows(`Lost (${count(lost)})`, lost, maxNodes),
    ...listRows(gainedTitle, [...gained, ...same], Math.min(maxNodes, gained.length || maxNodes)),
    ...listRows(`Without a number (${count(unknown)})`, unknown, maxNodes),
  ];
}

function composeChart(
  lost: readonly ComparedNode[],
  gained: readonly ComparedNode[],
  ndcgK: number,
): Block[] {
  const most = [...gained.slice(0, maxNodes), ...lost.slice(0, maxNodes).reverse()];
  if (most.length === 0) return [];
  const series = `NDCG@${ndcgK} delta`;
  const groups = most.flatMap(({ node, delta }) =>
    delta === null ? [] : [{ label: node, bars: [{ series, value: delta }] }],
  );
  const title = 'Nodes that changed most';
  return [{ kind: 'chart', chart: { kind: 'bars', title, unit: '', groups, isStacked: false } }];
}

function composeRow({ node, from, to, delta, after }: ComparedNode): Inline[][] {
  return [
    [{ kind: 'code', text: node }],
    [showNumber(from)],
    [showNumber(to)],
    [showDelta(delta)],
    [showAmount(after.sessions_improved, String)],
    [showAmount(after.sessions_degraded, String)],
  ];
}

function count({ length }: readonly unknown[]): string {
  return formatInteger(length);
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
