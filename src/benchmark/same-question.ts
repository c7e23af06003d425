import {
  type CompletedBenchmark,
  type CreateBenchmarkRequest,
  sessionFilterSchema,
} from '../mixpeek/schemas.ts';
import { dropNullMembers } from '../runtime/json.ts';
import { normalizeFilter } from './question.ts';

/** Share of the sessions asked for that a benchmark must have replayed to stand for the request. */
const minShare = 0.5;

/** Whether a benchmark replayed the sessions that the request asks for, by its own answer: a name can say anything. */
export function hasSameFilter(
  { session_filter: filter }: Pick<CompletedBenchmark, 'session_filter'>,
  request: CreateBenchmarkRequest,
): boolean {
  const parsed = sessionFilterSchema.safeParse(dropNullMembers(filter ?? {}));
  return parsed.success && normalizeFilter(parsed.data) === normalizeFilter(request.session_filter);
}

/** Whether it replayed about as many. */
export function hasSameSessions(
  { session_count: count }: Pick<CompletedBenchmark, 'session_count'>,
  { session_count: asked }: CreateBenchmarkRequest,
): boolean {
  return count !== null && count >= asked * minShare && count <= asked;
}
