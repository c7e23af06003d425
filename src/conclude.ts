import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import { type GateError, toGateError } from './errors.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { judge, type Verdict } from './gates/verdict.ts';
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
      readonly inputs: Pick<Inputs, 'gates' | 'namespace' | 'reportOnly'>;
    }
  | { readonly kind: 'error'; readonly error: GateError };

/** Effects of coming to a conclusion. */
export interface ConcludeEffects {
  readonly runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'setOutput'>;
  readonly clock: Clock;
}

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
    const benchmark = await runBenchmark(inputs, deadline, nameParts, {
      ...shared,
      api: createBenchmarkApi({ apiUrl, apiKey, namespace, deadline }, { ...shared, send: transport.send }),
      onBenchmarkId: (benchmarkId) => runner.setOutput('benchmark-id', benchmarkId),
      onStatus: (status) => runner.setOutput('benchmark-status', status),
    });
    const evidence = gatherEvidence(benchmark);
    const verdict = judge(evidence, inputs.gates, inputs.require);
    return { kind: 'judged', verdict, evidence, benchmark, inputs };
  } catch (error) {
    return { kind: 'error', error: toGateError(error) };
  } finally {
    await transport.close();
  }
}
