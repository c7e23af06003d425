import type { AlignmentMetrics } from '../mixpeek/result-schemas.ts';

/** Sessions that the candidate improved or degraded; null where a count is missing. */
export function countChanged({
  sessions_improved: improved,
  sessions_degraded: degraded,
}: AlignmentMetrics): number | null {
  return improved === null || degraded === null ? null : improved + degraded;
}

/** Sessions that were compared: replayed by both without a failure; null where a count is missing. */
export function countCompared(metrics: AlignmentMetrics): number | null {
  const { sessions_neutral: neutral } = metrics;
  const changed = countChanged(metrics);
  return changed === null || neutral === null ? null : changed + neutral;
}
