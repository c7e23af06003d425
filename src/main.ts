import { isCleanUpDone } from './benchmark/delete-on-cancel.ts';
import type { InFlightRecord } from './benchmark/in-flight.ts';
import { obtainBenchmark } from './benchmark/obtain-benchmark.ts';
import { countDraws } from './github/count-draws.ts';
import type { Transport } from './http/transport.ts';
import { countRequestedSessions, type Inputs } from './inputs/inputs.ts';
import type { ParseResult } from './inputs/parse-inputs.ts';
import { readInputs } from './inputs/read-inputs.ts';
import type { Conclusion } from './publish/conclusion.ts';
import { type Destination, findDestination } from './publish/destination.ts';
import { settleJobResult } from './publish/job-result.ts';
import { type RememberedRuns, readRunHistory } from './publish/read-run-history.ts';
import { reportStateName, reportStates } from './publish/report-state.ts';
import type { Cancellation } from './runtime/cancellation.ts';
import type { Clock } from './runtime/clock.ts';
import { toGateError } from './runtime/errors.ts';
import type { Runner } from './runtime/runner.ts';
import type { Verdict } from './verdict/verdict.ts';

/** What a step gets from the process that it runs in. */
export interface StepEffects {
  readonly runner: Runner;
  readonly clock: Clock;
  /** Uniform in [0, 1): spreads the requests of parallel jobs. */
  readonly random: () => number;
  /** Sends all requests of the step. */
  readonly send: Transport;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cancellation: Cancellation;
  /** Remembers the benchmark that would be left behind if the step ended now. */
  readonly inFlight: InFlightRecord;
  /** Called when the job's result is settled: nothing that happens afterwards changes it. */
  readonly onSettled: () => void;
}

/**
 * The gate: inputs → request → run → evidence → gates → verdict → report → publish. Never rejects: a verdict that
 * blocks and every error end in `runner.fail`. The job's result is settled before anything is published.
 */
export async function main(effects: StepEffects): Promise<void> {
  const { runner } = effects;
  try {
    const parsed = readInputs(effects);
    if (parsed.kind === 'parsed') parsed.warnings.forEach(runner.warning);
    const destination = await findDestination(parsed, effects);
    const saveReportState = (state: string): void => {
      if (destination.target.kind === 'pull-request') runner.saveState(reportStateName, state);
    };
    saveReportState(reportStates.pending);
    const conclusion = await reachConclusion(parsed, destination, effects);
    destination.startDeadline();
    settleJobResult(conclusion, runner);
    effects.onSettled();
    if (conclusion.kind !== 'cancelled') saveReportState(reportStates.settled);
    // Loaded only now: there is nothing to report until late in a run.
    const { publishConclusion } = await import('./publish/publish-conclusion.ts');
    const reportPath = parsed.kind === 'parsed' ? parsed.inputs.reportPath : undefined;
    const isShown = await publishConclusion(conclusion, destination, reportPath, effects);
    // The post step handles what was not cleaned up, or not shown on the pull request after a cancel.
    if (conclusion.kind === 'cancelled' && isCleanUpDone(conclusion.cleanUpOutcome) && isShown)
      effects.inFlight.set(undefined);
    if (conclusion.kind !== 'cancelled' || isShown) saveReportState('');
  } catch (error) {
    runner.fail(toGateError(error).message);
  }
}

/** How the run ends, whatever happens: what is thrown on the way becomes a conclusion too. */
export async function reachConclusion(
  parsed: ParseResult,
  destination: Destination,
  effects: StepEffects,
): Promise<Conclusion> {
  switch (parsed.kind) {
    case 'invalid':
      return { kind: 'error', error: parsed.error };
    case 'skipped':
      return { kind: 'skipped', reason: parsed.reason };
    case 'parsed':
      return await runAndJudge(parsed.inputs, destination, effects);
  }
}

async function runAndJudge(
  inputs: Inputs,
  destination: Destination,
  effects: StepEffects,
): Promise<Conclusion> {
  let reusable: RememberedRuns['asked'];
  try {
    reusable = await readReusable(inputs, destination, effects);
  } catch (error) {
    return { kind: 'error', error: toGateError(error) };
  }
  const obtained = await obtainBenchmark(inputs, destination.pullRequest, reusable, effects);
  if (obtained.kind !== 'completed') return obtained;
  destination.startDeadline();
  try {
    // Loaded only now: the statistics are a good part of the action's code.
    const { judgeBenchmark } = await import('./verdict/judge-benchmark.ts');
    const { benchmark, changes, asked, byName, otherDraws } = obtained;
    const { gates: settings, alphaSpending, namespace, reportOnly, onInconclusive } = inputs;
    const { runs: history } = await readRunHistory(destination, alphaSpending, effects.runner);
    const draw = countDraws(history, benchmark.benchmark_id, otherDraws);
    const requestedSessions = countRequestedSessions(inputs);
    const judged = judgeBenchmark(benchmark, settings, { draw, alphaSpending, requestedSessions });
    const { evidence } = judged;
    const verdict = byName ? noteFoundByName(judged.verdict, benchmark.benchmark_id) : judged.verdict;
    const context = { settings, namespace, reportOnly, onInconclusive, requestedSessions, draw, asked };
    return { kind: 'judged', verdict, evidence, benchmark, history, changes, ...context };
  } catch (error) {
    return { kind: 'error', error: toGateError(error) };
  }
}

/**
 * What the gate's comment says may be reused; undefined where nothing can be reused, or there is no comment.
 *
 * @throws GateError `runs-not-counted`: what cannot be counted afterwards is not worth paying for
 */
async function readReusable(
  { source, reuse, alphaSpending }: Inputs,
  destination: Destination,
  { runner, cancellation }: StepEffects,
): Promise<RememberedRuns['asked']> {
  if (source.kind !== 'new' || !(alphaSpending || (reuse && source.name === undefined))) return undefined;
  const quiet = { info: runner.info, notice: runner.info, warning: runner.info };
  const early = { target: destination.target, connect: destination.connectEarly };
  try {
    return (await readRunHistory(early, alphaSpending, quiet)).asked;
  } catch (error) {
    // Whoever cancelled the job needs no other reason for its end.
    if (cancellation.signal.aborted) return undefined;
    throw error;
  }
}

function noteFoundByName(verdict: Verdict, benchmarkId: string): Verdict {
  const notice = `Benchmark ${benchmarkId} was not created by this run: it was found by its name, without a comment of this gate that lists it, and its retrievers, session filter and session count agree. Set reuse: false to draw new sessions.`;
  return { ...verdict, notices: [...verdict.notices, notice] };
}
