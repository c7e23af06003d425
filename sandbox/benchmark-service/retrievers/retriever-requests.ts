import type { BudgetLimits, InputField, RetrieverVisibility, StageConfig } from './retriever.ts';

/** A stage as requests have it: what may be null may be missing. */
export type StageInConfig = Pick<StageConfig, 'stage_name' | 'config'> & Partial<StageConfig>;

/** Body of `POST /v1/retrievers`. */
export type CreateRetrieverRequest = {
  readonly retriever_name: string;
  readonly description?: string | null;
  readonly visibility?: RetrieverVisibility;
  readonly marketplace_listing_id?: string | null;
  /** Names or ids. */
  readonly collection_identifiers?: readonly string[];
  readonly stages: readonly StageInConfig[];
  readonly input_schema?: Readonly<Record<string, InputField>>;
  readonly budget_limits?: BudgetLimits;
  readonly tags?: readonly string[];
  readonly display_config?: Readonly<Record<string, unknown>> | null;
};

/** Body of `POST /v1/retrievers/{id or name}/clone`: what is null or missing comes from the source. */
export type CloneRetrieverRequest = {
  readonly retriever_name: string;
  readonly description?: string | null;
  readonly collection_identifiers?: readonly string[] | null;
  readonly stages?: readonly StageInConfig[] | null;
  readonly input_schema?: Readonly<Record<string, InputField>> | null;
  readonly budget_limits?: BudgetLimits | null;
  readonly tags?: readonly string[] | null;
  readonly display_config?: Readonly<Record<string, unknown>> | null;
};

/** Body of `PATCH /v1/retrievers/{id or name}`: what is null or missing stays; other members are ignored. */
export type PatchRetrieverRequest = {
  readonly retriever_name?: string | null;
  readonly description?: string | null;
  readonly visibility?: RetrieverVisibility | null;
  readonly marketplace_listing_id?: string | null;
  readonly tags?: readonly string[] | null;
  readonly display_config?: Readonly<Record<string, unknown>> | null;
};
