import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/report/compose-report.ts';
import { buildBenchmark, buildBenchmarkOf } from '../builders/benchmark.ts';
import { buildSubject } from '../builders/report.ts';

describe('composeReport', () => {
  it.each([
    ['pass', 0.03, 0.01, '✅ Retriever benchmark: pass'],
    ['fail', -0.03, 0.01, '❌ Retriever benchmark: fail'],
    ['inconclusive', 0.03, 0.4, '❔ Retriever benchmark: inconclusive'],
  ])('begins with the verdict: %s', (outcome, delta, pValue, title) => {
    const subject = buildSubject({ benchmark: buildBenchmarkOf([{ id: 'a', delta, pValue }]) });
    const report = composeReport(subject);
    expect(report).toMatchObject({ outcome, title });
    expect(report.lead).toEqual([{ kind: 'paragraph', content: subject.verdict.sentence }]);
  });

  it.each([
    ['fail', -0.03, 2],
    ['pass', 0.03, 1],
  ])('says of a %s that is only reported, if the job would have failed', (_outcome, delta, paragraphs) => {
    const benchmark = buildBenchmarkOf([{ id: 'a', delta }]);
    const { lead } = composeReport(buildSubject({ benchmark, context: { reportOnly: true } }));
    expect(lead).toHaveLength(paragraphs);
  });

  it('has the sections that have something to say', () => {
    const titles = composeReport(buildSubject()).sections.map(({ title }) => title);
    expect(titles).toEqual([
      'Gates',
      'NDCG and recall',
      'Recommendation of the API',
      'Sessions and items',
      'Latency',
      'What was run',
    ]);
  });

  it('makes do with a benchmark that has no results', () => {
    const benchmark = buildBenchmark({ results: null, comparison: null, session_filter: null });
    const titles = composeReport(buildSubject({ benchmark })).sections.map(({ title }) => title);
    expect(titles).toEqual(['Gates', 'What was run']);
  });
});
