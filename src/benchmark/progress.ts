import { heartbeatMs } from '../http/retry/sleep-with-heartbeat.ts';
import { splitError } from '../mixpeek/api-error.ts';
import type { Clock } from '../runtime/clock.ts';
import { GateError } from '../runtime/errors.ts';
import { formatDuration } from '../runtime/format.ts';
import type { Log } from '../runtime/log.ts';
import { findStage, isKnownStatus } from './poll-interval.ts';

/** Logs a benchmark's progress while the gate waits for it. */
export interface Progress {
  /** Takes the status of the latest answer. */
  report(next: string): void;
  /** Sleeps, with a line in the log at least once a minute. */
  sleep(milliseconds: number): Promise<void>;
  /** The error for a benchmark that takes too long. @param cause why the last request failed, if it did */
  describeTimeout(benchmarkId: string, cause?: GateError): GateError;
}

export interface ProgressEffects {
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly onStatus: (status: string) => void;
}

const nothing = { problem: '', where: '' };

/** Starts logging each change of status with the time spent in the one before, and at least one line a minute. */
export function startProgress(
  firstStatus: string,
  isGiven: boolean,
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
    warnOnce('unknown', `Unknown status "${status}" from the API. Treating it as still running.`);
  };
  say(`Status: ${status}`);
  onStatus(status);
  warnIfUnknown();
  return {
    report(next: string): void {
      if (next === status) return;
      if (findStage(next) !== -1 && findStage(next) < findStage(status)) {
        warnOnce('backwards', `The status went back from ${status} to ${next}. Still waiting.`);
      }
      say(`Status: ${next} (after ${formatDuration(clock.now() - since)} in ${status})`);
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
          `Still ${status} after ${formatDuration(clock.now() - since)}, ${formatDuration(clock.now() - startedAt)} in total.`,
        );
      }
    },
    describeTimeout(benchmarkId: string, cause?: GateError): GateError {
      const remedy = isGiven ? 'raise timeout-minutes' : 'raise timeout-minutes or lower session-count';
      const { problem, where } = cause === undefined ? nothing : splitError(cause);
      return new GateError(
        'deadline-exceeded',
        `Benchmark ${benchmarkId} did not finish within timeout-minutes: it has been ${status} for ${formatDuration(clock.now() - since)}. ` +
          `${problem && `The last request failed: ${problem} `}` +
          `The benchmark may still be running. To judge it once it completes, run again with benchmark-id: ${benchmarkId}. Otherwise ${remedy}.${where && ` ${where}`}`,
        { cause },
      );
    },
  };
}
