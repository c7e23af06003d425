import { describe, expect, it } from 'vitest';
import { filterSessions } from '../../../../sandbox/benchmark-service/sessions/filter-sessions.ts';
import { buildSession } from './session-builder.ts';

const early = buildSession({ id: 'early', occurredAt: Date.parse('2026-01-01T00:00:00Z') });
const late = buildSession({
  id: 'late',
  occurredAt: Date.parse('2026-02-01T00:00:00Z'),
  retrieverId: 'ret_improved',
});
const single = buildSession({
  id: 'single',
  nodeId: 'node_flags',
  interactions: [{ documentId: 'a', type: 'purchase' }],
});
const all = [early, late, single];

describe('filterSessions', () => {
  it.each([
    ['nothing', {}, ['early', 'late', 'single']],
    [
      'null members',
      { retriever_ids: null, taxonomy_node_ids: null, time_range: null, interaction_types: null },
      ['early', 'late', 'single'],
    ],
    ['retriever_ids', { retriever_ids: ['ret_improved', 'ret_other'] }, ['late']],
    ['an empty list', { retriever_ids: [] }, []],
    ['taxonomy_node_ids', { taxonomy_node_ids: ['node_flags'] }, ['single']],
    ['time_range.start, inclusive', { time_range: { start: '2026-02-01T00:00:00Z' } }, ['late']],
    ['time_range.end, inclusive', { time_range: { end: '2026-01-01T00:00:00Z' } }, ['early']],
    ['an open time_range', { time_range: { start: null, end: null } }, ['early', 'late', 'single']],
    [
      'a time_range in another time zone',
      { time_range: { start: '2026-01-01T01:00:00+01:00', end: '2026-01-31T23:00:00-01:00' } },
      ['early', 'late', 'single'],
    ],
    ['min_interactions', { min_interactions: 2 }, ['early', 'late']],
    ['interaction_types', { interaction_types: ['click'] }, ['early', 'late']],
    ['min_interactions of the types left', { interaction_types: ['click'], min_interactions: 2 }, []],
    ['two members at once', { retriever_ids: ['ret_baseline'], min_interactions: 3 }, ['early']],
  ])('honours %s', (_, filter, expected) => {
    expect(filterSessions(all, filter).map(({ id }) => id)).toEqual(expected);
  });

  it('leaves only interactions of the types asked for', () => {
    const [session] = filterSessions([early], { interaction_types: ['click', 'purchase'] });
    expect(session?.interactions.map(({ type }) => type)).toEqual(['purchase', 'click']);
  });
});
