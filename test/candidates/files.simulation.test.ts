import { describe, expect, it } from 'vitest';
import { buildFilesWorld, type FilesEnd, inspect, runOnFiles } from '../fakes/simulated-files.ts';

/** Few enough for every run of the suite; `npm run test -- test/candidates` with `SIMULATED_RUNS=1000` has more. */
const seeds = Number(process.env.SIMULATED_RUNS ?? 300);
const day = 24 * 60 * 60_000;

function drawEnd(random: () => number): FilesEnd | undefined {
  if (random() < 0.4) return undefined;
  return {
    afterRequest: 1 + Math.floor(random() ** 2 * 12),
    afterMs: random() * (random() < 0.7 ? 600 : 6_000),
    isKill: random() < 0.5,
  };
}

describe('112: runs on files that meet faults, cancels and kills', () => {
  it('leave no retriever but those that a benchmark needs, and touch none of others', async () => {
    const ends = new Map<string, number>();
    const violations: string[] = [];
    let kept = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const world = buildFilesWorld(seed);
      const mentioned = new Set<string>();
      const runs = 1 + Math.floor(world.random() * 3);
      for (let run = 0; run < runs; run += 1) {
        const limits = [10 + Math.floor(world.random() * 2), ...(world.random() < 0.3 ? [20] : [])];
        const { obtained, lines } = await runOnFiles(world, { end: drawEnd(world.random), limits });
        const how = obtained?.kind ?? 'killed';
        ends.set(how, (ends.get(how) ?? 0) + 1);
        for (const line of lines)
          for (const [id] of line.matchAll(/(?<=Kept retriever )ret_\w+/g)) mentioned.add(id);
        const { own, isWhole } = inspect(world);
        const forgotten = own.filter((id) => !mentioned.has(id));
        if (!isWhole) violations.push(`seed ${seed}: others are not as they were`);
        if (forgotten.length > 0)
          violations.push(`seed ${seed}, run ${run} (${how}): left ${forgotten.join()}`);
        kept += own.length;
      }
      world.clock.advance(2 * day);
      await runOnFiles(world, { isFaultless: true, limits: [99] });
      const { own, isWhole } = inspect(world);
      if (own.length > 0 || !isWhole) violations.push(`seed ${seed}: the sweep left ${own.join()}`);
      if (violations.length > 0) {
        violations.push(...world.trace.slice(-60));
        break;
      }
    }
    expect(violations.join('\n')).toBe('');
    expect(kept).toBeGreaterThan(0);
    expect([...ends.keys()].sort()).toEqual(['cancelled', 'completed', 'error', 'killed']);
  }, 60_000);
});
