import { describe, expect, it } from 'vitest';
import type { AlignmentMetrics } from '../../../../src/mixpeek/result-schemas.ts';
import { composeReplayedSessions } from '../../../../src/report/content/sections/replayed-sessions.ts';
import {
  buildBenchmark,
  buildCandidateResult,
  buildMetrics,
  buildResult,
} from '../../../builders/benchmark.ts';
import { buildSubject } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

function render(changes: Partial<AlignmentMetrics>, baseline = [buildResult()]): string[] {
  const results = [...baseline, buildCandidateResult({ metrics: buildMetrics(changes) })];
  return renderSectionLines(
    composeReplayedSessions,
    buildSubject({ benchmark: buildBenchmark({ results }) }),
  );
}

describe('composeReplayedSessions', () => {
  it('counts sessions and items, and compares mean ranks', () => {
    const lines = render({
      sessions_improved: 1200,
      sessions_degraded: 300,
      sessions_neutral: 8500,
      items_promoted: 2345,
      items_demoted: 12,
      avg_position_delta: -0.4,
      mean_rank_clicked: 3.75,
      mean_rank_purchased: 2,
    });
    expect(lines).toEqual([
      '- **1,200** sessions improved, **300** degraded, 8,500 neutral',
      '- 2,345 items promoted, 12 demoted; mean change in position −0.40 (negative is up)',
      '- mean rank of clicked items 4.25 → 3.75 (1 is the top)',
      '- mean rank of purchased items 3.50 → 2.00 (1 is the top)',
    ]);
  });

  it('leaves out ranks that there are not', () => {
    expect(render({ mean_rank_purchased: null }).at(-1)).toMatch(/^- mean rank of clicked items/);
    expect(render({}, []).at(-1)).toBe('- mean rank of purchased items 3.50 (1 is the top)');
  });

  it('is left out without a result of the candidate', () => {
    const benchmark = buildBenchmark({ results: [buildResult()] });
    expect(composeReplayedSessions(buildSubject({ benchmark }))).toBeUndefined();
  });
});
