import type { Clock } from '../runtime/clock.ts';
import type { Runner } from '../runtime/runner.ts';
import { type ParseResult, parseInputs } from './parse-inputs.ts';
import { secretInputs } from './rules.ts';

/** Reads the inputs. Secrets are masked before anything can be logged, even invalid ones. */
export function readInputs({
  runner,
  clock,
}: {
  readonly runner: Pick<Runner, 'readInput' | 'maskSecret'>;
  readonly clock: Clock;
}): ParseResult {
  for (const name of secretInputs) {
    const secret = runner.readInput(name);
    if (secret !== '') runner.maskSecret(secret);
  }
  return parseInputs((name) => runner.readInput(name), clock.today());
}
