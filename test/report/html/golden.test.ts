import { describe, expect, it } from 'vitest';
import { publishConclusion } from '../../../src/publish/publish-conclusion.ts';
import type { Block, Inline, Report } from '../../../src/report/content/report.ts';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { GateError } from '../../../src/runtime/errors.ts';
import { buildPullRequestContext } from '../../builders/pull-request-context.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createRecordingRunner } from '../../fakes/recording-runner.ts';
import {
  sampleForest,
  sampleLatency,
  sampleLines,
  sampleSessions,
  sampleStages,
} from '../samples/sample-charts.ts';
import { situations } from '../samples/situations.ts';

const code = (text: string): Inline => ({ kind: 'code', text });
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });

const log: Inline = { kind: 'link', text: 'log of the run', url: 'https://github.example/runs/991' };

const candidates: Block = {
  kind: 'table',
  columns: [
    { title: 'Candidate', align: 'left' },
    { title: 'NDCG@10', align: 'right' },
    { title: 'Verdict', align: 'left' },
  ],
  rows: [
    [[code('hybrid')], ['+0.0312'], ['✅ pass']],
    [[code('<b>"bm25"</b>')], ['−0.0184'], ['❌ fail']],
  ],
};

const nodes: Block = {
  kind: 'table',
  columns: [
    { title: 'Node', align: 'left' },
    { title: 'delta', align: 'right' },
  ],
  rows: Array.from({ length: 16 }, (_, index) => [[code(`node_${index}`)], [`+0.${100 + index}`]]),
};

const section = (title: string, collapsed: boolean, ...blocks: readonly Block[]) => ({
  title,
  collapsed,
  blocks,
});

const handmade: Readonly<Record<string, Report>> = {
  'verdict-and-numbers': {
    outcome: 'fail',
    title: '❌ Retriever benchmark: fail',
    headline: ['❌ ', code('bm25'), ' is worse by 0.0184 NDCG@10.'],
    lead: [
      paragraph('Commit ', code('1a2b3c4'), ' · ', log),
      { kind: 'chart', chart: sampleForest },
      candidates,
    ],
    sections: [section('Recommendation', false, paragraph(code('Keep "production" & wait.')))],
  },
  'charts-of-a-pass': {
    outcome: 'pass',
    title: '✅ Retriever benchmark: pass',
    headline: ['✅ ', code('hybrid'), ' is better by 0.0312 NDCG@10.'],
    lead: [paragraph(log)],
    sections: [
      section('NDCG and recall', false, { kind: 'chart', chart: sampleLines }),
      section(
        'Latency',
        true,
        ...[sampleLatency, sampleStages].map((chart): Block => ({ kind: 'chart', chart })),
      ),
      section('Sessions', true, { kind: 'chart', chart: sampleSessions }),
    ],
  },
  'long-table': {
    outcome: 'inconclusive',
    title: '❔ Retriever benchmark: inconclusive',
    headline: ['❔ It cannot be told.'],
    lead: [],
    sections: ['Gates', 'Taxonomy', 'Latency', 'What was run'].map((title) =>
      title === 'Taxonomy'
        ? section(title, true, { kind: 'subheading', content: [code('hybrid')] }, nodes)
        : section(title, false, { kind: 'list', items: [['one'], ['two ', code('three')]] }),
    ),
  },
  'no-verdict': {
    outcome: 'error',
    title: '⚠️ Retriever benchmark: no verdict',
    headline: ['⚠️ No verdict.'],
    lead: [paragraph('Nothing was judged.'), { kind: 'preformatted', text: 'HTTP 500\n</pre><script>' }],
    sections: [],
  },
};

/** @throws when there is no situation of this name, so that a misspelled one is not passed over */
function composeSituation(name: string): Report {
  const compose = situations[name];
  if (compose === undefined) throw new Error(`There is no situation "${name}".`);
  return compose();
}

/** The document without its style and script, which are files of their own, and without their hashes. */
function dropStyleAndScript(html: string): string {
  return html
    .replace(/(<style>).*(<\/style>)/s, '$1…$2')
    .replace(/(<script>).*(<\/script>)/s, '$1…$2')
    .replaceAll(/sha256-[\w+/=]+/g, 'sha256-…');
}

/** The same without what says little again: pictures but the first, and rows from the fifth of a table on. */
function dropRepetition(html: string): string {
  const end = html.indexOf('</figure>');
  const rest = html.slice(end).replaceAll(/(<svg[^>]*>).*?(<\/svg>)/gs, '$1…$2');
  return (html.slice(0, end) + rest).replaceAll(/(<tbody>\n(?:<tr>.*\n){4})(?:<tr>.*\n)+/g, '$1…\n');
}

async function expectGolden(name: string, html: string): Promise<void> {
  const file = `../../golden/html/${name.replaceAll(' ', '-')}.html`;
  await expect(dropStyleAndScript(html)).toMatchFileSnapshot(file);
}

// After a change that is wanted: vitest run test/report/html-golden.test.ts --update, and read the difference.
describe('the HTML report', () => {
  it.each(Object.entries(handmade))('is as it was reviewed: %s', async (name, report) => {
    await expectGolden(name, renderHtml(report));
  });

  it.each([
    'pass',
    'fail',
    'inconclusive',
    'non-inferior',
    'one of three is enough',
    'hostile names',
    'five pushes',
  ])('is as it was reviewed, of what a run returned: %s', async (name) => {
    await expectGolden(name, dropRepetition(renderHtml(composeSituation(name))));
  });

  it('is as it was reviewed, of a run without a verdict: error', async () => {
    const runner = createRecordingRunner();
    const message = 'Benchmark bm_1 failed: no sessions match the filter. Widen session-filter.';
    await publishConclusion(
      { kind: 'error', error: new GateError('benchmark-failed', message) },
      {
        pullRequest: buildPullRequestContext(),
        target: { kind: 'nowhere', reason: undefined },
        connect: () => Promise.reject(new Error('nobody asked for a comment')),
        startDeadline() {},
      },
      undefined,
      { runner, clock: createFakeClock() },
    );
    const report = runner.reports.find(({ name }) => name.endsWith('.html'));
    await expectGolden('error', report?.content ?? '');
  });
});
