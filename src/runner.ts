import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { type Log, neutralizeLogText } from './log.ts';

/** What a GitHub Actions runner offers to a step. Nothing that it prints can be taken for a workflow command of ours. */
export interface Runner extends Log {
  /** Raw text of an input, empty when it is not set. */
  readInput(name: string): string;
  /** The event that started the workflow, as JSON; undefined, with a warning, when it can't be read. */
  readEventPayload(): unknown;
  /** Keeps a secret out of the log from here on. */
  maskSecret(secret: string): void;
  setOutput(name: string, value: string): void;
  /** Adds Markdown to the summary of the step. Throws when the runner offers none. */
  writeSummary(markdown: string): Promise<void>;
  /** Fails the step with one annotation. */
  fail(message: string): void;
}

/** The runner that this process was started by. */
export function createRunner(environment: Readonly<Record<string, string | undefined>>): Runner {
  const warning = (message: string): void => core.warning(neutralizeLogText(message));
  return {
    info: (message) => core.info(neutralizeLogText(message)),
    notice: (message) => core.notice(neutralizeLogText(message)),
    warning,
    readInput: (name) => core.getInput(name),
    readEventPayload() {
      const path = environment.GITHUB_EVENT_PATH;
      if (!path) return undefined;
      try {
        return JSON.parse(readFileSync(path, 'utf8'));
      } catch (error) {
        warning(
          `The event file of the workflow cannot be read (${String(error)}). Without it no pull request is found.`,
        );
        return undefined;
      }
    },
    maskSecret: (secret) => core.setSecret(secret),
    setOutput(name, value) {
      try {
        core.setOutput(name, value);
      } catch (error) {
        warning(`The output ${name} could not be set (${String(error)}).`);
      }
    },
    async writeSummary(markdown) {
      await core.summary.addRaw(markdown).write();
    },
    fail: (message) => core.setFailed(neutralizeLogText(message)),
  };
}
