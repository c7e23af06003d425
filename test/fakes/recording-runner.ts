import { createRedactor } from '../../src/runtime/redact.ts';
import type { Runner } from '../../src/runtime/runner.ts';
import { createRecordingLog, type RecordingLog } from './recording-log.ts';

/** A report that was written to a file. */
export interface WrittenReport {
  readonly name: string;
  readonly content: string;
  /** Where the action wanted it; undefined where it left that to the runner. */
  readonly path: string | undefined;
}

/** A runner that remembers what the action did to it. */
export interface RecordingRunner extends Runner, RecordingLog {
  readonly outputs: Readonly<Record<string, string>>;
  readonly failures: readonly string[];
  readonly summaries: readonly string[];
  readonly reports: readonly WrittenReport[];
  readonly secrets: readonly string[];
  /** Every state that was saved, oldest first. */
  readonly states: readonly (readonly [name: string, value: string])[];
}

/** A runner with these inputs and this event; `summaryError` and `reportError` make writing those fail. */
export function createRecordingRunner({
  inputs = {},
  eventPayload,
  summaryError,
  reportError,
}: {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly eventPayload?: unknown;
  readonly summaryError?: Error;
  readonly reportError?: Error;
} = {}): RecordingRunner {
  const outputs: Record<string, string> = {};
  const failures: string[] = [];
  const summaries: string[] = [];
  const reports: WrittenReport[] = [];
  const secrets: string[] = [];
  const states: (readonly [string, string])[] = [];
  return {
    ...createRecordingLog(),
    outputs,
    failures,
    summaries,
    reports,
    secrets,
    states,
    readInput: (name) => inputs[name] ?? '',
    readEventPayload: () => eventPayload,
    maskSecret: (secret) => secrets.push(secret),
    redact: (text) => createRedactor(secrets)(text),
    saveState: (name, value) => states.push([name, value]),
    setOutput(name, value) {
      outputs[name] = value;
    },
    async writeSummary(markdown) {
      if (summaryError) throw summaryError;
      summaries.push(markdown);
    },
    writeReport(name, pieces, path) {
      if (reportError) throw reportError;
      reports.push({ name, content: [...pieces].join(''), path });
      return path ?? `/runner/temp/${name}`;
    },
    fail: (message) => failures.push(message),
  };
}
