import { parseArgs } from 'node:util';
import { runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { showJobResult, showReason } from './display/job-result.ts';
import { type OverviewEntry, renderOverview } from './display/overview.ts';
import { showTitle } from './display/section.ts';
import { findDifferences } from './runs/check-outcome.ts';
import { keepRunning } from './runs/keep-running.ts';
import { type PlayedRun, playRun } from './runs/play-run.ts';
import { type Scenario, scenarios } from './runs/scenarios.ts';
import { type Services, startGitHub, startMixpeek } from './runs/services.ts';
import type { Screen } from './terminal/screen.ts';
import { trialPullRequest } from './trial/defaults.ts';

/** Ends a run that hangs; on a busy machine a run takes a minute. */
const runTimeLimitMs = 300_000;
const realService =
  'To run the gate on real pull requests, store your Mixpeek key as the secret MIXPEEK_API_KEY, omit api-url ' +
  '(it defaults to https://api.mixpeek.com), and set your own retriever ids. README.md has a workflow to copy.';

await runCommand(runDemo);

async function runDemo(screen: Screen, interruption: AbortSignal): Promise<number> {
  const { keep } = readOptions();
  await using stack = new AsyncDisposableStack();
  const pullRequests = new Set([...scenarios.map(({ pullRequest }) => pullRequest), trialPullRequest]);
  const services: Services = {
    mixpeek: await startMixpeek(stack),
    github: await startGitHub(stack, [...pullRequests]),
  };

  const entries: OverviewEntry[] = [];
  const differences: string[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const played = await playScenario(scenario, index, services, screen, interruption);
    const { label, title, inputs, expected } = scenario;
    entries.push({
      label,
      candidate: inputs['candidate-retriever-ids'] ?? inputs['candidate-files'] ?? '',
      run: played.run,
    });
    differences.push(...findDifferences(played, expected).map((difference) => `${title}: ${difference}`));
  }
  showEnd(entries, differences, screen);
  if (keep) await keepRunning(services, stack, screen, interruption);
  return differences.length === 0 ? 0 : 1;
}

function readOptions(): { readonly keep: boolean } {
  try {
    return parseArgs({ options: { keep: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new UsageError(
      'Unknown option. The only one is --keep, which leaves the services running: npm run demo -- --keep',
    );
  }
}

async function playScenario(
  scenario: Scenario,
  index: number,
  services: Services,
  screen: Screen,
  interruption: AbortSignal,
): Promise<PlayedRun> {
  const { title, story, expected } = scenario;
  showTitle(`${index + 1}/${scenarios.length}  ${title}`, story, screen);
  // One full report is enough to show what the collapsed parts contain.
  const details = index === 0 ? 'open' : 'closed';
  const play = { ...scenario, details, timeLimitMs: runTimeLimitMs } as const;
  const played = await playRun(play, services, screen, interruption);
  showJobResult(played.run, screen);
  showReason(expected.because, screen);
  return played;
}

function showEnd(entries: readonly OverviewEntry[], differences: readonly string[], screen: Screen): void {
  const { print, write, paint, width } = screen;
  print('', paint('━'.repeat(width), ['cyan']), ...renderOverview(entries, screen), '');
  if (differences.length === 0) {
    write(`All ${entries.length} runs ended as expected.`, { styles: ['bold', 'green'] });
  } else {
    write('Unexpected outcomes:', { styles: ['bold', 'red'] });
    for (const difference of differences) write(difference, { first: '  ', rest: '    ' });
  }
  print('');
  write(realService);
}
