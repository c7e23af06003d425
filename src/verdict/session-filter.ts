import { type CompletedBenchmark, parseTime } from '../mixpeek/schemas.ts';

/** What the API puts into a filter that nobody set. */
const defaults: Readonly<Record<string, unknown>> = { min_interactions: 1 };

/** Fields that weigh sessions, or choose among those that are left. */
const excludingNone: ReadonlySet<string> = new Set(['interaction_weights', 'sample_strategy']);

/** Whether a filter leaves sessions out. */
export function isRestrictive(filter: CompletedBenchmark['session_filter']): boolean {
  return Object.entries(filter ?? {}).some(
    ([name, value]) => !excludingNone.has(name) && !isEmpty(value) && value !== defaults[name],
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value ?? {}).every(isEmpty));
}

/** How the sessions were chosen; undefined where the benchmark does not say. */
export interface Sampling {
  readonly strategy?: string | undefined;
  /** Length of the time that they come from. */
  readonly windowDays?: number | undefined;
}

const dayMs = 86_400_000;

/** How the sessions of a benchmark were chosen. A window without an end ends when the benchmark was created. */
export function readSampling({
  session_filter: filter,
  created_at: createdAt,
}: Pick<CompletedBenchmark, 'session_filter' | 'created_at'>): Sampling {
  const { sample_strategy: strategy, time_range: range } = filter ?? {};
  const { start, end } = (range ?? {}) as { readonly start?: unknown; readonly end?: unknown };
  const from = typeof start === 'string' ? parseTime(start) : Number.NaN;
  const until = parseTime(typeof end === 'string' ? end : createdAt);
  const windowDays = Math.max(0, until - from) / dayMs;
  return {
    ...(typeof strategy === 'string' ? { strategy } : {}),
    ...(Number.isNaN(windowDays) ? {} : { windowDays }),
  };
}
