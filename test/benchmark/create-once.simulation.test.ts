import { describe, expect, it } from 'vitest';
import {
  buildWorld,
  drawCancel,
  type RunEnd,
  runIn,
  runPostStep,
  type World,
} from '../fakes/simulated-world.ts';

/** A few milliseconds each, most of them for JSON: 1,000 or more, `SIMULATED_RUNS`, are for changes to what they simulate. */
const runsPerSimulation = Number(process.env.SIMULATED_RUNS ?? 300);

/** The benchmarks of the run, strangers of the same name left out. */
function listOwn({ service, ownName, strangers }: World): string[] {
  return service
    .listAll()
    .filter(({ benchmark_name: name }) => name === ownName)
    .map(({ benchmark_id: id }) => id)
    .filter((id) => !strangers.has(id));
}

/** Whether the run said that it could not delete a duplicate, or not find out about one. */
function warnsOfDuplicates({ log }: World): boolean {
  return log.warnings.some((warning) =>
    /^Could not delete benchmark \S+, a duplicate|created twice/.test(warning),
  );
}

/** What must never happen, whatever fails. */
function findHarmToStrangers({ service, strangers }: World, { toldIds }: RunEnd): string[] {
  const ids = new Set(service.listAll().map(({ benchmark_id: id }) => id));
  const deleted = [...strangers].filter((id) => !ids.has(id));
  const adopted = toldIds.filter((id) => strangers.has(id));
  return [
    ...deleted.map((id) => `deleted the stranger ${id}`),
    ...adopted.map((id) => `adopted the stranger ${id}`),
  ];
}

/** Runs each seed; what was violated, with the traces of the first three. */
async function simulate(
  check: (world: World) => Promise<string[]>,
  naming: 'unique' | 'chosen' = 'unique',
): Promise<string> {
  const violations: string[] = [];
  for (let seed = 1; seed <= runsPerSimulation; seed += 1) {
    const world = buildWorld(seed, naming);
    const found = await check(world);
    if (found.length > 0)
      violations.push(
        [`seed ${seed}: ${found.join('; ')}`, ...(violations.length < 3 ? world.trace : [])].join('\n  '),
      );
  }
  return violations.length === 0 ? '' : `${violations.length} runs:\n${violations.join('\n')}`;
}

describe('12: over a network that fails at random', () => {
  it('a run has one benchmark at most, and the one that it says', async () => {
    const ends = { done: 0, error: 0, warned: 0 };
    const violations = await simulate(async (world) => {
      const result = await runIn(world);
      const own = listOwn(world);
      const found = findHarmToStrangers(world, result);
      const isWarned = own.length > 1 && warnsOfDuplicates(world);
      if (isWarned) ends.warned += 1;
      else if (own.length > 1)
        found.push(`left ${own.length} benchmarks after ${JSON.stringify(result.end)}`);
      if (result.end.kind !== 'done') {
        ends.error += 1;
        return found;
      }
      ends.done += 1;
      const { benchmarkId } = result.end;
      if (!own.includes(benchmarkId)) found.push(`says ${benchmarkId} but left ${own.join() || 'none'}`);
      if (result.state !== '') found.push(`left ${result.state} to the post step`);
      return found;
    });
    expect(violations).toBe('');
    expect(ends.done).toBeGreaterThan(0.8 * runsPerSimulation);
    expect(ends.error).toBeGreaterThan(0);
    expect(ends.warned).toBeLessThan(0.02 * runsPerSimulation);
  });

  it('a run that is cancelled leaves none unless it says so', async () => {
    const outcomes = new Set<string>();
    const violations = await simulate(async (world) => {
      const result = await runIn(world, drawCancel(world.random));
      const found = findHarmToStrangers(world, result);
      if (result.end.kind !== 'cancelled') return found;
      const { cleanUpOutcome } = result.end;
      outcomes.add(cleanUpOutcome.kind);
      const own = listOwn(world);
      const mayLeave = cleanUpOutcome.kind === 'unknown' || cleanUpOutcome.kind === 'undeleted';
      if (own.length > 0 && !mayLeave)
        found.push(`${JSON.stringify(cleanUpOutcome)}, but ${own.join()} is there`);
      return found;
    });
    expect(violations).toBe('');
    expect([...outcomes].sort()).toEqual(['deleted', 'none', 'undeleted', 'unknown']);
  });

  it('99: the post step of a run that was cancelled or killed leaves none at all', async () => {
    const ends = { cancelled: 0, killed: 0 };
    const violations = await simulate(async (world) => {
      const isKill = world.random() < 0.5;
      const result = await runIn(world, { ...drawCancel(world.random), isKill });
      const { end } = result;
      if (end.kind !== 'cancelled' && end.kind !== 'killed') return [];
      ends[end.kind] += 1;
      await runPostStep(world, result.state);
      const found = findHarmToStrangers(world, result);
      const own = listOwn(world);
      if (own.length > 0) found.push(`${own.join()} is there after ${JSON.stringify(end)}`);
      return found;
    });
    expect(violations).toBe('');
  });

  it('a run whose name the user chose takes and deletes none of others, and deletes none of its name', async () => {
    const violations = await simulate(async (world) => {
      const isCancelled = world.random() < 0.5;
      const result = await runIn(world, isCancelled ? drawCancel(world.random) : undefined);
      await runPostStep(world, result.state);
      const found = findHarmToStrangers(world, result);
      const own = listOwn(world);
      if (own.length > 2) found.push(`created ${own.length} benchmarks`);
      if (result.end.kind === 'done' && !own.includes(result.end.benchmarkId))
        found.push(`says ${result.end.benchmarkId} but created ${own.join() || 'none'}`);
      return found;
    }, 'chosen');
    expect(violations).toBe('');
  });
});
