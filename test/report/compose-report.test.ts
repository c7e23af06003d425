import { describe, expect, it } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { composeErrorReport, composeReport } from '../../src/report/compose-report.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import {
  buildBenchmark,
  buildBenchmarkOf,
  buildCandidateResult,
  buildComparison,
  buildLatency,
  buildMetrics,
  buildResult,
} from '../builders/benchmark.ts';
import { buildSubject } from '../builders/report.ts';
import { worstText } from './hostile-text.ts';
import { countCells, findNodes, parseMarkdown } from './markdown-tree.ts';

const context = buildSubject().context;

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

describe('a report full of hostile names', () => {
  const metrics = buildMetrics();
  const evil = {
    retriever_name: worstText,
    pipeline_hash: worstText,
    taxonomy_deltas: { [worstText]: metrics, other: metrics },
    latency: buildLatency({ stage_latencies: { [worstText]: 3 } }),
    failed_sessions: 2,
    error_summary: { [worstText]: 2 },
  };
  const benchmark = buildBenchmark({
    benchmark_name: worstText,
    candidate_retriever_ids: [worstText, 'ret_2'],
    session_filter: { retriever_ids: [worstText] },
    results: [
      buildResult(evil),
      buildCandidateResult({ ...evil, retriever_id: worstText }),
      buildCandidateResult({ ...evil, retriever_id: 'ret_2' }),
    ],
    comparison: {
      baseline_retriever_id: 'ret_base',
      comparisons: [
        buildComparison({
          candidate_retriever_id: worstText,
          taxonomy_wins: [worstText],
          taxonomy_losses: [worstText],
        }),
      ],
      recommendation: worstText,
    },
  });
  const subject = buildSubject({ benchmark, context: { namespace: worstText, commit: worstText } });
  const report = composeReport(subject);
  const tree = parseMarkdown(renderMarkdown(report));

  it('links only to the run', () => {
    expect(findNodes(tree, 'link').map(({ url }) => url)).toEqual([context.runUrl]);
    expect(findNodes(tree, 'image', 'footnoteReference', 'definition')).toEqual([]);
  });

  it('has no HTML but the folds of its own sections', () => {
    const tags = findNodes(tree, 'html').map(({ value }) => value);
    const opening = tags.filter((tag) => /^<details><summary>[\w ]+<\/summary>$/.test(tag));
    expect(tags.filter((tag) => tag === '</details>')).toHaveLength(opening.length);
    expect(tags).toHaveLength(2 * opening.length);
    expect(opening.length).toBeGreaterThan(3);
  });

  it('keeps every table in shape', () => {
    const tables = findNodes(tree, 'table');
    const expected = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' ? [[block.columns.length, block.rows.length + 1]] : [],
      ),
    );
    expect(tables.map((table) => [Math.max(...countCells(table)), countCells(table).length])).toEqual(
      expected,
    );
    for (const table of tables) expect(new Set(countCells(table)).size).toBe(1);
  });
});

describe('composeErrorReport', () => {
  const error = new GateError('http-status', 'GET https://x answered 500.\n- <b>second</b> line');

  it('says that there is no verdict, why, and where the log is', () => {
    expect(composeErrorReport(error, context)).toEqual({
      outcome: 'error',
      title: '⚠️ Retriever benchmark: no verdict',
      lead: [
        {
          kind: 'paragraph',
          content: ['This says nothing about the retrievers: the benchmark could not be judged.'],
        },
        { kind: 'preformatted', text: error.message },
        {
          kind: 'paragraph',
          content: [
            'Commit ',
            { kind: 'code', text: '1a2b3c4' },
            ' · ',
            { kind: 'link', text: 'log of the run', url: context.runUrl },
          ],
        },
      ],
      sections: [],
    });
  });

  it.each([
    ['commit', { ...context, commit: '' }, ['link']],
    ['run', { ...context, runUrl: undefined }, ['Commit ', 'code']],
  ])('does without a %s', (_what, without, kinds) => {
    const origin = composeErrorReport(error, without).lead[2];
    const content = origin?.kind === 'paragraph' ? origin.content : [];
    expect(content.map((part) => (typeof part === 'string' ? part : part.kind))).toEqual(kinds);
  });

  it('does without both', () => {
    expect(composeErrorReport(error, { ...context, commit: '', runUrl: undefined }).lead).toHaveLength(2);
  });
});
