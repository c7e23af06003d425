import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heartbeatMs, sleepWithHeartbeat } from '../../../src/http/retry/sleep-with-heartbeat.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createRecordingLog } from '../../fakes/recording-log.ts';

function prepare() {
  const clock = createFakeClock();
  const startedAt = clock.now();
  const moments: number[] = [];
  const log = createRecordingLog(() => moments.push(clock.now() - startedAt));
  const controller = new AbortController();
  return {
    clock,
    log,
    controller,
    moments,
    elapsedMs: () => clock.now() - startedAt,
    sleep: (milliseconds: number) =>
      sleepWithHeartbeat(milliseconds, (leftMs) => `${leftMs} ms left`, {
        clock,
        log,
        signal: controller.signal,
      }),
  };
}

describe('sleepWithHeartbeat', () => {
  it('says nothing in a minute or less', async () => {
    const sleeping = prepare();
    await sleeping.sleep(heartbeatMs);
    expect(sleeping.elapsedMs()).toBe(60_000);
    expect(sleeping.log.lines).toEqual([]);
  });

  it('has a line each minute, with what is left', async () => {
    const sleeping = prepare();
    await sleeping.sleep(150_000);
    expect(sleeping.moments).toEqual([60_000, 120_000]);
    expect(sleeping.log.infos).toEqual(['90000 ms left', '30000 ms left']);
  });

  it.each([0, -5])('does not sleep for %d ms', async (milliseconds) => {
    const sleeping = prepare();
    await sleeping.sleep(milliseconds);
    expect(sleeping.clock.sleeps).toEqual([]);
  });

  it('sleeps on where the clock woke it early', async () => {
    const sleeping = prepare();
    let isFirst = true;
    const clock = {
      ...sleeping.clock,
      // As Node's timers may, by up to a millisecond.
      sleep: async (milliseconds: number) => {
        sleeping.clock.advance(isFirst ? milliseconds - 1 : milliseconds);
        isFirst = false;
      },
    };
    const { log, controller } = sleeping;
    await sleepWithHeartbeat(5000, () => 'waiting', { clock, log, signal: controller.signal });
    expect(sleeping.elapsedMs()).toBe(5000);
  });

  it('ends at once, with the reason, when it is told to', async () => {
    const sleeping = prepare();
    const reason = new Error('cancelled');
    sleeping.clock.schedule(70_000, () => sleeping.controller.abort(reason));
    await expect(sleeping.sleep(600_000)).rejects.toBe(reason);
    expect(sleeping.elapsedMs()).toBe(70_000);
    expect(sleeping.log.lines).toHaveLength(1);
  });

  it('is never silent for more than a minute, and never wakes up too early or 2 ms late', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 7_200_000, noNaN: true }), async (milliseconds) => {
        const sleeping = prepare();
        await sleeping.sleep(milliseconds);
        const moments = [0, ...sleeping.moments, sleeping.elapsedMs()];
        const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
        expect(Math.max(...gaps)).toBeLessThanOrEqual(heartbeatMs);
        expect(sleeping.elapsedMs()).toBeGreaterThanOrEqual(milliseconds);
        expect(sleeping.elapsedMs()).toBeLessThan(milliseconds + 2);
      }),
    );
  });
});
