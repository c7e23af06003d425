import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openScreen, type Screen } from '../terminal/screen.ts';
import { watchInterruption } from './interruption.ts';
import { UsageError } from './usage-error.ts';

const bundle = join(import.meta.dirname, '../..', 'dist', 'index.js');
const usageExitCode = 2;

/**
 * Runs a command and sets the process's exit code: what the command returns, 128 plus the signal's number if it was
 * interrupted, 2 if it was called incorrectly.
 *
 * @param command gets the signal that ends it
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
  throw new UsageError(`${bundle} is missing. Build the action first: npm run build`);
}
