import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import type { Block, Inline, Report } from '../../src/report/report.ts';
import {
  sampleForest,
  sampleLatency,
  sampleLines,
  sampleSessions,
  sampleStages,
} from './svg/sample-charts.ts';

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

const situations: Readonly<Record<string, Report>> = {
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

/** The document without its style and script, which are files of their own, and without their hashes. */
function dropStyleAndScript(html: string): string {
  return html
    .replace(/(<style>).*(<\/style>)/s, '$1…$2')
    .replace(/(<script>).*(<\/script>)/s, '$1…$2')
    .replaceAll(/sha256-[\w+/=]+/g, 'sha256-…');
}

// After a change that is wanted: vitest run test/report/html-golden.test.ts --update, and read the difference.
describe('the HTML report', () => {
  it.each(Object.entries(situations))('is as it was reviewed: %s', async (name, report) => {
    await expect(dropStyleAndScript(renderHtml(report))).toMatchFileSnapshot(`../golden/html/${name}.html`);
  });
});
