import { describe, expect, it } from 'vitest';
import { composeFailedSessions } from '../../../../src/report/content/sections/failed-sessions.ts';
import { buildBenchmark, buildCandidateResult, buildResult } from '../../../builders/benchmark.ts';
import { buildSubject } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

describe('composeFailedSessions', () => {
  it('tells of each retriever that failed, the baseline too, the most frequent error first', () => {
    const results = [
      buildResult({ failed_sessions: 1 }),
      buildCandidateResult({ failed_sessions: 1234, error_summary: { timeout: 34, rate_limited: 1200 } }),
    ];
    expect(
      renderSectionLines(composeFailedSessions, buildSubject({ benchmark: buildBenchmark({ results }) })),
    ).toEqual([
      '- `production` (`ret_base`) failed in 1 session',
      '- `hybrid` (`ret_hybrid`) failed in 1,234 sessions: `rate_limited` × 1,200, `timeout` × 34',
    ]);
  });

  it('names ten kinds of errors and counts the rest', () => {
    const kinds = Array.from({ length: 12 }, (_, index) => [`error_${index}`, 12 - index]);
    const results = [buildResult({ failed_sessions: 78, error_summary: Object.fromEntries(kinds) })];
    const [line] = renderSectionLines(
      composeFailedSessions,
      buildSubject({ benchmark: buildBenchmark({ results }) }),
    );
    expect(line).toMatch(/`error_9` × 3 and 2 more kinds of errors$/);
  });

  it('is left out when none failed', () => {
    expect(composeFailedSessions(buildSubject())).toBeUndefined();
    expect(
      composeFailedSessions(buildSubject({ benchmark: buildBenchmark({ results: null }) })),
    ).toBeUndefined();
  });
});
