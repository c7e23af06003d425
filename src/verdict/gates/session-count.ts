import { formatCount, formatInteger } from '../../runtime/format.ts';
import type { Gate } from './gate.ts';

/** At least `min-sessions` sessions that both retrievers replayed. Fewer say nothing against a candidate: inconclusive. */
export const sessionCountGate: Gate = {
  id: 'session-count',
  isOnNdcg: false,
  evaluate({ sessionCount, failedSessions }, { minSessions }) {
    if (minSessions === undefined) return undefined;
    const replayed = sessionCount - failedSessions;
    const isEnough = replayed >= minSessions;
    const needed = `at least ${formatInteger(minSessions)}`;
    const count = `${formatCount(replayed, 'session')} replayed`;
    return {
      gate: 'Replayed sessions',
      outcome: isEnough ? 'pass' : 'inconclusive',
      measured: replayed,
      threshold: minSessions,
      value: formatInteger(replayed),
      needed,
      reason: isEnough ? count : `only ${count} (needed: ${needed})`,
    };
  },
};
