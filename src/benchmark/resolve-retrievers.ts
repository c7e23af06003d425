import type { BenchmarkSource } from '../inputs/inputs.ts';
import { adviseOnMissingRetrievers } from '../mixpeek/advice.ts';
import { ApiError, splitError } from '../mixpeek/api-error.ts';
import type { Retriever } from '../mixpeek/parse-retriever.ts';
import { GateError } from '../runtime/errors.ts';
import { listSome, quote } from '../runtime/format.ts';
import type { Log } from '../runtime/log.ts';
import {
  type GivenRetriever,
  type ReadEffects,
  type RetrieverReading,
  readRetrievers,
} from './read-retrievers.ts';

/** A retriever that an input names, with its id and what the API tells about it. */
export interface ResolvedRetriever extends Retriever {
  readonly given: GivenRetriever;
  readonly id: string;
  /** `forbidden` where the key may not read it, `not-needed` where it is an id for sure: then no more than that is known. */
  readonly reading: 'read' | 'forbidden' | 'not-needed';
}

export interface ResolveSettings {
  /** When to give up, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
  /** The one that the requests name. */
  readonly namespace: string | undefined;
  /** What is an id for sure, and need not be asked for. @default none */
  readonly knownIds?: ReadonlySet<string>;
}

/** A source whose retrievers are named by their ids, and the retrievers. */
export interface ResolvedSource<Source extends BenchmarkSource> {
  readonly source: Source;
  readonly retrievers: readonly ResolvedRetriever[];
}

/**
 * Finds the ids of the retrievers that the inputs name by id or name, baseline first, with one request each. Where the
 * key may not read them, they are taken for ids, and a line says so.
 *
 * @throws GateError `not-found` that names every one that does not exist; `invalid-input` that names every one that is
 *   given twice, by id and by name; `deadline-exceeded`, or from the API client
 */
export async function resolveRetrievers<Source extends BenchmarkSource>(
  source: Source,
  { deadline, namespace, knownIds = new Set() }: ResolveSettings,
  effects: ReadEffects,
): Promise<ResolvedSource<Source>> {
  const given = listGiven(source);
  const unknown = given.filter(({ idOrName }) => !knownIds.has(idOrName));
  const readings = await readRetrievers(unknown, deadline, effects);
  checkMissing(readings, namespace);
  tellUnresolved(readings, effects.log);
  const byGiven = new Map(readings.map((reading) => [reading.given, reading]));
  const retrievers = given.map((one) => settle(one, byGiven.get(one)));
  checkDuplicates(retrievers);
  return { source: insertIds(source, retrievers), retrievers };
}

function listGiven({ baselineRetrieverId, candidateRetrieverIds = [] }: BenchmarkSource): GivenRetriever[] {
  const baseline = baselineRetrieverId === undefined ? [] : [baselineRetrieverId];
  return [
    ...baseline.map((idOrName) => ({ input: 'baseline-retriever-id', idOrName }) as const),
    ...candidateRetrieverIds.map((idOrName) => ({ input: 'candidate-retriever-ids', idOrName }) as const),
  ];
}

function insertIds<Source extends BenchmarkSource>(
  source: Source,
  retrievers: readonly ResolvedRetriever[],
): Source {
  const ids = new Map(retrievers.map(({ given, id }) => [given.idOrName, id]));
  const { baselineRetrieverId: baseline, candidateRetrieverIds: candidates } = source;
  return {
    ...source,
    baselineRetrieverId: baseline && ids.get(baseline),
    candidateRetrieverIds: candidates?.map((candidate) => ids.get(candidate) ?? candidate),
  };
}

const nothing: Retriever = {
  id: undefined,
  name: undefined,
  createdAt: undefined,
  updatedAt: undefined,
  tags: [],
  configuration: undefined,
};

function settle(given: GivenRetriever, reading: RetrieverReading | undefined): ResolvedRetriever {
  const retriever = reading?.kind === 'read' ? reading.retriever : nothing;
  const what = reading === undefined ? 'not-needed' : reading.kind === 'read' ? 'read' : 'forbidden';
  return { ...retriever, given, id: retriever.id ?? given.idOrName, reading: what };
}

function checkMissing(readings: readonly RetrieverReading[], namespace: string | undefined): void {
  const missing = readings.filter((reading) => reading.kind === 'missing');
  const [first] = missing;
  if (first === undefined) return;
  const { problem, where } = splitError(first.error);
  const subject = missing.length === 1 ? 'Retriever' : `${missing.length} retrievers`;
  const which = missing.map(({ given }) => `${quote(given.idOrName)} in ${given.input}`);
  const names = missing.map(({ given }) => given.idOrName);
  const parts = {
    problem: `${subject} not found: ${listSome(which)}. ${problem}`,
    advice: adviseOnMissingRetrievers(names, namespace),
    where,
  };
  throw new ApiError('not-found', parts, { cause: first.error });
}

/** What could not be resolved is used as it is: an id does, and a name is refused when the benchmark is created. */
function tellUnresolved(readings: readonly RetrieverReading[], log: Log): void {
  const forbidden = readings.find((reading) => reading.kind === 'forbidden');
  if (forbidden !== undefined) {
    const { problem, where } = splitError(forbidden.error);
    log.info(
      `Could not read the retrievers: ${problem} Using baseline-retriever-id and candidate-retriever-ids as ids, so names will not be found; the report will not show what changed. ${where}`,
    );
  }
  const anonymous = readings.flatMap((reading) =>
    reading.kind === 'read' && reading.retriever.id === undefined ? [quote(reading.given.idOrName)] : [],
  );
  if (anonymous.length > 0)
    log.info(`The API's answer has no retriever_id for ${listSome(anonymous)}: using that as the id.`);
}

function checkDuplicates(retrievers: readonly ResolvedRetriever[]): void {
  const problems = [...Map.groupBy(retrievers, ({ id }) => id).values()].flatMap(describeDuplicate);
  if (problems.length > 0) throw new GateError('invalid-input', problems.join(' '));
}

/** What is wrong with giving one retriever in all of these ways, in sentences. */
function describeDuplicate(same: readonly ResolvedRetriever[]): string[] {
  const [retriever] = same;
  if (retriever === undefined || same.length === 1) return [];
  const quoteGiven = (input: GivenRetriever['input']): readonly string[] =>
    same.filter(({ given }) => given.input === input).map(({ given }) => quote(given.idOrName));
  const [baseline] = quoteGiven('baseline-retriever-id');
  const listed = `candidate-retriever-ids lists ${quoteGiven('candidate-retriever-ids').join(' and ')}`;
  return [
    baseline === undefined
      ? `${listed}, which are the same retriever: ${showRetriever(retriever)}. List it once.`
      : `${listed}, and baseline-retriever-id is ${baseline}, which are the same retriever: ${showRetriever(retriever)}. Remove it from the list: a retriever cannot be compared with itself.`,
  ];
}

/** A retriever as the log names it: its name, and its id where that is another. */
export function showRetriever({ id, name }: Pick<ResolvedRetriever, 'id' | 'name'>): string {
  return name === undefined || name === id ? id : `${name} (${id})`;
}
