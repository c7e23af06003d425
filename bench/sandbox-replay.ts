import {
  buildSessions,
  emojilibSource,
  runBenchmark,
  systemReplayClock,
} from '../sandbox/benchmark-service/index.ts';
import type { Figure } from './figure.ts';

const TARGET_SECONDS = 5;
const SESSIONS = 1_000;

/** The sandbox's own work for one benchmark: history, replay and judgement, no HTTP. */
export const sandboxReplay: Figure = {
  name: `sandbox: ${SESSIONS.toLocaleString('en')} sessions × 3 retrievers`,
  async measure() {
    const startedAt = performance.now();
    const outcome = await runBenchmark(
      {
        benchmark_name: 'bench',
        baseline_retriever_id: 'ret_baseline',
        candidate_retriever_ids: ['ret_improved', 'ret_labels_only'],
        session_count: SESSIONS,
      },
      {
        sessions: buildSessions(emojilibSource, new Date('2026-03-01T00:00:00Z')),
        seed: 'bench',
        clock: systemReplayClock,
        signal: new AbortController().signal,
      },
    );
    if (outcome.kind === 'failed') throw new Error(`The sandbox's benchmark failed: ${outcome.errorMessage}`);
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
