import { describe, expect, it } from 'vitest';
import type { AlignmentMetrics } from '../../../src/mixpeek/schemas.ts';
import { composeTaxonomy } from '../../../src/report/sections/taxonomy.ts';
import {
  buildBenchmark,
  buildCandidateResult,
  buildComparison,
  buildMetrics,
  buildResult,
} from '../../builders/benchmark.ts';
import { buildSubject } from '../../builders/report.ts';
import { renderSectionLines } from '../section-text.ts';

type Nodes = Record<string, AlignmentMetrics>;

const node = (ndcg: number, improved = 0, degraded = 0): AlignmentMetrics =>
  buildMetrics({ ndcg_at_k: { '10': ndcg }, sessions_improved: improved, sessions_degraded: degraded });

function render(
  before: Nodes | null,
  after: Nodes | null,
  wins: string[] = [],
  losses: string[] = [],
): string[] {
  const benchmark = buildBenchmark({
    results: [buildResult({ taxonomy_deltas: before }), buildCandidateResult({ taxonomy_deltas: after })],
    comparison: {
      baseline_retriever_id: 'ret_base',
      comparisons: [buildComparison({ taxonomy_wins: wins, taxonomy_losses: losses })],
      recommendation: null,
    },
  });
  return renderSectionLines(composeTaxonomy, buildSubject({ benchmark }));
}

describe('composeTaxonomy', () => {
  it('lists wins and losses, and the nodes that changed most first', () => {
    const before = { shoes: node(0.4), hats: node(0.5), gloves: node(0.3) };
    const after = { shoes: node(0.41, 9, 2), hats: node(0.4, 1, 20), gloves: node(0.35) };
    expect(render(before, after, ['gloves', 'shoes'], ['hats'])).toEqual([
      '- Wins (2): `gloves`, `shoes`',
      '- Losses (1): `hats`',
      '| Node | NDCG@10 baseline | candidate | delta | Improved | Degraded |',
      '| :-- | --: | --: | --: | --: | --: |',
      '| `hats` | 0.5000 | 0.4000 | −0.1000 | 1 | 20 |',
      '| `gloves` | 0.3000 | 0.3500 | +0.0500 | 0 | 0 |',
      '| `shoes` | 0.4000 | 0.4100 | +0.0100 | 9 | 2 |',
    ]);
  });

  it('says "none" beside the other', () => {
    expect(render(null, null, [], ['hats'])).toEqual(['- Wins: none', '- Losses (1): `hats`']);
  });

  it('shows only nodes that both sides have, inherited names not among them', () => {
    const lines = render({ shoes: node(0.4), hats: node(0.4) }, { shoes: node(0.4), constructor: node(0.1) });
    expect(lines.slice(2)).toEqual(['| `shoes` | 0.4000 | 0.4000 | 0.0000 | 0 | 0 |']);
  });

  it('is left out where there is nothing', () => {
    expect(render(null, null)).toEqual([]);
    expect(render({}, { shoes: node(0.4) })).toEqual([]);
  });

  it('shows twenty nodes and counts the rest', () => {
    const names = Array.from({ length: 25 }, (_, index) => `node_${index}`);
    const before = Object.fromEntries(names.map((name) => [name, node(0.4)]));
    const after = Object.fromEntries(names.map((name, index) => [name, node(0.4 + index / 100)]));
    const lines = render(before, after, names);
    expect(lines[0]).toMatch(/^- Wins \(25\): .* and 5 more$/);
    expect(lines[4]).toMatch(/^\| `node_24` /);
    expect(lines).toHaveLength(2 + 2 + 20 + 1);
    expect(lines.at(-1)).toBe('… and 5 more nodes that changed less.');
  });
});
