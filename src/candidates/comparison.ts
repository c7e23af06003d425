import { fingerprintQuestion, type QuestionFrame } from '../benchmark/question.ts';
import { type ComposedRequest, composeCreateRequest, type NameParts } from '../benchmark/request.ts';
import type { ResolvedRetriever, ResolvedSource } from '../benchmark/resolve-retrievers.ts';
import type { FilesSource } from '../inputs/inputs.ts';
import type { RetrieverConfiguration } from '../mixpeek/parse-retriever.ts';
import { GateError } from '../runtime/errors.ts';
import { findCosts } from './check-stages.ts';
import { configure, isUnchanged } from './compare-content.ts';
import { type DescribedRetriever, type LoadedFiles, locateProblems, rejectFiles } from './load-files.ts';
import { quoteText } from './quote-text.ts';

/** One side of a comparison: a retriever that exists, or one that has to be made from a file. */
export type Side =
  | { readonly kind: 'given'; readonly retriever: ResolvedRetriever }
  | {
      readonly kind: 'file';
      readonly file: DescribedRetriever;
      /** As it will be, but for its id. */
      readonly retriever: Omit<ResolvedRetriever, 'id'>;
    };

/** What is compared. */
export interface Comparison {
  readonly baseline: Side;
  /** Those that were given first, then the files that differ from the baseline. */
  readonly candidates: readonly Side[];
  /** Paths of the files that do not. */
  readonly unchanged: readonly string[];
  readonly sessionCount: number;
}

/** Stands for a content among ids: two files with the same one are the same retriever. */
export function contentKey({ hash }: DescribedRetriever): string {
  return hash.slice(0, 16);
}

/**
 * Compares the files with the baseline, and leaves out those that say nothing else.
 *
 * @param resolved the retrievers that the inputs name by id or name, the baseline first where it is one of them
 * @throws GateError `invalid-input` for stages that cost more than the baseline's, and for files that say the same
 */
export function compareFiles(
  { source, retrievers }: ResolvedSource<FilesSource>,
  { baseline: baselineFile, candidates }: LoadedFiles,
): Comparison {
  const given = retrievers.filter((one) => one.given.input === 'candidate-retriever-ids');
  const existing = retrievers.find((one) => one.given.input === 'baseline-retriever-id');
  const configuration = existing?.reading === 'read' ? existing.configuration : undefined;
  const isSame = (file: DescribedRetriever): boolean =>
    baselineFile === undefined ? isUnchanged(file.content, configuration) : file.hash === baselineFile.hash;
  const changed = candidates.filter((file) => !isSame(file));
  checkCosts(changed, source.allowedStages, baselineFile?.content.stages ?? configuration?.stages);
  checkTwins(changed);
  const baseline = findBaseline(existing, baselineFile);
  return {
    baseline,
    candidates: [
      ...given.map((retriever) => ({ kind: 'given', retriever }) as const),
      ...changed.map((file) => describeSide(file, 'candidate-files', existing, configuration)),
    ],
    unchanged: candidates.filter(isSame).map(({ path }) => path),
    sessionCount: source.sessionCount,
  };
}

function findBaseline(existing: ResolvedRetriever | undefined, file: DescribedRetriever | undefined): Side {
  if (file !== undefined) return describeSide(file, 'baseline-file', undefined, undefined);
  if (existing !== undefined) return { kind: 'given', retriever: existing };
  throw new GateError('internal', 'There is no baseline.');
}

function describeSide(
  file: DescribedRetriever,
  input: 'baseline-file' | 'candidate-files',
  existing: ResolvedRetriever | undefined,
  configuration: RetrieverConfiguration | undefined,
): Side {
  const { path, content } = file;
  const retriever = {
    given: { input, idOrName: path },
    name: path,
    createdAt: undefined,
    updatedAt: undefined,
    tags: [],
    configuration: configure(content, configuration),
    // What nobody could read of the baseline, nobody knows of its clone.
    reading: existing === undefined || existing.reading === 'read' ? 'read' : 'forbidden',
  } as const;
  return { kind: 'file', file, retriever };
}

function checkCosts(
  files: readonly DescribedRetriever[],
  allowed: readonly string[],
  stagesOfBaseline: unknown,
): void {
  const problems = files.flatMap(({ path, findLine, content }) =>
    locateProblems(path, findLine, findCosts(content, stagesOfBaseline, allowed)),
  );
  if (problems.length > 0) throw rejectFiles(problems);
}

function checkTwins(files: readonly DescribedRetriever[]): void {
  const problems = [...Map.groupBy(files, contentKey).values()].flatMap((same) => {
    if (same.length === 1) return [];
    const paths = same.map(({ path }) => quoteText(path)).join(' and ');
    return [`candidate-files: ${paths} describe the same retriever. Name one of them.`];
  });
  if (problems.length > 0) throw rejectFiles(problems);
}

/** The request with contents in place of the ids that there are none of yet, and the fingerprint of its question. */
export function composeQuestion(
  { baseline, candidates }: Comparison,
  { name, sessionCount, sessionFilter }: FilesSource,
  frame: Omit<QuestionFrame, 'commit'>,
  parts: NameParts,
): ComposedRequest & { readonly question: string } {
  const stand = (side: Side): string =>
    side.kind === 'given' ? side.retriever.id : `content:${contentKey(side.file)}`;
  const composed = composeCreateRequest(
    {
      ...{ kind: 'new', name, sessionCount, sessionFilter },
      baselineRetrieverId: stand(baseline),
      candidateRetrieverIds: candidates.map(stand),
    },
    parts,
  );
  // The same files ask the same on every commit of a pull request.
  return { ...composed, question: fingerprintQuestion(composed.request, { ...frame, commit: '' }) };
}
