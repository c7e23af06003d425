import { getEmojiDocument, readPath } from '../collections.ts';
import type { ReplayClock } from '../replay/replay-clock.ts';
import type { StageType } from '../retrievers/retriever.ts';

/** A document on its way through the stages of a retriever. */
export type RankedDocument = {
  readonly id: string;
  /** What the last search gave it; null where none did. */
  readonly score: number | null;
  /** Fields that stages added, by name. */
  readonly added: Readonly<Record<string, unknown>>;
};

/** What a stage is given. */
export type StageInput = {
  /** Of the session that is replayed, or an equivalent of it for an execution. */
  readonly sessionId: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the stage before returned, best first. */
  readonly documents: readonly RankedDocument[];
  /** Whether a document of the corpus passes the stage's `pre_filters`. */
  readonly isCandidate: (documentId: string) => boolean;
  readonly clock: ReplayClock;
  readonly signal: AbortSignal;
};

/** Does what a stage does. */
export type RunStage = (input: StageInput) => readonly RankedDocument[] | Promise<readonly RankedDocument[]>;

/** A stage that can be run. */
export type RunnableStage = {
  readonly name: string;
  /** Price of one execution. */
  readonly credits: number;
  readonly run: RunStage;
};

/** Where a stage stands. */
export type StagePlace = {
  readonly stageName: string;
  /** Whether no other stage comes before it. */
  readonly isFirst: boolean;
};

/** A kind of stage that the sandbox executes. */
export type StageDefinition = {
  /** What `config.stage_id` says. */
  readonly id: string;
  /** The category it belongs to. */
  readonly type: StageType;
  /** What it does, in one line. */
  readonly description: string;
  /** Whether it can come first: whether it finds documents. */
  readonly retrieves: boolean;
  /** Price of one execution. */
  readonly credits: number;
  /** JSON Schema of `config.parameters`, with defaults and descriptions. */
  readonly parameters: ParameterSchema;
  /** What is wrong with parameters that fit the schema; undefined for nothing. */
  readonly findConflict: (parameters: unknown) => ParameterConflict | undefined;
  readonly build: (parameters: unknown, place: StagePlace) => RunStage;
};

/** JSON Schema of an object. */
export type ParameterSchema = {
  readonly type: 'object';
  readonly properties: Readonly<
    Record<string, { readonly description: string; readonly [keyword: string]: unknown }>
  >;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
};

/** Parameters that contradict each other. */
export type ParameterConflict = { readonly path: readonly (string | number)[]; readonly message: string };

/**
 * A stage definition with typed parameters.
 *
 * @typeParam Parameters what an object is that fits the schema, with its defaults filled in
 */
export function defineStage<Parameters>(
  definition: Omit<StageDefinition, 'build' | 'findConflict' | 'parameters'> & {
    readonly parameters: Pick<ParameterSchema, 'properties' | 'required'>;
    readonly findConflict?: (parameters: Parameters) => ParameterConflict | undefined;
    readonly build: (parameters: Parameters, place: StagePlace) => RunStage;
  },
): StageDefinition {
  const { parameters, findConflict, build, ...rest } = definition;
  return {
    ...rest,
    parameters: { type: 'object', ...parameters, additionalProperties: false },
    findConflict: (given) => findConflict?.(given as Parameters),
    build: (given, place) => build(given as Parameters, place),
  };
}

/** A stage that failed as a deployed one would; `errorType` is what error_summary counts. */
export class StageError extends Error {
  readonly errorType: string;

  constructor(stageName: string, errorType: string) {
    super(`stage "${stageName}" failed with ${errorType}`);
    this.name = 'StageError';
    this.errorType = errorType;
  }
}

/** A field of a document by its path: `score`, what stages added, or what the corpus has; undefined for none. */
export function readField(document: RankedDocument, path: string): unknown {
  return path === 'score'
    ? document.score
    : (readPath(document.added, path) ?? readPath(getEmojiDocument(document.id), path));
}

/** A field as text; '' where there is none. */
export function readText(document: RankedDocument, path: string): string {
  const value = readField(document, path);
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** The document with a field set, at any depth: `scores.rerank`. */
export function addField(document: RankedDocument, path: string, value: unknown): RankedDocument {
  return { ...document, added: setPath(document.added, path.split('.'), value) };
}

function setPath(
  target: Readonly<Record<string, unknown>>,
  [step = '', ...rest]: readonly string[],
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (rest.length === 0) {
    return { ...target, [step]: value };
  }
  const inner = target[step];
  const nested = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  return { ...target, [step]: setPath(nested, rest, value) };
}
