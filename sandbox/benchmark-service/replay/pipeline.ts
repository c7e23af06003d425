import { getEmojiDocument, readPath } from '../collections.ts';
import { type FilterCondition, meetsCondition } from '../filter-condition.ts';
import type { Retriever, StageConfig } from '../retrievers/retriever.ts';
import {
  type RankedDocument,
  type RunnableStage,
  readField,
  StageError,
  type StageInput,
} from '../stages/stage.ts';
import { findStageDefinition } from '../stages/stage-definitions.ts';
import { readParameters } from '../stages/stage-parameters.ts';
import { MissingInputError, resolveTemplates } from '../stages/templates.ts';

/** A retriever that can be run: its stages in order. */
export type Pipeline = { readonly retriever: Retriever; readonly stages: readonly RunnableStage[] };

/**
 * Makes a retriever runnable over the corpus.
 *
 * @throws Error for stages that the sandbox cannot execute; a retriever is checked when it is created
 */
export function buildPipeline(retriever: Retriever): Pipeline {
  return { retriever, stages: retriever.stages.map((stage, index) => buildStage(stage, index === 0)) };
}

/** Price of one execution. */
export function sumCredits({ stages }: Pipeline): number {
  return stages.reduce((sum, { credits }) => sum + credits, 0);
}

function buildStage({ stage_name, config }: StageConfig, isFirst: boolean): RunnableStage {
  const definition = findStageDefinition(config.stage_id);
  if (definition === undefined) {
    throw new Error(`the sandbox executes no stage "${config.stage_id}"`);
  }
  const { parameters, problems } = readParameters(definition, config.parameters, []);
  if (problems.length > 0) {
    throw new Error(`stage "${stage_name}" cannot be executed: ${JSON.stringify(problems)}`);
  }
  const runAlone = definition.build(parameters, { stageName: stage_name, isFirst });
  const preFilters = (config.pre_filters ?? undefined) as FilterCondition | undefined;
  const postFilters = (config.post_filters ?? undefined) as FilterCondition | undefined;
  return {
    name: stage_name,
    credits: definition.credits,
    run: async (input) => {
      try {
        const filtered = applyPreFilters(input, preFilters);
        return keepMatching(await runAlone(filtered), postFilters, input);
      } catch (error) {
        throw error instanceof MissingInputError ? new StageError(stage_name, error.name) : error;
      }
    },
  };
}

function applyPreFilters(input: StageInput, condition: FilterCondition | undefined): StageInput {
  if (condition === undefined) {
    return input;
  }
  const resolve = (value: unknown) => resolveTemplates(value, input.inputs);
  return {
    ...input,
    documents: keepMatching(input.documents, condition, input),
    isCandidate: (id) =>
      meetsCondition(condition, (path) => readPath(getEmojiDocument(id), path), { resolve }),
  };
}

function keepMatching(
  documents: readonly RankedDocument[],
  condition: FilterCondition | undefined,
  { inputs }: StageInput,
): readonly RankedDocument[] {
  const resolve = (value: unknown) => resolveTemplates(value, inputs);
  return condition === undefined
    ? documents
    : documents.filter((document) =>
        meetsCondition(condition, (path) => readField(document, path), { resolve }),
      );
}
