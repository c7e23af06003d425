import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/inputs/conflicts.ts';
import type { ReadValues } from '../../src/inputs/values.ts';

describe('findConflicts', () => {
  it.each<[string, ReadValues]>([
    ['nothing at all', {}],
    ['what everybody sets', { 'baseline-retriever-id': 'a', 'candidate-retriever-ids': ['b', 'c'] }],
    ['a margin', { mode: 'non-inferiority', 'min-ndcg-delta': -0.01, 'ndcg-k': 10 }],
    ['superiority by a margin', { mode: 'superiority-by-margin', 'min-ndcg-delta': 0.01, 'ndcg-k': 10 }],
    ['spending alpha with a correction', { require: 'any', 'alpha-spending': true, comment: 'always' }],
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
      'candidate-retriever-ids lists the baseline a. Remove it: a retriever cannot be compared with itself.',
    ],
    [
      'non-inferiority without a margin',
      { mode: 'non-inferiority', 'min-ndcg-delta': 0 },
      'min-ndcg-delta',
      "min-ndcg-delta is 0, but mode non-inferiority requires a negative value: minus the largest loss that you accept. For example, set min-ndcg-delta: '-0.01'.",
    ],
    [
      'more sessions needed than asked for',
      { 'min-sessions': 2000, 'session-count': 1000 },
      'min-sessions',
      'min-sessions is 2000, but session-count is 1000, so no candidate could ever pass. Lower min-sessions or raise session-count.',
    ],
    [
      'levels that tighten where a failure is what is tested',
      { mode: 'regression', 'alpha-spending': true },
      'alpha-spending',
      'alpha-spending is true, but in mode regression a stricter level would let worse candidates pass on later runs. Remove alpha-spending, or set another mode.',
    ],
    [
      'counting without a comment to count in',
      { comment: 'never', 'alpha-spending': true },
      'alpha-spending',
      'alpha-spending is true, but earlier runs are counted in the pull-request comment, and comment is never. Set comment: always.',
    ],
    [
      'a margin of the wrong sign',
      { mode: 'non-inferiority', 'min-ndcg-delta': 0.01 },
      'min-ndcg-delta',
      "min-ndcg-delta is 0.01, but mode non-inferiority requires a negative value: minus the largest loss that you accept. For example, set min-ndcg-delta: '-0.01'.",
    ],
    [
      'a tolerance of the wrong sign',
      { mode: 'regression', 'min-ndcg-delta': 0.01 },
      'min-ndcg-delta',
      "min-ndcg-delta is 0.01, but mode regression requires 0 or a negative value: the loss that you tolerate. Set min-ndcg-delta: '0', or for example '-0.01' to tolerate a loss of 0.01. To require a gain, set mode: superiority.",
    ],
    [
      'superiority by a margin without one',
      { mode: 'superiority-by-margin', 'min-ndcg-delta': 0 },
      'min-ndcg-delta',
      "min-ndcg-delta is 0, but mode superiority-by-margin requires a value above 0: the gain that has to be shown. For example, set min-ndcg-delta: '0.01'. To require any gain, set mode: superiority.",
    ],
    [
      'superiority by a margin at another K',
      { mode: 'superiority-by-margin', 'min-ndcg-delta': 0.01, 'ndcg-k': 5 },
      'ndcg-k',
      "ndcg-k is 5, but mode superiority-by-margin uses the API's confidence interval, which is for NDCG@10. Set ndcg-k: '10' or mode: superiority.",
    ],
    [
      'spending alpha on candidates that are not corrected',
      { require: 'any', 'p-value-adjustment': 'none', 'alpha-spending': true },
      'alpha-spending',
      'alpha-spending is true, but with require: any and p-value-adjustment: none each candidate has its own chance to pass by luck: five candidates in three runs pass in 8.0% of cases. Remove p-value-adjustment or alpha-spending.',
    ],
    [
      'non-inferiority at another K',
      { mode: 'non-inferiority', 'min-ndcg-delta': -0.01, 'ndcg-k': 5 },
      'ndcg-k',
      "ndcg-k is 5, but mode non-inferiority uses the API's confidence interval, which is for NDCG@10. Set ndcg-k: '10' or mode: superiority.",
    ],
    [
      'regression at another K',
      { mode: 'regression', 'ndcg-k': 20 },
      'ndcg-k',
      "ndcg-k is 20, but mode regression uses the API's confidence interval, which is for NDCG@10. Set ndcg-k: '10' or mode: superiority.",
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
