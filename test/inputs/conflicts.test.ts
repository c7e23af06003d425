import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/inputs/conflicts.ts';
import type { ReadValues } from '../../src/inputs/values.ts';

describe('findConflicts', () => {
  it.each<[string, ReadValues]>([
    ['nothing at all', {}],
    ['what everybody sets', { 'baseline-retriever-id': 'a', 'candidate-retriever-ids': ['b', 'c'] }],
    ['a margin', { mode: 'non-inferiority', 'min-ndcg-delta': -0.01, 'ndcg-k': 10 }],
    ['no tolerance', { mode: 'regression', 'min-ndcg-delta': 0 }],
    ['no tolerance, and nothing said of it', { mode: 'regression' }],
    ['a tolerance', { mode: 'regression', 'min-ndcg-delta': -0.01 }],
    ['superiority at another K', { mode: 'superiority', 'ndcg-k': 5, 'min-ndcg-delta': 0.01 }],
    ['another K where the mode was not readable', { 'ndcg-k': 5 }],
    ['a margin that was not readable', { mode: 'non-inferiority' }],
  ])('has nothing against %s', (_case, values) => {
    expect(findConflicts(values)).toEqual([]);
  });

  it.each<[string, ReadValues, string, string]>([
    [
      'a candidate twice',
      { 'candidate-retriever-ids': ['a', 'b', 'a', 'a'] },
      'candidate-retriever-ids',
      'candidate-retriever-ids lists a more than once.',
    ],
    [
      'the baseline among the candidates',
      { 'baseline-retriever-id': 'a', 'candidate-retriever-ids': ['a', 'b'] },
      'candidate-retriever-ids',
      'candidate-retriever-ids lists the baseline a. Remove it from the list: a retriever cannot be its own candidate.',
    ],
    [
      'non-inferiority without a margin',
      { mode: 'non-inferiority', 'min-ndcg-delta': 0 },
      'min-ndcg-delta',
      "min-ndcg-delta is 0, but with mode non-inferiority it is minus the margin: the largest loss that you accept. Write for example min-ndcg-delta: '-0.01'",
    ],
    [
      'more sessions needed than asked for',
      { 'min-sessions': 2000, 'session-count': 1000 },
      'min-sessions',
      'min-sessions is 2000, but session-count asks for 1000 only, so no candidate could ever pass. Lower the one or raise the other',
    ],
    [
      'levels that tighten where a failure is what is tested',
      { mode: 'regression', 'alpha-spending': true },
      'alpha-spending',
      'alpha-spending is true, but with mode regression a tighter level would let worse candidates through on later runs. Leave it out; it guards against passing by luck, in the other modes',
    ],
    [
      'counting without a comment to count in',
      { comment: 'never', 'alpha-spending': true },
      'alpha-spending',
      'alpha-spending is true, but runs are counted in the comment, and comment is never. Set comment: always',
    ],
    [
      'a margin of the wrong sign',
      { mode: 'non-inferiority', 'min-ndcg-delta': 0.01 },
      'min-ndcg-delta',
      "min-ndcg-delta is 0.01, but with mode non-inferiority it is minus the margin: the largest loss that you accept. Write for example min-ndcg-delta: '-0.01'",
    ],
    [
      'a tolerance of the wrong sign',
      { mode: 'regression', 'min-ndcg-delta': 0.01 },
      'min-ndcg-delta',
      "min-ndcg-delta is 0.01, but with mode regression it is the tolerance, 0 or below. Write min-ndcg-delta: '0', or for example '-0.01' to tolerate a loss of 0.01; to ask for a gain set mode to superiority",
    ],
    [
      'non-inferiority at another K',
      { mode: 'non-inferiority', 'min-ndcg-delta': -0.01, 'ndcg-k': 5 },
      'ndcg-k',
      "ndcg-k is 5, but mode non-inferiority rests on the API's interval, which is about NDCG@10. Write ndcg-k: '10', or set mode to superiority",
    ],
    [
      'regression at another K',
      { mode: 'regression', 'ndcg-k': 20 },
      'ndcg-k',
      "ndcg-k is 20, but mode regression rests on the API's interval, which is about NDCG@10. Write ndcg-k: '10', or set mode to superiority",
    ],
  ])('refuses %s, and says what to write instead', (_case, values, name, message) => {
    expect(findConflicts(values)).toEqual([{ name, message }]);
  });

  it('lists all of them', () => {
    const values: ReadValues = {
      mode: 'non-inferiority',
      'min-ndcg-delta': 0.01,
      'ndcg-k': 5,
      'candidate-retriever-ids': ['a', 'a', 'b', 'b'],
    };
    expect(findConflicts(values).map(({ name }) => name)).toEqual([
      'candidate-retriever-ids',
      'candidate-retriever-ids',
      'min-ndcg-delta',
      'ndcg-k',
    ]);
  });
});
