import type { BenchmarkStatus } from '../../sandbox/benchmark-service/index.ts';

/** When each stage of a benchmark ends, as a share of the whole. */
const stageEnds: readonly (readonly [BenchmarkStatus, number])[] = [
  ['pending', 0.03],
  ['building_sessions', 0.13],
  ['replaying', 0.87],
  ['computing_metrics', 1],
];

/** Status of a benchmark that takes `durationMs`, so long after it was created. */
export function findStatus(elapsedMs: number, durationMs: number): BenchmarkStatus {
  return stageEnds.find(([, end]) => elapsedMs < end * durationMs)?.[0] ?? 'completed';
}
