import type { WorkflowRun } from '../github/workflow-run.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { createBenchmarkApi } from '../mixpeek/client.ts';
import type { ClientEffects } from '../mixpeek/connect.ts';
import type { Retriever } from '../mixpeek/parse-retriever.ts';
import { createRetrieverApi } from '../mixpeek/retrievers-client.ts';
import type { Log } from '../runtime/log.ts';
import { type DeleteOwnEffects, deleteOwnRetriever, type OwnClue, type OwnDeletion } from './delete-own.ts';
import { composeRepositoryPrefix, hasOwnershipTags } from './names.ts';

/** Retrievers that are to go, and what must hold. */
export interface Release {
  readonly clues: readonly OwnClue[];
  readonly run: Pick<WorkflowRun, 'repository'>;
  readonly protectedIds: readonly string[];
  /** Benchmarks that are certainly over. */
  readonly endedBenchmarkIds: readonly string[];
  /** When to stop trying, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
}

/** What became of them: those that are still there, and those of which nobody knows. */
export interface Released {
  /** Ids of those that a benchmark needs. */
  readonly inUse: readonly string[];
  /** Those that could not be deleted, or may still appear. */
  readonly failed: readonly OwnClue[];
}

/** How to connect to what releasing needs. */
export interface ReleaseConnection {
  readonly settings: Pick<Inputs, 'apiUrl' | 'apiKey' | 'namespace'>;
  /** How long it may take in all, in milliseconds. */
  readonly timeMs: number;
  readonly signal: AbortSignal;
}

/** Connects to the API to delete retrievers within a time: one connection that hangs must not use up all of it. */
export function connectToRelease(
  { settings, timeMs, signal }: ReleaseConnection,
  { runner, ...effects }: { readonly runner: Log } & Pick<ClientEffects, 'clock' | 'random' | 'send'>,
): DeleteOwnEffects & { readonly log: Log; readonly deadline: number } {
  const deadline = effects.clock.now() + timeMs;
  const limits = {
    deadline,
    deadlineName: 'the time limit for deleting retrievers',
    attemptTimeoutMs: Math.ceil(timeMs / 3),
  };
  const client = { ...effects, log: runner, signal, createSignal: signal };
  return {
    api: createRetrieverApi({ ...settings, ...limits }, client),
    benchmarks: createBenchmarkApi({ ...settings, ...limits }, client),
    clock: effects.clock,
    log: runner,
    signal,
    deadline,
  };
}

/** Deletes retrievers that the gate made, one after the other, and tells what became of each. Never rejects. */
export async function releaseRetrievers(
  { clues, run, ...rules }: Release,
  { log, ...effects }: DeleteOwnEffects & { readonly log: Log },
): Promise<Released> {
  const isOurs = ({ name, tags }: Retriever): boolean =>
    (name ?? '').startsWith(composeRepositoryPrefix(run)) && hasOwnershipTags(tags, run);
  const inUse: string[] = [];
  const failed: OwnClue[] = [];
  for (const clue of clues) {
    const deletion = await deleteOwnRetriever(clue, { ...rules, isOurs }, effects);
    if (deletion.kind === 'in-use') inUse.push(deletion.id);
    if (deletion.kind === 'failed') failed.push(clue);
    tell(deletion, clue, log);
  }
  return { inUse, failed };
}

function tell(deletion: OwnDeletion, { id, name }: OwnClue, log: Log): void {
  const which = [name && `"${name}"`, id && (name ? `(${id})` : id)].filter(Boolean).join(' ');
  switch (deletion.kind) {
    case 'deleted':
      log.info(`Deleted retriever ${deletion.id}, which was made from a file.`);
      break;
    case 'gone':
      break;
    case 'in-use':
      log.info(
        `Kept retriever ${deletion.id}, which was made from a file: benchmark ${deletion.benchmarkId} is running on it.`,
      );
      break;
    case 'foreign':
      log.warning(
        `Retriever ${deletion.id} was not deleted: its name and tags do not prove that this gate made it.`,
      );
      break;
    case 'failed':
      log.warning(
        `Could not delete retriever ${which}, which was made from a file: ${deletion.reason} Delete it, or leave it: a later run of the gate deletes it once it is a day old.`,
      );
  }
}
