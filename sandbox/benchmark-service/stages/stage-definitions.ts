import { attributeFilter } from './attribute-filter.ts';
import { deduplicate } from './deduplicate.ts';
import { documentEnrich } from './document-enrich.ts';
import { featureSearch } from './feature-search.ts';
import { hybridSearch } from './hybrid-search.ts';
import { limit } from './limit.ts';
import { queryExpand } from './query-expand.ts';
import { rerank } from './rerank.ts';
import { semanticSearch } from './semantic-search.ts';
import { sortAttribute, sortRelevance } from './sort-stages.ts';
import type { StageDefinition } from './stage.ts';

/** Every stage that the sandbox executes, all under official ids. A new one is one more entry. */
export const stageDefinitions: readonly StageDefinition[] = [
  featureSearch,
  semanticSearch,
  hybridSearch,
  queryExpand,
  attributeFilter,
  rerank,
  sortRelevance,
  sortAttribute,
  limit,
  deduplicate,
  documentEnrich,
];

/** The stage of that `stage_id`, or undefined. */
export function findStageDefinition(stageId: string): StageDefinition | undefined {
  return stageDefinitions.find(({ id }) => id === stageId);
}
