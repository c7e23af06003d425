import { describe, expect, it } from 'vitest';
import { judgeReplays } from '../../../../sandbox/benchmark-service/judge/judge-replays.ts';
import type { ReplayOutcome } from '../../../../sandbox/benchmark-service/replay/replay-sessions.ts';
import { findRetriever } from '../../../../sandbox/benchmark-service/retrievers/built-in-retrievers.ts';
import type { Retriever } from '../../../../sandbox/benchmark-service/retrievers/retriever.ts';
import { gradeDocuments } from '../../../../sandbox/benchmark-service/sessions/grade-documents.ts';
import { buildSession } from '../sessions/session-builder.ts';

const ranked = (...ranking: string[]): ReplayOutcome => ({ kind: 'ranked', ranking, stageMilliseconds: [2] });
const failed: ReplayOutcome = { kind: 'failed', errorType: 'SomeError' };
const replayOf = (retrieverId: string, outcomes: readonly ReplayOutcome[]) => ({
  retriever: findRetriever(retrieverId) as Retriever,
  outcomes,
});

const sessions = ['node_x', 'node_x', 'node_x', 'node_y', 'node_y'].map((nodeId, index) => {
  const session = buildSession({
    id: `ses_${index}`,
    nodeId,
    interactions: [
      { documentId: 'a', type: 'purchase' },
      { documentId: 'b', type: 'click' },
    ],
  });
  return { ...session, grades: gradeDocuments(session.interactions) };
});
const baseline = replayOf('ret_baseline', [
  ranked('b', 'a'),
  ranked('x', 'a'),
  ranked('a', 'b'),
  ranked('a', 'b'),
  failed,
]);
const candidate = replayOf('ret_improved', [
  ranked('a', 'b'),
  ranked('a', 'x', 'b'),
  ranked('a', 'b'),
  failed,
  ranked('a', 'b'),
]);
const { results, comparison } = judgeReplays(sessions, baseline, [candidate]);
const [baselineResult, candidateResult] = results;

describe('judgeReplays', () => {
  it('counts sessions and items against the baseline where both replays succeeded', () => {
    expect(candidateResult?.metrics).toMatchObject({
      items_promoted: 3,
      items_demoted: 1,
      sessions_improved: 2,
      sessions_degraded: 0,
      sessions_neutral: 1,
      mean_rank_purchased: 1,
      mean_rank_clicked: (1 + 2 + 1 + 3 + 1 + 2 + 1 + 2) / 8,
      // b moved from 1 to 2 and, not returned by the baseline at all, from 51 to 3; a twice from 2 to 1.
      avg_position_delta: (1 - 48 - 1 - 1 + 0 + 0) / 6,
    });
  });

  it('compares the baseline with itself without any change', () => {
    expect(baselineResult?.metrics).toMatchObject({
      avg_position_delta: 0,
      items_promoted: 0,
      items_demoted: 0,
      sessions_improved: 0,
      sessions_degraded: 0,
      sessions_neutral: 4,
    });
  });

  it('reports failures by type and averages over the other sessions', () => {
    expect(candidateResult).toMatchObject({ failed_sessions: 1, error_summary: { SomeError: 1 } });
    expect(candidateResult?.metrics.ndcg_at_k['1']).toBe(1);
    expect(candidateResult?.latency.stage_latencies).toEqual({ keyword_search: 2 });
  });

  it('has the full metrics of every taxonomy node', () => {
    expect(Object.keys(candidateResult?.taxonomy_deltas ?? {})).toEqual(['node_x', 'node_y']);
    expect(candidateResult?.taxonomy_deltas.node_x).toMatchObject({ sessions_improved: 2 });
    expect(candidateResult?.taxonomy_deltas.node_y).toMatchObject({ sessions_neutral: 0 });
  });

  it('takes deltas over the sessions that both replayed', () => {
    const [entry] = comparison.comparisons;
    expect(entry?.ndcg_delta['1']).toBeCloseTo((1 - 0.2 + 1 + 0) / 3, 12);
    expect(entry?.recall_delta['1']).toBeCloseTo((0 + 0.5 + 0) / 3, 12);
    expect(entry).toMatchObject({ candidate_retriever_id: 'ret_improved', latency_delta_ms: 0 });
    expect(entry?.p_value).toBeGreaterThan(0.05);
  });

  it('names the nodes where a candidate wins or loses significantly', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...(sessions[0] as (typeof sessions)[number]),
      nodeId: ['node_won', 'node_lost', 'node_same'][index % 3] ?? '',
    }));
    const good = (index: number) => ranked(...(index < 6 ? ['a', 'b'] : ['a', 'x', 'b']));
    const bad = (index: number) => ranked(...(index < 6 ? ['b', 'a'] : ['x', 'b', 'a']));
    const before = many.map((_, index) => (index % 3 === 0 ? bad(index) : good(index)));
    const after = many.map((_, index) => (index % 3 === 1 ? bad(index) : good(index)));
    const judged = judgeReplays(many, replayOf('ret_baseline', before), [replayOf('ret_improved', after)]);
    expect(judged.comparison.comparisons[0]).toMatchObject({
      taxonomy_wins: ['node_won'],
      taxonomy_losses: ['node_lost'],
    });
  });

  it('gives no p-value and no interval when nothing differs', () => {
    const judged = judgeReplays(sessions, baseline, [baseline]);
    expect(judged.comparison.comparisons[0]).toMatchObject({ p_value: null, confidence_interval: null });
  });
});
