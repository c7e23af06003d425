import type * as z from 'zod/mini';
import type { BenchmarkResult } from './result-schemas.ts';

/** As much of a completed benchmark as its counts are. */
interface Counts {
  readonly session_count: number | null;
  readonly results: readonly BenchmarkResult[] | null;
}

/** No retriever can have failed in more sessions, or have had more compared, than were replayed. */
export function checkCounts({ value, issues }: z.core.ParsePayload<Counts>): void {
  const { session_count: most, results } = value;
  if (most === null) return;
  for (const [index, { failed_sessions: failed, metrics }] of (results ?? []).entries()) {
    const compared =
      (metrics.sessions_improved ?? 0) + (metrics.sessions_degraded ?? 0) + (metrics.sessions_neutral ?? 0);
    const problems = [
      { field: 'failed_sessions', count: failed ?? 0, what: 'failed' },
      { field: 'metrics', count: compared, what: 'improved, degraded or neutral' },
    ];
    for (const { field, count, what } of problems) {
      if (count <= most) continue;
      const message = `${count} sessions ${what}, of ${most} in all`;
      issues.push({ code: 'custom', input: value, path: ['results', index, field], message });
    }
  }
}
