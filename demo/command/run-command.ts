import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openScreen, type Screen } from '../terminal/screen.ts';
import { watchInterruption } from './interruption.ts';
import { UsageError } from './usage-error.ts';

const bundle = join(import.meta.dirname, '../..', 'dist', 'index.js');
const usageExitCode = 2;

/**
 * Runs a command to its end and sets the process's exit code: what the command returns, 128 and the signal's number
 * when it was interrupted, 2 when it was called wrongly.
 *
 * @param command gets the signal that it has to end at
 */
export async function runCommand(
  command: (screen: Screen, interruption: AbortSignal) => Promise<number>,
): Promise<void> {
  const { signal, stop } = watchInterruption();
  try {
    assertBuilt();
    process.exitCode = await command(openScreen(), signal);
  } catch (error) {
    if (signal.aborted) {
      process.exitCode = Number(signal.reason);
    } else if (error instanceof UsageError) {
      openScreen(process.stderr).write(error.message);
      process.exitCode = usageExitCode;
    } else {
      throw error;
    }
  } finally {
    stop();
  }
}

function assertBuilt(): void {
  if (existsSync(bundle)) return;
  throw new UsageError(`${bundle} is missing: build the action first, with npm run build.`);
}
