import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CommandFilePaths, createCommandFiles } from './command-files.ts';
import { buildRunnerVariables, type StepName, type WorkflowEvent } from './environment.ts';

/** What a step finds on disk and in its environment. */
export interface PreparedEnvironment {
  readonly environment: Readonly<Record<string, string>>;
  readonly commandFiles: CommandFilePaths;
  /** The folder that the step starts in. */
  readonly workspace: string;
}

/** Makes the folders and files of a step in the folder `root`, and the variables that name them. */
export async function prepareEnvironment({
  root,
  actionDirectory,
  event,
  githubApiUrl,
  files = {},
  stepId,
  use,
}: StepName & {
  readonly root: string;
  readonly actionDirectory: string;
  readonly event: WorkflowEvent;
  readonly githubApiUrl: string;
  readonly files?: Readonly<Record<string, string>>;
}): Promise<PreparedEnvironment> {
  const directories = {
    workspace: join(root, 'workspace'),
    temporary: join(root, 'temp'),
    toolCache: join(root, 'tool-cache'),
    commands: join(root, 'commands'),
  };
  await Promise.all(Object.values(directories).map((directory) => mkdir(directory)));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directories.workspace, path)), { recursive: true });
    await writeFile(join(directories.workspace, path), text);
  }
  const eventPath = join(directories.commands, 'event.json');
  await writeFile(eventPath, JSON.stringify(event.payload));
  const commandFiles = await createCommandFiles(directories.commands);
  const environment = buildRunnerVariables({
    event,
    githubApiUrl,
    actionDirectory,
    directories,
    eventPath,
    step: { ...(stepId === undefined ? {} : { stepId }), ...(use === undefined ? {} : { use }) },
    commandFiles,
  });
  return { environment, commandFiles, workspace: directories.workspace };
}
