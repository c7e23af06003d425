import { describe, expect, it } from 'vitest';
import type { AlignmentMetrics } from '../../../../src/mixpeek/result-schemas.ts';
import type { ReportSubject } from '../../../../src/report/content/report.ts';
import { composeTaxonomy } from '../../../../src/report/content/sections/taxonomy.ts';
import {
  buildBenchmark,
  buildCandidateResult,
  buildComparison,
  buildMetrics,
  buildResult,
} from '../../../builders/benchmark.ts';
import { buildSubject } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

type Nodes = Record<string, AlignmentMetrics>;

const node = (ndcg: number, improved = 0, degraded = 0): AlignmentMetrics =>
  buildMetrics({ ndcg_at_k: { '10': ndcg }, sessions_improved: improved, sessions_degraded: degraded });

function buildTaxonomySubject(
  before: Nodes | null,
  after: Nodes | null,
  wins: string[] = [],
  losses: string[] = [],
): ReportSubject {
  const benchmark = buildBenchmark({
    results: [buildResult({ taxonomy_deltas: before }), buildCandidateResult({ taxonomy_deltas: after })],
    comparison: {
      baseline_retriever_id: 'ret_base',
      comparisons: [buildComparison({ taxonomy_wins: wins, taxonomy_losses: losses })],
      recommendation: null,
    },
  });
  return buildSubject({ benchmark });
}

const render = (...nodes: Parameters<typeof buildTaxonomySubject>): string[] =>
  renderSectionLines(composeTaxonomy, buildTaxonomySubject(...nodes));

const head = [
  '| Node | NDCG@10 baseline | candidate | delta | Improved | Degraded |',
  '| :-- | --: | --: | --: | --: | --: |',
];

describe('composeTaxonomy', () => {
  it('lists wins and losses, and apart what lost and what gained, the largest change first', () => {
    const before = {
      shoes: node(0.4),
      hats: node(0.5),
      gloves: node(0.3),
      coats: node(0.2),
      bags: node(0.2),
    };
    const after = {
      shoes: node(0.41, 9, 2),
      hats: node(0.4, 1, 20),
      gloves: node(0.35),
      coats: node(0.2),
      bags: node(0.19),
    };
    expect(render(before, after, ['gloves', 'shoes'], ['hats'])).toEqual([
      '- Significant wins (2): `gloves`, `shoes`',
      '- Significant losses (1): `hats`',
      '**Lost (2)**',
      ...head,
      '| `hats` | 0.5000 | 0.4000 | −0.1000 | 1 | 20 |',
      '| `bags` | 0.2000 | 0.1900 | −0.0100 | 0 | 0 |',
      '**Gained (2) · The same (1)**',
      ...head,
      '| `gloves` | 0.3000 | 0.3500 | +0.0500 | 0 | 0 |',
      '| `shoes` | 0.4000 | 0.4100 | +0.0100 | 9 | 2 |',
      '… and 1 more.',
    ]);
  });

  it('says "none" beside the other', () => {
    expect(render(null, null, [], ['hats'])).toEqual([
      '- Significant wins: none',
      '- Significant losses (1): `hats`',
    ]);
  });

  it('shows nodes without a change where there are no others', () => {
    const lines = render({ shoes: node(0.4), hats: node(0.4) }, { shoes: node(0.4), constructor: node(0.1) });
    expect(lines).toEqual(['**The same (1)**', ...head, '| `shoes` | 0.4000 | 0.4000 | 0.0000 | 0 | 0 |']);
  });

  it('is left out where there is nothing', () => {
    expect(render(null, null)).toEqual([]);
    expect(render({}, { shoes: node(0.4) })).toEqual([]);
  });

  it('shows ten nodes that gained and counts the rest', () => {
    const names = Array.from({ length: 25 }, (_, index) => `node_${index}`);
    const before = Object.fromEntries(names.map((name) => [name, node(0.4)]));
    const after = Object.fromEntries(names.map((name, index) => [name, node(0.41 + index / 100)]));
    const lines = render(before, after, names);
    expect(lines[0]).toMatch(/^- Significant wins \(25\): .* and 15 more$/);
    expect(lines[5]).toMatch(/^\| `node_24` /);
    expect(lines).toHaveLength(2 + 3 + 10 + 1);
    expect(lines.at(-1)).toBe('… and 15 more nodes that changed less.');
  });

  it('draws the ten that gained most and the ten that lost most, from one end to the other', () => {
    const names = Array.from({ length: 30 }, (_, index) => `node_${index}`);
    const before = Object.fromEntries(names.map((name) => [name, node(0.4)]));
    const after = Object.fromEntries(names.map((name, index) => [name, node(0.41 - index / 50)]));
    const section = composeTaxonomy(buildTaxonomySubject(before, after));
    const [chart] = (section?.blocks ?? []).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
    const groups = chart?.kind === 'bars' ? chart.groups : [];
    expect(groups.map(({ label }) => label)).toEqual([
      'node_0',
      ...Array.from({ length: 10 }, (_, index) => `node_${20 + index}`),
    ]);
    expect(groups[0]?.bars).toEqual([{ series: 'NDCG@10 delta', value: expect.closeTo(0.01) }]);
  });
});
