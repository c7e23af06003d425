import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const connection = new URL('../../src/github/connection.ts', import.meta.url).href;

// In a process of its own each: what reads the file when it is loaded does so once.
it.each([
  ['is no JSON', fileURLToPath(import.meta.url)],
  ['is missing', '/nowhere/event.json'],
  ['is a folder', '/'],
])('44: connects also where the event file %s', async (_case, path) => {
  const script = `
    import { connect } from ${JSON.stringify(connection)};
    const log = { info() {}, notice() {}, warning() {} };
    const effects = { log, clock: {}, random: Math.random, signal: new AbortController().signal, send() {} };
    const { octokit } = await connect('ghs_1', effects, { apiUrl: 'http://127.0.0.1:9' });
    console.log(typeof octokit.rest.issues.createComment);`;
  const ended = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, GITHUB_EVENT_PATH: path },
  }).then(
    ({ stdout }) => stdout.trim(),
    ({ stderr }) => String(stderr),
  );
  expect(ended).toMatch(/^function$/m);
  expect(ended).not.toMatch(/Error/);
});
