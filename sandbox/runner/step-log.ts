import { commandNames, parseWorkflowCommand, type WorkflowCommand } from './workflow-commands.ts';

/** A message that a runner shows on the job's page. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
}

/** What a runner makes of the lines that a step prints. */
export interface StepLog {
  /** The lines a person sees: commands carried out, secrets masked. */
  readonly lines: readonly string[];
  readonly annotations: readonly Annotation[];
  /** Every command that was carried out, in order; `stop-commands` and what resumes them included. */
  readonly commands: readonly WorkflowCommand[];
  /** Set with the old `::set-output::`, which runners still obey. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Set with the old `::save-state::`. */
  readonly state: Readonly<Record<string, string>>;
  /** Takes one line of stdout or stderr, without its line end. */
  read(line: string): void;
  /** Reports an error of the runner itself. */
  fail(message: string): void;
  /** Replaces every secret known so far by `***`. */
  mask(text: string): string;
}

/** A runner passes on this many annotations of a level from one step. */
const maxAnnotations = 10;
const labels = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;

/**
 * Starts the log of one step.
 *
 * @param secrets masked from the start, as the workflow's secrets and token are
 * @param onLine called with each line a person sees, as soon as it is known
 */
export function createStepLog(secrets: readonly string[], onLine: (line: string) => void): StepLog {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  const commands: WorkflowCommand[] = [];
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = {};
  const masks = new Set<string>();
  const names = new Set<string>(commandNames);
  let resumeToken: string | undefined;

  const addMask = (secret: string): void => {
    for (const part of [secret, ...secret.split(/\r?\n/)]) {
      if (part.trim() === '') continue;
      // As the runner: also what the secret looks like inside JSON and inside a URL.
      for (const form of [part, JSON.stringify(part).slice(1, -1), encodeURIComponent(part)]) masks.add(form);
    }
  };
  const mask = (text: string): string =>
    [...masks].sort((one, other) => other.length - one.length).reduce(hideSecret, text);
  const show = (text: string): void => {
    for (const line of mask(text).split(/\r\n|\r|\n/)) {
      lines.push(line);
      onLine(line);
    }
  };
  const annotate = (level: Annotation['level'], message: string, title?: string): void => {
    show(`${labels[level]}: ${message}`);
    if (annotations.filter((annotation) => annotation.level === level).length >= maxAnnotations) return;
    annotations.push({ level, message: mask(message), ...(title ? { title: mask(title) } : {}) });
  };
  const refuse = ({ name }: WorkflowCommand): void =>
    annotate('error', `The '${name}' command is disabled: write to the file that the runner names instead.`);

  const effects: Partial<Record<string, (command: WorkflowCommand) => void>> = {
    error: ({ data, properties }) => annotate('error', data, properties.title),
    warning: ({ data, properties }) => annotate('warning', data, properties.title),
    notice: ({ data, properties }) => annotate('notice', data, properties.title),
    group: ({ data }) => show(`▸ ${data}`),
    'add-mask': ({ data }) => addMask(data),
    'set-output': ({ data, properties }) => setEntry(outputs, properties.name, data),
    'save-state': ({ data, properties }) => setEntry(state, properties.name, data),
    'stop-commands': ({ data }) => {
      resumeToken = data.toLowerCase();
    },
    'set-env': refuse,
    'add-path': refuse,
  };

  for (const secret of secrets) addMask(secret);
  return {
    lines,
    annotations,
    commands,
    outputs,
    state,
    mask,
    fail: (message) => annotate('error', message),
    read(line) {
      const command = parseWorkflowCommand(line, resumeToken === undefined ? names : new Set([resumeToken]));
      if (command === undefined) {
        show(line);
        return;
      }
      commands.push(command);
      if (command.name === resumeToken) resumeToken = undefined;
      else effects[command.name]?.(command);
    },
  };
}

function hideSecret(text: string, secret: string): string {
  return text.replaceAll(secret, '***');
}

function setEntry(target: Record<string, string>, name: string | undefined, value: string): void {
  if (name !== undefined) target[name] = value;
}
