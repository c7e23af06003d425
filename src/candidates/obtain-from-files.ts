import { isCleanUpDone } from '../benchmark/delete-on-cancel.ts';
import {
  cancelTimes,
  type ObtainEffects,
  type ObtainedBenchmark,
  obtainBenchmark,
} from '../benchmark/obtain-benchmark.ts';
import type { PullRequestContext } from '../github/pull-request-context.ts';
import type { AskedBenchmark } from '../github/run-history.ts';
import type { FilesSource, Inputs } from '../inputs/inputs.ts';
import { createRetrieverApi } from '../mixpeek/retrievers-client.ts';
import type { CompletedBenchmark } from '../mixpeek/schemas.ts';
import type { OwnClue } from './delete-own.ts';
import type { JudgedFiles } from './judged-files.ts';
import type { LoadedFiles } from './load-files.ts';
import type { OwnRetrieverRecord } from './own-retrievers.ts';
import { connectToRelease, releaseRetrievers } from './release-retrievers.ts';
import { type FilesProgress, takeFromFiles } from './take-from-files.ts';

/** The same as `ObtainedBenchmark`, with what is known of the files; that is undefined where there were none. */
export type ObtainedFromFiles =
  | (Exclude<ObtainedBenchmark, { kind: 'unchanged' }> & { readonly files: JudgedFiles | undefined })
  | (Extract<ObtainedBenchmark, { kind: 'unchanged' }> & { readonly files: JudgedFiles });

export interface FilesEffects extends ObtainEffects {
  readonly ownRetrievers: OwnRetrieverRecord;
}

/** How long deleting may take in all, in milliseconds: until the API must know what was made. */
const deleteMs = 31_000;

/**
 * Makes retrievers from the files that differ from the baseline, obtains their benchmark, and deletes them: whatever
 * happens, except where a benchmark goes on that needs them. Never rejects.
 */
export async function obtainFromFiles(
  inputs: Inputs & { readonly source: FilesSource },
  files: LoadedFiles,
  pullRequest: PullRequestContext,
  reusable: readonly AskedBenchmark[] | undefined,
  effects: FilesEffects,
): Promise<ObtainedFromFiles> {
  const { runner, clock, random, send, cancellation, ownRetrievers: record } = effects;
  const progress: FilesProgress = {};
  const createSignal = cancellation.after(cancelTimes.createGraceMs);
  const shared = { clock, log: runner, random, send };
  const take = takeFromFiles(inputs, files, {
    connectRetrievers: (deadline) =>
      createRetrieverApi({ ...inputs, deadline }, { ...shared, signal: cancellation.signal, createSignal }),
    record,
    progress,
  });
  const obtained = await obtainBenchmark(inputs, pullRequest, reusable, effects, take);
  const keptIds = await release(obtained, inputs, pullRequest, progress, effects);
  const judged = describeFiles(progress, keptIds);
  if (judged.existingIds.length > 0)
    runner.setOutput('candidate-retriever-ids', JSON.stringify(judged.existingIds));
  if (obtained.kind === 'completed') {
    const benchmark = nameByFile(obtained.benchmark, judged.paths);
    return { ...obtained, benchmark, asked: markKept(obtained.asked, keptIds), files: judged };
  }
  if (obtained.kind === 'error')
    return { ...obtained, asked: markKept(obtained.asked, keptIds), files: judged };
  return { ...obtained, files: judged };
}

/** Deletes what was made, as far as nothing needs it. @returns ids of those that are kept */
async function release(
  obtained: ObtainedBenchmark,
  inputs: Inputs,
  { run }: PullRequestContext,
  { reused }: FilesProgress,
  effects: FilesEffects,
): Promise<readonly string[]> {
  const { cancellation, ownRetrievers: record } = effects;
  const { retrievers: own, protectedIds } = record.current;
  const isCancelled = obtained.kind === 'cancelled';
  // A benchmark that an earlier run made goes on with its retrievers.
  const ofEarlier = reused?.isKept && !isCancelled ? (reused.made ?? []) : [];
  const clues: OwnClue[] = [...own, ...ofEarlier.map(({ id }) => ({ id, since: 0 }))];
  if (clues.length === 0) return [];
  if (isCancelled && !mayDelete(obtained)) {
    // What may still be going on is the post step's to end, and what was left on purpose keeps its retrievers.
    if (obtained.cleanUpOutcome.kind === 'left') record.set({ retrievers: [], protectedIds });
    return own.flatMap(({ id }) => id ?? []);
  }
  const isShort = cancellation.signal.aborted;
  const timeMs = isShort ? cancelTimes.deleteMs : deleteMs;
  // After a cancel the time limit is enough; a cancel in the meantime leaves as much time.
  const signal = isShort ? new AbortController().signal : cancellation.after(cancelTimes.deleteMs);
  const { deadline, ...connected } = connectToRelease({ settings: inputs, timeMs, signal }, effects);
  const endedBenchmarkIds = listEnded(obtained);
  const { inUse, failed } = await releaseRetrievers(
    { clues, run, protectedIds, endedBenchmarkIds, deadline },
    connected,
  );
  // The post step tries again.
  record.set({ retrievers: own.filter((one) => failed.includes(one)), protectedIds });
  return [...inUse, ...failed.flatMap(({ id }) => id ?? [])];
}

function mayDelete({ cleanUpOutcome }: Extract<ObtainedBenchmark, { kind: 'cancelled' }>): boolean {
  return isCleanUpDone(cleanUpOutcome) && cleanUpOutcome.kind !== 'left';
}

function listEnded(obtained: ObtainedBenchmark): readonly string[] {
  if (obtained.kind === 'completed') return [obtained.benchmark.benchmark_id];
  const isDeleted = obtained.kind === 'cancelled' && obtained.cleanUpOutcome.kind === 'deleted';
  return isDeleted && 'benchmarkIds' in obtained.cleanUpOutcome ? obtained.cleanUpOutcome.benchmarkIds : [];
}

function markKept(asked: AskedBenchmark | undefined, keptIds: readonly string[]): AskedBenchmark | undefined {
  if (asked === undefined) return undefined;
  const { isKept: _before, ...rest } = asked;
  return asked.made?.some(({ id }) => keptIds.includes(id)) ? { ...rest, isKept: true } : rest;
}

function describeFiles(
  { comparison, retrievers = [] }: FilesProgress,
  keptIds: readonly string[],
): JudgedFiles {
  const ofFiles = retrievers.filter(({ given }) => fileInputs.has(given.input));
  const candidates = retrievers.filter(({ given }) => !baselineInputs.has(given.input));
  const baseline = comparison?.baseline.retriever;
  return {
    paths: new Map(ofFiles.map(({ id, given }) => [id, given.idOrName])),
    unchanged: comparison?.unchanged ?? [],
    baseline: baseline?.name ?? baseline?.given.idOrName ?? '',
    existingIds: candidates
      .filter(({ id, given }) => !fileInputs.has(given.input) || keptIds.includes(id))
      .map(({ id }) => id),
  };
}

const fileInputs: ReadonlySet<string> = new Set(['baseline-file', 'candidate-files']);
const baselineInputs: ReadonlySet<string> = new Set(['baseline-file', 'baseline-retriever-id']);

/** The benchmark with paths in place of the names that its retrievers had for a while. */
function nameByFile(benchmark: CompletedBenchmark, paths: JudgedFiles['paths']): CompletedBenchmark {
  return {
    ...benchmark,
    results:
      benchmark.results?.map((result) => ({
        ...result,
        retriever_name: paths.get(result.retriever_id) ?? result.retriever_name,
      })) ?? null,
  };
}
