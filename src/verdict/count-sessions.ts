import type { AlignmentMetrics } from '../mixpeek/schemas.ts';

/** Sessions that the candidate improved or degraded. */
export function countChanged({ sessions_improved, sessions_degraded }: AlignmentMetrics): number {
  return sessions_improved + sessions_degraded;
}

/** Sessions that were compared: replayed by both without a failure. */
export function countCompared(metrics: AlignmentMetrics): number {
  return countChanged(metrics) + metrics.sessions_neutral;
}
