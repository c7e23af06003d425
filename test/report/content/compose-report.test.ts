import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../src/report/content/compose-report.ts';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.ts';
import { buildBenchmark, buildBenchmarkOf } from '../../builders/benchmark.ts';
import { buildSubject } from '../../builders/report.ts';

describe('composeReport', () => {
  it.each([
    ['pass', 0.03, 0.01, '✅'],
    ['fail', -0.03, 0.01, '❌'],
    ['inconclusive', 0.03, 0.4, '❓'],
  ])('begins with the verdict: %s', (outcome, delta, pValue, icon) => {
    const subject = buildSubject({ benchmark: buildBenchmarkOf([{ id: 'a', delta, pValue }]) });
    const report = composeReport(subject);
    expect(report).toMatchObject({ outcome, title: `${icon} Retriever benchmark: ${outcome}` });
    const [headline = '', , caption] = renderMarkdown(report).split('\n');
    expect(headline.startsWith(`### ${icon} \`a\` `)).toBe(true);
    expect(caption).toBe(
      `**Retriever benchmark: ${outcome}** · \`a\` against \`production\` · 1,000 sessions · \`1a2b3c4\` · [log](${subject.context.runUrl})`,
    );
  });

  it('counts candidates below the headline, where there are several', () => {
    const benchmark = buildBenchmarkOf([
      { id: 'a', delta: 0.03 },
      { id: 'b', delta: 0.04 },
    ]);
    expect(renderMarkdown(composeReport(buildSubject({ benchmark })))).toContain(
      '** · 2 candidates against `production` · ',
    );
  });

  it.each([
    ['fail', -0.03, true],
    ['pass', 0.03, false],
  ])('says of a %s that is only reported, if the job would have failed', (_outcome, delta, isSaid) => {
    const benchmark = buildBenchmarkOf([{ id: 'a', delta }]);
    const report = composeReport(buildSubject({ benchmark, context: { reportOnly: true } }));
    expect(renderMarkdown(report).includes('report only: the job does not fail')).toBe(isSaid);
  });

  it('has the sections that have something to say, open ones first', () => {
    const titles = composeReport(buildSubject()).sections.map(({ title }) => title);
    expect(titles).toEqual([
      'Worth knowing',
      'Passed gates',
      'NDCG and recall',
      'Latency',
      'Sessions and items',
      'API recommendation',
      'What was run',
    ]);
  });

  it('makes do with a benchmark that has no results', () => {
    const benchmark = buildBenchmark({ results: null, comparison: null, session_filter: null });
    const report = composeReport(buildSubject({ benchmark }));
    expect(report.sections.map(({ title }) => title)).toEqual(['Failed gates', 'What was run']);
    expect(report.lead.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });
});
