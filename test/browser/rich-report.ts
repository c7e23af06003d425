import type { Block, Inline, Report } from '../../src/report/content/report.ts';
import {
  buildNodeChart,
  sampleForest,
  sampleLatency,
  sampleLines,
  sampleSessions,
  sampleStages,
} from '../report/samples/sample-charts.ts';

const code = (text: string): Inline => ({ kind: 'code', text });
const number = (value: number, text: string): Inline => ({ kind: 'number', text, value });
const chart = (of: Extract<Block, { kind: 'chart' }>['chart']): Block => ({ kind: 'chart', chart: of });

/** Numbers of every kind that a cell can hold, so that sorting has something to get wrong. */
const oddNumbers: readonly Inline[] = [
  number(0.0312, '+0.0312'),
  number(-0.0184, '−0.0184'),
  '–',
  number(1204.5, '1,204.5'),
  number(Number.POSITIVE_INFINITY, '∞'),
  number(Number.NEGATIVE_INFINITY, '−∞'),
  number(0.0004, '< 0.001'),
  number(0, '0.0000'),
  number(12, '12'),
  number(-1000, '−1,000'),
];

/** A table of nodes, longer than what gets no controls; the names are not in the order of the numbers. */
function buildNodeTable(count: number): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Node', align: 'left' },
      { title: 'NDCG@10 baseline', align: 'right' },
      { title: 'candidate', align: 'right' },
      { title: 'delta', align: 'right' },
      { title: 'Improved', align: 'right' },
    ],
    rows: Array.from({ length: count }, (_, index) => [
      [code(`node_${(index * 7) % count}`)],
      [number(0.3 + index / 1e3, (0.3 + index / 1e3).toFixed(4))],
      [number(0.31 + index / 900, (0.31 + index / 900).toFixed(4))],
      [oddNumbers[index] ?? number(index / 1e3, `+${(index / 1e3).toFixed(4)}`)],
      [number(index * 3, String(index * 3))],
    ]),
  };
}

/** A report with every kind of block, chart and section. */
export function buildRichReport(nodeCount = 60): Report {
  return {
    outcome: 'fail',
    title: '❌ Retriever benchmark: fail',
    headline: [
      '❌ ',
      code('bm25-tuned-2026-11'),
      ' is worse than ',
      code('production'),
      ' by 0.0184 NDCG@10.',
    ],
    lead: [
      {
        kind: 'paragraph',
        content: [
          'Retriever benchmark of commit ',
          code('1a2b3c4'),
          ' · ',
          {
            kind: 'link',
            text: 'log of the run',
            url: 'https://github.example/acme/search/actions/runs/991',
          },
        ],
      },
      {
        kind: 'paragraph',
        content: [{ kind: 'strong', text: 'What to do: ' }, 'look at the nodes that lost most.'],
      },
      chart(sampleForest),
      {
        kind: 'table',
        columns: [
          { title: 'Candidate', align: 'left' },
          { title: 'NDCG@10', align: 'right' },
          { title: 'p-value', align: 'right' },
          { title: 'Verdict', align: 'left' },
        ],
        rows: [
          [[code('hybrid')], ['+0.0312'], ['0.001'], ['✅ pass']],
          [[code('bm25-tuned-2026-11')], ['−0.0184'], ['0.082'], ['❌ fail']],
          [[code('reranked')], ['+0.0098'], ['0.460'], ['❔ inconclusive']],
        ],
      },
    ],
    sections: [
      { title: 'NDCG and recall', collapsed: false, blocks: [chart(sampleLines)] },
      {
        title: 'Latency',
        collapsed: false,
        blocks: [chart(sampleLatency), chart(sampleStages)],
      },
      { title: 'Sessions and items', collapsed: false, blocks: [chart(sampleSessions)] },
      {
        title: 'Taxonomy',
        collapsed: true,
        blocks: [
          {
            kind: 'parts',
            parts: ['hybrid', 'bm25-tuned-2026-11'].map((name) => [
              { kind: 'subheading', content: [code(name)] },
              chart(buildNodeChart(nodeCount)),
              buildNodeTable(nodeCount),
            ]),
            excerpt: { most: 20, others: 'candidates' },
          },
        ],
      },
      {
        title: 'Failed sessions',
        collapsed: true,
        blocks: [{ kind: 'preformatted', text: 'TimeoutError: 12 sessions\nNotFound: 1 session' }],
      },
    ],
  };
}
