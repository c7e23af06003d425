import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an action left in the files that a runner gives it. */
export interface CommandFileContents {
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly exportedVariables: Record<string, string>;
  readonly addedPaths: readonly string[];
  /** Markdown, as it was written. */
  readonly summary: string;
}

const files = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STATE: 'save_state',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const;

/** Variable → path of the file it names. */
export type CommandFilePaths = Readonly<Record<keyof typeof files, string>>;

/** Creates the empty files that an action writes outputs, state and summary to. */
export async function createCommandFiles(directory: string): Promise<CommandFilePaths> {
  const paths = Object.entries(files).map(([variable, name]) => [variable, join(directory, name)]);
  await Promise.all(paths.map(([, path]) => writeFile(path as string, '')));
  return Object.fromEntries(paths) as CommandFilePaths;
}

/** Reads all of them back. @throws when an action wrote what a runner cannot read */
export async function readCommandFiles(paths: CommandFilePaths): Promise<CommandFileContents> {
  const read = (variable: keyof CommandFilePaths) => readFile(paths[variable], 'utf8');
  const readPairs = async (variable: keyof CommandFilePaths) =>
    parseNameValueFile(await read(variable), variable);
  return {
    outputs: await readPairs('GITHUB_OUTPUT'),
    state: await readPairs('GITHUB_STATE'),
    exportedVariables: await readPairs('GITHUB_ENV'),
    addedPaths: (await read('GITHUB_PATH')).split(/\r?\n/).filter((line) => line !== ''),
    summary: await read('GITHUB_STEP_SUMMARY'),
  };
}

/**
 * Parses `name=value` and `name<<delimiter … delimiter`; whichever sign comes first in a line decides.
 *
 * @param file what errors call the file
 * @throws for a line that is neither, an empty name, a delimiter that never comes back
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
function parseNameValueFile(text: string, file: string): Record<string, string> {
  const pairs: [string, string][] = [];
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [, name, sign, rest = ''] = /^(.*?)(=|<<)(.*)$/.exec(line) ?? [];
    if (!name || sign === undefined) throw new Error(`${file}: invalid format '${line}'.`);
    if (sign === '=') {
      pairs.push([name, rest]);
      continue;
    }
    const end = lines.indexOf(rest, index + 1);
    if (rest === '' || end < 0) throw new Error(`${file}: matching delimiter not found '${rest}'.`);
    pairs.push([name, lines.slice(index + 1, end).join('\n')]);
    index = end;
  }
  return Object.fromEntries(pairs);
}
