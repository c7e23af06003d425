import { describe, expect, it } from 'vitest';
import {
  buildSessions,
  emojilibSource,
} from '../../../../sandbox/benchmark-service/sessions/build-sessions.ts';

const now = new Date('2026-03-01T12:00:00Z');
const sessions = buildSessions(emojilibSource, now);

describe('buildSessions', () => {
  it('turns keyword lists into queries with what was bought, put in the cart and clicked', () => {
    const document = { label: '', tags: '', nodeId: 'node_x' };
    const built = buildSessions(
      {
        documents: [
          { ...document, id: '1', emoji: '❤' },
          { ...document, id: '2', emoji: '💛', nodeId: 'node_y' },
          { ...document, id: '3', emoji: '💜' },
        ],
        keywordsByEmoji: {
          '💛': ['love', 'big_heart'],
          '❤\uFE0F': ['love', 'big heart'],
          '💜': ['love'],
          '🦤': ['not in the corpus'],
        },
        retrieverIds: ['ret_1'],
      },
      now,
    );
    expect(built.map(({ query, nodeId, interactions }) => ({ query, nodeId, interactions }))).toEqual([
      {
        query: 'love',
        nodeId: 'node_y',
        interactions: [
          { documentId: '2', type: 'purchase' },
          { documentId: '1', type: 'add_to_cart' },
          { documentId: '3', type: 'click' },
        ],
      },
      {
        query: 'big heart',
        nodeId: 'node_y',
        interactions: [
          { documentId: '2', type: 'purchase' },
          { documentId: '1', type: 'add_to_cart' },
        ],
      },
    ]);
  });

  it('makes about 6,000 sessions of emojilib, each with an id of its own', () => {
    expect(sessions.length).toBeGreaterThan(6000);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
    expect(sessions.every(({ interactions }) => interactions.length > 0)).toBe(true);
  });

  it('spreads them over the 90 days before now and over all retrievers', () => {
    const ages = sessions.map(({ occurredAt }) => (now.getTime() - occurredAt) / 86_400_000);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ages)).toBeLessThan(90);
    expect(ages.filter((age) => age < 30).length / ages.length).toBeCloseTo(1 / 3, 1);
    const served = Map.groupBy(sessions, ({ retrieverId }) => retrieverId);
    expect([...served.keys()].sort()).toEqual([...emojilibSource.retrieverIds].sort());
  });

  it('is the same every time', () => {
    expect(buildSessions({ ...emojilibSource }, now)).toEqual(sessions);
  });

  it('moves with the time', () => {
    const later = buildSessions(emojilibSource, new Date(now.getTime() + 1_000));
    expect(later).toEqual(
      sessions.map((session) => ({ ...session, occurredAt: session.occurredAt + 1_000 })),
    );
  });
});
