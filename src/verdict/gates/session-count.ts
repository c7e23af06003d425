import { formatCount, formatInteger } from '../../runtime/format.ts';
import { countReplayed } from '../evidence.ts';
import { describeUnknownSessions } from '../missing-numbers.ts';
import type { Gate } from './gate.ts';
import { findNothing } from './missing-number.ts';

/** At least `min-sessions` sessions that both retrievers replayed. Fewer say nothing against a candidate: inconclusive. */
export const sessionCountGate: Gate = {
  id: 'session-count',
  isOnNdcg: false,
  evaluate(candidate, { minSessions }) {
    if (minSessions === undefined) return undefined;
    const needed = `at least ${formatInteger(minSessions)}`;
    const frame = { gate: 'Replayed sessions', threshold: minSessions, needed };
    const replayed = countReplayed(candidate);
    if (replayed === null) return findNothing(frame, describeUnknownSessions(candidate));
    const isEnough = replayed >= minSessions;
    const count = `${formatCount(replayed, 'session')} replayed`;
    return {
      ...frame,
      outcome: isEnough ? 'pass' : 'inconclusive',
      measured: replayed,
      value: formatInteger(replayed),
      reason: isEnough ? count : `only ${count} (required: ${needed})`,
    };
  },
};
