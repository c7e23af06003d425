import fc from 'fast-check';
import type { BarChart, Chart, ForestPlot, LineChart } from '../../../src/report/charts/chart.ts';
import { hostileText } from './hostile-text.ts';

/** Any finite number, and those that are likely to break a scale. */
const amount = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 1e-12, -1e-12, 1e6, 1e15, -1e300, Number.MAX_VALUE, Number.MIN_VALUE),
);

const interval = fc
  .tuple(amount, amount)
  .map(([one, other]): readonly [number, number] => (one < other ? [one, other] : [other, one]));

const ownTitle = fc.constantFrom('NDCG@10, candidate − baseline', 'Latency & more', 'K');

const forest: fc.Arbitrary<ForestPlot> = fc.record({
  kind: fc.constant('forest'),
  title: ownTitle,
  rows: fc.array(
    fc.record({
      label: hostileText,
      value: amount,
      interval: fc.option(interval, { nil: undefined }),
      outcome: fc.constantFrom('pass', 'fail', 'inconclusive'),
    }),
    { maxLength: 50 },
  ),
  bounds: fc.array(fc.record({ value: amount, label: ownTitle }), { maxLength: 6 }),
});

const points = fc
  .array(fc.tuple(amount, amount), { maxLength: 70 })
  .map((list): (readonly [number, number])[] => list.toSorted(([a], [b]) => a - b));

const lines: fc.Arbitrary<LineChart> = fc.record({
  kind: fc.constant('lines'),
  title: ownTitle,
  xTitle: ownTitle,
  yTitle: ownTitle,
  series: fc.array(fc.record({ label: hostileText, points }), { maxLength: 10 }),
});

const bars: fc.Arbitrary<BarChart> = fc.record({
  kind: fc.constant('bars'),
  title: ownTitle,
  unit: fc.constantFrom('ms', ''),
  isStacked: fc.boolean(),
  groups: fc.array(
    fc.record({
      label: hostileText,
      bars: fc.array(fc.record({ series: fc.oneof(hostileText, fc.constant('delta')), value: amount }), {
        maxLength: 12,
      }),
    }),
    { maxLength: 30 },
  ),
});

/** Charts of any finite numbers, with hostile names. */
export const arbitraryChart: fc.Arbitrary<Chart> = fc.oneof(forest, lines, bars);
