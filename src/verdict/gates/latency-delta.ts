import { chooseDecimals, formatBound, formatDelta, formatNumber } from '../../runtime/format.ts';
import type { Gate } from './gate.ts';
import { findNothing } from './missing-number.ts';

/** The mean latency may rise by `max-latency-delta-ms` at the most. A point gate: latency comes without a p-value. */
export const latencyDeltaGate: Gate = {
  id: 'latency-delta',
  isOnNdcg: false,
  evaluate({ comparison: { latency_delta_ms: delta } }, { maxLatencyDeltaMs }) {
    if (maxLatencyDeltaMs === undefined) return undefined;
    const needed = `at most ${formatBound(maxLatencyDeltaMs)} ms`;
    const frame = { gate: 'Latency delta', threshold: maxLatencyDeltaMs, needed };
    if (delta === null) return findNothing(frame, 'the API returned no latency_delta_ms');
    const decimals = chooseDecimals(delta, maxLatencyDeltaMs, 1);
    const change = `mean latency ${describeLatencyChange(delta, decimals)}`;
    const isFast = delta <= maxLatencyDeltaMs;
    return {
      ...frame,
      outcome: isFast ? 'pass' : 'fail',
      measured: delta,
      value: `${formatDelta(delta, decimals)} ms`,
      reason: isFast ? change : `${change} (required: ${needed})`,
    };
  },
};

function describeLatencyChange(delta: number, decimals: number): string {
  if (delta === 0) return 'did not change';
  return `${delta > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(delta), decimals)} ms`;
}
