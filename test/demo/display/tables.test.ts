import { expect, it } from 'vitest';
import { renderOutputs } from '../../../demo/display/outputs.ts';
import { renderOverview } from '../../../demo/display/overview.ts';
import { createPaint } from '../../../demo/terminal/text.ts';

const paint = createPaint(false);

it('lays out the runs of the demo', () => {
  const passed = { verdict: 'pass', 'ndcg-delta': '0.04491', 'p-value': '0.0000012' };
  const open = { verdict: 'inconclusive', 'ndcg-delta': '-0.00421', 'p-value': '0.1383' };
  const entries = [
    { label: 'better', candidate: 'ret_a', run: { exitCode: 0, outputs: passed } },
    { label: 'few sessions', candidate: 'ret_b', run: { exitCode: 1, outputs: open } },
    { label: 'error', candidate: 'ret_c', run: { exitCode: 1, outputs: { verdict: '' } } },
  ];
  const [header, rule, ...rows] = renderOverview(entries, { width: 100, paint });
  expect(header).toBe('Run             Candidate  Verdict       NDCG@10 delta  p-value  Job');
  expect(rule).toMatch(/^[─ ]+$/);
  expect(rows).toEqual([
    '1 better        ret_a      pass                +0.0449  < 0.001  ✔ passed',
    '2 few sessions  ret_b      inconclusive        −0.0042    0.138  ✘ failed',
    '3 error         ret_c      –                         –        –  ✘ failed',
  ]);
});

it('lays out the outputs of a run in their declared order', () => {
  const declarations = ['verdict', 'p-value', 'results', 'comment-url', 'passing'].map((name) => ({
    name,
    description: '',
  }));
  const outputs = {
    'comment-url': 'https://example.org/pull/1#issuecomment-1',
    results: 'x'.repeat(500),
    'p-value': '',
    verdict: 'pass',
  };
  expect(renderOutputs(outputs, declarations, { width: 40, paint }).slice(2)).toEqual([
    'verdict      pass',
    'p-value      (empty)',
    `results      ${'x'.repeat(40)}…`,
    '             (500 characters)',
    'comment-url  https://example.org/pull/1',
    '             #issuecomment-1',
  ]);
  expect(renderOutputs({}, declarations, { width: 40, paint })).toEqual(['(none)']);
});
