import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text as readText } from 'node:stream/consumers';
import type { Figure } from '../figure.ts';
import { findMainStep } from '../measuring/built-action.ts';
import { describeRatio, measureBesideNode } from '../measuring/side-by-side.ts';
import { inTemporaryDirectory } from '../measuring/temporary-directory.ts';

const target = 3.6;

/** From spawning the action with no inputs at all to its end with an input error. */
export const startUp: Figure = {
  name: 'start-up to an input error',
  async measure() {
    const script = findMainStep();
    const result = await inTemporaryDirectory((directory) =>
      measureBesideNode(() => runWithoutInputs(script, directory)),
    );
    return [describeRatio(this.name, result, target)];
  },
};

async function runWithoutInputs(script: string, directory: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { RUNNER_TEMP: directory },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [output] = await Promise.all([readText(child.stdout), once(child, 'exit')]);
  const milliseconds = performance.now() - startedAt;
  // Anything else would be a crash, which is quick but not what is measured.
  if (!output.includes('api-key'))
    throw new Error(`The action without inputs did not ask for them:\n${output}`);
  return milliseconds;
}
