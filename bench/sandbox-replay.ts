import type { Figure } from './figure.ts';
import { computeOrdinaryBenchmark, SESSIONS } from './ordinary-benchmark.ts';

const TARGET_SECONDS = 5;

/** The sandbox's own work for one benchmark: history, replay and judgement, no HTTP. */
export const sandboxReplay: Figure = {
  name: `sandbox: ${SESSIONS.toLocaleString('en')} sessions × 3 retrievers`,
  async measure() {
    const startedAt = performance.now();
    await computeOrdinaryBenchmark();
    const seconds = (performance.now() - startedAt) / 1_000;
    return [
      {
        figure: this.name,
        measured: `${seconds.toFixed(2)} s`,
        target: `≤ ${TARGET_SECONDS} s`,
        met: seconds <= TARGET_SECONDS,
      },
    ];
  },
};
