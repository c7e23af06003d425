import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarChart, Chart } from '../../../../src/report/charts/chart.ts';
import { describeChart, renderFigure } from '../../../../src/report/charts/svg/figure.ts';
import { expectBalance } from '../../reading/html-tags.ts';
import { arbitraryChart } from '../../samples/arbitrary-chart.ts';
import {
  buildNodeChart,
  sampleForest,
  sampleLatency,
  sampleLines,
  sampleSessions,
  sampleStages,
} from '../../samples/sample-charts.ts';

const samples = [
  sampleForest,
  sampleLines,
  sampleLatency,
  sampleStages,
  sampleSessions,
  buildNodeChart(60),
] satisfies Chart[];

/** Every attribute in the order of the drawing, those of the canvas included. */
function readAttributes(markup: string): readonly (readonly [string, string])[] {
  return [...markup.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
}

/** Where `x` or `y` of everything in a drawing lies, the far ends of bars too. */
function listPlaces(svg: string, axis: 'x' | 'y'): number[] {
  const [size, middle] = axis === 'x' ? ['width', 'cx'] : ['height', 'cy'];
  const offset = axis === 'x' ? 0 : 1;
  return [...svg.matchAll(/<(\w+)((?: [\w-]+="[^"]*")*)\/?>/g)].flatMap(([, , list = '']) => {
    const attributes = new Map(readAttributes(list));
    const read = (name: string): number[] => (attributes.has(name) ? [Number(attributes.get(name))] : []);
    const ends = read(axis).flatMap((from) => read(size).map((length) => from + length));
    const points = (attributes.get('points') ?? '')
      .split(' ')
      .filter((point) => point !== '')
      .map((point) => Number(point.split(',')[offset]));
    return [...read(axis), ...read(`${axis}1`), ...read(`${axis}2`), ...read(middle), ...ends, ...points];
  });
}

function expectSound(figure: string): void {
  expectBalance(figure);
  const svgs = figure.match(/<svg.*?<\/svg>/gs) ?? [];
  for (const svg of svgs) {
    const [width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number);
    expect(width * height).toBeGreaterThan(0);
    for (const [axis, most] of [
      ['x', width],
      ['y', height],
    ] as const) {
      for (const place of listPlaces(svg, axis)) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(most + 0.1);
      }
    }
    for (const [name, value] of readAttributes(svg)) {
      expect(`${name}=${value}`).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(svg).not.toMatch(/ (?:width|height|r)="-/);
  }
}

describe('renderFigure', () => {
  it.each(samples)('draws $title for wide and narrow pages, with words for who does not see it', (chart) => {
    const figure = renderFigure(chart);
    expectSound(figure);
    expect(figure.match(/<svg class="(?:wide|narrow)"/g)).toHaveLength(2);
    expect(figure).toMatch(/^<figure>\n<figcaption><strong>[^<]+<\/strong>/);
    expect(figure).toMatch(/<div class="plot" role="img" aria-label="[^"]{40,}">/);
  });

  it('draws any finite numbers inside of the picture, whatever the names', () => {
    fc.assert(
      fc.property(arbitraryChart, (chart) => expectSound(renderFigure(chart))),
      { interruptAfterTimeLimit: 15_000 },
    );
  });

  it.each(samples.map((chart): Chart => ({ ...chart, ...emptyOf(chart) })))(
    'has words alone where there is nothing to draw: $kind',
    (chart) => {
      const figure = renderFigure(chart);
      expect(figure).not.toContain('<svg');
      expect(figure).toContain(': nothing to show.');
    },
  );

  it('tells outcomes apart by shape', () => {
    const rows = (['pass', 'fail', 'inconclusive'] as const).map((outcome) => {
      const row = { label: 'a', value: 0.1, interval: undefined, outcome };
      const figure = renderFigure({ ...sampleForest, rows: [row], bounds: [] });
      return /<(circle|polygon) class="(\w+)"(?: points="([^"]*)")?/.exec(figure)?.slice(1, 3).join(' ');
    });
    expect(rows).toEqual(['circle mark', 'polygon mark', 'polygon hollow']);
  });

  it('shows the difference against zero and the bound', () => {
    const [wide = ''] = renderFigure(sampleForest).match(/<svg.*?<\/svg>/s) ?? [];
    const readX = (look: string): number =>
      Number(new RegExp(`<line x1="([^"]*)"[^>]*class="${look}"`).exec(wide)?.[1]);
    const marks = [...wide.matchAll(/<circle class="mark" cx="([^"]*)"/g)].map(([, x]) => Number(x));
    expect(readX('zero')).toBeLessThan(readX('bound'));
    expect(readX('bound')).toBeLessThan(marks.at(-1) ?? 0);
    expect(wide).toContain('>+0.0312 (+0.0121 to +0.0503)</text>');
  });

  it('gives a series the colour of what it means, whatever it is called', () => {
    const listColors = (chart: BarChart): (string | undefined)[] =>
      [...renderFigure(chart).matchAll(/<g class="(\w+)"><rect class="mark"/g)].map(([, color]) => color);
    const [group] = sampleSessions.groups;
    const bars = (group?.bars ?? []).map(({ series, value }) => ({ series, value }));
    expect(listColors(sampleSessions).slice(0, 3)).toEqual(['good', 'bad', 's0']);
    expect(listColors({ ...sampleSessions, groups: [{ label: 'a', bars }] }).slice(0, 3)).toEqual([
      's0',
      's1',
      's2',
    ]);
  });

  it('cuts a long name', () => {
    const row = { label: 'x'.repeat(10_000), value: 0.1, interval: undefined, outcome: 'pass' } as const;
    expect(renderFigure({ ...sampleForest, rows: [row] })).not.toMatch(/x{200}/);
  });
});

describe('a chart with more than a picture has room for', () => {
  it('draws the largest bars of single ones, in their order', () => {
    const figure = renderFigure(buildNodeChart(1000));
    const [wide = ''] = figure.match(/<svg.*?<\/svg>/s) ?? [];
    const labels = [...wide.matchAll(/>shoes\/outdoor\/node_(\d+)<\/text>/g)].map(([, index]) =>
      Number(index),
    );
    expect(figure).toContain('This chart shows the largest 24 of 1,000.');
    expect(labels).toHaveLength(24);
    expect(labels).toEqual(labels.toSorted((a, b) => a - b));
    expect(labels[0]).toBe(0);
    expect(labels.at(-1)).toBe(999);
  });

  const [row] = sampleForest.rows;
  const [line] = sampleLines.series;
  const [group] = sampleSessions.groups;

  it.each([
    ['40 of 100 rows', { ...sampleForest, rows: Array(100).fill(row) }],
    ['8 of 100 lines', { ...sampleLines, series: Array(100).fill(line) }],
    ['24 of 100 groups', { ...sampleSessions, groups: Array(100).fill(group) }],
  ] satisfies [string, Chart][])('says that it draws %s', (what, chart) => {
    expect(renderFigure(chart)).toContain(`This chart shows the first ${what}.`);
  });

  it('puts what is left of a stack together, so that its length stays true', () => {
    const bars = Array.from({ length: 20 }, (_, index) => ({ series: `stage_${index}`, value: 10 }));
    const chart: BarChart = { ...sampleStages, groups: [{ label: 'a', bars }] };
    const figure = renderFigure(chart);
    expect(figure).toContain('13 others 130 ms');
    expect(figure).toContain('>200 ms</text>');
  });
});

describe('describeChart', () => {
  it.each([
    [
      sampleForest,
      'NDCG@10, candidate − baseline, with 95% confidence interval. hybrid: +0.0312 (+0.0121 to +0.0503), pass; bm25-tuned-2026-11: −0.0184 (−0.0391 to +0.0023), fail; reranked: +0.0098 (−0.0162 to +0.0358), inconclusive; dense <only>: +0.0141, inconclusive.',
    ],
    [
      { ...sampleLines, series: sampleLines.series.slice(0, 1) },
      'NDCG at K. production: 0.3710 at K 1 to 0.4270 at 20.',
    ],
    [
      { ...sampleLatency, groups: sampleLatency.groups.slice(0, 1) },
      'Latency. p50: production 12.40 ms, hybrid 14.90 ms.',
    ],
  ] satisfies [Chart, string][])('says what a chart shows: $title', (chart, text) => {
    expect(describeChart(chart)).toBe(text);
  });

  it('tells the first rows and counts the others', () => {
    expect(describeChart(buildNodeChart(24))).toMatch(/node_11: delta \+[\d.]+; and 12 more\.$/);
  });
});

function emptyOf({ kind }: Chart): object {
  return { forest: { rows: [] }, lines: { series: [] }, bars: { groups: [] } }[kind];
}
