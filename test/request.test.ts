import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeBenchmarkName, composeCommentKey, composeCreateRequest } from '../src/request.ts';
import { parseWith } from './builders/inputs.ts';
import { buildRun } from './builders/review.ts';

const parts = { run: buildRun(), pullRequestNumber: 42, commit: '1a2b3c4d5e6f', nonce: 'k3x9' };

describe('composeBenchmarkName', () => {
  it.each([
    ['a pull request', parts, 'gate acme/search#42 1a2b3c4 gate run 991.2 k3x9'],
    [
      'no pull request',
      { ...parts, pullRequestNumber: undefined },
      'gate acme/search 1a2b3c4 gate run 991.2 k3x9',
    ],
    ['no commit', { ...parts, commit: '' }, 'gate acme/search#42 gate run 991.2 k3x9'],
    [
      'no runner at all',
      {
        run: buildRun({ repository: undefined, runId: '', job: '' }),
        pullRequestNumber: undefined,
        commit: '',
        nonce: 'k3x9',
      },
      'gate local k3x9',
    ],
  ])('tells of %s', (_case, nameParts, name) => {
    expect(composeBenchmarkName(nameParts)).toBe(name);
  });

  it('stays within 255 characters and keeps its unique end', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 600 }), (job, owner) => {
        const run = buildRun({ job, repository: { owner, name: 'search' } });
        const name = composeBenchmarkName({ ...parts, run });
        expect(name.length).toBeLessThanOrEqual(255);
        expect(name).toMatch(/ run 991\.2 k3x9$/);
      }),
    );
  });
});

describe('composeCreateRequest', () => {
  const compose = (raw: Record<string, string>) => {
    const { source } = parseWith(raw);
    if (source.kind !== 'new') throw new Error('expected a new benchmark');
    return composeCreateRequest(source, parts);
  };

  it('holds what the inputs say, and no filter where none was set', () => {
    expect(compose({ 'benchmark-name': 'mine', 'candidate-retriever-ids': 'a,b' })).toEqual({
      benchmark_name: 'mine',
      baseline_retriever_id: 'ret_base',
      candidate_retriever_ids: ['a', 'b'],
      session_count: 1000,
    });
  });

  it('makes a name and passes the filter on', () => {
    expect(compose({ 'session-filter': '{"min_interactions": 3}' })).toMatchObject({
      benchmark_name: 'gate acme/search#42 1a2b3c4 gate run 991.2 k3x9',
      session_filter: { min_interactions: 3 },
    });
  });
});

describe('composeCommentKey', () => {
  const keyOf = (raw: Record<string, string>, run = buildRun()) =>
    composeCommentKey(parseWith(raw).comment, run);

  it('is the input where it is set', () => {
    expect(keyOf({ 'comment-key': 'mine' })).toBe('mine');
  });

  it('is the same for the next run of the job', () => {
    expect(keyOf({}, buildRun({ runId: '992', runAttempt: '1', sha: '0' }))).toBe(keyOf({}));
  });

  it.each([
    ['workflow', keyOf({}, buildRun({ workflow: 'Other' }))],
    ['job', keyOf({}, buildRun({ job: 'other' }))],
    ['namespace', keyOf({ namespace: 'ns_other' })],
    ['baseline', keyOf({ 'baseline-retriever-id': 'ret_other' })],
    ['the border between workflow and job', keyOf({}, buildRun({ workflow: 'Retrievalg', job: 'ate' }))],
  ])('tells gates apart by %s', (_part, other) => {
    expect(other).not.toBe(keyOf({}));
  });
});
