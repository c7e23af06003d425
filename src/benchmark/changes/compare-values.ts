import { cutText, flattenText } from '../../runtime/format.ts';
import { isObject } from '../../runtime/json.ts';
import type { RetrieverChange } from './retriever-changes.ts';
import { hidden, hideSecrets, isSecretMember } from './secrets.ts';

/** Differences in the order in which they are found. */
export type Changes = Generator<RetrieverChange, void, undefined>;

/** Longest value or key shown, in code points. */
export const maxText = 80;

/** How much of two long values is shown before their first difference, in UTF-16 units. */
const leadIn = 20;

/** Levels of nesting that a path leads into; what is further down is compared as a whole. */
const deepestPath = 10;

/** Levels of nesting that a value is shown with. */
const deepestValue = 20;

/** Longest list of objects whose members are compared one by one. */
const shortList = 10;

/** Where a value is: its own name, or what stands before a path that leads into it. */
interface Place {
  readonly name: string;
  readonly member: string;
  readonly path: string;
  readonly depth: number;
  /** Whether a key on the path says that the value is a secret. */
  readonly isSecret: boolean;
}

/**
 * The differences between two sets of settings, each with its path, e.g. `boost.tags`. No settings at all and a set
 * without any are the same.
 *
 * @param name where the whole is
 * @param member what to write before a path, e.g. `budget limit `
 */
export function* compareSettings(name: string, member: string, before: unknown, after: unknown): Changes {
  const from = isMissing(before) && isObject(after) ? {} : before;
  const to = isMissing(after) && isObject(before) ? {} : after;
  yield* compareValues({ name, member, path: '', depth: 0, isSecret: false }, from, to);
}

function* compareValues(place: Place, before: unknown, after: unknown): Changes {
  const where = place.path === '' ? place.name : place.member + place.path;
  const members = place.depth < deepestPath ? pairMembers(before, after) : undefined;
  if (place.isSecret) {
    if (!areSame(before, after)) yield hideBoth(where, before, after);
    return;
  }
  if (isMissing(before)) {
    if (!isMissing(after)) yield describeOne('added', where, after);
  } else if (isMissing(after)) {
    yield describeOne('removed', where, before);
  } else if (members !== undefined) {
    for (const [step, from, to, isSecret] of members) {
      const path = place.path === '' ? step.replace(/^\./, '') : place.path + step;
      yield* compareValues({ ...place, path, depth: place.depth + 1, isSecret }, from, to);
    }
  } else if (!areSame(before, after)) {
    yield { kind: 'changed', where, ...describeBoth(before, after) };
  }
}

/** That a secret changed is worth knowing; what it is, nobody's business. */
function hideBoth(where: string, before: unknown, after: unknown): RetrieverChange {
  if (isMissing(before)) return { kind: 'added', where, before: undefined, after: hidden };
  if (isMissing(after)) return { kind: 'removed', where, before: hidden, after: undefined };
  return { kind: 'changed', where, before: hidden, after: hidden };
}

/** The members of two values that are compared one by one, each with its step in the path; undefined for others. */
function pairMembers(
  before: unknown,
  after: unknown,
): (readonly [step: string, before: unknown, after: unknown, isSecret: boolean])[] | undefined {
  if (isObject(before) && isObject(after)) {
    return [...listKeys(before, after)].map((key) => {
      const isSecret = isSecretMember(before, key) || isSecretMember(after, key);
      return [`.${showKey(key)}`, get(before, key), get(after, key), isSecret];
    });
  }
  if (!isListOfObjects(before) || !isListOfObjects(after) || before.length !== after.length) return undefined;
  return before.map((item, index) => [`[${index}]`, item, after[index], false]);
}

/** A list of plain values is read at a glance. */
function isListOfObjects(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= shortList && value.every(isObject);
}

/** Whether two values say the same: null and missing do. Without recursion: JSON may be nested deeper than the stack is. */
export function areSame(before: unknown, after: unknown): boolean {
  const pairs: [unknown, unknown][] = [[before, after]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = pair;
    if (a === b || (isMissing(a) && isMissing(b))) continue;
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return false;
      for (const [index, item] of a.entries()) pairs.push([item, b[index]]);
      continue;
    }
    if (!isObject(a) || !isObject(b)) return false;
    for (const key of listKeys(a, b)) pairs.push([get(a, key), get(b, key)]);
  }
  return true;
}

/** A change of something that only one of the two has. */
export function describeOne(kind: 'added' | 'removed', where: string, value: unknown): RetrieverChange {
  const shown = cutText(showSafely(value), maxText);
  return kind === 'added'
    ? { kind, where, before: undefined, after: shown }
    : { kind, where, before: shown, after: undefined };
}

/** Two values that differ, in short form; of two that begin alike the part where they differ. */
export function describeBoth(
  before: unknown,
  after: unknown,
): { readonly before: string; readonly after: string } {
  const from = showSafely(before);
  const to = showSafely(after);
  const [start, end] = [cutText(from, maxText), cutText(to, maxText)];
  // Where only secrets differ, both sides read alike.
  if (start !== end || from === to) return { before: start, after: end };
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  const cutBoth = (text: string): string =>
    // Not from the middle of a code point on.
    cutText(`…${text.slice(Math.max(0, common - leadIn)).replace(/^[\udc00-\udfff]/, '')}`, maxText);
  return { before: cutBoth(from), after: cutBoth(to) };
}

/** A value by which it can be told from others. Not to be shown: it may hold secrets. */
export function showValue(value: unknown): string {
  return writeValue(value, { hide: (text) => text, isHidden: () => false });
}

/** A value as people may read it: without what may be a secret. */
function showSafely(value: unknown): string {
  return writeValue(value, { hide: hideSecrets, isHidden: isSecretMember });
}

/** What is kept back when a value is written. */
type Discretion = { readonly hide: (text: string) => string; readonly isHidden: typeof isSecretMember };

/** A value as JSON, or as plain text where that cannot be taken for anything else. */
function writeValue(value: unknown, discretion: Discretion): string {
  return typeof value === 'string' && isPlain(value)
    ? discretion.hide(value)
    : writeJson(value, 0, discretion);
}

function isPlain(text: string): boolean {
  const isOtherJson = /^(?:["[{]|null$|true$|false$)/.test(text) || !Number.isNaN(Number(text));
  return !isOtherJson && flattenText(text) === text;
}

function writeJson(value: unknown, depth: number, discretion: Discretion): string {
  const { hide, isHidden } = discretion;
  if (typeof value === 'string') return JSON.stringify(hide(value));
  if (isMissing(value)) return 'null';
  if (Array.isArray(value)) {
    if (depth === deepestValue) return '[…]';
    const isPair = value.length === 2 && isHidden({ name: value[0], value: value[1] }, 'value');
    const items = isPair ? [value[0], hidden] : value;
    return `[${items.map((item) => writeJson(item, depth + 1, discretion)).join(',')}]`;
  }
  if (!isObject(value)) return String(value);
  if (depth === deepestValue) return '{…}';
  const members = Object.entries(value).map(([key, member]) => {
    const shown = isHidden(value, key) ? JSON.stringify(hidden) : writeJson(member, depth + 1, discretion);
    return `${JSON.stringify(hide(key))}:${shown}`;
  });
  return `{${members.join(',')}}`;
}

function showKey(key: string): string {
  const short = cutText(hideSecrets(key), maxText);
  return /^[^\s.[\]"]+$/.test(short) ? short : JSON.stringify(short);
}

/** Whether a value is null or not there. */
export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function listKeys(a: object, b: object): Set<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)]);
}

/** Own members only: a key may be called `constructor`. */
function get(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
