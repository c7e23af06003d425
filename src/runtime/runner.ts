import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as core from '@actions/core';
import { describeReason, warnOnFailure } from './errors.ts';
import { formatInteger } from './format.ts';
import { type Log, neutralizeLogText } from './log.ts';
import { createRedactor } from './redact.ts';

/**
 * What a GitHub Actions runner offers to a step. Nothing that is printed here can pass for a workflow command, and nothing
 * that is printed or written contains a secret.
 */
export interface Runner extends Log {
  /** Raw text of an input, empty when it is not set. */
  readInput(name: string): string;
  /** The event that started the workflow, as JSON; undefined, with a warning, when it can't be read. */
  readEventPayload(): unknown;
  /** Redacts a secret in everything that is printed or written from now on. */
  maskSecret(secret: string): void;
  /** Redacts the secrets in text that goes elsewhere. */
  redact(text: string): string;
  /** Saves a value for the post step; the last one counts. */
  saveState(name: string, value: string): void;
  setOutput(name: string, value: string): void;
  /** Adds Markdown to the summary of the step. Throws if the runner has none. */
  writeSummary(markdown: string): Promise<void>;
  /**
   * Writes a report to a file.
   *
   * @param pieces each is searched for secrets separately
   * @param path from the workspace; undefined for `name` in a folder of this step in RUNNER_TEMP
   * @returns the absolute path
   */
  writeReport(name: string, pieces: Iterable<string>, path?: string): string;
  /** Fails the step with one annotation. */
  fail(message: string): void;
}

/** Largest outputs of this step together: those of a job may have 1 MB, counted in UTF-16 (GitHub, "Passing information between jobs"). */
const maxOutputCharacters = 450_000;

/** The runner that this process was started by. */
export function createRunner(environment: Readonly<Record<string, string | undefined>>): Runner {
  const secrets: string[] = [];
  const outputs = new Map<string, string>();
  let redact = createRedactor(secrets);
  const makeHarmless = (message: string): string => neutralizeLogText(redact(message));
  const info = (message: string): void => core.info(makeHarmless(message));
  const warning = (message: string): void => core.warning(makeHarmless(message));
  // A runner shows only ten warnings per step: a file that cannot be written uses up one.
  const [warnOfState, warnOfOutput] = [warnOnce(warning, info), warnOnce(warning, info)];
  return {
    info,
    notice: (message) => core.notice(makeHarmless(message)),
    warning,
    fail: (message) => core.setFailed(makeHarmless(message)),
    readInput: (name) => core.getInput(name),
    readEventPayload: () => readEventPayload(environment.GITHUB_EVENT_PATH, warning),
    maskSecret(secret) {
      core.setSecret(secret);
      secrets.push(secret);
      redact = createRedactor(secrets);
    },
    redact: (text) => redact(text),
    saveState(name, value) {
      void warnOnFailure(
        (reason) => warnOfState(`Could not save the state "${name}" for the post step (${reason}).`),
        () => core.saveState(name, redact(value)),
      );
    },
    setOutput(name, value) {
      const text = redact(value);
      outputs.delete(name);
      const taken = [...outputs.values()].reduce((sum, { length }) => sum + length, 0);
      if (taken + text.length > maxOutputCharacters) {
        warning(
          `Omitted the output ${name}: its ${formatInteger(text.length)} characters would exceed the limit for all outputs.`,
        );
        return;
      }
      outputs.set(name, text);
      void warnOnFailure(
        (reason) => warnOfOutput(`Could not set the output ${name} (${reason}).`),
        () => core.setOutput(name, text),
      );
    },
    async writeSummary(markdown) {
      await core.summary.addRaw(redact(markdown)).write();
    },
    writeReport(name, pieces, path) {
      const target = resolve(
        environment.GITHUB_WORKSPACE || '.',
        path ?? join(environment.RUNNER_TEMP || tmpdir(), environment.GITHUB_ACTION || 'gate', name),
      );
      makeFolder(dirname(target));
      const file = openSync(target, 'w');
      try {
        for (const piece of pieces) writeSync(file, redact(piece));
      } finally {
        closeSync(file);
      }
      return target;
    },
  };
}

/** Creates a folder and its parents. Node's own recursive mode never ends under folders such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it.
    if (!existsSync(path)) throw error;
  }
}

/** Logs the first message as a warning, and later ones as information. */
function warnOnce(warning: (message: string) => void, info: (message: string) => void) {
  let say = warning;
  return (message: string): void => {
    say(message);
    say = info;
  };
}

function readEventPayload(path: string | undefined, warn: (message: string) => void): unknown {
  try {
    if (!path) throw new Error('GITHUB_EVENT_PATH is not set');
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = describeReason(error);
    warn(
      `Could not read the workflow's event file (${reason}). Without it, the gate cannot find the pull request.`,
    );
    return undefined;
  }
}
