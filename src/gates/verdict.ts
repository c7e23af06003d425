import type { CandidateEvidence, Evidence } from '../evidence.ts';
import type { GateResult, GateSettings, Outcome } from './gate.ts';
import { gates } from './index.ts';
import { readNdcgDelta } from './ndcg-delta.ts';

/** Which candidates have to pass: every one, or one of them. */
export type Requirement = 'all' | 'any';

/** Words of ours, and foreign names among them that each renderer shows as such. */
export type Sentence = readonly (string | { readonly kind: 'code'; readonly text: string })[];

/** The verdict on one candidate. */
export interface CandidateVerdict {
  readonly candidateId: string;
  readonly candidateName: string;
  readonly outcome: Outcome;
  /** One result per gate that is switched on; empty when there was no comparison to judge. */
  readonly gates: readonly GateResult[];
  /** NDCG@K delta at the gate's K; undefined without a comparison. */
  readonly ndcgDelta: number | undefined;
  readonly pValue: number | null;
  /** Why, in plain words with the numbers, without the candidate's name and without a full stop. */
  readonly explanation: string;
}

/** The verdict on the pull request: what the job result, the comment, the summary and the outputs all speak from. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly require: Requirement;
  readonly candidates: readonly CandidateVerdict[];
  /** The candidate that settled it: with `all` the weakest of those with the verdict's outcome, with `any` the best. */
  readonly deciding: CandidateVerdict;
  /** The largest NDCG@K delta among the candidates that pass, or among all when none does. */
  readonly best: CandidateVerdict;
  /** The whole verdict in one sentence. */
  readonly sentence: Sentence;
}

/**
 * Judges every candidate by every gate, and the pull request by its candidates.
 *
 * @throws GateError `metric-not-returned` when the benchmark has no NDCG delta at `ndcgK`
 */
export function judge(evidence: Evidence, settings: GateSettings, require: Requirement): Verdict {
  const candidates = evidence.candidates.map((candidate) => judgeCandidate(candidate, settings));
  const outcome = combineOutcomes(candidates, require);
  const deciding = pickExtreme(candidates, outcome, require === 'all' ? 'weakest' : 'best');
  const best = pickExtreme(candidates, 'pass', 'best');
  const judged = { outcome, require, candidates, deciding, best };
  return { ...judged, sentence: composeSentence(judged) };
}

/** The sentence as plain text, for the log, the job's message and the outputs. */
export function formatSentence(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function judgeCandidate(evidence: CandidateEvidence, settings: GateSettings): CandidateVerdict {
  const { candidateId, candidateName, comparison } = evidence;
  if (comparison === undefined) {
    const explanation = 'the benchmark returned no comparison with the baseline';
    return {
      candidateId,
      candidateName,
      outcome: 'inconclusive',
      gates: [],
      ndcgDelta: undefined,
      pValue: null,
      explanation,
    };
  }
  const compared = { ...evidence, comparison };
  const results = gates.flatMap((gate) => gate.evaluate(compared, settings) ?? []);
  const outcome = pickOutcome(results.map((result) => result.outcome));
  return {
    candidateId,
    candidateName,
    outcome,
    gates: results,
    ndcgDelta: readNdcgDelta(comparison, settings.ndcgK),
    pValue: comparison.p_value,
    explanation: explain(results, outcome),
  };
}

/** All must hold: a failure outweighs a doubt, and a doubt outweighs a pass. */
function pickOutcome(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('fail')) return 'fail';
  return outcomes.includes('inconclusive') ? 'inconclusive' : 'pass';
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
function explain([effect, ...others]: readonly GateResult[], outcome: Outcome): string {
  if (effect === undefined) return 'no gate is switched on';
  const reasons = others.filter((result) => result.outcome === outcome).map((result) => result.reason);
  if (outcome === 'pass') return [effect.reason, ...reasons].join(', ');
  if (effect.outcome === outcome) return [effect.reason, ...reasons].join('; ');
  return `${effect.reason}, but ${reasons.join('; ')}`;
}

const verbs: Readonly<Record<Outcome, { readonly one: string; readonly several: string }>> = {
  pass: { one: 'passes', several: 'pass' },
  fail: { one: 'fails', several: 'fail' },
  inconclusive: { one: 'is inconclusive', several: 'are inconclusive' },
};

function composeSentence({ outcome, require, candidates, deciding }: Omit<Verdict, 'sentence'>): Sentence {
  const count = candidates.length;
  const agreeing = candidates.filter((candidate) => candidate.outcome === outcome).length;
  const name = nameCandidate(deciding);
  const because = `: ${deciding.explanation}.`;
  if (count === 1) return [...name, ` ${verbs[outcome].one}`, because];
  const lead = `${agreeing} of ${count} candidates ${agreeing === 1 ? verbs[outcome].one : verbs[outcome].several}`;
  if (require === 'any' && outcome === 'pass')
    return [`${lead}, and one is enough; the best is `, ...name, because];
  if (require === 'any') return [`None of ${count} candidates passes; the closest is `, ...name, because];
  if (outcome === 'pass') return [`All ${count} candidates pass; the smallest gain has `, ...name, because];
  return [`${lead}, and all must pass; `, ...name, ` ${verbs[outcome].one}`, because];
}

function nameCandidate({ candidateName, candidateId }: CandidateVerdict): Sentence {
  const name = { kind: 'code', text: candidateName } as const;
  return candidateName === candidateId ? [name] : [name, ' (', { kind: 'code', text: candidateId }, ')'];
}
