import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/benchmark/progress.ts';
import { ApiError } from '../../src/mixpeek/api-error.ts';
import { GateError } from '../../src/runtime/errors.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

function prepare(firstStatus = 'pending') {
  const clock = createFakeClock();
  const startedAt = clock.now();
  const moments: number[] = [];
  const log = createRecordingLog(() => moments.push(clock.now() - startedAt));
  const controller = new AbortController();
  const { signal } = controller;
  const statuses: string[] = [];
  const onStatus = (status: string) => void statuses.push(status);
  const progress = startProgress(firstStatus, false, { clock, log, signal, onStatus });
  return { clock, log, controller, moments, statuses, progress, elapsedMs: () => clock.now() - startedAt };
}

describe('startProgress', () => {
  it('tells of the first status', () => {
    const { log, statuses } = prepare();
    expect(log.lines).toEqual(['info: Status: pending']);
    expect(statuses).toEqual(['pending']);
  });

  it('tells of each change, with the time before it, and of nothing else', () => {
    const { log, statuses, progress, clock } = prepare();
    clock.advance(61_000);
    progress.report('replaying');
    progress.report('replaying');
    clock.advance(1500);
    progress.report('completed');
    expect(log.infos).toEqual([
      'Status: pending',
      'Status: replaying (after 1 min 1 s in pending)',
      'Status: completed (after 1.5 s in replaying)',
    ]);
    expect(statuses).toEqual(['pending', 'replaying', 'completed']);
  });

  it.each(['completed', 'failed', 'pending', 'computing_metrics'])('27: knows the status %s', (status) => {
    expect(prepare(status).log.warnings).toEqual([]);
  });

  it.each(['queued', 'cancelled', '', 'constructor'])('27: warns of the status %j, once', (status) => {
    const { log, progress } = prepare(status);
    progress.report('pending');
    progress.report(status);
    expect(log.warnings).toEqual([`Unknown status "${status}" from the API. Treating it as still running.`]);
  });

  it('27: warns once of a run that goes back, however often', () => {
    const { log, progress } = prepare('computing_metrics');
    for (const status of ['replaying', 'pending', 'replaying', 'building_sessions']) progress.report(status);
    expect(log.warnings).toEqual([
      'The status went back from computing_metrics to replaying. Still waiting.',
    ]);
  });

  it('28: describes a timeout with the status, its age, the id and how to resume', () => {
    const { progress, clock } = prepare('pending');
    clock.advance(10_000);
    progress.report('replaying');
    clock.advance(3_900_000);
    const cause = new GateError('network', 'GET x failed: the connection was reset.');
    expect(progress.describeTimeout('bm_1')).toMatchObject({ code: 'deadline-exceeded', cause: undefined });
    expect(progress.describeTimeout('bm_1', cause)).toMatchObject({
      cause,
      message:
        'Benchmark bm_1 did not finish within timeout-minutes: it has been replaying for 1 h 5 min. ' +
        'The last request failed: GET x failed: the connection was reset. The benchmark may still be running. ' +
        'To judge it once it completes, run again with benchmark-id: bm_1. Otherwise raise timeout-minutes or lower session-count.',
    });
  });

  it('66: tells in it why the last request failed, and which one it was at the end', () => {
    const parts = {
      problem: 'The API failed (503).',
      advice: 'Wait.',
      where: 'Request: GET x, request id 7.',
    };
    const error = prepare().progress.describeTimeout('bm_1', new ApiError('deadline-exceeded', parts));
    expect(error.message).toMatch(
      /The last request failed: The API failed \(503\)\. The benchmark may still be running\. /,
    );
    expect(error.message).toMatch(
      /raise timeout-minutes or lower session-count\. Request: GET x, request id 7\.$/,
    );
  });
});

describe('sleep', () => {
  it('counts the minute from the last line, whichever it was', async () => {
    const { progress, moments } = prepare();
    await progress.sleep(50_000);
    progress.report('replaying');
    await progress.sleep(50_000);
    await progress.sleep(50_000);
    expect(moments).toEqual([0, 50_000, 110_000]);
  });

  it('ends at once when it is told to', async () => {
    const { progress, clock, controller, elapsedMs } = prepare();
    const reason = new Error('cancelled');
    clock.schedule(130_000, () => controller.abort(reason));
    await expect(progress.sleep(600_000)).rejects.toBe(reason);
    expect(elapsedMs()).toBe(130_000);
  });

  it('is never silent for more than a minute, whatever the intervals', async () => {
    const anyMs = fc.double({ min: 0, max: 1_000_000, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.array(anyMs, { maxLength: 10 }), async (sleeps) => {
        const { progress, moments, elapsedMs } = prepare();
        for (const milliseconds of sleeps) await progress.sleep(milliseconds);
        const all = [...moments, elapsedMs()];
        const gaps = all.slice(1).map((moment, index) => moment - (all[index] ?? 0));
        // A sleep that begins in the last moment of a minute takes whole milliseconds.
        expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(60_001);
      }),
    );
  });
});
