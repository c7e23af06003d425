import type { Retriever } from './retriever.ts';

/** The retriever as create, clone and PATCH answer with it: RetrieverConfig, which has no `visibility`. */
export function renderConfig(retriever: Retriever): Readonly<Record<string, unknown>> {
  return {
    retriever_id: retriever.retriever_id,
    retriever_name: retriever.retriever_name,
    description: retriever.description,
    collection_ids: retriever.collection_ids,
    stages: retriever.stages,
    input_schema: retriever.input_schema,
    budget_limits: retriever.budget_limits,
    feature_dependencies: null,
    tags: retriever.tags,
    display_config: retriever.display_config,
    version: retriever.version,
    created_at: retriever.created_at,
    updated_at: retriever.updated_at,
    created_by: null,
    updated_by: null,
  };
}

/** The retriever as GET and list answer with it: RetrieverModel. */
export function renderModel(retriever: Retriever): Readonly<Record<string, unknown>> {
  return {
    ...renderConfig(retriever),
    is_published: retriever.visibility !== 'private',
    marketplace_listing_id: retriever.marketplace_listing_id,
  };
}
