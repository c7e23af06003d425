import { createAsked } from '../benchmark/create-asked.ts';
import { type ResolvedRetriever, resolveRetrievers } from '../benchmark/resolve-retrievers.ts';
import type { RunContext, RunEffects, TakeBenchmark, Taken } from '../benchmark/run-effects.ts';
import { listDraws, notNew } from '../benchmark/take-benchmark.ts';
import type { AskedBenchmark } from '../github/run-history.ts';
import type { FilesSource, Inputs } from '../inputs/inputs.ts';
import type { RetrieverApi } from '../mixpeek/retrievers-client.ts';
import { type Comparison, compareFiles, composeQuestion, contentKey, type Side } from './comparison.ts';
import { findReusable } from './find-reusable.ts';
import type { LoadedFiles } from './load-files.ts';
import { makeRetriever } from './make-retrievers.ts';
import type { OwnRetrieverRecord } from './own-retrievers.ts';
import { quoteText } from './quote-text.ts';
import { sweepForgotten } from './sweep.ts';

/** What became of the files, known as soon as it is. */
export interface FilesProgress {
  comparison?: Comparison;
  /** Every retriever of the benchmark, baseline first. */
  retrievers?: readonly ResolvedRetriever[];
  /** The benchmark that the comment's state led to. */
  reused?: AskedBenchmark;
}

export interface TakeFilesEffects {
  readonly connectRetrievers: (deadline: number) => RetrieverApi;
  readonly record: OwnRetrieverRecord;
  readonly progress: FilesProgress;
}

/** How to take the benchmark of retrievers that files describe. */
export function takeFromFiles(
  { source, reuse, namespace, gates, alphaSpending }: Inputs & { readonly source: FilesSource },
  files: LoadedFiles,
  { connectRetrievers, record, progress }: TakeFilesEffects,
): TakeBenchmark {
  return async (context, effects) => {
    const { deadline, asked } = context;
    const resolved = await resolveRetrievers(source, { deadline, namespace }, effects);
    const protectedIds = resolved.retrievers.map(({ id }) => id);
    record.set({ retrievers: [], protectedIds });
    const comparison = compareFiles(resolved, files);
    progress.comparison = comparison;
    tellUnchanged(comparison, effects);
    if (comparison.candidates.length === 0) return undefined;
    const plan = alphaSpending ? 'alpha-spending' : 'once';
    const question = composeQuestion(comparison, source, { mode: gates.mode, plan }, context);
    const otherDraws = await countOtherDraws(alphaSpending, comparison, question.namePrefix, effects);
    const mayReuse = reuse && source.name === undefined && asked !== undefined;
    const reusable = mayReuse ? await findReusable(comparison, question.question, asked, effects) : undefined;
    if (reusable !== undefined) {
      progress.reused = reusable.known;
      progress.retrievers = reusable.taken.retrievers;
      const others = otherDraws.filter((id) => id !== reusable.known.benchmark);
      return { ...reusable.taken, otherDraws: others };
    }
    const keptIds = (asked ?? []).flatMap(({ isKept, made = [] }) =>
      isKept ? made.map(({ id }) => id) : [],
    );
    await sweepForgotten({ run: context.run, keptIds, protectedIds }, connectRetrievers, effects);
    effects.signal.throwIfAborted();
    const api = connectRetrievers(deadline);
    const { clock, log, signal } = effects;
    const make = { api, clock, log, signal, record };
    const retrievers = await makeAll(comparison, context, make);
    progress.retrievers = retrievers;
    return await createFor(retrievers, comparison, { ...question, otherDraws, source }, context, effects);
  };
}

function tellUnchanged({ unchanged, baseline }: Comparison, { log }: RunEffects): void {
  const name = baseline.retriever.name ?? baseline.retriever.given.idOrName;
  for (const path of unchanged) log.info(`${quoteText(path)} is the same as the baseline ${name}: left out.`);
}

/** With alpha-spending: benchmarks of the same question that nobody may have judged. Each was a chance to pass. */
async function countOtherDraws(
  alphaSpending: boolean,
  { baseline }: Comparison,
  namePrefix: string | undefined,
  effects: RunEffects,
): Promise<readonly string[]> {
  // A baseline that is made anew has no benchmarks yet: there the comment alone counts.
  if (!alphaSpending || namePrefix === undefined || baseline.kind === 'file') return [];
  return await listDraws(namePrefix, baseline.retriever.id, effects);
}

async function makeAll(
  { baseline, candidates }: Comparison,
  context: RunContext,
  effects: Parameters<typeof makeRetriever>[3],
): Promise<readonly ResolvedRetriever[]> {
  const retrievers: ResolvedRetriever[] = [];
  const sourceId = baseline.kind === 'given' ? baseline.retriever.id : undefined;
  for (const side of [baseline, ...candidates]) {
    const id =
      side.kind === 'given' ? side.retriever.id : await makeRetriever(side.file, sourceId, context, effects);
    retrievers.push({ ...side.retriever, id });
  }
  return retrievers;
}

async function createFor(
  retrievers: readonly ResolvedRetriever[],
  { baseline, candidates }: Comparison,
  {
    request: template,
    question,
    otherDraws,
    source,
  }: ReturnType<typeof composeQuestion> & {
    readonly otherDraws: readonly string[];
    readonly source: FilesSource;
  },
  { deadline }: RunContext,
  effects: RunEffects,
): Promise<Taken> {
  const [baselineId = '', ...candidateIds] = retrievers.map(({ id }) => id);
  const request = {
    ...template,
    baseline_retriever_id: baselineId,
    candidate_retriever_ids: candidateIds,
  };
  const made = listMade([baseline, ...candidates], retrievers);
  const created = await createAsked(
    { request, isNameUnique: source.name === undefined, question, retrievers, deadline },
    { ...effects, onAsked: (asked) => effects.onAsked({ ...asked, made }) },
  );
  return { ...notNew, ...created, otherDraws };
}

function listMade(
  sides: readonly Side[],
  retrievers: readonly ResolvedRetriever[],
): { id: string; content: string }[] {
  return sides.flatMap((side, index) =>
    side.kind === 'file' ? [{ id: retrievers[index]?.id ?? '', content: contentKey(side.file) }] : [],
  );
}
