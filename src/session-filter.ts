import { inEnglish, type SessionFilter, sessionFilterSchema } from './mixpeek/schemas.ts';

/** A part of the session filter that can't be used: where it is, and what is wrong with it. */
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
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ path: '', message: `is not valid JSON (${reason})` }] };
  }
  const parsed = sessionFilterSchema.safeParse(resolveRelativeTimes(json, now), inEnglish);
  if (parsed.success) return { filter: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message: addChoice(path, message),
    })),
  };
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parser's message says what is wrong; these say what would be right. */
const choices: Readonly<Record<string, string>> = {
  '': `known keys: ${Object.keys(sessionFilterSchema.shape).join(', ')}`,
  time_range: 'known keys: start, end',
  'time_range.start': 'an ISO 8601 time with zone, or relative such as -30d or -12h',
  'time_range.end': 'an ISO 8601 time with zone, or relative such as -30d or -12h',
  interaction_weights: 'known keys: weights',
};

function addChoice(path: readonly PropertyKey[], message: string): string {
  const choice = choices[path.join('.')];
  return choice === undefined ? message : `${message} (${choice})`;
}
