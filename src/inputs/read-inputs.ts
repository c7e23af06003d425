import type { Clock } from '../runtime/clock.ts';
import type { Runner } from '../runtime/runner.ts';
import { listSecretParts, type ParseResult, parseInputs } from './parse-inputs.ts';
import { secretInputs } from './rules.ts';

/** Reads the inputs. Secrets are masked before anything can be logged, even invalid ones. */
export function readInputs({
  runner,
  clock,
  environment,
}: {
  readonly runner: Pick<Runner, 'readInput' | 'maskSecret'>;
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): ParseResult {
  for (const name of secretInputs)
    for (const secret of listSecretParts(runner.readInput(name))) runner.maskSecret(secret);
  return parseInputs((name) => runner.readInput(name), clock.today(), environment);
}
