import { type SessionFilter, sessionFilterSchema } from '../mixpeek/schemas.ts';
import { describeReason } from '../runtime/errors.ts';
import { findNearest } from '../runtime/find-nearest.ts';
import { cutText, flattenText, formatCount } from '../runtime/format.ts';
import { isObject } from '../runtime/json.ts';

/** An invalid part of the session filter: where it is, and what is wrong with it. */
export interface FilterProblem {
  /** Path from the filter's root, e.g. `time_range.start`; empty for the filter itself. */
  readonly path: string;
  readonly message: string;
}

const relativeTime = /^-(\d{1,5})([dh])$/;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * Parses the session-filter input: JSON with exactly the API's object, and time bounds that may also be relative
 * (`-30d`, `-12h`). A relative bound is resolved to the start of its UTC day or hour, so that a re-run within that day
 * or hour sees the same window.
 *
 * @param now what relative times count back from
 */
export function parseSessionFilter(
  text: string,
  now: Date,
): { readonly filter: SessionFilter } | { readonly problems: readonly FilterProblem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = describeReason(error);
    return {
      problems: [
        { path: '', message: `is not valid JSON (${shorten(reason, 200)}). Expected ${expected['']}.` },
      ],
    };
  }
  const parsed = sessionFilterSchema.safeParse(resolveRelativeTimes(json, now));
  if (parsed.success) return { filter: parsed.data };
  return { problems: parsed.error.issues.map((issue) => describeIssue(issue, json)) };
}

function resolveRelativeTimes(filter: unknown, now: Date): unknown {
  if (!isObject(filter) || !isObject(filter.time_range)) return filter;
  const range = Object.entries(filter.time_range).map(([bound, value]) => [bound, resolveTime(value, now)]);
  return { ...filter, time_range: Object.fromEntries(range) };
}

function resolveTime(value: unknown, now: Date): unknown {
  const match = typeof value === 'string' ? relativeTime.exec(value) : null;
  if (match === null) return value;
  const unitMs = match[2] === 'd' ? dayMs : hourMs;
  const start = Math.floor(now.getTime() / unitMs) - Number(match[1]);
  return new Date(start * unitMs).toISOString();
}

const time =
  'an ISO 8601 time with a time zone, such as 2026-01-31T00:00:00Z, or a relative time, such as -30d or -12h';

/** What is expected at each path, and at those below it. */
const expected: Readonly<Record<string, string>> = {
  '': `a JSON object with the keys ${Object.keys(sessionFilterSchema.shape).join(', ')}`,
  retriever_ids: 'a list of retriever ids',
  taxonomy_node_ids: 'a list of taxonomy node ids',
  time_range: 'an object with the keys start and end',
  'time_range.start': time,
  'time_range.end': time,
  min_interactions: 'a whole number, 1 or more',
  interaction_types: 'a list of interaction types, such as ["click"]',
  sample_strategy: '"random", "recent" or "stratified"',
  interaction_weights: 'an object, such as {"weights": {"click": 1, "purchase": 5}}',
};

/** Known keys at each path; at paths without a list, any key is valid. */
const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(sessionFilterSchema.shape),
  time_range: ['start', 'end'],
  interaction_weights: ['weights'],
};

/** Longest key or value of the user's that is repeated, in code points. */
const maxQuoteLength = 80;

/** Most unknown keys of one object that are named. */
const maxKeys = 5;

/** What is wrong at a path: unknown keys, or the value. */
function describeIssue(
  { path, keys }: { readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] },
  json: unknown,
): FilterProblem {
  const value = path.reduce(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    json,
  );
  const what = keys
    ? describeUnknownKeys(keys, knownKeys[path.join('.')] ?? [])
    : `is ${shorten(JSON.stringify(value) ?? 'missing')}`;
  return {
    path: path.map((key) => shorten(String(key))).join('.'),
    message: `${what}. Expected ${findExpected(path)}.`,
  };
}

function describeUnknownKeys(keys: readonly string[], known: readonly string[]): string {
  const named = keys.slice(0, maxKeys).map((key) => {
    const nearest = findNearest(key, known);
    const hint = nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
    return `${JSON.stringify(shorten(key))}${hint}`;
  });
  const others = keys.length - named.length;
  const rest = others > 0 ? ` and ${formatCount(others, 'other')}` : '';
  return `has ${keys.length === 1 ? 'an unknown key' : 'unknown keys'} ${named.join(', ')}${rest}`;
}

/** Part of the user's text, on one line and harmless. */
function shorten(text: string, most = maxQuoteLength): string {
  return cutText(flattenText(text), most);
}

function findExpected(path: readonly PropertyKey[]): string {
  return expected[path.join('.')] ?? findExpected(path.slice(0, -1));
}
