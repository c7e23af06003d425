import type { RetrieverConfiguration } from '../../mixpeek/list-schemas.ts';
import { cutText, formatCount } from '../../runtime/format.ts';
import { isObject } from '../../runtime/json.ts';
import {
  type Changes,
  compareSettings,
  describeBoth,
  describeOne,
  maxText,
  showValue,
} from './compare-values.ts';
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
  if (others === 0) return changes;
  const where = formatCount(others, 'more difference');
  return [...changes, { kind: 'changed', where, before: undefined, after: undefined }];
}

function* listChanges(baseline: RetrieverConfiguration, candidate: RetrieverConfiguration): Changes {
  yield* compareStages(baseline.stages, candidate.stages);
  yield* compareCollections(baseline.collection_ids, candidate.collection_ids);
  yield* compareSettings('budget limits', 'budget limit ', baseline.budget_limits, candidate.budget_limits);
  yield* compareSettings('input schema', 'input schema ', baseline.input_schema, candidate.input_schema);
}

/** A stage of one of the two, as far as finding it in the other needs it. */
interface Stage {
  /** Counted from 1. */
  readonly position: number;
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly content: unknown;
}

function* compareStages(before: unknown, after: unknown): Changes {
  const [ofBaseline, ofCandidate] = [readStages(before), readStages(after)];
  const matches = matchStages(ofBaseline, ofCandidate);
  yield* compareOrder(matches);
  const matched = new Set(matches.values());
  for (const stage of ofBaseline)
    if (!matched.has(stage)) yield describeOne('removed', nameStage(stage), dropName(stage));
  for (const stage of ofCandidate) {
    const original = matches.get(stage);
    if (original === undefined) yield describeOne('added', nameStage(stage), dropName(stage));
    else yield* compareStage(nameStage(stage), original.content, stage.content);
  }
}

function readStages(stages: unknown): Stage[] {
  return listItems(stages).map((content, index) => ({
    position: index + 1,
    name: readText(content, 'stage_name'),
    type: readText(content, 'stage_type'),
    content,
  }));
}

/**
 * The stages of the candidate, in their order, and those of the baseline that they come from: by name where that is
 * unique in both, the rest by their place among the remaining ones of their type.
 */
function matchStages(ofBaseline: readonly Stage[], ofCandidate: readonly Stage[]): Map<Stage, Stage> {
  const named = indexUniqueNames(ofBaseline);
  const originals = new Map<Stage, Stage>();
  for (const [name, stage] of indexUniqueNames(ofCandidate)) {
    const original = named.get(name);
    if (original) originals.set(stage, original);
  }
  const taken = new Set(originals.values());
  const left = new Map<string | undefined, Stage[]>();
  for (const stage of ofBaseline.toReversed()) {
    if (taken.has(stage)) continue;
    const ofType = left.get(stage.type);
    if (ofType) ofType.push(stage);
    else left.set(stage.type, [stage]);
  }
  const matches = new Map<Stage, Stage>();
  for (const stage of ofCandidate) {
    const original = originals.get(stage) ?? left.get(stage.type)?.pop();
    if (original) matches.set(stage, original);
  }
  return matches;
}

function indexUniqueNames(stages: readonly Stage[]): Map<string, Stage> {
  const index = new Map<string, Stage>();
  const repeated = new Set<string>();
  for (const stage of stages) {
    if (stage.name === undefined) continue;
    if (index.has(stage.name)) repeated.add(stage.name);
    index.set(stage.name, stage);
  }
  for (const name of repeated) index.delete(name);
  return index;
}

function* compareOrder(matches: ReadonlyMap<Stage, Stage>): Changes {
  const now = [...matches];
  const then = now.toSorted(([, a], [, b]) => a.position - b.position);
  if (now.every(([stage], index) => stage === then[index]?.[0])) return;
  const names = indexUniqueNames(now.map(([stage]) => stage));
  const list = (pairs: typeof now): string =>
    pairs
      .map(([{ name, type = 'no type' }]) =>
        name === undefined ? type : names.has(name) ? name : `${name} (${type})`,
      )
      .join(', ');
  const places = (pairs: typeof now): string => pairs.map(([, { position }]) => position).join(', ');
  // Stages that are called the same are told apart by their place in the baseline.
  const describe = list(then) === list(now) ? places : list;
  yield { kind: 'changed', where: 'order of the stages', ...describeBoth(describe(then), describe(now)) };
}

function nameStage({ position, name, type }: Stage): string {
  const label = cutText(name ?? type ?? '', maxText);
  return label === '' ? `stage ${position}` : `stage ${position} (${label})`;
}

function dropName({ content }: Stage): unknown {
  if (!isObject(content)) return content;
  const { stage_name: _name, ...rest } = content;
  return rest;
}

function* compareStage(name: string, before: unknown, after: unknown): Changes {
  if (!isObject(before) || !isObject(after)) {
    yield* compareSettings(name, `${name}, `, before, after);
    return;
  }
  const { parameters: from, ...fieldsBefore } = before;
  const { parameters: to, ...fieldsAfter } = after;
  yield* compareSettings(name, `${name}, `, fieldsBefore, fieldsAfter);
  yield* compareSettings(`${name}, parameters`, `${name}, parameter `, from, to);
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
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function readText(value: unknown, key: string): string | undefined {
  const member = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof member === 'string' ? member : undefined;
}
