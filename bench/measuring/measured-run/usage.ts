import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryDirectory } from '../temporary-directory.ts';

/** What a process used. */
export interface Usage {
  /** Largest resident set, in bytes. */
  readonly peakBytes: number;
  /** When it ended, in milliseconds since 1970. */
  readonly endedAt: number;
}

const preload = join(import.meta.dirname, 'preload.cjs');

/**
 * Runs a Node program that reports its own usage at its end; its waits pass at once.
 *
 * @param run starts the program with these variables in its environment, and resolves when it ended
 * @throws when it ended without a report, killed for example
 */
export function measureUsage<Value>(
  run: (variables: Readonly<Record<string, string>>) => Promise<Value>,
): Promise<{ readonly value: Value; readonly usage: Usage }> {
  return inTemporaryDirectory(async (directory) => {
    const file = join(directory, 'usage.json');
    const value = await run({ NODE_OPTIONS: `--require "${preload}"`, USAGE_FILE: file });
    const usage: Usage = JSON.parse(await readFile(file, 'utf8'));
    return { value, usage };
  });
}
