import type { History } from './run-history.ts';

/**
 * Which draw of sessions a benchmark is on its pull request, counted from 1.
 *
 * @param others ids of benchmarks with the same question, which nobody may have judged
 */
export function countDraws(history: History, benchmarkId: string, others: readonly string[] = []): number {
  const draws = history.map(({ draw }, index) => draw ?? index + 1);
  const index = history.findIndex(({ benchmark }) => benchmark === benchmarkId);
  if (index !== -1) return draws[index] ?? index + 1;
  const known = new Set([benchmarkId, ...history.map(({ benchmark }) => benchmark)]);
  const unknown = new Set(others.filter((id) => !known.has(id)));
  return Math.max(history.length, ...draws) + unknown.size + 1;
}
