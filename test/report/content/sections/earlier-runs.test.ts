import { describe, expect, it } from 'vitest';
import { composeEarlierRuns } from '../../../../src/report/content/sections/earlier-runs.ts';
import { buildSubject } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

const pastRuns = [
  { verdict: 'fail', delta: -0.012, commit: 'a'.repeat(40), at: '2025-06-17T10:20:30.400Z' },
  { verdict: 'odd', delta: null, commit: '', at: undefined },
];

describe('composeEarlierRuns', () => {
  it('lists every run, newest first, the present one among them', () => {
    const section = composeEarlierRuns(buildSubject({ pastRuns }));
    expect(section).toMatchObject({ collapsed: true, only: 'html' });
    const shown = () => ({ title: 'Runs', collapsed: false, blocks: section?.blocks ?? [] });
    expect(renderSectionLines(shown, buildSubject()).slice(2)).toEqual([
      '| 3 | `1a2b3c4` | now | ✅\u00a0pass | +0.0300 |',
      '| 2 | – | – | `odd` | – |',
      '| 1 | `aaaaaaa` | `2025-06-17T10:20` | ❌\u00a0fail | −0.0120 |',
    ]);
  });

  it('takes no remembered time for the present run', () => {
    const pretended = [{ verdict: 'fail', delta: 0, commit: '', at: 'now' }];
    const shown = () => ({
      title: 'Runs',
      collapsed: false,
      blocks: composeEarlierRuns(buildSubject({ pastRuns: pretended }))?.blocks ?? [],
    });
    expect(renderSectionLines(shown, buildSubject()).at(-1)).toBe(
      '| 1 | – | `now` | ❌\u00a0fail | 0.0000 |',
    );
  });

  it('draws the deltas that there are', () => {
    const chart = composeEarlierRuns(buildSubject({ pastRuns }))?.blocks[0];
    expect(chart).toMatchObject({
      kind: 'chart',
      chart: {
        kind: 'lines',
        series: [
          {
            points: [
              [1, -0.012],
              [3, 0.03],
            ],
          },
        ],
      },
    });
    const single = composeEarlierRuns(buildSubject({ pastRuns: pastRuns.slice(1) }));
    expect(single?.blocks.map(({ kind }) => kind)).toEqual(['table']);
  });

  it('is left out on the first run', () => {
    expect(composeEarlierRuns(buildSubject())).toBeUndefined();
  });
});
