import { countChanged } from '../count-sessions.ts';
import { type CandidateEvidence, countReplayed } from '../evidence.ts';
import type { Doubt } from '../gates/gate.ts';
import { enoughChanged, enoughSessions } from './enough-sessions.ts';
import type { Place } from './place.ts';

/** Fewer sessions than a verdict on NDCG takes, whatever changed. */
export function findFewSessions({ candidate, requestedSessions }: Place): Doubt | undefined {
  const replayed = countReplayed(candidate);
  if (replayed === null || replayed >= enoughSessions) return undefined;
  return {
    kind: 'few-sessions',
    replayed,
    isFiltered: isCutByFilter(candidate, replayed, requestedSessions),
  };
}

/** Whether it is the filter that left so few, rather than that no more were asked for or that replays failed. */
function isCutByFilter(
  { isFiltered, sessionCount }: CandidateEvidence,
  replayed: number,
  requestedSessions = Number.POSITIVE_INFINITY,
): boolean {
  return isFiltered && replayed === sessionCount && replayed < requestedSessions;
}

/** Fewer changed sessions than it takes. That none changed is knowledge, unless another number says otherwise. */
export function findFewChanged({ candidate }: Place): Doubt | undefined {
  const changed = candidate.candidate === undefined ? null : countChanged(candidate.candidate.metrics);
  const { kind, delta, pairs } = candidate.delta;
  if (changed === null || changed >= enoughChanged || kind === 'unchanged') return undefined;
  if (delta === null || pairs === null) return undefined;
  if (changed === 0) return { kind: 'changed-without-sessions' };
  return { kind: 'few-changed', changed, replayed: pairs };
}
