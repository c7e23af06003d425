import type { Log } from '../../src/runtime/log.ts';

/** A log that remembers. */
export interface RecordingLog extends Log {
  /** Every message with its level, oldest first, e.g. `warning: …`. */
  readonly lines: readonly string[];
  readonly infos: readonly string[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

/** A log that keeps each message, and calls `onLine` for it. */
export function createRecordingLog(onLine: (message: string) => void = () => {}): RecordingLog {
  const lines: string[] = [];
  const infos: string[] = [];
  const notices: string[] = [];
  const warnings: string[] = [];
  const record = (level: string, kept: string[]) => (message: string) => {
    lines.push(`${level}: ${message}`);
    kept.push(message);
    onLine(message);
  };
  return {
    lines,
    infos,
    notices,
    warnings,
    info: record('info', infos),
    notice: record('notice', notices),
    warning: record('warning', warnings),
  };
}
