import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForestPlot } from '../../../src/report/charts/chart.ts';
import { renderForestText } from '../../../src/report/charts/forest-text.ts';
import { hostileText } from '../samples/hostile-text.ts';

type Row = ForestPlot['rows'][number];

const buildRow = (value: number, interval?: [number, number], label = 'name'): Row => ({
  label,
  value,
  interval,
  outcome: 'pass',
});

const bound = { value: 0.01, label: 'needed: at least 0.01' };

const render = (rows: readonly Row[], bounds: ForestPlot['bounds'] = [bound]): string[] =>
  renderForestText({ kind: 'forest', title: 'NDCG@10 delta', rows, bounds }).split('\n');

/** Columns before the name of a row, see `renderForestText`. */
const barWidth = 32;

describe('renderForestText', () => {
  it('draws one candidate without its name', () => {
    expect(render([buildRow(0.03, [0.0066, 0.0534])])).toEqual([
      'NDCG@10 delta',
      '      │   ║',
      '      │  ├╫────────●──────────┤',
      '      │   ║',
      '−0.01 0                   +0.054',
      '│ baseline   ║ needed: at least 0.01',
    ]);
  });

  it('draws several under each other, each with its name', () => {
    const rows = [
      buildRow(0.03, [0.0066, 0.0534], 'hybrid'),
      buildRow(-0.012, [-0.03, 0.006], '日本語'),
      buildRow(0.02, undefined, 'no interval'),
    ];
    expect(render(rows)).toEqual([
      'NDCG@10 delta',
      '           │   ║',
      '           │  ├╫──────●───────┤   hybrid',
      ' ├─────●───┼─┤ ║                  日本語',
      '           │   ║  ●               no interval',
      '           │   ║',
      '−0.03      0              +0.054',
      '│ baseline   ║ needed: at least 0.01',
    ]);
  });

  it('points at what is off the scale, with its value', () => {
    const rows = [
      buildRow(0.02, [0.01, 0.03], 'a'),
      buildRow(-0.02, [-0.03, -0.01], 'b'),
      buildRow(-0.9, [-0.95, -0.85], 'c'),
      buildRow(0.03, [-1, 1], 'd'),
    ];
    const [, , , , below, wide] = render(rows, []);
    expect(below).toMatch(/^◄ +│ +−0\.9000 {2}c$/);
    expect(wide).toMatch(/^◄─+┼─+●─+► {2}d$/);
  });

  it.each([
    ['nothing but zero', [buildRow(0)], []],
    ['a bound next to zero', [buildRow(0.5, [0.4, 0.6])], [{ value: 0.0001, label: 'needed' }]],
    ['a bound far away', [buildRow(0.001, [0.0005, 0.0015])], [{ value: 1, label: 'needed' }]],
    ['a margin', [buildRow(-0.001, [-0.002, 0])], [{ value: -0.01, label: 'margin' }]],
  ] satisfies [string, Row[], ForestPlot['bounds']][])(
    'shows zero and bound for %s',
    (_what, rows, bounds) => {
      const [, spacer = ''] = render(rows, bounds);
      expect([...spacer].filter((character) => character === '│')).toHaveLength(1);
      expect([...spacer].filter((character) => character === '║')).toHaveLength(bounds.length);
    },
  );

  it('puts a long legend into lines of its own', () => {
    const label = 'a bound with quite a long name';
    expect(render([buildRow(0.1)], [{ value: 0.01, label }]).slice(-2)).toEqual(['│ baseline', `║ ${label}`]);
  });

  it.each([
    ['an interval that just leaves zero out', buildRow(0.03, [0.0006, 0.06]), /^ +│├/],
    ['an interval that just ends below zero', buildRow(-0.03, [-0.06, -0.0006]), /┤│ *║$/],
    ['an interval that starts at zero', buildRow(0.03, [0, 0.06]), /^ +├─/],
    ['a delta that just misses the bound', buildRow(0.0098, [-0.05, 0.06]), /●╫/],
    ['a delta just above the bound', buildRow(0.0102, [-0.05, 0.06]), /╫●/],
    ['a delta that is the bound', buildRow(0.01, [-0.05, 0.06]), /─●─/],
  ])('tells by its column on which side is %s', (_what, row, drawn) => {
    expect(render([row])[2]).toMatch(drawn);
  });

  const number = fc.double({ min: -2, max: 2, noNaN: true });
  const row: fc.Arbitrary<Row> = fc
    .tuple(hostileText, number, fc.option(fc.tuple(number, number)))
    .map(([label, value, ends]) => ({
      label,
      value,
      interval: ends === null ? undefined : [Math.min(...ends), Math.max(...ends)],
      outcome: 'fail',
    }));
  const plot: fc.Arbitrary<ForestPlot> = fc.record({
    kind: fc.constant('forest'),
    title: fc.stringMatching(/^[A-Za-z ]{0,80}$/),
    rows: fc.array(row, { maxLength: 20 }),
    bounds: fc.array(fc.record({ value: number, label: fc.stringMatching(/^[a-z ]{0,80}$/) }), {
      maxLength: 1,
    }),
  });

  it('has zero and bound in the same column of each row, whatever the numbers and names', () => {
    fc.assert(
      fc.property(plot, (any) => {
        const lines = renderForestText(any).split('\n');
        const [spacer = '', ...rows] = lines.slice(1, 2 + any.rows.length);
        expect(rows).toHaveLength(any.rows.length);
        for (const [column, line] of [...spacer.padEnd(barWidth)].entries()) {
          const allowed = { '│': '│┼├┤●', '║': '║╫╟╢●' }[line] ?? ' ─├┤●◄►';
          for (const drawn of rows) expect(allowed).toContain([...drawn.padEnd(barWidth)][column]);
        }
      }),
    );
  });

  it('has nothing before a name that is wider than a phone, and a line of its own for each row', () => {
    fc.assert(
      fc.property(plot, (any) => {
        const lines = renderForestText(any).split('\n');
        expect(lines.length).toBeLessThanOrEqual(5 + any.rows.length + any.bounds.length);
        const rows = new Set(lines.slice(2, 2 + any.rows.length));
        for (const line of lines) {
          if (rows.has(line)) expect(line.slice(barWidth)).toMatch(/^(?: [+−]?\d+\.\d{4})?(?: {2}\S.*)?$/);
          else expect(line.length).toBeLessThanOrEqual(44);
        }
      }),
    );
  });

  it.each([1e-12, 1e12, Number.MAX_VALUE])('prints no nonsense for a delta of %d', (value) => {
    expect(render([buildRow(value), buildRow(-value)]).join('\n')).not.toMatch(/NaN|Infinity|undefined/);
  });
});
