import { describe, expect, it } from 'vitest';
import { fingerprintQuestion } from '../../src/benchmark/question.ts';

const request = {
  benchmark_name: 'x',
  baseline_retriever_id: 'ret_base',
  candidate_retriever_ids: ['ret_a', 'ret_b'],
  session_count: 1000,
};
const frame = { mode: 'superiority', plan: 'once', commit: 'c0ffee' } as const;
const question = fingerprintQuestion(request, frame);

describe('fingerprintQuestion', () => {
  it('is 32 hexadecimal digits, whatever the name and the order of the candidates', () => {
    expect(question).toMatch(/^[0-9a-f]{32}$/);
    const same = { ...request, benchmark_name: 'y', candidate_retriever_ids: ['ret_b', 'ret_a'] };
    expect(fingerprintQuestion(same, frame)).toBe(question);
    expect(fingerprintQuestion({ ...request, session_filter: {} }, frame)).toBe(question);
  });

  it.each([
    ['baseline', { ...request, baseline_retriever_id: 'ret_x' }, frame],
    ['candidate', { ...request, candidate_retriever_ids: ['ret_a'] }, frame],
    ['number of sessions', { ...request, session_count: 10 }, frame],
    ['filter', { ...request, session_filter: { min_interactions: 2 } }, frame],
    ['mode', request, { ...frame, mode: 'regression' } as const],
    ['plan of looks', request, { ...frame, plan: 'alpha-spending' } as const],
    ['commit', request, { ...frame, commit: 'deadbeef' }],
  ])('is another with another %s', (_what, asked, framed) => {
    expect(fingerprintQuestion(asked, framed)).not.toBe(question);
  });
});
