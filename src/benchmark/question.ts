import { createHash } from 'node:crypto';
import { type CreateBenchmarkRequest, parseTime, type SessionFilter } from '../mixpeek/schemas.ts';
import type { GateSettings } from '../verdict/gates/gate.ts';

/** What a run asks besides the request: how the answer is judged. */
export interface QuestionFrame {
  readonly mode: GateSettings['mode'];
  /** At which levels how many draws are looked at: `once` for each at the whole level. */
  readonly plan: 'once' | 'alpha-spending';
  readonly commit: string;
}

/**
 * The fingerprint of a question: two runs with the same one may use the same benchmark.
 *
 * @returns 32 hexadecimal digits
 */
export function fingerprintQuestion(
  request: CreateBenchmarkRequest,
  { mode, plan, commit }: QuestionFrame,
): string {
  const parts = [
    request.baseline_retriever_id,
    [...request.candidate_retriever_ids].sort(),
    request.session_count,
    normalizeFilter(request.session_filter),
    mode,
    plan,
    commit,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** A session filter in one spelling, for comparison: times in one zone, lists in one order, nothing that says nothing. */
export function normalizeFilter(filter: SessionFilter | null | undefined): string {
  const sorted = (list: readonly string[] | null | undefined): readonly string[] => [...new Set(list)].sort();
  const { time_range: range, interaction_weights: weights } = filter ?? {};
  return JSON.stringify([
    sorted(filter?.retriever_ids),
    sorted(filter?.taxonomy_node_ids),
    toMilliseconds(range?.start),
    toMilliseconds(range?.end),
    // The API's own defaults.
    filter?.min_interactions ?? 1,
    sorted(filter?.interaction_types),
    filter?.sample_strategy ?? 'random',
    Object.entries(weights?.weights ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

function toMilliseconds(time: string | null | undefined): number | null {
  return time == null ? null : parseTime(time);
}
