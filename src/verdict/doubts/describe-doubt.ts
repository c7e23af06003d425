import { formatCount, formatDelta, formatInteger, statePValue } from '../../runtime/format.ts';
import type { Doubt, Outcome } from '../gates/gate.ts';
import { significanceK } from '../significance-k.ts';
import { enoughChanged, enoughSessions } from './enough-sessions.ts';

const decisions: Readonly<Record<Outcome, string>> = {
  pass: 'pass',
  fail: 'fail',
  inconclusive: 'be inconclusive',
};

/** A doubt as a clause, to follow `NDCG@10 rose by 0.0300, but`. */
export function describeDoubt(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'few-sessions':
      return doubt.isFiltered
        ? `the filter left ${formatCount(doubt.replayed, 'session')}, and it takes at least ${enoughSessions} to decide`
        : `only ${formatCount(doubt.replayed, 'session')} ${doubt.replayed === 1 ? 'was' : 'were'} replayed by both retrievers, and it takes at least ${enoughSessions} to decide`;
    case 'few-changed':
      return `only ${formatInteger(doubt.changed)} of ${formatCount(doubt.replayed, 'session')} changed, and it takes at least ${enoughChanged} to decide`;
    case 'changed-without-sessions':
      return 'no session counts as changed, which contradicts the delta, its p-value or its confidence interval';
    case 'outside-interval':
      return `the delta ${formatDelta(doubt.delta)} lies outside its own confidence interval, ${formatInterval(doubt.interval)}`;
    case 'disagreement':
      return `p-value and confidence interval contradict each other: by ${statePValue(doubt.pValue)} the candidate would ${decisions[doubt.byPValue]}, by the interval ${formatInterval(doubt.interval)} it would ${decisions[doubt.byInterval]}`;
    case 'failed-replays':
      return `${formatCount(doubt.failed, 'replay')} failed: counted as 0 they make the NDCG@${significanceK} delta ${formatDelta(doubt.withFailures)} instead of ${formatDelta(doubt.delta)}, and the candidate would ${decisions[doubt.outcome]}`;
  }
}

function formatInterval([low, high]: readonly [number, number]): string {
  return `${formatDelta(low)} to ${formatDelta(high)}`;
}
