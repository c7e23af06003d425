import { ApiError, RequestValidationError } from '../api-error.ts';
import { findCollection } from '../collections.ts';
import { findStageProblems } from '../stages/validate-stages.ts';
import type { BudgetLimits, Retriever, StageConfig } from './retriever.ts';
import type {
  CloneRetrieverRequest,
  CreateRetrieverRequest,
  PatchRetrieverRequest,
  StageInConfig,
} from './retriever-requests.ts';

/** What a new retriever is given beside its request. */
export type RetrieverIdentity = { readonly retriever_id: string; readonly created_at: string };

/**
 * The retriever that a create request asks for.
 *
 * @throws RequestValidationError for what the sandbox cannot execute; ApiError 404 for an unknown collection
 */
export function buildRetriever(request: CreateRetrieverRequest, identity: RetrieverIdentity): Retriever {
  return requireExecutable({
    ...identity,
    retriever_name: request.retriever_name,
    description: request.description ?? null,
    collection_ids: resolveCollections(request.collection_identifiers ?? []),
    stages: request.stages.map(completeStage),
    input_schema: request.input_schema ?? {},
    budget_limits: completeBudget(request.budget_limits ?? {}),
    tags: request.tags ?? [],
    display_config: request.display_config ?? null,
    visibility: request.visibility ?? 'private',
    marketplace_listing_id: request.marketplace_listing_id ?? null,
    version: 1,
    updated_at: identity.created_at,
  });
}

/**
 * A copy of a retriever with what the request overrides.
 *
 * @throws RequestValidationError for what the sandbox cannot execute; ApiError 404 for an unknown collection
 */
export function cloneRetriever(
  source: Retriever,
  request: CloneRetrieverRequest,
  identity: RetrieverIdentity,
): Retriever {
  const { collection_identifiers, stages, budget_limits } = request;
  return requireExecutable({
    ...source,
    ...identity,
    retriever_name: request.retriever_name,
    description: request.description ?? source.description,
    collection_ids: collection_identifiers
      ? resolveCollections(collection_identifiers)
      : source.collection_ids,
    stages: stages?.map(completeStage) ?? source.stages,
    input_schema: request.input_schema ?? source.input_schema,
    budget_limits: budget_limits ? completeBudget(budget_limits) : source.budget_limits,
    tags: request.tags ?? source.tags,
    display_config: request.display_config ?? source.display_config,
    version: 1,
    updated_at: identity.created_at,
  });
}

/** The retriever as edited: one version on. */
export function patchRetriever(retriever: Retriever, request: PatchRetrieverRequest, now: Date): Retriever {
  return {
    ...retriever,
    retriever_name: request.retriever_name ?? retriever.retriever_name,
    description: request.description ?? retriever.description,
    visibility: request.visibility ?? retriever.visibility,
    marketplace_listing_id: request.marketplace_listing_id ?? retriever.marketplace_listing_id,
    tags: request.tags ?? retriever.tags,
    display_config: request.display_config ?? retriever.display_config,
    version: retriever.version + 1,
    updated_at: now.toISOString(),
  };
}

function requireExecutable(retriever: Retriever): Retriever {
  const problems = findStageProblems(retriever.stages, retriever.collection_ids);
  if (problems.length > 0) {
    throw new RequestValidationError(problems);
  }
  return retriever;
}

function resolveCollections(identifiers: readonly string[]): string[] {
  const ids = identifiers.map((identifier) => {
    const collection = findCollection(identifier);
    if (collection === undefined) {
      throw new ApiError(404, 'NotFoundError', `Collection ${identifier} not found.`, {
        details: { collection_identifier: identifier },
      });
    }
    return collection.id;
  });
  return [...new Set(ids)];
}

function completeStage({
  stage_name,
  stage_type,
  config,
  batch_size,
  description,
}: StageInConfig): StageConfig {
  return {
    stage_name,
    stage_type: stage_type ?? null,
    config,
    batch_size: batch_size ?? null,
    description: description ?? null,
  };
}

function completeBudget({ max_credits, max_time_ms }: BudgetLimits): BudgetLimits {
  return { max_credits: max_credits ?? null, max_time_ms: max_time_ms ?? null };
}
