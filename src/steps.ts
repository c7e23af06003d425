import { createCancellation } from './cancellation.ts';
import { cleanUp } from './clean-up.ts';
import { systemClock } from './clock.ts';
import { guardProcess } from './guard-process.ts';
import { main } from './main.ts';
import { createRunner } from './runner.ts';

/** The main step of the action, on this process. */
export async function runMainStep(): Promise<void> {
  const runner = createRunner(process.env);
  const cancellation = createCancellation();
  guardProcess(process, { runner, cancel: cancellation.cancel });
  await main({ runner, clock: systemClock, environment: process.env, cancellation });
}

/**
 * The post step of a job that was cancelled: finishes what a killed main step left.
 *
 * @param custodyState what that step saved
 */
export async function runPostStep(custodyState: string): Promise<void> {
  const runner = createRunner(process.env);
  const cancellation = createCancellation();
  guardProcess(process, { runner, cancel: cancellation.cancel });
  await cleanUp(custodyState, { runner, clock: systemClock, environment: process.env, cancellation });
}
