import { expect, test } from 'vitest';
import { findStatus } from '../../../bench/benchmarks/stages.ts';

test.each([
  [0, 'pending'],
  [1_799, 'pending'],
  [1_800, 'building_sessions'],
  [7_800, 'replaying'],
  [52_200, 'computing_metrics'],
  [59_999, 'computing_metrics'],
  [60_000, 'completed'],
])('a benchmark of a minute is, after %d ms: %s', (elapsedMs, status) => {
  expect(findStatus(elapsedMs, 60_000)).toBe(status);
});
