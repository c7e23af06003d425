import { createInFlightRecord, describeInFlight } from './benchmark/in-flight.ts';
import { finishInterruptedRun, type SavedState } from './finish-interrupted-run.ts';
import { createTransport } from './http/transport.ts';
import { main, type StepEffects } from './main.ts';
import { createCancellation } from './runtime/cancellation.ts';
import { systemClock } from './runtime/clock.ts';
import { guardProcess } from './runtime/guard-process.ts';
import { createRunner } from './runtime/runner.ts';

/** The main step of the action, on this process. */
export async function runMainStep(): Promise<void> {
  await run(main);
}

/**
 * The post step: finishes what a killed main step left.
 *
 * @param saved what that step saved
 */
export async function runPostStep(saved: SavedState): Promise<void> {
  await run((effects) => finishInterruptedRun(saved, effects));
}

/** Runs a step on this process, and lets that end afterwards. */
async function run(step: (effects: StepEffects) => Promise<void>): Promise<void> {
  const transport = createTransport();
  try {
    await step({ ...connectProcess(), send: transport.send });
  } finally {
    await transport.close();
  }
}

function connectProcess(): Omit<StepEffects, 'send'> {
  const runner = createRunner(process.env);
  const { cancel, ...cancellation } = createCancellation();
  const inFlight = createInFlightRecord(runner.saveState);
  const describeLeft = () => {
    const left = describeInFlight(inFlight.current);
    // The message says how to go on with the benchmark: the post step must not delete it.
    if (left !== '') inFlight.set(undefined);
    return left;
  };
  const onSettled = guardProcess(process, { runner, describeLeft, cancel });
  return {
    runner,
    clock: systemClock,
    random: Math.random,
    environment: process.env,
    cancellation,
    inFlight,
    onSettled,
  };
}
