import { heartbeatMs } from '../http/retry/sleep-with-heartbeat.ts';
import type { Clock } from '../runtime/clock.ts';
import { GateError } from '../runtime/errors.ts';
import { formatDuration } from '../runtime/format.ts';
import type { Log } from '../runtime/log.ts';
import { findStage, isKnownStatus } from './poll-interval.ts';

/** What is told of a run while we wait for it. */
export interface Progress {
  /** Takes the status of the latest answer. */
  report(next: string): void;
  /** Sleeps, with a line in the log at least once a minute. */
  sleep(milliseconds: number): Promise<void>;
  /** The error for a run that takes too long. @param cause why the last request did not get through, if it did not */
  describeTimeout(benchmarkId: string, cause?: GateError): GateError;
}

/** Effects of telling. */
export interface ProgressEffects {
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly onStatus: (status: string) => void;
}

/** Starts to tell of each change of status with the time spent before, and that we still wait, at least once a minute. */
export function startProgress(
  firstStatus: string,
  { clock, log, onStatus, signal }: ProgressEffects,
): Progress {
  const startedAt = clock.now();
  let status = firstStatus;
  let since = startedAt;
  let lastLineAt = startedAt;
  const say = (message: string): void => {
    log.info(message);
    lastLineAt = clock.now();
  };
  const warned = new Set<string>();
  const warnOnce = (about: string, message: string): void => {
    if (!warned.has(about)) log.warning(message);
    warned.add(about);
  };
  const warnIfUnknown = (): void => {
    if (isKnownStatus(status)) return;
    const message = `The API reports a status that this version does not know, "${status}": taken as still running.`;
    warnOnce('unknown', message);
  };
  say(`Status: ${status}`);
  onStatus(status);
  warnIfUnknown();
  return {
    report(next: string): void {
      if (next === status) return;
      if (findStage(next) !== -1 && findStage(next) < findStage(status)) {
        warnOnce('backwards', `The status went back from ${status} to ${next}: waiting on.`);
      }
      say(`Status: ${next} (after ${formatDuration(clock.now() - since)} ${status})`);
      status = next;
      since = clock.now();
      onStatus(status);
      warnIfUnknown();
    },
    async sleep(milliseconds: number): Promise<void> {
      const wakeAt = clock.now() + milliseconds;
      for (let left = milliseconds; left > 0; left = wakeAt - clock.now()) {
        const untilHeartbeat = Math.max(0, lastLineAt + heartbeatMs - clock.now());
        await clock.sleep(Math.max(1, Math.ceil(Math.min(left, untilHeartbeat))), signal);
        if (clock.now() - lastLineAt < heartbeatMs) continue;
        say(
          `Still ${status}, for ${formatDuration(clock.now() - since)}; waited ${formatDuration(clock.now() - startedAt)} in all.`,
        );
      }
    },
    describeTimeout(benchmarkId: string, cause?: GateError): GateError {
      return new GateError(
        'deadline-exceeded',
        `Benchmark ${benchmarkId} did not finish within timeout-minutes: it has been ${status} for ${formatDuration(clock.now() - since)}. ` +
          `${cause ? `The last request did not get through: ${cause.message} ` : ''}` +
          `It may still be running. To judge it when it is done, run again with benchmark-id: ${benchmarkId}; or set a longer timeout-minutes, or a smaller session-count.`,
        { cause },
      );
    },
  };
}
