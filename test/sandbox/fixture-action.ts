import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPullRequestEvent } from '../../sandbox/events.ts';
import { type ActionRun, type RunActionOptions, runAction } from '../../sandbox/run-action.ts';

/** The commit of the pull request that fixture actions run for. */
export const headSha = '0123456789abcdef0123456789abcdef01234567';

/** An action in a temporary folder, removed when it goes out of scope. */
export interface FixtureAction extends AsyncDisposable {
  readonly directory: string;
}

/** Writes an action whose main script is `script`, ES module source that may use `fs` and `env`. */
export async function writeFixtureAction(
  script: string,
  actionFile = fixtureActionFile,
): Promise<FixtureAction> {
  const directory = await mkdtemp(join(tmpdir(), 'fixture-action-'));
  const prelude = `import fs from 'node:fs';\nconst { env } = process;\n`;
  await writeFile(join(directory, 'action.yml'), actionFile);
  await writeFile(join(directory, 'main.mjs'), prelude + script);
  await writeFile(join(directory, 'post.mjs'), `${prelude}console.log('saved', env.STATE_benchmarkId);`);
  return { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) };
}

/** Runs `script` as the main step of an action, on a push to pull request 7; `more` is another line of its `runs:`. */
export async function runScript(
  script: string,
  options: Partial<RunActionOptions> = {},
  more = '',
): Promise<ActionRun> {
  await using action = await writeFixtureAction(script, `${fixtureActionFile}  ${more}\n`);
  return await runAction({
    inputs: {},
    event: buildPullRequestEvent({ number: 7, headSha: headSha }),
    githubApiUrl: 'http://127.0.0.1:9',
    actionDirectory: action.directory,
    ...options,
  });
}

const fixtureActionFile = `
name: Fixture
description: Fixture
inputs:
  api-key:
    description: Key
    required: true
  session count:
    description: Count
    default: 1000
  github-token:
    description: Token
    default: \${{ github.token }}
outputs:
  verdict:
    description: Verdict
runs:
  using: node24
  main: main.mjs
  post: post.mjs
`;
