import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Measurement } from './figure.ts';

/** Medians of two things measured in turns, in milliseconds, and their ratio. */
export interface SideBySide {
  readonly milliseconds: number;
  readonly nodeMilliseconds: number;
  readonly ratio: number;
}

const PAIRS = 20;

/**
 * Measures something and `node -e 0` in turns, so that both see the same machine.
 *
 * @param measure runs the thing once and gives its time in milliseconds
 */
export async function measureBesideNode(measure: () => Promise<number>): Promise<SideBySide> {
  const times: number[] = [];
  const nodeTimes: number[] = [];
  // The first pair warms the file cache and does not count.
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const nodeTime = await measureNode();
    const time = await measure();
    if (pair === 0) continue;
    nodeTimes.push(nodeTime);
    times.push(time);
  }
  const milliseconds = computeMedian(times);
  const nodeMilliseconds = computeMedian(nodeTimes);
  return { milliseconds, nodeMilliseconds, ratio: milliseconds / nodeMilliseconds };
}

/** A row of the table: the time beside that of `node -e 0`, and their ratio against a target. */
export function describeRatio(
  figure: string,
  { milliseconds, nodeMilliseconds, ratio }: SideBySide,
  target: number,
): Measurement {
  return {
    figure,
    measured: `${milliseconds.toFixed(0)} ms (node -e 0: ${nodeMilliseconds.toFixed(0)} ms)`,
    ratio,
    target: `≤ ${target} ×`,
    met: ratio <= target,
  };
}

async function measureNode(): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - startedAt;
}

function computeMedian(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
