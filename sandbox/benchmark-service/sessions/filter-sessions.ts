import type { SessionFilter } from '../api-types.ts';
import type { HistoricalSession } from './build-sessions.ts';

type Condition = (session: HistoricalSession) => boolean;

/**
 * The sessions that match every member of the filter, as the contract describes them. `interaction_types` leaves
 * only interactions of those types in a session, and `min_interactions` counts what is left; a session without
 * any interaction left never matches.
 */
export function filterSessions(
  sessions: readonly HistoricalSession[],
  filter: SessionFilter,
): HistoricalSession[] {
  const conditions: readonly Condition[] = [
    isListed(filter.retriever_ids, (session) => session.retrieverId),
    isListed(filter.taxonomy_node_ids, (session) => session.nodeId),
    occurredWithin(filter.time_range),
    (session) => session.interactions.length >= Math.max(1, filter.min_interactions ?? 1),
  ];
  return sessions
    .map((session) => keepInteractions(session, filter.interaction_types))
    .filter((session) => conditions.every((isMet) => isMet(session)));
}

function keepInteractions(
  session: HistoricalSession,
  types: readonly string[] | null | undefined,
): HistoricalSession {
  if (types === null || types === undefined) {
    return session;
  }
  return { ...session, interactions: session.interactions.filter(({ type }) => types.includes(type)) };
}

function isListed(
  allowed: readonly string[] | null | undefined,
  read: (session: HistoricalSession) => string,
): Condition {
  if (allowed === null || allowed === undefined) {
    return () => true;
  }
  const set = new Set(allowed);
  return (session) => set.has(read(session));
}

function occurredWithin(range: SessionFilter['time_range']): Condition {
  const start = range?.start == null ? Number.NEGATIVE_INFINITY : Date.parse(range.start);
  const end = range?.end == null ? Number.POSITIVE_INFINITY : Date.parse(range.end);
  return (session) => session.occurredAt >= start && session.occurredAt <= end;
}
