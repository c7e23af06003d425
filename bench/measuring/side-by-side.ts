import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Measurement } from '../figure.ts';

/** Medians of something and of `node -e 0`, measured in turns, and their ratio. */
export interface SideBySide {
  readonly median: number;
  readonly nodeMedian: number;
  readonly ratio: number;
}

const pairs = 20;

/**
 * Times something and `node -e 0` in turns.
 *
 * @param measure runs the thing once and gives its time in milliseconds
 */
export function measureBesideNode(measure: () => Promise<number>): Promise<SideBySide> {
  return measureInTurns(measure, timeNode, pairs);
}

/** Measures something and `node -e 0` in turns, in one unit, so that both see the same machine. */
export async function measureInTurns(
  measure: () => Promise<number>,
  measureNode: () => Promise<number>,
  pairs: number,
): Promise<SideBySide> {
  const values: number[] = [];
  const nodeValues: number[] = [];
  // The first pair warms the file cache and does not count.
  for (let pair = 0; pair <= pairs; pair += 1) {
    const nodeValue = await measureNode();
    const value = await measure();
    if (pair === 0) continue;
    nodeValues.push(nodeValue);
    values.push(value);
  }
  const median = computeMedian(values);
  const nodeMedian = computeMedian(nodeValues);
  return { median, nodeMedian, ratio: median / nodeMedian };
}

/** A row of the table: the time beside that of `node -e 0`, and their ratio against a target. */
export function describeRatio(
  figure: string,
  { median, nodeMedian, ratio }: SideBySide,
  target: number,
): Measurement {
  return {
    figure,
    measured: `${median.toFixed(0)} ms (node -e 0: ${nodeMedian.toFixed(0)} ms)`,
    ratio,
    target: `≤ ${target} ×`,
    met: ratio <= target,
  };
}

async function timeNode(): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - startedAt;
}

/** The median; the mean of the middle two of an even number. */
export function computeMedian(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
