import type { RetrieverConfiguration } from '../../mixpeek/parse-retriever.ts';
import { formatCount } from '../../runtime/format.ts';
import { compareStages } from './compare-stages.ts';
import { type Changes, compareSettings, describeOne, isMissing, showValue } from './compare-values.ts';
import type { RetrieverChange } from './retriever-changes.ts';

/** Differences listed one by one; nobody reads on, and a report has to stay one. */
export const maxChanges = 1000;

/**
 * How the candidate is configured otherwise than the baseline: its stages and their parameters, its collections, budget
 * limits and input schema. What is null and what is missing are the same. Takes anything that JSON can be, in time
 * linear in its size.
 */
export function compareRetrievers(
  baseline: RetrieverConfiguration,
  candidate: RetrieverConfiguration,
): RetrieverChange[] {
  const changes: RetrieverChange[] = [];
  let others = 0;
  for (const change of listChanges(baseline, candidate)) {
    if (changes.length < maxChanges) changes.push(change);
    else others += 1;
  }
  return others === 0 ? changes : [...changes, tellOf(formatCount(others, 'more difference'))];
}

function* listChanges(baseline: RetrieverConfiguration, candidate: RetrieverConfiguration): Changes {
  const unreported = [
    isMissing(baseline.stages) ? ['the baseline'] : [],
    isMissing(candidate.stages) ? ['the candidate'] : [],
  ].flat();
  // Stages that the API does not report are not gone.
  if (unreported.length > 0) yield tellOf(`stages, not reported for ${unreported.join(' and ')}`);
  else yield* compareStages(listItems(baseline.stages), listItems(candidate.stages));
  yield* compareCollections(baseline.collection_ids, candidate.collection_ids);
  yield* compareSettings('budget limits', 'budget limit ', baseline.budget_limits, candidate.budget_limits);
  yield* compareSettings('input schema', 'input schema ', baseline.input_schema, candidate.input_schema);
}

/** Something that cannot be shown as two values. */
function tellOf(where: string): RetrieverChange {
  return { kind: 'changed', where, before: undefined, after: undefined };
}

/** Their order says nothing. */
function* compareCollections(before: unknown, after: unknown): Changes {
  const index = (ids: unknown) => new Map(listItems(ids).map((id) => [showValue(id), id]));
  const [had, has] = [index(before), index(after)];
  for (const [shown, id] of had) if (!has.has(shown)) yield describeOne('removed', 'collection', id);
  for (const [shown, id] of has) if (!had.has(shown)) yield describeOne('added', 'collection', id);
}

/** What is no list is a list of one. */
function listItems(value: unknown): readonly unknown[] {
  if (isMissing(value)) return [];
  return Array.isArray(value) ? value : [value];
}
