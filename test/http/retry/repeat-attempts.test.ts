import { describe, expect, it } from 'vitest';
import type { AttemptFailure, MaxFailures } from '../../../src/http/retry/decide-retry.ts';
import { type Attempt, repeatAttempts } from '../../../src/http/retry/repeat-attempts.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createRecordingLog } from '../../fakes/recording-log.ts';

/** A failure as in an outage, with changes. */
function fail(overrides: Partial<AttemptFailure> = {}): Attempt<string, AttemptFailure> {
  return {
    kind: 'failed',
    failure: { kind: 'outage', problem: 'It broke.', minDelayMs: 0, ...overrides },
  };
}

const done: Attempt<string, AttemptFailure> = { kind: 'done', value: 'here' };

interface Situation {
  readonly timeLeftMs?: number;
  readonly maxFailures?: Partial<MaxFailures>;
  /** How long each attempt takes. */
  readonly attemptMs?: number;
}

const usualMaxFailures: MaxFailures = { permanent: 1, unreadable: 3, outage: 10, 'rate-limited': 10 };

/** Attempts that end like this in turn, the last way for good. */
function prepare(
  ends: readonly Attempt<string, AttemptFailure>[],
  { timeLeftMs = 3_600_000, maxFailures = {}, attemptMs = 0 }: Situation = {},
) {
  const clock = createFakeClock();
  const moments: number[] = [];
  const log = createRecordingLog(() => moments.push(clock.now() - startedAt));
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
    /** When the lines of the log came, in milliseconds since the start. */
    moments,
    elapsedMs: () => clock.now() - startedAt,
    run: () =>
      repeatAttempts(
        attempt,
        { deadline: startedAt + timeLeftMs, maxFailures: { ...usualMaxFailures, ...maxFailures } },
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
      'info: It broke. Retrying in 250 ms.',
      'info: It broke. Retrying in 500 ms.',
    ]);
  });

  it('18: gives up after so many failures in a row, with the last one', async () => {
    const trying = prepare([fail(), fail(), fail({ problem: 'It broke for good.' })], {
      maxFailures: { outage: 3 },
    });
    expect(await trying.run()).toEqual({
      kind: 'gave-up',
      count: 3,
      failure: expect.objectContaining({ problem: 'It broke for good.' }),
    });
    expect(trying.lefts).toHaveLength(3);
  });

  it('gives up at once where trying again is no use', async () => {
    const trying = prepare([fail({ kind: 'permanent' })]);
    expect(await trying.run()).toMatchObject({ kind: 'gave-up', count: 1 });
    expect(trying.clock.sleeps).toEqual([]);
  });

  it('18: counts anew in the next row', async () => {
    const ends = [fail(), fail(), done, fail(), fail(), done];
    const trying = prepare(ends, { maxFailures: { outage: 3 } });
    expect((await trying.run()).kind).toBe('done');
    expect((await trying.run()).kind).toBe('done');
    expect(trying.clock.sleeps).toEqual([250, 500, 250, 500]);
  });

  it('20, 65: counts the failures of one kind in a row, and gives up after as many as that may take', async () => {
    const page = fail({ kind: 'unreadable', problem: 'A page.' });
    const trying = prepare([fail(), page, page, fail(), page, page, page, done]);
    expect(await trying.run()).toMatchObject({ kind: 'gave-up', count: 7, failure: { problem: 'A page.' } });
  });

  it('19: has one budget for all attempts and waits, and tells each attempt what is left of it', async () => {
    const trying = prepare([fail()], { timeLeftMs: 10_000, attemptMs: 3000 });
    expect(await trying.run()).toMatchObject({ kind: 'out-of-time', count: 3 });
    expect(trying.lefts).toEqual([10_000, 6750, 3250]);
    expect(trying.elapsedMs()).toBe(9750);
  });

  it('never waits until the deadline or beyond it', async () => {
    const asked = fail({ kind: 'rate-limited', minDelayMs: 59_750 });
    expect(await prepare([asked], { timeLeftMs: 60_000 }).run()).toMatchObject({ kind: 'out-of-time' });
    const trying = prepare([asked, done], { timeLeftMs: 60_001 });
    expect(await trying.run()).toEqual(done);
  });

  it('17: stops at once where the other side asks for more time than is left', async () => {
    const trying = prepare([fail({ minDelayMs: 90_000 })], { timeLeftMs: 60_000 });
    expect(await trying.run()).toMatchObject({ kind: 'out-of-time', count: 1 });
    expect(trying.clock.sleeps).toEqual([]);
    expect(trying.log.lines).toEqual([]);
  });

  it('prefers "given up" to "out of time" where both are true', async () => {
    const trying = prepare([fail({ kind: 'permanent', minDelayMs: 90_000 })], { timeLeftMs: 60_000 });
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
    const trying = prepare([fail({ kind: 'rate-limited', minDelayMs: 149_750 }), done]);
    await trying.run();
    expect(trying.log.infos).toEqual([
      'It broke. Retrying in 2 min 30 s.',
      'Retrying in 1 min 30 s.',
      'Retrying in 30.0 s.',
    ]);
  });

  it('says last which request it was', async () => {
    const trying = prepare([fail({ where: 'Request: GET x, request id 7.' }), done]);
    await trying.run();
    expect(trying.log.infos).toEqual(['It broke. Retrying in 250 ms. Request: GET x, request id 7.']);
  });

  it('hands on what an attempt throws', async () => {
    const bug = new TypeError('x is not a function');
    const { clock, log, controller } = prepare([]);
    const trying = repeatAttempts(
      () => Promise.reject(bug),
      { deadline: clock.now() + 1000, maxFailures: usualMaxFailures },
      { clock, log, random: () => 0, signal: controller.signal },
    );
    await expect(trying).rejects.toBe(bug);
  });
});

describe('66: an outage of an hour that only the deadline ends', () => {
  const endless = { outage: Number.POSITIVE_INFINITY };

  it.each([0, 5000, 30_000])(
    'with attempts of %d ms: no minute without a line, and few lines',
    async (attemptMs) => {
      const trying = prepare([fail()], { maxFailures: endless, attemptMs });
      expect(await trying.run()).toMatchObject({ kind: 'out-of-time' });
      const gaps = trying.moments.map((moment, index) => moment - (trying.moments[index - 1] ?? 0));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(60_000);
      expect(trying.moments.length).toBeLessThan(100);
      expect(trying.lefts.length).toBeGreaterThan(70);
    },
  );

  it('tells the first failures one by one, and later how many there were', async () => {
    const trying = prepare([fail()], { maxFailures: endless, timeLeftMs: 300_000 });
    await trying.run();
    expect(trying.log.infos.slice(0, 5)).toEqual([
      'It broke. Retrying in 250 ms.',
      'It broke. Retrying in 500 ms.',
      'It broke. Retrying in 1.0 s.',
      expect.stringMatching(/^It broke\. Retrying in 15\.0 s \(\d+ attempts so far\)\.$/),
      expect.stringMatching(/^It broke\. Retrying in 15\.0 s \(\d+ attempts so far\)\.$/),
    ]);
  });

  it('is tried at most 30 s apart, and a last time just before the deadline', async () => {
    const trying = prepare([fail({ minDelayMs: 3_600_000 })], { maxFailures: endless, timeLeftMs: 100_000 });
    expect(await trying.run()).toMatchObject({ kind: 'out-of-time' });
    expect(trying.lefts).toEqual([100_000, 70_000, 40_000, 10_000, 2000]);
  });

  it('ends with the first answer', async () => {
    const trying = prepare([...Array.from({ length: 50 }, () => fail()), done], { maxFailures: endless });
    expect(await trying.run()).toEqual(done);
    expect(trying.lefts).toHaveLength(51);
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
    const trying = prepare([fail({ kind: 'rate-limited', minDelayMs: 600_000 })]);
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
