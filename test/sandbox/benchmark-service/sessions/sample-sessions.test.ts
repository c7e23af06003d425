import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleStrategies } from '../../../../sandbox/benchmark-service/api-types.ts';
import { createRandom } from '../../../../sandbox/benchmark-service/seeded-random.ts';
import {
  allocateProportionally,
  sampleSessions,
} from '../../../../sandbox/benchmark-service/sessions/sample-sessions.ts';
import { buildSession } from './session-builder.ts';

const sessions = Array.from({ length: 100 }, (_, index) =>
  buildSession({
    id: `ses_${index}`,
    occurredAt: (index * 37) % 100,
    nodeId: index < 60 ? 'node_c' : index < 90 ? 'node_a' : 'node_b',
  }),
);

describe('sampleSessions', () => {
  it.each(sampleStrategies)('draws distinct sessions, the same for the same seed: %s', (strategy) => {
    const draw = (seed: string) => sampleSessions(sessions, 30, strategy, createRandom(seed));
    expect(new Set(draw('x').map(({ id }) => id)).size).toBe(30);
    expect(draw('x')).toEqual(draw('x'));
  });

  it.each(sampleStrategies)('uses what there is when asked for more: %s', (strategy) => {
    const sample = sampleSessions(sessions, 1000, strategy, createRandom('x'));
    expect(new Set(sample)).toEqual(new Set(sessions));
  });

  it.each(['random', 'stratified'] as const)('draws others for another seed: %s', (strategy) => {
    const draw = (seed: string) => sampleSessions(sessions, 30, strategy, createRandom(seed));
    expect(draw('x')).not.toEqual(draw('y'));
  });

  it('takes the latest sessions, latest first', () => {
    const sample = sampleSessions(sessions, 5, 'recent', createRandom('x'));
    expect(sample.map(({ occurredAt }) => occurredAt)).toEqual([99, 98, 97, 96, 95]);
  });

  it('keeps the proportions of taxonomy nodes when stratified', () => {
    const sample = sampleSessions(sessions, 10, 'stratified', createRandom('x'));
    const sizes = [...Map.groupBy(sample, ({ nodeId }) => nodeId)].map(([id, group]) => [id, group.length]);
    expect(Object.fromEntries(sizes)).toEqual({ node_a: 3, node_b: 1, node_c: 6 });
  });
});

describe('allocateProportionally', () => {
  it.each([
    [[60, 30, 10], 10, [6, 3, 1]],
    [[1, 1, 1], 2, [1, 1, 0]],
    [[99, 1], 10, [10, 0]],
    [[], 0, []],
  ])('shares %j among %i', (sizes, count, expected) => {
    expect(allocateProportionally(sizes, count)).toEqual(expected);
  });

  it('hands out everything, each share its quota rounded up or down and within its group', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (groups, share) => {
        const total = groups.reduce((sum, size) => sum + size, 0);
        const count = Math.floor(total * share);
        const shares = allocateProportionally(groups, count);
        expect(shares.reduce((sum, size) => sum + size, 0)).toBe(count);
        for (const [index, size] of groups.entries()) {
          expect(Math.abs((shares[index] ?? 0) - (size * count) / total)).toBeLessThan(1);
          expect(shares[index]).toBeLessThanOrEqual(size);
        }
      }),
    );
  });
});
