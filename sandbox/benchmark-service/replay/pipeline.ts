import MiniSearch, { type SearchOptions } from 'minisearch';
import { corpus, type EmojiDocument } from '../corpus.ts';
import { orderByScore } from '../judge/ranking-metrics.ts';
import type { Retriever, SearchField, Stage } from '../retrievers.ts';
import { computeHash, computeHashFraction } from '../seeded-random.ts';
import type { ReplayClock } from './replay-clock.ts';

/** How many results a retriever returns at most; ranks beyond are unknown. */
export const resultDepth = 50;

/** What a stage is given: the query and the ranking (document ids, best first) of the stage before. */
export type StageInput = {
  readonly sessionId: string;
  readonly query: string;
  readonly ranking: readonly string[];
  readonly clock: ReplayClock;
  readonly signal: AbortSignal;
};

/** A stage that can be run. */
export type RunnableStage = {
  readonly name: string;
  readonly run: (input: StageInput) => readonly string[] | Promise<readonly string[]>;
};

/** A retriever that can be run: its stages in order. */
export type Pipeline = { readonly retriever: Retriever; readonly stages: readonly RunnableStage[] };

/** A stage that failed as a deployed one would; `errorType` is what error_summary counts. */
export class StageError extends Error {
  readonly errorType: string;

  constructor(stageName: string, errorType: string) {
    super(`stage "${stageName}" failed with ${errorType}`);
    this.name = 'StageError';
    this.errorType = errorType;
  }
}

/** Makes a retriever runnable over the corpus. Indexes are built once per set of fields and then shared. */
export function buildPipeline(retriever: Retriever): Pipeline {
  return { retriever, stages: retriever.stages.map(buildStage) };
}

function buildStage(stage: Stage): RunnableStage {
  switch (stage.stage_type) {
    case 'keyword_search':
      return buildKeywordSearch(stage);
    case 'remote_call':
      return {
        name: stage.stage_name,
        run: async ({ ranking, clock, signal }) => {
          await clock.sleep(stage.parameters.wait_ms, signal);
          return ranking;
        },
      };
    case 'unreliable_call':
      return buildUnreliableCall(stage);
  }
}

function buildKeywordSearch(stage: Extract<Stage, { stage_type: 'keyword_search' }>): RunnableStage {
  const { fields, boost, prefix_from_length, fuzziness, combine_with } = stage.parameters;
  const index = loadIndex(fields);
  const options: SearchOptions = {
    boost: { ...boost },
    combineWith: combine_with,
    prefix: prefix_from_length === undefined ? false : (term) => term.length >= prefix_from_length,
    fuzzy: fuzziness ?? false,
  };
  return {
    name: stage.stage_name,
    run: ({ query }) => orderByScore(index.search(query, options)).slice(0, resultDepth),
  };
}

function buildUnreliableCall(stage: Extract<Stage, { stage_type: 'unreliable_call' }>): RunnableStage {
  const { failure_share, error_types } = stage.parameters;
  return {
    name: stage.stage_name,
    run: ({ sessionId, ranking }) => {
      if (computeHashFraction(stage.stage_name, sessionId) >= failure_share) {
        return ranking;
      }
      const choice = Number.parseInt(computeHash('error type', sessionId).slice(0, 4), 16);
      throw new StageError(stage.stage_name, error_types[choice % error_types.length] ?? 'UnknownError');
    },
  };
}

const indexes = new Map<string, MiniSearch<EmojiDocument>>();

function loadIndex(fields: readonly SearchField[]): MiniSearch<EmojiDocument> {
  const key = fields.join();
  const known = indexes.get(key);
  if (known !== undefined) {
    return known;
  }
  const index = new MiniSearch<EmojiDocument>({ fields: [...fields] });
  index.addAll(corpus);
  indexes.set(key, index);
  return index;
}
