import { once } from 'node:events';
import { retrievers } from '../sandbox/benchmark-service/index.ts';
import type { Sandbox } from './sandbox.ts';
import { BASELINE_ID, SCENARIOS } from './scenarios.ts';
import type { Screen } from './screen.ts';

/** Prints how to run the action by hand against the sandbox, then waits for `stop`. */
export async function keepRunning(sandbox: Sandbox, screen: Screen, stop: AbortSignal): Promise<void> {
  const { print, paint } = screen;
  print(`\n${paint('The sandbox keeps running.', ['bold'])} Try the action by hand, from this folder:\n`);
  print(renderCommand(sandbox));
  print(`\nOther candidates to try:`);
  const candidates = retrievers.filter(({ retriever_id: id }) => id !== BASELINE_ID);
  for (const { retriever_id: id, description } of candidates) print(`  ${id.padEnd(24)}${description}`);
  print(`\nComments of a pull request, as GitHub would list them:\n`);
  print(renderListCommand(sandbox));
  print(`\nCtrl-C stops both services.`);
  // A listener alone does not keep the process alive, the two servers do.
  if (!stop.aborted) await once(stop, 'abort');
}

/**
 * A command for a POSIX shell, which cannot assign names with dashes itself and, as npx's child, would even drop
 * them: hence `env`, and Node by its path.
 */
function renderCommand({ mixpeek, github }: Sandbox): string {
  const variables = {
    'INPUT_API-KEY': mixpeek.apiKey,
    'INPUT_API-URL': mixpeek.url,
    'INPUT_BASELINE-RETRIEVER-ID': BASELINE_ID,
    'INPUT_CANDIDATE-RETRIEVER-IDS': 'ret_improved',
    'INPUT_GITHUB-TOKEN': github.token,
    'INPUT_PULL-REQUEST-NUMBER': String(SCENARIOS[0]?.pullRequest ?? ''),
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_STEP_SUMMARY: '/dev/stdout',
  };
  const assignments = Object.entries(variables).map(([name, value]) => `  '${name}=${value}' \\`);
  return ['env \\', ...assignments, '  node_modules/.bin/node dist/index.js'].join('\n');
}

function renderListCommand({ github }: Sandbox): string {
  const path = `/repos/${github.repository}/issues/${SCENARIOS[0]?.pullRequest}/comments`;
  return `curl --header 'Authorization: Bearer ${github.token}' ${github.url}${path}`;
}
