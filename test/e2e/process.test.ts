import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ActionRun } from '../../sandbox/run-action.ts';
import { createHeldClock } from './held-clock.ts';
import { chooseFor, openFaultyGate } from './open-faulty-gate.ts';
import { openGate, readFailure } from './open-gate.ts';

/** Runs the built action and does this in its process once that is guarded: what no input can bring about. */
async function runAndDo(statement: string): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'preload-'));
  try {
    const path = join(folder, 'preload.mjs');
    await writeFile(
      path,
      `const timer = setInterval(() => {
        if (process.listenerCount('uncaughtException') === 0) return;
        clearInterval(timer);
        ${statement};
      }, 10);`,
    );
    await using gate = await openGate({ service: { replayClock: createHeldClock() } });
    const inputs = { 'candidate-retriever-ids': 'ret_slow', 'session-count': '100' };
    return await gate.run(inputs, { env: { NODE_OPTIONS: `--import ${pathToFileURL(path)}` } });
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe.concurrent('the process', () => {
  test.each([
    [
      'an error that nobody caught',
      `throw Object.assign(new Error('boom'), { code: 'EBOOM' })`,
      /Error EBOOM: boom/,
    ],
    ['a rejection that nobody caught', `Promise.reject(new TypeError('boom'))`, /TypeError: boom/],
    ['a hostile error', `throw new Error('x\\n::set-output name=verdict::pass\\r##[error]y')`, /Error: x/],
    ['something that is no error', `throw { a: 1 }`, /a thrown value that is not an error/],
  ])(
    '49: %s is one harmless annotation with its code, and exit code 1',
    async (_what, statement, message) => {
      const run = await runAndDo(statement);
      expect(run.exitCode).toBe(1);
      expect(readFailure(run)).toMatch(message);
      expect(readFailure(run)).toContain('internal');
      expect(run.commands.filter(({ name }) => name !== 'add-mask').map(({ name }) => name)).toEqual([
        'error',
      ]);
      expect(run.outputs.verdict).toBeUndefined();
      expect(run.log.join('\n')).not.toMatch(/\[object Object\]|^\s+at /m);
    },
  );

  test.each([
    [
      'the event file is missing',
      { GITHUB_EVENT_PATH: '/nowhere/event.json' },
      /^Could not read the workflow's event file/,
    ],
    [
      'the event file is no JSON',
      { GITHUB_EVENT_PATH: import.meta.filename },
      /^Could not read the workflow's event file/,
    ],
    ['there is no event file', { GITHUB_EVENT_PATH: '' }, /event file.+GITHUB_EVENT_PATH is not set/],
    [
      'there is no summary file',
      { GITHUB_STEP_SUMMARY: '' },
      /^Could not write the step summary: .+verdict is not affected/,
    ],
    [
      'the summary cannot be written',
      { GITHUB_STEP_SUMMARY: '/proc/1/nowhere' },
      /^Could not write the step summary: /,
    ],
  ])('44: %s: a warning, and the verdict stands', async (_what, env, warning) => {
    await using gate = await openGate();
    const run = await gate.run({}, { env });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.exitCode).toBe(0);
    const warnings = run.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringMatching(warning)]);
  });

  test('44: the event file is no JSON: with pull-request-number there is a comment all the same', async () => {
    await using gate = await openGate();
    const run = await gate.run(
      { 'pull-request-number': '1' },
      { env: { GITHUB_EVENT_PATH: import.meta.filename } },
    );
    expect(run.outputs.verdict).toBe('pass');
    const warnings = run.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Could not read the workflow's event file/),
    ]);
    expect(gate.github.comments(1).map(({ body }) => body)).toEqual([
      expect.stringContaining('Retriever benchmark: pass'),
    ]);
    expect(run.outputs['comment-url']).toBe(gate.github.comments(1)[0]?.html_url);
  });

  test('50: with `if: always()` no signal comes: the deadline ends a benchmark that never does', async () => {
    await using faulty = await openFaultyGate({
      api: chooseFor('GET /v1/retrievers/benchmarks/*', () => ({ kind: 'stall', after: 'request' })),
    });
    const run = await faulty.run({ 'timeout-minutes': '0.05' });
    expect(readFailure(run)).toMatch(/did not finish within timeout-minutes.+benchmark-id: bmk_\w+/);
  });

  test.each(['api-key', 'everything'])(
    '1: no key (%s missing): says why, and nothing is benchmarked or written',
    async (what) => {
      await using gate = await openGate();
      const others =
        what === 'everything' ? { 'baseline-retriever-id': '', 'candidate-retriever-ids': '' } : {};
      const failed = await gate.run({ 'api-key': '', ...others });
      expect(failed.exitCode).toBe(1);
      expect(readFailure(failed)).toMatch(
        /api-key is required, but it is empty\. Check that the secret exists and that its name is spelled correctly\. GitHub passes no secrets to pull requests from forks/,
      );
      expect(readFailure(failed)).toContain('on-missing-api-key: skip');
      const skipped = await gate.run({ 'api-key': ' ', 'on-missing-api-key': 'skip', ...others });
      expect(skipped.exitCode).toBe(0);
      expect(skipped.outputs.verdict).toBe('skipped');
      expect(skipped.annotations).toEqual([
        {
          level: 'notice',
          message: expect.stringMatching(
            /^Verdict: skipped\. The API key is missing\. GitHub passes no secrets/,
          ),
        },
      ]);
      expect(skipped.summary).toContain('Retriever benchmark: skipped');
      expect(gate.service.exchanges).toEqual([]);
      expect(gate.github.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
    },
  );
});
