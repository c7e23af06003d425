import { describe, expect, it } from 'vitest';
import type { CompletedBenchmark } from '../../../../src/mixpeek/schemas.ts';
import { composeWhatWasRun } from '../../../../src/report/content/sections/what-was-run.ts';
import { buildBenchmark } from '../../../builders/benchmark.ts';
import { buildSubject, type SubjectOptions } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

const render = (
  changes: Partial<CompletedBenchmark> = {},
  context: SubjectOptions['context'] = {},
): string[] =>
  renderSectionLines(composeWhatWasRun, buildSubject({ benchmark: buildBenchmark(changes), context }));

describe('composeWhatWasRun', () => {
  it('tells all that a reader needs to find and repeat the run', () => {
    const lines = render(
      { session_filter: { sample_strategy: 'recent', retriever_ids: null } },
      { namespace: 'ns_shop' },
    );
    expect(lines).toEqual([
      '- Benchmark `hybrid-vs-production` (`bm_1`), took 3 min 20 s',
      expect.stringMatching(/^- Baseline `production` \(`ret_base`\), pipeline `aaaabbbbccc/),
      expect.stringMatching(/^- Candidate `hybrid` \(`ret_hybrid`\), pipeline `11112222333/),
      '- 1,000 sessions, filter: `{"sample_strategy":"recent"}`',
      '- Namespace `ns_shop`',
      '- Commit `1a2b3c4d5e6f`',
      '- [Log of the job](https://github.example/acme/search/actions/runs/991)',
    ]);
  });

  it('leaves out what is not known', () => {
    const lines = render(
      { results: null, completed_at: null },
      { namespace: undefined, commit: '', runUrl: undefined },
    );
    expect(lines).toEqual([
      '- Benchmark `hybrid-vs-production` (`bm_1`)',
      '- Baseline `ret_base`',
      '- Candidate `ret_hybrid`',
      '- 1,000 sessions, filter: none',
    ]);
  });

  it.each([
    ['no time at all', 'yesterday', '2025-06-18T10:03:21Z'],
    ['an end before the start', '2025-06-18T10:03:21Z', '2025-06-18T10:00:00Z'],
  ])('tells no duration for %s', (_case, startedAt, completedAt) => {
    expect(render({ started_at: startedAt, completed_at: completedAt })[0]).not.toContain('took');
  });
});
