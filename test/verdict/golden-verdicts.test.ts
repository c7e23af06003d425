import { describe, expect, it } from 'vitest';
import { computeBounds } from '../../src/verdict/bounds.ts';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { GateSettings, Mode, Requirement } from '../../src/verdict/gates/gate.ts';
import { judgeEvidence } from '../../src/verdict/judge.ts';
import {
  computeLowerBound,
  computePAbove,
  computePBelow,
  computeUpperBound,
} from '../../src/verdict/statistics/delta-bounds.ts';
import { computeTwoSidedP } from '../../src/verdict/statistics/distributions.ts';
import { computeWorstCaseDelta } from '../../src/verdict/statistics/failed-replays.ts';
import type { Adjustment } from '../../src/verdict/statistics/multiplicity.ts';
import { computeMinimalDetectableEffect, computeSessionsNeeded } from '../../src/verdict/statistics/power.ts';
import { computeSignTest } from '../../src/verdict/statistics/sign-test.ts';
import {
  buildBenchmark,
  buildCandidateResult,
  buildComparison,
  buildMetrics,
  buildResult,
} from '../builders/benchmark.ts';
import { buildSettings } from '../builders/settings.ts';
import golden from '../golden/verdicts.json' with { type: 'json' };
import { requireTested } from './statistics/golden-cases.ts';

type Vector = (typeof golden.vectors)[number];

function readSettings({ gate }: Vector): GateSettings {
  return buildSettings({
    mode: gate.mode as Mode,
    minNdcgDelta: gate.min_ndcg_delta,
    maxPValue: gate.max_p_value,
    require: gate.require as Requirement,
    adjustment: gate.p_value_adjustment as Adjustment | 'auto',
  });
}

function judgeVector(vector: Vector) {
  const { input } = vector;
  const ids = input.candidates.map((_candidate, index) => `ret_${index}`);
  const evidence = gatherEvidence(
    buildBenchmark({
      session_count: input.session_count,
      candidate_retriever_ids: ids,
      results: [
        buildResult({
          failed_sessions: input.baseline_failed_sessions,
          metrics: buildMetrics({ sessions_neutral: input.session_count }),
        }),
        ...input.candidates.map((candidate, index) =>
          buildCandidateResult({
            retriever_id: ids[index] ?? '',
            failed_sessions: candidate.failed_sessions,
            metrics: buildMetrics({
              ndcg_at_k: { '10': 0.42 + candidate.ndcg_delta['10'] },
              sessions_improved: candidate.sessions_improved,
              sessions_degraded: candidate.sessions_degraded,
              sessions_neutral: candidate.sessions_neutral,
            }),
          }),
        ),
      ],
      comparison: {
        baseline_retriever_id: 'ret_base',
        comparisons: input.candidates.map((candidate, index) => {
          const [low, high] = candidate.confidence_interval ?? [];
          return buildComparison({
            candidate_retriever_id: ids[index] ?? '',
            ndcg_delta: { ...candidate.ndcg_delta },
            p_value: candidate.p_value,
            confidence_interval: low === undefined || high === undefined ? null : [low, high],
          });
        }),
        recommendation: null,
      },
    }),
  );
  return { evidence, verdict: judgeEvidence(evidence, readSettings(vector)) };
}

/** Within 1e-9 of the expected number, relative to it; near 0 relative to `scale`. */
function expectNear(what: string, actual: number, expected: number, tolerance = 1e-9, scale = 0): void {
  const allowed = tolerance * Math.max(Math.abs(expected), scale);
  expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(allowed);
}

const rows = golden.vectors.map((vector) => [vector.id, vector.why, vector] as const);
const candidates = golden.vectors.flatMap((vector) =>
  vector.expected.candidates.map((expected, index) => ({ vector, expected, index, id: vector.id })),
);
const tested = candidates.flatMap(({ expected, ...row }) =>
  'standard_error' in expected ? [{ ...row, expected }] : [],
);

describe('the golden vectors', () => {
  it.each(rows)('%s, %s: the verdict on all and on each', (_id, _why, vector) => {
    const { verdict } = judgeVector(vector);
    expect(verdict.outcome).toBe(vector.expected.verdict);
    expect(verdict.candidates.map(({ outcome }) => outcome)).toEqual(
      vector.expected.candidates.map((expected) => expected.verdict),
    );
  });

  it.each(candidates)('$id, candidate $index: the kind of evidence and the deciding p-value', (row) => {
    const { evidence, verdict } = judgeVector(row.vector);
    const { test } = verdict.candidates[row.index] ?? {};
    expect(evidence.candidates[row.index]?.delta?.kind).toBe(row.expected.kind);
    for (const [what, actual, expected] of [
      ['raw', test?.raw, row.expected.deciding_p_raw],
      ['adjusted', test?.adjusted, row.expected.deciding_p_adjusted],
    ] as const) {
      if (typeof expected !== 'number') expect(actual).toBe(expected);
      else expectNear(what, actual ?? Number.NaN, expected);
    }
  });

  it.each(candidates)('$id, candidate $index: sign test and worst case', ({ vector, expected, index }) => {
    const input = vector.input.candidates[index];
    if (input === undefined) throw new Error('no input');
    const failed = input.failed_sessions + vector.input.baseline_failed_sessions;
    const pairs = vector.input.session_count - failed;
    expectNear(
      'sign test',
      computeSignTest(input.sessions_improved, input.sessions_degraded),
      expected.sign_test_p,
    );
    expectNear(
      'worst case',
      computeWorstCaseDelta(input.ndcg_delta['10'], pairs, failed),
      expected.worst_case_delta,
    );
  });

  it.each(tested)('$id, candidate $index: the t-test', ({ vector, expected, index }) => {
    const delta = judgeVector(vector).evidence.candidates[index]?.delta;
    const evidence = requireTested(delta ?? { kind: 'untested', delta: 0, pairs: 0, reason: 'no-test' });
    const { standardError, standardDeviation, df } = evidence;
    expect(df).toBe(expected.df);
    expect(evidence.asymmetricInterval !== undefined).toBe(expected.asymmetric);
    expectNear('standard error', standardError, expected.standard_error);
    expectNear('standard deviation', standardDeviation, expected.standard_deviation);
    expectNear('t', evidence.delta / standardError, expected.t);
    expectNear('d_z', evidence.delta / standardDeviation, expected.effect_size_dz);
    expectNear('p', computeTwoSidedP(evidence.delta / standardError, df), expected.p_two_sided_from_t);
    for (const [alpha, [low = 0, high = 0]] of [
      [0.05, expected.interval_90],
      [0.025, expected.interval_95],
      [0.005, expected.interval_99],
      [vector.gate.max_p_value / 2, expected.interval_gate_level],
    ] as const) {
      expectNear(`lower at ${alpha}`, computeLowerBound(evidence, alpha), low, 1e-9, standardError);
      expectNear(`upper at ${alpha}`, computeUpperBound(evidence, alpha), high, 1e-9, standardError);
    }
    const bound = vector.gate.min_ndcg_delta;
    expectNear('p above', computePAbove(evidence, bound), expected.p_one_sided_above_min);
    expectNear('p below', computePBelow(evidence, bound), expected.p_one_sided_below_min);
  });

  it.each(tested)('$id, candidate $index: what it could have seen', ({ vector, expected, index }) => {
    const { evidence, verdict } = judgeVector(vector);
    const delta = evidence.candidates[index]?.delta;
    const { doubt, detectableDelta, test } = verdict.candidates[index] ?? {};
    if (delta?.kind !== 'tested' || test === undefined) throw new Error('no t-test');
    const alpha = (vector.gate.max_p_value / 2) * test.strictness;
    const detectable = computeMinimalDetectableEffect(delta, alpha);
    expectNear('the MDE', detectable, expected.mde_exact_noncentral, 1e-6);
    // On too few sessions, and on contradictions, it is not told.
    expect(detectableDelta).toBe(doubt === undefined ? detectable : undefined);
    const { standardDeviation } = delta;
    const needed = computeSessionsNeeded({ standardDeviation, delta: vector.gate.target_delta }, alpha);
    expect(Math.abs(needed - expected.sessions_needed)).toBeLessThanOrEqual(1);
  });

  it('V39: the rounded upper bound is compared as it is', () => {
    const vector = golden.vectors.find(({ id }) => id === 'V39');
    if (vector === undefined) throw new Error('V39 is gone');
    const delta = judgeVector(vector).evidence.candidates[0]?.delta;
    const level = { level: 0.025, sides: 1, adjustment: 'none' } as const;
    expect(delta?.kind === 'tested' && computeBounds(delta, level)?.upper).toBe(-0.01);
  });
});
