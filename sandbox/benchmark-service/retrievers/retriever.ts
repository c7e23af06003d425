/** What a stage does with the documents, by category. */
export type StageType = 'filter' | 'sort' | 'reduce' | 'apply' | 'enrich';

/** A stage as a retriever's document has it. */
export type StageConfig = {
  readonly stage_name: string;
  readonly stage_type: StageType | null;
  readonly config: {
    /** What the stage is. */
    readonly stage_id: string;
    readonly parameters?: Readonly<Record<string, unknown>>;
    /** Condition that documents have to meet before the stage sees them. */
    readonly pre_filters?: unknown;
    /** Condition that documents have to meet after the stage. */
    readonly post_filters?: unknown;
  };
  readonly batch_size: string | null;
  readonly description: string | null;
};

/** An input that executions take. */
export type InputField = {
  readonly type: string;
  readonly required?: boolean | null;
  readonly default?: unknown;
  readonly enum?: readonly unknown[] | null;
  readonly description?: string | null;
};

/** What one execution may use at most; null or absent for no limit. */
export type BudgetLimits = { readonly max_credits?: number | null; readonly max_time_ms?: number | null };

/** Who may use a retriever. */
export type RetrieverVisibility = 'private' | 'public' | 'marketplace';

/** A retriever, with the names that the official description gives. */
export type Retriever = {
  readonly retriever_id: string;
  readonly retriever_name: string;
  readonly description: string | null;
  readonly collection_ids: readonly string[];
  readonly stages: readonly StageConfig[];
  /** Input → what it has to be. */
  readonly input_schema: Readonly<Record<string, InputField>>;
  readonly budget_limits: BudgetLimits;
  readonly tags: readonly string[];
  readonly display_config: Readonly<Record<string, unknown>> | null;
  readonly visibility: RetrieverVisibility;
  readonly marketplace_listing_id: string | null;
  /** Counts edits of name, description, tags and the like; what it does never changes. */
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
};
