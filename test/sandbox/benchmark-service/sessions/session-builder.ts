import type { HistoricalSession } from '../../../../sandbox/benchmark-service/index.ts';

/** A session with changes, for tests. */
export function buildSession(overrides: Partial<HistoricalSession> = {}): HistoricalSession {
  return {
    id: 'ses_1',
    query: 'heart',
    retrieverId: 'ret_baseline',
    nodeId: 'node_objects',
    occurredAt: Date.parse('2026-01-15T00:00:00Z'),
    interactions: [
      { documentId: 'a', type: 'purchase' },
      { documentId: 'b', type: 'add_to_cart' },
      { documentId: 'c', type: 'click' },
    ],
    ...overrides,
  };
}
