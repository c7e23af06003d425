import { describe, expect, it } from 'vitest';
import type { BenchmarkResult, PipelineComparison } from '../../../../src/mixpeek/result-schemas.ts';
import { composeRanking } from '../../../../src/report/content/sections/ranking.ts';
import {
  buildBenchmark,
  buildBenchmarkOf,
  buildCandidateResult,
  buildComparison,
  buildResult,
  receiveBenchmark,
} from '../../../builders/benchmark.ts';
import { buildSubject } from '../../../builders/report.ts';
import { countCells, findNodes, parseMarkdown } from '../../reading/markdown-tree.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

function render(changes: Partial<PipelineComparison> = {}, results?: BenchmarkResult[]): string[] {
  const comparison = {
    baseline_retriever_id: 'ret_base',
    comparisons: [buildComparison(changes)],
    recommendation: null,
  };
  const benchmark = receiveBenchmark(buildBenchmark({ comparison, ...(results && { results }) }));
  return renderSectionLines(composeRanking, buildSubject({ benchmark }));
}

describe('composeRanking', () => {
  it('shows every K in order, with deltas and how sure they are', () => {
    expect(render()).toEqual([
      '| K | NDCG baseline | candidate | delta | Recall baseline | candidate | delta |',
      '| --: | --: | --: | --: | --: | --: | --: |',
      '| 5 | 0.3800 | 0.4000 | +0.0200 | 0.5000 | 0.5100 | +0.0100 |',
      '| 10 | 0.4200 | 0.4500 | +0.0300 | 0.6100 | 0.6250 | +0.0150 |',
      'NDCG@10 delta: 95% confidence interval +0.0066 to +0.0534; p-value 0.012 (two-sided, paired t-test).',
    ]);
  });

  it('61: marks what the API left out', () => {
    expect(render({ ndcg_delta: { '10': 0.03 }, recall_delta: { '20': -0.01 } }, [buildResult()])).toEqual([
      expect.stringMatching(/^\| K/),
      expect.stringMatching(/^\| --:/),
      '| 10 | 0.4200 | – | +0.0300 | 0.6100 | – | – |',
      '| 20 | – | – | – | – | – | −0.0100 |',
      expect.stringMatching(/^NDCG@10 delta: 95% confidence interval/),
    ]);
  });

  it('says why means and deltas may not agree when sessions failed', () => {
    const results = [buildResult({ failed_sessions: 1 }), buildCandidateResult()];
    expect(render({}, results).at(-1)).toMatch(/^Some sessions failed, so a delta may not equal/);
  });

  it('says when p-value and interval could not be computed', () => {
    expect(render({ p_value: null, confidence_interval: null }).at(-1)).toBe(
      'NDCG@10 delta: no confidence interval was returned; no p-value was returned.',
    );
  });

  it('has a heading per candidate where there are several', () => {
    const benchmark = buildBenchmarkOf([
      { id: 'a', delta: 0.1 },
      { id: 'b', delta: undefined },
      { id: 'c', delta: 0.2 },
    ]);
    const subject = buildSubject({ benchmark });
    const headings = renderSectionLines(composeRanking, subject).filter((line) => line.startsWith('#'));
    expect(headings).toEqual(['##### `a`', '##### `c`']);
  });

  it('is left out without a comparison', () => {
    const benchmark = buildBenchmark({ comparison: null });
    expect(composeRanking(buildSubject({ benchmark }))).toBeUndefined();
  });

  it.each(['https://evil.example', '7\n\n# 8', 'constructor'])('has no row for %j, which is no K', (k) => {
    const lines = render({ ndcg_delta: { '10': 0.03, [k]: 0.1 }, recall_delta: { [k]: 0.2 } });
    const tree = parseMarkdown(lines.slice(0, -1).join('\n'));
    expect(findNodes(tree, 'link', 'heading')).toEqual([]);
    expect(findNodes(tree, 'table').map(countCells)).toEqual([[7, 7]]);
  });
});
