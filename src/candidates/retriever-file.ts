import * as z from 'zod/mini';

/**
 * What a file may hold: the body of `POST /v1/retrievers` (version 0.81). With a baseline that exists, what is missing
 * comes from it.
 */
const optionalText = z.nullish(z.string());

const stageSchema = z.strictObject({
  stage_name: z.string().check(z.minLength(1)),
  stage_type: z.nullish(z.enum(['filter', 'sort', 'reduce', 'apply', 'enrich'])),
  config: z.strictObject({
    stage_id: z.string().check(z.minLength(1)),
    parameters: z.nullish(z.record(z.string(), z.unknown())),
    pre_filters: z.optional(z.unknown()),
    post_filters: z.optional(z.unknown()),
  }),
  batch_size: optionalText,
  description: optionalText,
});

const budgetSchema = z.strictObject({
  max_credits: z.nullish(z.number().check(z.gte(0))),
  max_time_ms: z.nullish(z.int().check(z.gte(0))),
});

export const retrieverFileSchema = z.strictObject({
  retriever_name: optionalText,
  description: optionalText,
  visibility: z.nullish(z.enum(['private', 'public', 'marketplace'])),
  marketplace_listing_id: optionalText,
  requires_subscription: z.nullish(z.boolean()),
  collection_identifiers: z.nullish(z.array(z.string().check(z.minLength(1)))),
  stages: z.nullish(z.array(stageSchema).check(z.minLength(1))),
  input_schema: z.nullish(z.record(z.string(), z.looseObject({ type: z.string() }))),
  budget_limits: z.nullish(budgetSchema),
  tags: z.nullish(z.array(z.string())),
  display_config: z.nullish(z.looseObject({})),
});

/** What a file says. */
export type RetrieverFile = z.infer<typeof retrieverFileSchema>;

export type StageInFile = z.infer<typeof stageSchema>;

/** Fields by the place that they stand at, to suggest one for a name that is none. */
export const fieldsByPlace = {
  retriever: Object.keys(retrieverFileSchema.shape),
  stage: Object.keys(stageSchema.shape),
  config: Object.keys(stageSchema.shape.config.shape),
  budget: Object.keys(budgetSchema.shape),
} as const;
