import { readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { describeReason, warnOnFailure } from './errors.ts';
import { cutText, formatInteger } from './format.ts';
import { type Log, neutralizeLogText } from './log.ts';
import { createRedactor } from './redact.ts';
import { writeReportFile } from './report-file.ts';

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
   * @param pieces each is searched for secrets separately; a file that the user names is only overwritten if it begins
   *   with the first of them
   * @param path a file, or a folder for a file of that name, from the workspace; undefined for `name` in a folder of this step in RUNNER_TEMP
   * @returns the absolute path
   */
  writeReport(name: string, pieces: Iterable<string>, path?: string): string;
  /** Fails the step with one annotation. */
  fail(message: string): void;
}

/** The part of `@actions/core` that a step's messages, inputs and results go through. */
export interface RunnerCommands
  extends Pick<
    typeof core,
    'getInput' | 'info' | 'notice' | 'warning' | 'setFailed' | 'setSecret' | 'saveState' | 'setOutput'
  > {
  /** Adds to the summary of the step; rejects if the runner has none. */
  writeSummary(markdown: string): Promise<unknown>;
}

const coreCommands: RunnerCommands = {
  ...core,
  writeSummary: (markdown) => core.summary.addRaw(markdown).write(),
};

/** Largest outputs of this step together: those of a job may have 1 MB, counted in UTF-16 (GitHub, "Passing information between jobs"). */
const maxOutputCharacters = 450_000;

/** Longest annotation and longest message in the log, in code points. */
const maxAnnotationLength = 2_000;
const maxLogLength = 100_000;

/** The runner that this process was started by. */
export function createRunner(
  environment: Readonly<Record<string, string | undefined>>,
  commands: RunnerCommands = coreCommands,
): Runner {
  const secrets: string[] = [];
  const outputs = new Map<string, string>();
  let redact = createRedactor(secrets);
  const makeHarmless = (message: string): string => cutText(neutralizeLogText(redact(message)), maxLogLength);
  const info = (message: string): void => commands.info(makeHarmless(message));
  /** An annotation is for a glance: of a long one the rest is in the log. */
  const annotate = (write: (message: string) => void, message: string): void => {
    const whole = makeHarmless(message);
    const short = cutText(whole, maxAnnotationLength);
    if (short !== whole) commands.info(whole);
    write(short === whole ? whole : `${short} The whole message is in the log of this step.`);
  };
  const warning = (message: string): void => annotate(commands.warning, message);
  // A runner shows only ten warnings per step: a file that cannot be written uses up one.
  const [warnOfState, warnOfOutput] = [warnOnce(warning, info), warnOnce(warning, info)];
  return {
    info,
    notice: (message) => annotate(commands.notice, message),
    warning,
    fail: (message) => annotate(commands.setFailed, message),
    readInput: (name) => commands.getInput(name),
    readEventPayload: () => readEventPayload(environment.GITHUB_EVENT_PATH, warning),
    maskSecret(secret) {
      commands.setSecret(secret);
      secrets.push(secret);
      redact = createRedactor(secrets);
    },
    redact: (text) => redact(text),
    saveState(name, value) {
      void warnOnFailure(
        (reason) => warnOfState(`Could not save the state "${name}" for the post step (${reason}).`),
        () => commands.saveState(name, redact(value)),
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
        () => commands.setOutput(name, text),
      );
    },
    async writeSummary(markdown) {
      await commands.writeSummary(redact(markdown));
    },
    writeReport(name, pieces, path) {
      const workspace = resolve(environment.GITHUB_WORKSPACE || '.');
      const own = join(environment.RUNNER_TEMP || tmpdir(), environment.GITHUB_ACTION || 'gate', name);
      const target =
        path === undefined ? resolve(workspace, own) : findReportFile(resolve(workspace, path), path, name);
      writeReportFile({ path: target, workspace, isOwn: path === undefined }, redactEach(pieces, redact));
      return target;
    },
  };
}

/** A folder gets a file of the usual name. */
function findReportFile(target: string, written: string, name: string): string {
  const isFolder = /[\\/]$/.test(written) || statSync(target, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? join(target, name) : target;
}

function* redactEach(pieces: Iterable<string>, redact: (text: string) => string): Generator<string> {
  for (const piece of pieces) yield redact(piece);
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
