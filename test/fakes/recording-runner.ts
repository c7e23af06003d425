import type { Runner } from '../../src/runner.ts';
import { createRecordingLog, type RecordingLog } from './recording-log.ts';

/** A runner that remembers what the action did to it. */
export interface RecordingRunner extends Runner, RecordingLog {
  readonly outputs: Readonly<Record<string, string>>;
  readonly failures: readonly string[];
  readonly summaries: readonly string[];
  readonly secrets: readonly string[];
}

/** A runner with these inputs and this event; `summaryError` makes writing the summary fail. */
export function createRecordingRunner({
  inputs = {},
  eventPayload,
  summaryError,
}: {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly eventPayload?: unknown;
  readonly summaryError?: Error;
} = {}): RecordingRunner {
  const outputs: Record<string, string> = {};
  const failures: string[] = [];
  const summaries: string[] = [];
  const secrets: string[] = [];
  return {
    ...createRecordingLog(),
    outputs,
    failures,
    summaries,
    secrets,
    readInput: (name) => inputs[name] ?? '',
    readEventPayload: () => eventPayload,
    maskSecret: (secret) => secrets.push(secret),
    setOutput(name, value) {
      outputs[name] = value;
    },
    async writeSummary(markdown) {
      if (summaryError) throw summaryError;
      summaries.push(markdown);
    },
    fail: (message) => failures.push(message),
  };
}
