import type { Benchmark } from '../mixpeek/schemas.ts';
import { GateError } from '../runtime/errors.ts';
import { cutText, dropFullStop, flattenText } from '../runtime/format.ts';
import { isKnownStatus } from './poll-interval.ts';

/** Longest reason of a failure that is repeated, in code points. */
const maxReason = 1000;

/** Longest time stamp that is repeated, in code points. */
const maxTime = 100;

/** Whether a benchmark has ended in an unknown status: a running one has neither an end nor an error. */
export function hasEndedUnknown({ status, completed_at: at, error_message: message }: Benchmark): boolean {
  return !isKnownStatus(status) && Boolean(at || message);
}

/** How to get another benchmark. @param isGiven whether benchmark-id names this one, so that running again reads it again */
function adviseToReplace(isGiven: boolean): string {
  return isGiven ? 'run the job without benchmark-id, which creates a new benchmark' : 'run the job again';
}

/**
 * The error for a benchmark that failed, or ended in an unknown status: the API's reason, whatever else it sent.
 *
 * @param isGiven see `adviseToReplace`
 */
export function describeEnd(benchmark: Benchmark, isGiven: boolean): GateError {
  const { benchmark_id: id, status, completed_at: at, error_message: message } = benchmark;
  const reason = dropFullStop(cutText(flattenText(message ?? ''), maxReason)) || 'the API gave no reason';
  if (isKnownStatus(status)) {
    const advice = `Check the retrievers and the session filter, then ${adviseToReplace(isGiven)}.`;
    return new GateError('benchmark-failed', `Benchmark ${id} failed: ${reason}. ${advice}`);
  }
  const when = at ? ` at ${cutText(flattenText(at), maxTime)}` : '';
  return new GateError(
    'benchmark-failed',
    `Benchmark ${id} ended${when} with the unknown status "${status}": ${reason}. Check it in Mixpeek, then ${adviseToReplace(isGiven)}.`,
  );
}
