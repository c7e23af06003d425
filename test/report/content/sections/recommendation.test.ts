import { describe, expect, it } from 'vitest';
import { composeRecommendation } from '../../../../src/report/content/sections/recommendation.ts';
import { buildBenchmark } from '../../../builders/benchmark.ts';
import { buildSubject } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

const recommend = (recommendation: string | null) =>
  buildSubject({
    benchmark: buildBenchmark({
      comparison: { baseline_retriever_id: 'ret_base', comparisons: [], recommendation },
    }),
  });

describe('composeRecommendation', () => {
  it("repeats the API's words as untrusted text", () => {
    expect(renderSectionLines(composeRecommendation, recommend('Promote **hybrid**.'))).toEqual([
      '`Promote **hybrid**.`',
      'The API does not take your gates or p-value corrections into account.',
    ]);
  });

  it.each([null, ''])('is left out where the API says %j', (words) => {
    expect(composeRecommendation(recommend(words))).toBeUndefined();
  });
});
