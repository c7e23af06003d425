import {
  computeDeltaEvidence,
  type DeltaEvidence,
  type DeltaSummary,
  type TestedDelta,
} from '../../../src/verdict/statistics/delta-evidence.ts';
import golden from '../../golden/statistics.json' with { type: 'json' };

type GoldenInput = (typeof golden.cases)[number]['input'];

/** The golden cases, with what the project reads from their input. */
export const goldenCases = golden.cases.map((row) => {
  const { expected, input } = row;
  const summary = summarize(input, expected.n);
  return { ...row, summary, evidence: computeDeltaEvidence(summary) };
});

/** Those of the golden cases that have a standard error. */
export const testedCases = goldenCases.flatMap(({ expected, ...row }) =>
  expected.se === undefined ? [] : [{ ...row, expected, evidence: requireTested(row.evidence) }],
);

function summarize(
  input: GoldenInput,
  pairs: number,
): DeltaSummary & { readonly delta: number; readonly pairs: number } {
  const [low, high] = input.confidence_interval;
  return {
    delta: input.ndcg_delta['10'],
    pairs,
    pValue: input.p_value,
    interval: low === undefined || high === undefined ? null : [low, high],
    changedSessions: input.sessions_improved + input.sessions_degraded,
  };
}

/** The evidence, which has to be of a t-test. */
export function requireTested(evidence: DeltaEvidence): TestedDelta {
  if (evidence.kind !== 'tested') throw new Error(`not a t-test: ${JSON.stringify(evidence)}`);
  return evidence;
}
