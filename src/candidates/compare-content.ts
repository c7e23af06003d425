import { areSame, isMissing } from '../benchmark/changes/compare-values.ts';
import type { RetrieverConfiguration } from '../mixpeek/parse-retriever.ts';
import { isObject } from '../runtime/json.ts';
import type { RetrieverContent } from './content.ts';
import type { StageInFile } from './retriever-file.ts';

/**
 * Whether a file says nothing else than what the baseline does: in what the file has, since the rest comes from the
 * baseline. What is null and what is missing are the same. In doubt it is changed.
 *
 * @param baseline undefined where nobody knows what it does
 */
export function isUnchanged(
  content: RetrieverContent,
  baseline: RetrieverConfiguration | undefined,
): boolean {
  if (baseline === undefined) return false;
  const {
    stages,
    input_schema: inputs,
    budget_limits: budget,
    collection_identifiers: collections,
  } = content;
  return (
    (!stages || hasSameStages(stages, baseline.stages)) &&
    (!inputs || areSame(inputs, baseline.input_schema)) &&
    (!budget || areSame(budget, baseline.budget_limits)) &&
    (!collections || hasSameCollections(collections, baseline.collection_ids))
  );
}

function hasSameStages(stages: readonly StageInFile[], others: unknown): boolean {
  if (!Array.isArray(others) || others.length !== stages.length) return false;
  return stages.every((stage, index) => isSameStage(stage, others[index]));
}

/** The description says nothing to the service, and a type that only one of the two has is derived from the rest. */
function isSameStage(stage: StageInFile, other: unknown): boolean {
  if (!isObject(other)) return false;
  const { stage_type: type } = stage;
  return (
    stage.stage_name === other.stage_name &&
    areSame(stage.config, other.config) &&
    (isMissing(type) || isMissing(other.stage_type) || type === other.stage_type) &&
    areSame(stage.batch_size, other.batch_size)
  );
}

/** By id: a name, which nothing here can confirm, counts as another collection. Their order says nothing. */
function hasSameCollections(identifiers: readonly string[], ids: unknown): boolean {
  if (!Array.isArray(ids)) return false;
  const sorted = (list: readonly unknown[]): unknown[] => [...new Set(list)].sort();
  return areSame(sorted(identifiers), sorted(ids));
}

/**
 * Whether a retriever does what was asked for when it was made: it may say more, which the service adds, but nothing else.
 * Collections are left out, as they may be given by name.
 */
export function hasContent(
  { stages, input_schema, budget_limits }: RetrieverContent,
  configuration: RetrieverConfiguration | undefined,
): boolean {
  if (configuration === undefined) return false;
  const asked = { stages, input_schema, budget_limits };
  return includes(configuration, asked);
}

function includes(whole: unknown, part: unknown): boolean {
  if (isMissing(part)) return true;
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      whole.length === part.length &&
      part.every((item, index) => (item === null ? isMissing(whole[index]) : includes(whole[index], item)))
    );
  }
  if (!isObject(part)) return whole === part;
  return (
    isObject(whole) &&
    Object.entries(part).every(([key, value]) =>
      includes(Object.hasOwn(whole, key) ? whole[key] : undefined, value),
    )
  );
}

/** What a retriever will do that is made from a file, and from the baseline where the file says nothing. */
export function configure(
  content: RetrieverContent,
  baseline: RetrieverConfiguration | undefined,
): RetrieverConfiguration {
  const { stages, input_schema, budget_limits, collection_identifiers: collection_ids } = content;
  const said = Object.entries({ stages, input_schema, budget_limits, collection_ids });
  return { ...baseline, ...Object.fromEntries(said.filter(([, value]) => !isMissing(value))) };
}
