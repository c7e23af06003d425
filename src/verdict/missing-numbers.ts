import type { CandidateEvidence } from './evidence.ts';
import { significanceK } from './significance-k.ts';
import type { UntestedReason } from './statistics/delta-evidence.ts';

/** Clauses on what the API did not return, for the sentence of a gate that is inconclusive for it. */
const clauses: Readonly<Record<UntestedReason, (candidate: CandidateEvidence) => string>> = {
  'no-delta': () => `the API returned no NDCG@${significanceK} delta`,
  'unknown-sessions': describeUnknownSessions,
  'too-few-sessions': () => 'fewer than two sessions were replayed by both retrievers',
  'no-test': () => 'the API returned neither a usable p-value nor a confidence interval',
};

/** Why a candidate's delta cannot be tested. */
export function describeUntested(reason: UntestedReason, candidate: CandidateEvidence): string {
  return clauses[reason](candidate);
}

/** Which number is missing, so that nobody knows how many sessions both retrievers replayed. */
export function describeUnknownSessions({
  sessionCount,
  candidate,
  baseline,
}: Pick<CandidateEvidence, 'sessionCount' | 'candidate' | 'baseline'>): string {
  if (sessionCount === null) return 'the API returned no session_count';
  if (candidate === undefined) return 'the API returned no results for the candidate';
  if (baseline === undefined) return 'the API returned no results for the baseline';
  const whose = candidate.failed_sessions === null ? 'the candidate' : 'the baseline';
  return `the API returned no failed_sessions for ${whose}`;
}
