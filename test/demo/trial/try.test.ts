import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../../demo/try.ts');

function runTrial(...args: readonly string[]) {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

/** Few sessions show that it is. */
const worse = ['--candidate-retriever-ids', 'ret_labels_only', '--session-count', '100'];

it('plays one run and ends as the job does', () => {
  const passing = runTrial(...worse, '--report-only=true');
  expect(passing.stderr).toBe('');
  expect(passing.status).toBe(0);
  expect(passing.stdout).toMatch(/^ {4}report-only: 'true'$/m);
  expect(passing.stdout).toMatch(/^│ github-actions\[bot\]$/m);
  expect(passing.stdout).toMatch(/^ {2}verdict +fail$/m);
  expect(passing.stdout).not.toContain('sk_sandbox');

  const failing = runTrial(...worse, '--comment', 'never');
  expect(failing.status).toBe(1);
  expect(failing.stdout).toMatch(/^ {2}\(none\)$/m);
});

it('lists every input and retriever', () => {
  const { status, stdout } = runTrial('--help');
  expect(status).toBe(0);
  for (const word of ['--session-filter', '--pull-request-number', 'ret_neutral', 'ret_broken']) {
    expect(stdout).toContain(word);
  }
});

it('refuses what it does not know, and services that are not there', () => {
  const unknown = runTrial('--sessions', '400');
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('--session-count');
  // Port 9 is one that fetch never connects to.
  const gone = runTrial('--api-url', 'http://127.0.0.1:9');
  expect(gone.status).toBe(2);
  expect(gone.stderr).toContain('http://127.0.0.1:9');
});
