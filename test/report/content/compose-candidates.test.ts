import { describe, expect, it } from 'vitest';
import { composeCandidates } from '../../../src/report/content/compose-candidates.ts';
import { buildBenchmarkOf, buildBenchmarkWith, type CandidateNumbers } from '../../builders/benchmark.ts';
import { buildSubject, type SubjectOptions } from '../../builders/report.ts';
import { renderSectionLines } from '../reading/section-text.ts';

/** The lines of the table, with no-break spaces as spaces. */
function renderTable(options: SubjectOptions): string[] {
  const blocks = composeCandidates(buildSubject(options)).filter(({ kind }) => kind !== 'chart');
  const compose = () => ({ title: 'Candidates', collapsed: false, blocks });
  return renderSectionLines(compose, buildSubject(options)).map((line) => line.replaceAll('\u00a0', ' '));
}

function plot(options: SubjectOptions) {
  const [first] = composeCandidates(buildSubject(options));
  return first?.kind === 'chart' && first.chart.kind === 'forest' ? first.chart : undefined;
}

const of = (...candidates: CandidateNumbers[]): SubjectOptions => ({
  benchmark: buildBenchmarkOf(candidates),
});

const three = of(
  { id: 'a', delta: 0.03, pValue: 0.0001, interval: [0.01, 0.05] },
  { id: 'b', delta: -0.01, pValue: 0.04, interval: null },
  { id: 'c', delta: undefined },
);

describe('the table of candidates', () => {
  it('has a row for each, those on which the verdict hangs first', () => {
    expect(renderTable(three)).toEqual([
      '| Candidate | Verdict | NDCG@10 delta | 95% confidence interval | p |',
      '| :-- | :-- | --: | --: | --: |',
      '| `b` | ❌ fail | −0.0100 | – | 0.040 |',
      '| `c` | ❓ inconclusive | – | – | – |',
      '| `a` | ✅ pass | +0.0300 | +0.0100 to +0.0500 | &lt; 0.001 |',
    ]);
  });

  it('has the means of a single candidate, whose name and verdict stand above', () => {
    expect(renderTable(of({ id: 'a', delta: 0.03, interval: [0.01, 0.05] }))).toEqual([
      '| NDCG@10 delta | 95% confidence interval | p | Baseline | Candidate |',
      '| --: | --: | --: | --: | --: |',
      '| +0.0300 | +0.0100 to +0.0500 | 0.010 | 0.4200 | 0.4500 |',
      'A true gain of 0.0286 passes this gate in four out of five runs. Effect size d\\_z: 0.09.',
    ]);
  });

  it.each([
    ['the correction of p-values', { require: 'any', adjustment: 'holm' }, 'p, Holm'],
    ['a test of one side', { mode: 'regression' }, 'p, vs. baseline, one-sided'],
    ['a tolerance', { mode: 'regression', minNdcgDelta: -0.01 }, 'p, vs. tolerance, one-sided'],
    ['a margin', { mode: 'non-inferiority', minNdcgDelta: -0.01 }, 'p, vs. margin, one-sided'],
    ['a minimum', { mode: 'superiority-by-margin', minNdcgDelta: 0.01 }, 'p, vs. minimum, one-sided'],
    ['a correction of such', { mode: 'regression', adjustment: 'holm' }, 'p, vs. baseline, one-sided, Holm'],
  ] as const)('names %s', (_what, settings, title) => {
    const several = of({ id: 'a', delta: 0.03 }, { id: 'b', delta: 0.02 });
    expect(renderTable({ ...several, settings })[0]).toContain(`| ${title} |`);
  });

  it('shows p-values as corrected', () => {
    const several = of({ id: 'a', delta: 0.03, pValue: 0.01 }, { id: 'b', delta: 0.02, pValue: 0.04 });
    const lines = renderTable({ ...several, settings: { require: 'any', adjustment: 'holm' } });
    expect(lines.slice(2).map((line) => line.split(' | ').at(-1))).toEqual(['0.020 |', '0.040 |']);
  });

  it('says of which K interval and p-value are, where the gate is on another', () => {
    const benchmark = buildBenchmarkWith();
    expect(renderTable({ benchmark, settings: { ndcgK: 5 } }).slice(0, 3)).toEqual([
      '| NDCG@5 delta | 95% confidence interval of NDCG@10 | p of NDCG@10 | Baseline | Candidate |',
      '| --: | --: | --: | --: | --: |',
      '| +0.0200 | +0.0066 to +0.0534 | 0.012 | 0.3800 | 0.4000 |',
    ]);
  });

  it('shows a delta with the digits that tell it from the bound', () => {
    const lines = renderTable({ ...of({ id: 'a', delta: 0.009999 }), settings: { minNdcgDelta: 0.01 } });
    expect(lines[2]).toMatch(/^\| \+0\.009999 \|/);
  });

  it('counts those beyond twenty', () => {
    const many = Array.from({ length: 23 }, (_, index) => ({ id: `r${index}`, delta: 0.1 }));
    const lines = renderTable(of(...many));
    expect(lines).toHaveLength(23);
    expect(lines.at(-1)).toBe('… and 3 more candidates.');
  });
});

describe('the forest plot', () => {
  it('has the deltas that there are, in the order of the table', () => {
    expect(plot(three)).toEqual({
      kind: 'forest',
      title: 'NDCG@10 delta, with 95% confidence interval',
      rows: [
        { label: 'b', value: -0.01, interval: undefined, outcome: 'fail' },
        { label: 'a', value: 0.03, interval: [0.01, 0.05], outcome: 'pass' },
      ],
      bounds: [],
    });
  });

  it.each([
    [{ minNdcgDelta: 0.01 }, [{ value: 0.01, label: 'required: at least 0.01' }]],
    [{ minNdcgDelta: -0.01 }, []],
    [{ mode: 'non-inferiority', minNdcgDelta: -0.01 }, [{ value: -0.01, label: 'margin −0.01' }]],
    [{ mode: 'regression', minNdcgDelta: -0.02 }, [{ value: -0.02, label: 'tolerance −0.02' }]],
    [{ mode: 'regression', minNdcgDelta: 0 }, []],
  ] as const)('has the bound of %j', (settings, bounds) => {
    expect(plot({ ...three, settings })?.bounds).toEqual(bounds);
  });

  it('has no intervals at another K than 10, since the API has none there', () => {
    const chart = plot({ benchmark: buildBenchmarkWith(), settings: { ndcgK: 5 } });
    expect(chart).toMatchObject({ title: 'NDCG@5 delta', rows: [{ value: 0.02, interval: undefined }] });
  });

  it('is left out, and so is the table, without any comparison', () => {
    expect(composeCandidates(buildSubject(of({ id: 'a', delta: undefined })))).toEqual([]);
  });
});
