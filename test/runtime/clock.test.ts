import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/runtime/clock.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('34: the clock of the machine', () => {
  it.each([
    ['back by a day', -86_400_000],
    ['ahead by a year', 31_536_000_000],
    ['back to 1970', -Date.now()],
  ])('measures time that does not follow the calendar: %s', (_jump, byMs) => {
    const realNow = Date.now;
    const outerStart = performance.now();
    const before = systemClock.now();
    vi.spyOn(Date, 'now').mockImplementation(() => realNow() + byMs);
    const elapsedMs = systemClock.now() - before;
    expect(elapsedMs).toBeGreaterThanOrEqual(0);
    expect(elapsedMs).toBeLessThanOrEqual(performance.now() - outerStart);
  });

  it('never goes backwards', () => {
    const moments = Array.from({ length: 1000 }, () => systemClock.now());
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  });

  it("tells the calendar's time apart from that", () => {
    const before = Date.now();
    const today = systemClock.today().getTime();
    expect(today).toBeGreaterThanOrEqual(before);
    expect(today).toBeLessThanOrEqual(Date.now());
  });
});

describe('35: a sleep', () => {
  it('takes as long as it should', async () => {
    const before = systemClock.now();
    await systemClock.sleep(20);
    // Timers may be early by a fraction of a millisecond.
    expect(systemClock.now() - before).toBeGreaterThanOrEqual(19);
  });

  it.each([
    ['an error', new Error('cancelled')],
    ['something that is no error', 'enough'],
  ])("rejects with the signal's own reason: %s", async (_what, reason) => {
    const controller = new AbortController();
    const sleeping = systemClock.sleep(60_000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
  });

  it('rejects so also where the signal was aborted before', async () => {
    const reason = new Error('cancelled');
    await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('does not mind a signal that is not aborted', async () => {
    await expect(systemClock.sleep(1, new AbortController().signal)).resolves.toBeUndefined();
  });
});
