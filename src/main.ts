import { isCleanUpDone } from './benchmark/delete-on-cancel.ts';
import { describeFoundByName } from './benchmark/describe-benchmark.ts';
import type { InFlightRecord } from './benchmark/in-flight.ts';
import { obtainBenchmark } from './benchmark/obtain-benchmark.ts';
import { describeLeftOut } from './candidates/judged-files.ts';
import type { LoadedFiles } from './candidates/load-files.ts';
import type { ObtainedFromFiles } from './candidates/obtain-from-files.ts';
import type { OwnRetrieverRecord } from './candidates/own-retrievers.ts';
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
import { GateError, toGateError } from './runtime/errors.ts';
import type { Runner } from './runtime/runner.ts';

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
  /** The same for retrievers that were made from files. */
  readonly ownRetrievers: OwnRetrieverRecord;
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
  let files: LoadedFiles | undefined;
  try {
    // Nothing is asked of Mixpeek for a file that is wrong.
    files = await loadGivenFiles(inputs, destination, effects);
    reusable = await readReusable(inputs, destination, effects);
  } catch (error) {
    return { kind: 'error', error: toGateError(error) };
  }
  const obtained = await obtain(inputs, files, destination, reusable, effects);
  if (obtained.kind === 'unchanged') return { kind: 'unchanged', files: obtained.files };
  if (obtained.kind !== 'completed') return obtained;
  destination.startDeadline();
  try {
    // Loaded only now: the statistics are a good part of the action's code.
    const { judgeBenchmark } = await import('./verdict/judge-benchmark.ts');
    const { benchmark, changes, asked, byName, otherDraws, files: judgedFiles } = obtained;
    const { gates: settings, alphaSpending, namespace, reportOnly, onInconclusive } = inputs;
    const { runs: history } = await readRunHistory(destination, alphaSpending, effects.runner);
    const draw = countDraws(history, benchmark.benchmark_id, otherDraws);
    const requestedSessions = countRequestedSessions(inputs);
    const judged = judgeBenchmark(
      benchmark,
      settings,
      { draw, alphaSpending, requestedSessions },
      judgedFiles?.paths,
    );
    const { evidence } = judged;
    const notices = [
      ...(byName ? [describeFoundByName(benchmark.benchmark_id)] : []),
      ...(judgedFiles === undefined ? [] : describeLeftOut(judgedFiles)),
    ];
    const verdict = { ...judged.verdict, notices: [...judged.verdict.notices, ...notices] };
    const context = {
      settings,
      namespace,
      reportOnly,
      onInconclusive,
      requestedSessions,
      draw,
      asked,
      files: judgedFiles,
    };
    return { kind: 'judged', verdict, evidence, benchmark, history, changes, ...context };
  } catch (error) {
    return { kind: 'error', error: toGateError(error) };
  }
}

/** @throws GateError `invalid-input` that lists every problem of every file */
async function loadGivenFiles(
  { source }: Inputs,
  { readHeadOrigin }: Destination,
  { environment }: StepEffects,
): Promise<LoadedFiles | undefined> {
  if (source.kind !== 'files') return undefined;
  // Most runs name no files, and what reads them is large.
  const { admitFiles } = await import('./candidates/admit-files.ts');
  return await admitFiles(source, readHeadOrigin, environment.GITHUB_WORKSPACE);
}

async function obtain(
  inputs: Inputs,
  files: LoadedFiles | undefined,
  { pullRequest }: Destination,
  reusable: RememberedRuns['asked'],
  effects: StepEffects,
): Promise<ObtainedFromFiles> {
  const { source } = inputs;
  if (source.kind !== 'files' || files === undefined) {
    const obtained = await obtainBenchmark(inputs, pullRequest, reusable, effects);
    if (obtained.kind === 'unchanged') throw new GateError('internal', 'There were no files to compare.');
    return { ...obtained, files: undefined };
  }
  const { obtainFromFiles } = await import('./candidates/obtain-from-files.ts');
  return await obtainFromFiles({ ...inputs, source }, files, pullRequest, reusable, effects);
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
  if (source.kind === 'existing' || !(alphaSpending || (reuse && source.name === undefined)))
    return undefined;
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
