import { chooseDecimals, formatBound, formatDelta, formatNumber } from '../../runtime/format.ts';
import type { Gate } from './gate.ts';

/** The mean latency may rise by `max-latency-delta-ms` at the most. A point gate: latency comes without a p-value. */
export const latencyDeltaGate: Gate = {
  id: 'latency-delta',
  isOnNdcg: false,
  evaluate({ comparison: { latency_delta_ms: delta } }, { maxLatencyDeltaMs }) {
    if (maxLatencyDeltaMs === undefined) return undefined;
    const decimals = chooseDecimals(delta, maxLatencyDeltaMs, 1);
    const needed = `at most ${formatBound(maxLatencyDeltaMs)} ms`;
    const change = `mean latency ${describeLatencyChange(delta, decimals)}`;
    const isFast = delta <= maxLatencyDeltaMs;
    return {
      gate: 'Latency delta',
      outcome: isFast ? 'pass' : 'fail',
      measured: delta,
      threshold: maxLatencyDeltaMs,
      value: `${formatDelta(delta, decimals)} ms`,
      needed,
      reason: isFast ? change : `${change} (needed: ${needed})`,
    };
  },
};

function describeLatencyChange(delta: number, decimals: number): string {
  if (delta === 0) return 'did not change';
  return `${delta > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(delta), decimals)} ms`;
}
