import { describe, expect, it } from 'vitest';
import { parseState, readVisibleBody, renderState } from '../../src/github/run-history.ts';
import { composeMarker, publishStickyComment } from '../../src/github/sticky-comment.ts';
import { createFakeComments, doubt, ownLogin } from '../fakes/fake-comments.ts';
import { createRandom } from '../fakes/random.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { createScheduler } from './interleave.ts';

const marker = composeMarker('key');
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

/** Two runs publish at once, in the order that the seed draws; `doubtful` makes their creations end in doubt now and then. */
async function publishBoth(seed: number, { existing = false, doubtful = false } = {}) {
  const scheduler = createScheduler(seed);
  const random = createRandom(seed + 1_000);
  const finished = new Set<string>();
  let isOverwritten = false;
  const old = {
    id: 5,
    author: ownLogin,
    body: `${marker}\n${renderState({ runs: [], shown: undefined })}\nold`,
  };
  const chooseDoubt = () =>
    doubtful && random() < 0.4 ? { error: doubt, afterHandling: random() < 0.5 } : undefined;
  const comments = createFakeComments(
    existing ? [old] : [],
    { createComment: chooseDoubt },
    {
      pause: scheduler.pause,
      // The order that nobody can prevent: the older run's update was on its way when the newer one looked last.
      onWrite(body) {
        if (readVisibleBody(body) === 'report of 100' && finished.has('101')) isOverwritten = true;
      },
    },
  );
  const publish = (runId: string) => async () => {
    const run = { benchmark: `bmk_${runId}`, commit: 'c', verdict: 'pass' };
    const writer = { runId, runAttempt: '1' };
    const renderBody = () => `report of ${runId}`;
    const comment = { pullRequestNumber: 1, marker, renderBody, run, writer, createIfAbsent: true };
    const ended = await publishStickyComment(comments, comment, createRecordingLog()).catch(() => undefined);
    finished.add(runId);
    return ended?.kind;
  };
  const kinds = await scheduler.run([publish('100'), publish('101')]);
  const [body = ''] = comments.comments.map((comment) => comment.body);
  const runs = parseState(body).runs.map(({ benchmark }) => benchmark);
  return { kinds, count: comments.comments.length, shows: readVisibleBody(body), runs, isOverwritten };
}

describe('two jobs that write at once', () => {
  it('42: with no comment before, leave one that shows the newest run and counts both', async () => {
    const orders = new Set<string>();
    for (const seed of seeds) {
      const { kinds, count, shows, runs } = await publishBoth(seed);
      expect({ seed, count, shows }).toEqual({ seed, count: 1, shows: 'report of 101' });
      expect(runs.toSorted()).toEqual(['bmk_100', 'bmk_101']);
      orders.add(kinds.join());
    }
    // The seeds do cover both orders.
    expect(orders.size).toBeGreaterThan(2);
  });

  it('42: with a comment before, leave one that shows the newest run', async () => {
    let overwritten = 0;
    for (const seed of seeds) {
      const { count, shows, isOverwritten } = await publishBoth(seed, { existing: true });
      expect({ seed, count }).toEqual({ seed, count: 1 });
      if (isOverwritten) overwritten += 1;
      else expect({ seed, shows }).toEqual({ seed, shows: 'report of 101' });
    }
    expect(overwritten).toBeLessThan(seeds.length / 4);
  });

  it('38, 42: leave one comment though creating ends in doubt', async () => {
    for (const seed of seeds) {
      const { kinds, count, shows } = await publishBoth(seed, { doubtful: true });
      const isWritten = kinds.some((kind) => kind !== undefined);
      expect({ seed, count: Math.min(count, 2) }).toEqual({
        seed,
        count: isWritten ? 1 : Math.min(count, 1),
      });
      if (kinds[1] !== undefined) expect({ seed, shows }).toEqual({ seed, shows: 'report of 101' });
    }
  });
});
