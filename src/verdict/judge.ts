import { composeNotices } from './compose-notices.ts';
import { composeStatement } from './compose-statement.ts';
import { crossCheck } from './cross-checks.ts';
import { addDecidingTests, type TestedCandidate } from './deciding-test.ts';
import { findDoubt } from './doubts/find-doubt.ts';
import type { Evidence } from './evidence.ts';
import type {
  ComparedCandidate,
  DecidingTest,
  Doubt,
  GateResult,
  GateSettings,
  Outcome,
  Requirement,
  RerunContext,
} from './gates/gate.ts';
import { gates } from './gates/index.ts';
import { readNdcgDelta } from './gates/ndcg-delta.ts';
import { pickOutcome } from './pick-outcome.ts';
import { computeReliableDelta } from './reliable-effect.ts';
import { joinClauses } from './sentence.ts';
import type { TestedDelta } from './statistics/delta-evidence.ts';
import { computeMinimalDetectableEffect } from './statistics/power.ts';
import type { CandidateVerdict, Verdict } from './verdict.ts';

/** What holds where there were no earlier runs. */
export const firstRun: RerunContext = { draw: 1, alphaSpending: false };

/**
 * Judges every candidate by every gate, and the pull request by its candidates.
 *
 * @throws GateError `metric-not-returned` when the benchmark has no delta at a K that a gate asks for
 */
export function judgeEvidence(evidence: Evidence, settings: GateSettings, facts = firstRun): Verdict {
  const { mode, require } = settings;
  const tested = addDecidingTests(evidence.candidates, settings);
  const candidates = tested.map((candidate, index) =>
    judgeCandidate(candidate, findDoubt(index, tested, settings, facts.requestedSessions), settings),
  );
  const outcome = combineOutcomes(candidates, require);
  const deciding = pickExtreme(candidates, outcome, require === 'all' ? 'weakest' : 'best');
  const best = pickExtreme(candidates, 'pass', 'best');
  const judged = { outcome, mode, require, candidates, deciding, best };
  const statement = composeStatement(judged);
  return {
    ...judged,
    statement,
    sentence: [...statement, `: ${joinClauses(deciding.explanation)}.`],
    notices: composeNotices(judged, settings, {
      ...facts,
      sessionCount: evidence.candidates[0]?.sessionCount ?? undefined,
      unrequestedCount: evidence.unrequestedIds.length,
      sampling: evidence.sampling,
    }),
  };
}

function judgeCandidate(
  tested: TestedCandidate,
  doubt: Doubt | undefined,
  settings: GateSettings,
): CandidateVerdict {
  const { candidateId, candidateName, file, comparison, delta, test } = tested;
  if (comparison === undefined || delta === undefined) {
    return {
      candidateId,
      candidateName,
      file,
      outcome: 'inconclusive',
      gates: [],
      ndcgDelta: undefined,
      pValue: null,
      test,
      doubt,
      ...noReach,
      explanation: ['the benchmark returned no comparison with the baseline'],
      notices: [],
    };
  }
  const compared: ComparedCandidate = { ...tested, comparison, delta, doubt };
  const results = gates.flatMap(({ id, isOnNdcg, evaluate }): GateResult[] => {
    const finding = evaluate(compared, settings);
    return finding === undefined ? [] : [{ id, isOnNdcg, ...finding }];
  });
  const outcome = pickOutcome(results.map((result) => result.outcome));
  return {
    candidateId,
    candidateName,
    file,
    outcome,
    gates: results,
    ndcgDelta: readNdcgDelta(comparison, settings.ndcgK) ?? undefined,
    pValue:
      comparison.p_value ?? (delta.kind === 'tested' && !delta.asymmetricInterval ? delta.pValue : null),
    test,
    doubt,
    ...(delta.kind === 'tested' && hasSoundSpread(doubt) ? computeReach(delta, test, settings) : noReach),
    explanation: explain(results, outcome),
    notices: crossCheck(compared, settings),
  };
}

type Reach = Pick<CandidateVerdict, 'detectableDelta' | 'reliableDelta' | 'effectSize'>;

const noReach: Reach = { detectableDelta: undefined, reliableDelta: undefined, effectSize: undefined };

/** What the benchmark could have seen, and how large what it saw is beside the spread. */
function computeReach(delta: TestedDelta, test: DecidingTest, settings: GateSettings): Reach {
  return {
    detectableDelta: computeMinimalDetectableEffect(delta, (test.level / test.sides) * test.strictness),
    reliableDelta: computeReliableDelta(delta, test, settings),
    effectSize: delta.delta / delta.standardDeviation,
  };
}

/** Whether the spread of the differences can be believed, and with it what the benchmark could have seen. */
function hasSoundSpread(doubt: Doubt | undefined): boolean {
  return doubt === undefined || doubt.kind === 'failed-replays';
}

function combineOutcomes(candidates: readonly CandidateVerdict[], require: Requirement): Outcome {
  const outcomes = candidates.map((candidate) => candidate.outcome);
  if (require === 'all') return pickOutcome(outcomes);
  if (outcomes.includes('pass')) return 'pass';
  return outcomes.includes('inconclusive') ? 'inconclusive' : 'fail';
}

/** The candidate with the smallest or largest delta among those with `outcome`, or among all where none has it. */
function pickExtreme(
  candidates: readonly CandidateVerdict[],
  outcome: Outcome,
  which: 'weakest' | 'best',
): CandidateVerdict {
  const matching = candidates.filter((candidate) => candidate.outcome === outcome);
  const sign = which === 'best' ? 1 : -1;
  const rank = ({ ndcgDelta }: CandidateVerdict): number =>
    ndcgDelta === undefined ? Number.NEGATIVE_INFINITY : sign * ndcgDelta;
  const pool = matching.length > 0 ? matching : candidates;
  return pool.reduce((chosen, candidate) => (rank(candidate) > rank(chosen) ? candidate : chosen));
}

/** The effect always comes first; then each gate that stands in the way, or for a pass each one that holds. */
function explain([effect, ...others]: readonly GateResult[], outcome: Outcome): string[] {
  if (effect === undefined) return ['no gate is switched on'];
  const told = others.filter((result) => result.outcome === outcome && result.reason !== '');
  const results = [effect, ...told];
  if (outcome === 'pass') {
    const reasons = results.map(({ reason }) => reason).join(', ');
    return [reasons, ...results.flatMap(({ remarks = [] }) => remarks)];
  }
  const [first, ...further] = told.flatMap(listClauses);
  if (effect.outcome !== 'pass' || first === undefined) return results.flatMap(listClauses);
  return [`${effect.reason}, but ${first}`, ...further, ...(effect.remarks ?? [])];
}

function listClauses({ reason, remarks = [] }: GateResult): string[] {
  return [reason, ...remarks];
}
