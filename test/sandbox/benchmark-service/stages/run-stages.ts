import { emojiCollectionId, getEmojiDocument } from '../../../../sandbox/benchmark-service/collections.ts';
import { buildPipeline } from '../../../../sandbox/benchmark-service/replay/pipeline.ts';
import { type PipelineRun, runPipeline } from '../../../../sandbox/benchmark-service/replay/run-pipeline.ts';
import type { Retriever, StageConfig } from '../../../../sandbox/benchmark-service/retrievers/retriever.ts';
import { createFakeReplayClock } from '../replay/replay-clocks.ts';

/** A stage as a retriever has it, called like what it is. */
export function buildStage(
  stageId: string,
  parameters: Readonly<Record<string, unknown>> = {},
  rest: Partial<StageConfig['config']> & { readonly stage_name?: string } = {},
): StageConfig {
  const { stage_name = stageId, ...config } = rest;
  return {
    stage_name,
    stage_type: null,
    config: { stage_id: stageId, parameters, ...config },
    batch_size: null,
    description: null,
  };
}

/** A search for words, as the built-in retrievers begin with. */
export function buildWordSearch(
  settings: Readonly<Record<string, unknown>> = {},
  parameters: Readonly<Record<string, unknown>> = {},
): StageConfig {
  const search = { feature_uri: 'mixpeek://emoji_extractor@v1/bm25', query: '{{INPUT.query}}', ...settings };
  return buildStage('feature_search', { searches: [search], final_top_k: 50, ...parameters });
}

/** A retriever of these stages. */
export function buildRetriever(
  stages: readonly StageConfig[],
  overrides: Partial<Retriever> = {},
): Retriever {
  return {
    retriever_id: 'ret_test',
    retriever_name: 'test',
    description: null,
    collection_ids: [emojiCollectionId],
    stages,
    input_schema: {},
    budget_limits: {},
    tags: [],
    display_config: null,
    visibility: 'private',
    marketplace_listing_id: null,
    version: 1,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    ...overrides,
  };
}

/** Runs stages for a query, in no time. */
export function runStages(
  stages: readonly StageConfig[],
  inputs: Readonly<Record<string, unknown>> = { query: 'red heart' },
  options: { readonly retriever?: Partial<Retriever>; readonly sessionId?: string } = {},
): Promise<PipelineRun> {
  return runPipeline(
    buildPipeline(buildRetriever(stages, options.retriever)),
    { sessionId: options.sessionId ?? 'ses_1', inputs },
    createFakeReplayClock(),
    new AbortController().signal,
  );
}

/** Labels of what stages find, best first. */
export async function listLabels(
  stages: readonly StageConfig[],
  inputs?: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const { documents } = await runStages(stages, inputs);
  return documents.map(({ id }) => getEmojiDocument(id).label);
}
