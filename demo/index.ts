import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepRunning } from './keep-running.ts';
import { playScenario, showTitle } from './play-scenario.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { SCENARIOS } from './scenarios.ts';
import { openScreen, type Screen } from './screen.ts';

const BUNDLE = join(import.meta.dirname, '..', 'dist', 'index.js');
const INTERRUPTED = 130;
const REAL_SERVICE =
  'For real pull requests: store your Mixpeek key as the secret MIXPEEK_API_KEY, leave api-url out ' +
  '(https://api.mixpeek.com is its default), set your own retriever ids; the workflow to copy is in README.md.';

const { values: options } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
process.exitCode = await runDemo(options.keep);

async function runDemo(keep: boolean): Promise<number> {
  if (!existsSync(BUNDLE))
    throw new Error(`${BUNDLE} is missing: build the action first, with npm run build.`);
  const screen = openScreen();
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());

  await using stack = new AsyncDisposableStack();
  const sandbox = await startSandbox(stack);
  const differences = await playAll(sandbox, screen, interrupt.signal);
  if (interrupt.signal.aborted) return INTERRUPTED;
  showDifferences(differences, screen);
  if (keep) await keepRunning(sandbox, screen, interrupt.signal);
  screen.print(`\n${REAL_SERVICE}`);
  return differences.length === 0 ? 0 : 1;
}

async function playAll(sandbox: Sandbox, screen: Screen, interrupt: AbortSignal): Promise<string[]> {
  const differences: string[] = [];
  for (const [index, scenario] of SCENARIOS.entries()) {
    showTitle(scenario, `${index + 1}/${SCENARIOS.length}`, screen);
    const found = await playScenario(scenario, sandbox, screen, interrupt);
    if (interrupt.aborted) break;
    differences.push(...found.map((difference) => `${scenario.title}: ${difference}`));
  }
  return differences;
}

function showDifferences(differences: readonly string[], { print, paint, width }: Screen): void {
  print(`\n${paint('━'.repeat(width), ['cyan'])}`);
  if (differences.length === 0) {
    print(paint(`All ${SCENARIOS.length} runs ended as expected.`, ['bold', 'green']));
    return;
  }
  print(paint('Not as expected:', ['bold', 'red']));
  for (const difference of differences) print(`  ${difference}`);
}
