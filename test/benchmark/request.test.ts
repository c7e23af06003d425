import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeCreateRequest, type NameParts } from '../../src/benchmark/request.ts';
import { parseWith } from '../builders/inputs.ts';
import { buildRun } from '../builders/pull-request-context.ts';

const parts = { run: buildRun(), pullRequestNumber: 42, commit: '1a2b3c4d5e6f', nonce: 'k3x9' };

const compose = (raw: Record<string, string> = {}, nameParts: NameParts = parts) => {
  const { source } = parseWith(raw);
  if (source.kind !== 'new') throw new Error('expected a new benchmark');
  return composeCreateRequest(source, nameParts);
};

describe('the name of a benchmark', () => {
  it.each([
    ['a pull request', parts, /^gate acme\/search#42 1a2b3c4d5e6f gate q[0-9a-f]{8} run 991\.2 k3x9$/],
    [
      'no pull request',
      { ...parts, pullRequestNumber: undefined },
      /^gate acme\/search 1a2b3c4d5e6f gate q[0-9a-f]{8} run 991\.2 k3x9$/,
    ],
    ['no commit', { ...parts, commit: '' }, /^gate acme\/search#42 gate q[0-9a-f]{8} run 991\.2 k3x9$/],
    [
      'no runner at all',
      {
        run: buildRun({ repository: undefined, runId: '', job: '' }),
        pullRequestNumber: undefined,
        commit: '',
        nonce: 'k3x9',
      },
      /^gate local q[0-9a-f]{8} k3x9$/,
    ],
  ])('tells of %s', (_case, nameParts, name) => {
    expect(compose({}, nameParts).request.benchmark_name).toMatch(name);
  });

  it('stays within 255 characters and keeps its unique end', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 600 }), (job, owner) => {
        const run = buildRun({ job, repository: { owner, name: 'search' } });
        const { benchmark_name: name } = compose({}, { ...parts, run }).request;
        expect(name.length).toBeLessThanOrEqual(255);
        expect(name).toMatch(/ q[0-9a-f]{8} run 991\.2 k3x9$/);
      }),
    );
  });

  it('begins alike for the same question on the same commit, and only then', () => {
    const prefix = compose().namePrefix ?? 'none';
    expect(compose({}, { ...parts, nonce: 'zzzz' }).request.benchmark_name.startsWith(prefix)).toBe(true);
    const others = [
      compose({ 'session-count': '2000' }),
      compose({ 'candidate-retriever-ids': 'other' }),
      compose({ 'session-filter': '{"min_interactions": 3}' }),
      compose({}, { ...parts, commit: 'ffffffffffff' }),
      compose({}, { ...parts, pullRequestNumber: 43 }),
    ];
    for (const { request } of others) expect(request.benchmark_name.startsWith(prefix)).toBe(false);
  });

  it.each([
    ['the user chose the name', { 'benchmark-name': 'mine' }, parts],
    ['nobody knows the commit', {}, { ...parts, commit: '' }],
  ])('stands for no other where %s', (_case, raw, nameParts) => {
    expect(compose(raw, nameParts).namePrefix).toBeUndefined();
  });
});

describe('composeCreateRequest', () => {
  it('holds what the inputs say, and no filter where none was set', () => {
    expect(compose({ 'benchmark-name': 'mine', 'candidate-retriever-ids': 'a,b' }).request).toEqual({
      benchmark_name: 'mine',
      baseline_retriever_id: 'ret_base',
      candidate_retriever_ids: ['a', 'b'],
      session_count: 1000,
    });
  });

  it('passes the filter on', () => {
    expect(compose({ 'session-filter': '{"min_interactions": 3}' }).request).toMatchObject({
      session_filter: { min_interactions: 3 },
    });
  });
});
