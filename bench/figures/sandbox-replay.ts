import { computeOrdinaryBenchmark, sessionCount } from '../benchmarks/ordinary-benchmark.ts';
import type { Figure } from '../figure.ts';

const targetSeconds = 5;

/** The sandbox's own work for one benchmark: history, replay and judgement, no HTTP. */
export const sandboxReplay: Figure = {
  name: `sandbox: ${sessionCount.toLocaleString('en')} sessions × 3 retrievers`,
  async measure() {
    const startedAt = performance.now();
    await computeOrdinaryBenchmark();
    const seconds = (performance.now() - startedAt) / 1_000;
    return [
      {
        figure: this.name,
        measured: `${seconds.toFixed(2)} s`,
        target: `≤ ${targetSeconds} s`,
        met: seconds <= targetSeconds,
      },
    ];
  },
};
