import { describe, expect, it } from 'vitest';
import type { AttemptFailure } from '../../../src/http/retry/decide-retry.ts';
import { type Attempt, repeatAttempts } from '../../../src/http/retry/repeat-attempts.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createRecordingLog } from '../../fakes/recording-log.ts';

/** A failure that passes, with changes. */
function fail(overrides: Partial<AttemptFailure> = {}): Attempt<string, AttemptFailure> {
  return {
    kind: 'failed',
    failure: { problem: 'It broke.', isTransient: true, minDelayMs: 0, ...overrides },
  };
}

const done: Attempt<string, AttemptFailure> = { kind: 'done', value: 'here' };

interface Situation {
  readonly timeLeftMs?: number;
  readonly maxFailures?: number;
  /** How long each attempt takes. */
  readonly attemptMs?: number;
}

/** Attempts that end like this in turn, the last way for good. */
function prepare(
  ends: readonly Attempt<string, AttemptFailure>[],
  { timeLeftMs = 3_600_000, maxFailures = 10, attemptMs = 0 }: Situation = {},
) {
  const clock = createFakeClock();
  const log = createRecordingLog();
  const controller = new AbortController();
  const { signal } = controller;
  const startedAt = clock.now();
  const lefts: number[] = [];
  const attempt = async (leftMs: number) => {
    lefts.push(leftMs);
    clock.advance(attemptMs);
    return ends[Math.min(lefts.length, ends.length) - 1] ?? done;
  };
  return {
    clock,
    log,
    controller,
    lefts,
    elapsedMs: () => clock.now() - startedAt,
    run: () =>
      repeatAttempts(
        attempt,
        { deadline: startedAt + timeLeftMs, maxFailures },
        { clock, log, random: () => 0.5, signal },
      ),
  };
}

describe('repeatAttempts', () => {
  it('ends with the first attempt that is done', async () => {
    const trying = prepare([fail(), fail(), done]);
    expect(await trying.run()).toEqual(done);
    expect(trying.clock.sleeps).toEqual([250, 500]);
    expect(trying.log.lines).toEqual([
      'info: It broke. Trying again in 250 ms.',
      'info: It broke. Trying again in 500 ms.',
    ]);
  });

  it('18: gives up after so many failures in a row, with the last one', async () => {
    const trying = prepare([fail(), fail(), fail({ problem: 'It broke for good.' })], { maxFailures: 3 });
    expect(await trying.run()).toEqual({
      kind: 'gave-up',
      count: 3,
      failure: expect.objectContaining({ problem: 'It broke for good.' }),
    });
    expect(trying.lefts).toHaveLength(3);
  });

  it('gives up at once where trying again is no use', async () => {
    const trying = prepare([fail({ isTransient: false })]);
    expect(await trying.run()).toMatchObject({ kind: 'gave-up', count: 1 });
    expect(trying.clock.sleeps).toEqual([]);
  });

  it('18: counts anew in the next row', async () => {
    const ends = [fail(), fail(), done, fail(), fail(), done];
    const trying = prepare(ends, { maxFailures: 3 });
    expect((await trying.run()).kind).toBe('done');
    expect((await trying.run()).kind).toBe('done');
    expect(trying.clock.sleeps).toEqual([250, 500, 250, 500]);
  });

  it('19: has one budget for all attempts and waits, and tells each attempt what is left of it', async () => {
    const trying = prepare([fail()], { timeLeftMs: 10_000, attemptMs: 3000 });
    expect(await trying.run()).toMatchObject({ kind: 'out-of-time', delayMs: 1000 });
    expect(trying.lefts).toEqual([10_000, 6750, 3250]);
    expect(trying.elapsedMs()).toBe(9750);
  });

  it('never waits until the deadline or beyond it', async () => {
    const asked = fail({ minDelayMs: 59_750 });
    expect(await prepare([asked], { timeLeftMs: 60_000 }).run()).toMatchObject({ kind: 'out-of-time' });
    const trying = prepare([asked, done], { timeLeftMs: 60_001 });
    expect(await trying.run()).toEqual(done);
  });

  it('17: stops at once where the other side asks for more time than is left', async () => {
    const trying = prepare([fail({ minDelayMs: 90_000 })], { timeLeftMs: 60_000 });
    expect(await trying.run()).toMatchObject({ kind: 'out-of-time', delayMs: 90_250 });
    expect(trying.clock.sleeps).toEqual([]);
    expect(trying.log.lines).toEqual([]);
  });

  it('prefers "tried in vain" to "out of time" where both are true', async () => {
    const trying = prepare([fail({ isTransient: false, minDelayMs: 90_000 })], { timeLeftMs: 60_000 });
    expect(await trying.run()).toMatchObject({ kind: 'gave-up' });
  });

  it('gives an attempt that comes at the deadline a millisecond rather than none', async () => {
    const trying = prepare([done], { timeLeftMs: 0 });
    expect(await trying.run()).toEqual(done);
    expect(trying.lefts).toEqual([1]);
  });

  it('gives whole milliseconds', async () => {
    const trying = prepare([done], { timeLeftMs: 1000.25 });
    await trying.run();
    expect(trying.lefts).toEqual([1001]);
  });

  it('says in a long wait each minute how much is left of it', async () => {
    const trying = prepare([fail({ minDelayMs: 149_750 }), done]);
    await trying.run();
    expect(trying.log.infos).toEqual([
      'It broke. Trying again in 2 min 30 s.',
      'Trying again in 1 min 30 s.',
      'Trying again in 30.0 s.',
    ]);
  });

  it('hands on what an attempt throws', async () => {
    const bug = new TypeError('x is not a function');
    const { clock, log, controller } = prepare([]);
    const trying = repeatAttempts(
      () => Promise.reject(bug),
      { deadline: clock.now() + 1000, maxFailures: 3 },
      { clock, log, random: () => 0, signal: controller.signal },
    );
    await expect(trying).rejects.toBe(bug);
  });
});

describe('the signal', () => {
  const reason = new Error('cancelled');

  it('keeps a first attempt from being made', async () => {
    const trying = prepare([done]);
    trying.controller.abort(reason);
    await expect(trying.run()).rejects.toBe(reason);
    expect(trying.lefts).toEqual([]);
  });

  it('ends a wait at once', async () => {
    const trying = prepare([fail({ minDelayMs: 600_000 })]);
    trying.clock.schedule(95_000, () => trying.controller.abort(reason));
    await expect(trying.run()).rejects.toBe(reason);
    expect(trying.elapsedMs()).toBe(95_000);
    expect(trying.lefts).toHaveLength(1);
  });

  it('lets no failed attempt be followed by another', async () => {
    const trying = prepare([fail(), done], { attemptMs: 1000 });
    trying.clock.schedule(500, () => trying.controller.abort(reason));
    await expect(trying.run()).rejects.toBe(reason);
    expect(trying.lefts).toHaveLength(1);
    expect(trying.log.lines).toEqual([]);
  });

  it('does not throw away what an attempt brought in the meantime', async () => {
    const trying = prepare([done], { attemptMs: 1000 });
    trying.clock.schedule(500, () => trying.controller.abort(reason));
    expect(await trying.run()).toEqual(done);
  });
});
