import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { GateSettings, Outcome, Requirement } from '../../src/verdict/gates/gate.ts';
import { judgeEvidence } from '../../src/verdict/judge.ts';
import type { Adjustment } from '../../src/verdict/statistics/multiplicity.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { buildBenchmarkOf, buildBenchmarkWith, buildMetrics } from '../builders/benchmark.ts';
import { buildSettings } from '../builders/settings.ts';
import golden from '../golden/statistics.json' with { type: 'json' };

type GoldenCase = (typeof golden.cases)[number];

function judgeCase({ input }: GoldenCase, settings: Partial<GateSettings>): Verdict {
  const [low, high] = input.confidence_interval;
  const benchmark = buildBenchmarkWith(
    {
      ndcg_delta: Object.fromEntries(Object.entries(input.ndcg_delta)),
      p_value: input.p_value,
      confidence_interval: low === undefined || high === undefined ? null : [low, high],
    },
    {
      sessionCount: input.session_count,
      candidate: {
        failed_sessions: input.failed_sessions,
        metrics: buildMetrics({
          sessions_improved: input.sessions_improved,
          sessions_degraded: input.sessions_degraded,
          sessions_neutral: input.sessions_neutral,
        }),
      },
    },
  );
  return judgeEvidence(gatherEvidence(benchmark), buildSettings(settings));
}

function decide(row: GoldenCase, settings: Partial<GateSettings>): Outcome {
  return judgeCase(row, settings).outcome;
}

const cases = golden.cases.map((row) => [row.id, row] as const);

/** Too few sessions changed, as `meta.amended` says: whatever was decided before, they decide nothing. */
const amended = cases.filter(([id]) => ['C13', 'C21', 'C25'].includes(id.slice(0, 3)));
const standing = cases.filter((row) => !amended.includes(row));
const superiority = { pass: 'pass', fail_effect: 'fail', fail_p: 'inconclusive' } as const;

describe('the golden cases', () => {
  it.each(standing)('%s in superiority', (_id, row) => {
    const { min_ndcg_delta: minNdcgDelta, max_p_value: maxPValue } = row.gate;
    const expected = superiority[row.expected.decision_superiority as keyof typeof superiority];
    expect(decide(row, { minNdcgDelta, maxPValue })).toBe(expected);
  });

  it.each(standing)('%s in non-inferiority', (_id, row) => {
    const margin = row.gate.noninferiority_margin;
    const { 'upper_bound_one_sided_0.025': upper, ...expected } = row.expected;
    const otherwise = upper !== undefined && upper < -margin ? 'fail' : 'inconclusive';
    expect(decide(row, { mode: 'non-inferiority', minNdcgDelta: -margin })).toBe(
      expected['decision_noninferiority_0.025'] === 'pass' ? 'pass' : otherwise,
    );
  });

  it.each(cases)('%s has the notices of its cross-checks', (_id, row) => {
    const { expected } = row;
    const notices = judgeCase(row, {}).candidates[0]?.notices.join('\n') ?? '';
    const isConsistent = expected.p_ci_consistent ?? expected.p_ci_consistent_if_z ?? true;
    const fits = isConsistent || expected.p_ci_consistent_if_z === true;
    expect(notices.includes('does not fit the confidence interval')).toBe(!fits);
    expect(notices.includes('not symmetric')).toBe(expected.ci_symmetric === false);
    expect(notices.includes('Mean and majority disagree')).toBe(expected.sign_test_significantly_opposed);
    expect(notices.includes('add up to')).toBe(!expected.counts_sum_ok);
  });

  it.each(standing)('%s in non-inferiority at 0.05 on one side', (_id, row) => {
    const settings = { minNdcgDelta: -row.gate.noninferiority_margin, maxPValue: 0.1 };
    const decision = row.expected['decision_noninferiority_0.05'] ?? 'pass';
    expect(decide(row, { mode: 'non-inferiority', ...settings })).toBe(
      decision === 'pass' ? 'pass' : 'inconclusive',
    );
  });

  it.each(standing)('%s in superiority by a margin', (_id, row) => {
    const shown = row.expected['decision_superiority_by_margin_0.025'];
    if (shown === undefined) return;
    const settings = { mode: 'superiority-by-margin', minNdcgDelta: row.gate.min_ndcg_delta } as const;
    expect(decide(row, settings) === 'pass').toBe(shown === 'pass');
  });

  it.each(standing)('%s in regression', (_id, row) => {
    expect(decide(row, { mode: 'regression' })).toBe(row.expected.decision_regression_only);
  });

  it.each(standing)('%s in regression beyond the margin', (_id, row) => {
    const settings = { mode: 'regression', minNdcgDelta: -row.gate.noninferiority_margin } as const;
    expect(decide(row, settings)).toBe(row.expected.decision_regression_beyond_margin ?? 'pass');
  });

  it.each(amended)('%s decides nothing in any mode', (_id, row) => {
    const { min_ndcg_delta: minNdcgDelta, noninferiority_margin: margin } = row.gate;
    const modes = [
      { minNdcgDelta },
      { mode: 'non-inferiority', minNdcgDelta: -margin },
      { mode: 'regression' },
    ] as const;
    for (const settings of modes) {
      const verdict = judgeCase(row, settings);
      expect(verdict.outcome).toBe('inconclusive');
      expect(verdict.deciding.detectableDelta).toBeUndefined();
    }
  });

  it.each([
    // K, minimum, outcome: the point value at K is gated, the significance is that at 10
    [5, 0, 'fail'],
    [5, -0.01, 'fail'],
    [20, 0.01, 'pass'],
    [20, 0.015, 'fail'],
  ])('C27-k-not-10 at K = %d with at least %d: %s', (ndcgK, minNdcgDelta, outcome) => {
    const row = golden.cases.find(({ id }) => id === 'C27-k-not-10');
    if (row === undefined) throw new Error('C27 is gone');
    expect(decide(row, { ndcgK, minNdcgDelta })).toBe(outcome);
    if (outcome === 'pass')
      expect(decide(row, { ndcgK, minNdcgDelta, maxPValue: 0.02 })).toBe('inconclusive');
  });
});

describe('several candidates in superiority', () => {
  const adjusted = { none: 'pass_unadjusted', holm: 'pass_holm', 'benjamini-hochberg': 'pass_bh' } as const;
  const any = {
    none: 'any_may_pass_unadjusted_do_not_use',
    holm: 'any_may_pass_holm',
    'benjamini-hochberg': 'any_may_pass_bh',
  } as const;
  const rows = golden.multi_candidate.flatMap((row) =>
    (['none', 'holm', 'benjamini-hochberg'] as const).map(
      (adjustment) => [row.name, adjustment, row] as const,
    ),
  );
  const judgeRow = (
    row: (typeof golden.multi_candidate)[number],
    adjustment: Adjustment | 'auto',
    require: Requirement,
  ) => {
    const candidates = row.delta.map((delta, index) => ({
      id: `c${index}`,
      delta,
      pValue: row.p[index] ?? null,
    }));
    const { min_delta: minNdcgDelta, alpha: maxPValue } = row;
    const settings = buildSettings({ minNdcgDelta, maxPValue, adjustment, require });
    return judgeEvidence(gatherEvidence(buildBenchmarkOf(candidates)), settings);
  };

  it.each(rows)('%s, corrected by %s', (_name, adjustment, row) => {
    for (const require of ['all', 'any'] as const) {
      const verdict = judgeRow(row, adjustment, require);
      const passes = verdict.candidates.map(({ outcome }) => outcome === 'pass');
      expect(passes).toEqual(row[adjusted[adjustment]]);
      const isPassed = require === 'all' ? passes.every(Boolean) : row[any[adjustment]];
      expect(verdict.outcome === 'pass').toBe(isPassed);
    }
  });

  it.each(rows.filter(([, adjustment]) => adjustment !== 'none'))(
    '%s has the p-values of %s',
    (_name, adjustment, row) => {
      const expected = row[adjustment === 'holm' ? 'holm' : 'bh'];
      judgeRow(row, adjustment, 'any').candidates.forEach(({ test }, index) => {
        const pValue = row.p[index];
        expect(test).toMatchObject({
          raw: pValue,
          adjusted: pValue === null ? null : expect.closeTo(expected[index] ?? Number.NaN, 12),
        });
      });
    },
  );

  it.each(golden.multi_candidate.map((row) => [row.name, row] as const))(
    '%s, corrected as it should be',
    (_name, row) => {
      expect(judgeRow(row, 'auto', 'all').outcome === 'pass').toBe(row.all_must_pass_IUT);
      expect(judgeRow(row, 'auto', 'any').outcome === 'pass').toBe(row.any_may_pass_holm);
    },
  );
});
