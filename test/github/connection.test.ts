import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type ConnectionEffects, connect } from '../../src/github/connection.ts';
import { GitHubError } from '../../src/github/github-error.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

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

describe('the token', () => {
  const effects: ConnectionEffects = {
    clock: createFakeClock(),
    log: createRecordingLog(),
    random: () => 0.5,
    signal: new AbortController().signal,
    send: () => Promise.reject(new Error('nothing is sent')),
  };

  it.each([
    'http://github.example/api/v3',
    'http://127.0.0.1.github.example',
    'http://10.0.0.1',
    'https://octo:hunter2@github.example/api/v3',
    'https://hunter2@github.example',
    'http://octo:hunter2@localhost:3000',
    'ftp://github.example',
    'file:///etc/passwd',
    'github.example',
    'http:\n//github.example',
  ])('94: is not sent to %j', (apiUrl) => {
    const connecting = (): unknown => connect('ghs_1', effects, { apiUrl });
    expect(connecting).toThrow(GitHubError);
    expect(connecting).toThrow(/^GITHUB_API_URL is "[^\n]*", and the token is only sent to an https URL/);
    expect(connecting).not.toThrow(/hunter2/);
  });

  it.each([
    'https://api.github.com',
    'https://github.example/api/v3',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'https://github.example/api/v3/',
  ])('is sent to %s', (apiUrl) => {
    expect(connect('ghs_1', effects, { apiUrl }).octokit).toBeDefined();
  });
});
