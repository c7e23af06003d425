import type { SampleStrategy } from '../api-types.ts';
import { drawItems, type Random } from '../seeded-random.ts';
import type { HistoricalSession } from './build-sessions.ts';

type Sampler = (
  sessions: readonly HistoricalSession[],
  count: number,
  random: Random,
) => readonly HistoricalSession[];

const samplers: Readonly<Record<SampleStrategy, Sampler>> = {
  random: drawItems,
  recent: takeMostRecent,
  stratified: drawPerNode,
};

/**
 * Chooses `count` sessions without repetition, or all of them when there are no more.
 *
 * - `random`: each with the same probability;
 * - `recent`: the latest ones, latest first, ties by id;
 * - `stratified`: at random within each taxonomy node, nodes in proportion to their sessions (largest remainder).
 */
export function sampleSessions(
  sessions: readonly HistoricalSession[],
  count: number,
  strategy: SampleStrategy,
  random: Random,
): readonly HistoricalSession[] {
  return samplers[strategy](sessions, count, random);
}

/**
 * Shares `count` seats among groups in proportion to their sizes by the largest-remainder method, so that every
 * share is its exact quota rounded up or down. `count` is at most the sum of the sizes; ties go to the earlier
 * group.
 */
export function allocateProportionally(sizes: readonly number[], count: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const quotas = sizes.map((size) => (total === 0 ? 0 : (size * count) / total));
  const shares = quotas.map(Math.floor);
  const unassigned = count - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, unassigned)) {
    shares[index] = (shares[index] ?? 0) + 1;
  }
  return shares;
}

function takeMostRecent(sessions: readonly HistoricalSession[], count: number): readonly HistoricalSession[] {
  return [...sessions].sort((a, b) => b.occurredAt - a.occurredAt || (a.id < b.id ? -1 : 1)).slice(0, count);
}

function drawPerNode(
  sessions: readonly HistoricalSession[],
  count: number,
  random: Random,
): readonly HistoricalSession[] {
  const strata = [...Map.groupBy(sessions, (session) => session.nodeId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, stratum]) => stratum);
  const shares = allocateProportionally(
    strata.map((stratum) => stratum.length),
    Math.min(count, sessions.length),
  );
  return strata.flatMap((stratum, index) => drawItems(stratum, shares[index] ?? 0, random));
}
