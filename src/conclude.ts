import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import { type GateError, toGateError } from './errors.ts';
import type { Evidence } from './evidence.ts';
import type { Verdict } from './gates/verdict.ts';
import { countDraws, type History } from './github/history.ts';
import type { Inputs } from './inputs.ts';
import { createBenchmarkApi } from './mixpeek/client.ts';
import { createTransport } from './mixpeek/http.ts';
import type { Benchmark } from './mixpeek/schemas.ts';
import type { Review } from './review.ts';
import { runBenchmark } from './run-benchmark.ts';
import type { Runner } from './runner.ts';

/** How a run ended: with a verdict on a completed benchmark, or with an error that is none. */
export type Conclusion =
  | {
      readonly kind: 'judged';
      readonly verdict: Verdict;
      readonly evidence: Evidence;
      readonly benchmark: Benchmark;
      /** The gates that it was judged by, and what else of the inputs the report speaks of. */
      readonly inputs: Pick<Inputs, 'gates' | 'namespace' | 'reportOnly' | 'onInconclusive'>;
    }
  | { readonly kind: 'error'; readonly error: GateError };

/** Effects of coming to a conclusion. */
export interface ConcludeEffects {
  /** The earlier runs on the pull request; asked for when the benchmark is done. */
  readonly readHistory: (isRequired: boolean) => Promise<History>;
  readonly runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'setOutput'>;
  readonly clock: Clock;
}

/** Longest time that looking for a benchmark to reuse may take, in milliseconds: a new one always does. */
const lookUpMs = 10_000;

/** Runs the benchmark and judges it: request → run → evidence → gates → verdict. Never rejects. */
export async function conclude(
  inputs: Inputs,
  review: Review,
  effects: ConcludeEffects,
): Promise<Conclusion> {
  const transport = createTransport();
  const { runner, clock } = effects;
  const { apiUrl, apiKey, namespace } = inputs;
  const deadline = clock.now() + inputs.timeoutMs;
  const shared = { clock, log: runner, random: Math.random };
  try {
    const pullRequestNumber = inputs.comment.pullRequestNumber ?? review.pullRequestNumber;
    const nameParts = { ...review, pullRequestNumber, nonce: randomUUID().slice(0, 8) };
    const connect = (until: number) =>
      createBenchmarkApi({ apiUrl, apiKey, namespace, deadline: until }, { ...shared, send: transport.send });
    const benchmark = await runBenchmark(inputs, deadline, nameParts, {
      ...shared,
      api: connect(deadline),
      lookUpApi: connect(Math.min(deadline, clock.now() + lookUpMs)),
      onBenchmarkId: (benchmarkId) => runner.setOutput('benchmark-id', benchmarkId),
      onStatus: (status) => runner.setOutput('benchmark-status', status),
    });
    const { judgeBenchmark } = await import('./judge-benchmark.ts');
    const draw = countDraws(await effects.readHistory(inputs.alphaSpending), benchmark.benchmark_id);
    const requestedSessions = inputs.source.kind === 'new' ? inputs.source.sessionCount : undefined;
    const facts = { draw, alphaSpending: inputs.alphaSpending, requestedSessions };
    return { kind: 'judged', ...judgeBenchmark(benchmark, inputs.gates, facts), benchmark, inputs };
  } catch (error) {
    return { kind: 'error', error: toGateError(error) };
  } finally {
    await transport.close();
  }
}
