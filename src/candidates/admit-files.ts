import { resolve } from 'node:path';
import type { HeadOrigin } from '../github/head-origin.ts';
import type { FilesSource } from '../inputs/inputs.ts';
import { configurationError, GateError } from '../runtime/errors.ts';
import { type LoadedFiles, loadFiles } from './load-files.ts';

const refusals: Readonly<Record<Exclude<HeadOrigin, 'repository'>, string>> = {
  fork: 'the pull request comes from a fork, so anybody could have written them, and the key would run what they say',
  unknown:
    'it could not be determined whether the pull request comes from a fork, so anybody could have written them. Give the job `permissions: pull-requests: read`, or run the gate on pull_request',
};

/**
 * Reads the files, if they are by somebody who may write to the repository.
 *
 * @param workspace undefined for the current folder
 * @throws GateError `invalid-input`
 */
export async function admitFiles(
  source: FilesSource,
  readHeadOrigin: () => Promise<HeadOrigin>,
  workspace: string | undefined,
): Promise<LoadedFiles> {
  const origin = await readHeadOrigin();
  if (origin !== 'repository')
    throw new GateError(
      'invalid-input',
      `${configurationError}. Files that describe retrievers were not read: ${refusals[origin]}.`,
    );
  return await loadFiles(source, resolve(workspace || '.'));
}
