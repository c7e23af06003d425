import { describe, expect, it } from 'vitest';
import { createCancellation } from '../../src/runtime/cancellation.ts';
import { GateError } from '../../src/runtime/errors.ts';

/** A cancellation whose timers a test ends by hand. */
function prepare() {
  const timers: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const cancellation = createCancellation((milliseconds) => {
    const timer = new AbortController();
    timers.push({ milliseconds, end: () => timer.abort(new Error('the timer')) });
    return timer.signal;
  });
  return { cancellation, timers };
}

describe('the signal', () => {
  it('aborts with an error of ours, not before', () => {
    const { cancellation } = prepare();
    expect(cancellation.signal.aborted).toBe(false);
    cancellation.cancel();
    expect(cancellation.signal.reason).toBeInstanceOf(GateError);
    expect(cancellation.signal.reason).toMatchObject({
      code: 'cancelled',
      message: 'The job was cancelled.',
    });
  });

  it('keeps its reason when it is cancelled again', () => {
    const { cancellation } = prepare();
    cancellation.cancel();
    const { reason } = cancellation.signal;
    cancellation.cancel();
    expect(cancellation.signal.reason).toBe(reason);
  });
});

describe('after', () => {
  it('starts its timer when the job is cancelled, and aborts when that is over, for the same reason', () => {
    const { cancellation, timers } = prepare();
    const later = cancellation.after(2000);
    expect(timers).toEqual([]);
    cancellation.cancel();
    expect(timers).toEqual([{ milliseconds: 2000, end: expect.any(Function) }]);
    expect(later.aborted).toBe(false);
    timers[0]?.end();
    expect(later.reason).toBe(cancellation.signal.reason);
  });

  it('counts from now where the job was cancelled before', () => {
    const { cancellation, timers } = prepare();
    cancellation.cancel();
    const later = cancellation.after(500);
    expect([timers.length, later.aborted]).toEqual([1, false]);
    timers[0]?.end();
    expect(later.reason).toBe(cancellation.signal.reason);
  });

  it('aborts at once for a time that is over at once', () => {
    const cancellation = createCancellation(() => AbortSignal.abort());
    const later = cancellation.after(0);
    cancellation.cancel();
    expect(later.reason).toBe(cancellation.signal.reason);
  });

  it('gives each its own time', () => {
    const { cancellation, timers } = prepare();
    const [short, long] = [cancellation.after(100), cancellation.after(6000)];
    cancellation.cancel();
    timers.find(({ milliseconds }) => milliseconds === 100)?.end();
    expect([short.aborted, long.aborted]).toEqual([true, false]);
  });

  it('takes real time where no timers are given', async () => {
    const cancellation = createCancellation();
    const later = cancellation.after(5);
    cancellation.cancel();
    expect(later.aborted).toBe(false);
    // The timer does not keep the process alive, so something else has to while it is waited for.
    const alive = setTimeout(() => {}, 10_000);
    await new Promise((resolve) => later.addEventListener('abort', resolve, { once: true }));
    clearTimeout(alive);
    expect(later.reason).toBe(cancellation.signal.reason);
  });
});
