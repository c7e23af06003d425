import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { buildLargeBenchmark } from '../../../bench/benchmarks/large-benchmark.ts';
import { undoBenchmark } from '../../../bench/benchmarks/ordinary-benchmark.ts';
import { type CannedAnswers, startCannedApi } from '../../../bench/measuring/measured-run/canned-api.ts';
import { measureUsage } from '../../../bench/measuring/measured-run/usage.ts';

const mebibyte = 1_048_576;

/** Runs a script, and gives what it printed and used. */
async function measureScript(script: string) {
  const { value: printed, usage } = await measureUsage(async (env) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(child, 'close');
    return Buffer.concat(chunks).toString('utf8');
  });
  return { printed, usage };
}

describe('the usage of a process', () => {
  test('counts what it held at its peak, and nothing that its parent holds', async () => {
    const held = Buffer.alloc(150 * mebibyte, 1);
    const small = await measureScript('');
    const large = await measureScript(`Buffer.alloc(${100 * mebibyte}, 1)`);

    expect(small.usage.peakBytes).toBeLessThan(held.length);
    expect(large.usage.peakBytes - small.usage.peakBytes).toBeGreaterThan(90 * mebibyte);
  });

  test('tells when it ended', async () => {
    const startedAt = Date.now();
    const { usage } = await measureScript('');

    expect(usage.endedAt).toBeGreaterThan(startedAt);
    expect(usage.endedAt).toBeLessThanOrEqual(Date.now() + 1);
  });

  test('lets an hour pass at once, on the clock of the process', async () => {
    const { printed } = await measureScript(`
      import { setTimeout } from 'node:timers/promises';
      const startedAt = performance.now();
      await setTimeout(3_600_000);
      console.log(performance.now() - startedAt);
    `);

    expect(Number(printed)).toBeGreaterThanOrEqual(3_599_999);
  });

  test('is an error where the process was killed', async () => {
    await expect(measureScript(`process.kill(process.pid, 'SIGKILL')`)).rejects.toThrow('usage.json');
  });
});

describe('the canned API', () => {
  const benchmark = buildLargeBenchmark({ candidates: 1, nodes: 1 });
  const completed = Buffer.from(JSON.stringify(benchmark));
  const answers: CannedAnswers = {
    completed,
    running: undoBenchmark(benchmark),
    findStatus: (poll) => (poll > 2 ? 'completed' : 'replaying'),
  };

  test('completes the benchmark after so many polls', async () => {
    await using api = await startCannedApi(answers);
    const readStatus = async (path: string, method = 'GET') => {
      const response = await fetch(`${api.url}/v1/retrievers/benchmarks${path}`, { method });
      const { status } = (await response.json()) as { readonly status?: unknown };
      return status;
    };

    expect(await readStatus('', 'POST')).toBe('pending');
    expect(await readStatus('/bmk_large')).toBe('replaying');
    expect(await readStatus('/bmk_large')).toBe('replaying');
    expect(api.completedAt).toBeUndefined();
    expect(await readStatus('/bmk_large')).toBe('completed');
    expect(api.polls).toBe(3);
    expect(api.completedAt).toBeLessThanOrEqual(Date.now() + 1);
  });

  test('tells how long ago the benchmark was created, and announces a rate limit where it has one', async () => {
    const elapsed: number[] = [];
    const findStatus: CannedAnswers['findStatus'] = (_poll, elapsedMs) => {
      elapsed.push(elapsedMs);
      return 'computing_metrics';
    };
    await using api = await startCannedApi({ ...answers, findStatus, rateLimitPerMinute: 60 });
    const benchmarks = `${api.url}/v1/retrievers/benchmarks`;
    const createdAt = performance.now();
    await fetch(benchmarks, { method: 'POST' });
    const response = await fetch(`${benchmarks}/bmk_large`);

    expect(await response.json()).toMatchObject({ status: 'computing_metrics' });
    expect(response.headers.get('x-ratelimit-limit')).toBe('60');
    expect(elapsed).toHaveLength(1);
    expect(elapsed[0]).toBeLessThanOrEqual(performance.now() - createdAt);
  });

  test('has any retriever, nothing to reuse, and nothing else', async () => {
    await using api = await startCannedApi(answers);
    const { baseline_retriever_id: baselineId } = answers.running;
    const list = await fetch(`${api.url}/v1/retrievers/benchmarks?page=1`);
    const baseline = await fetch(`${api.url}/v1/retrievers/${baselineId}`);
    const other = await fetch(`${api.url}/v1/collections`);

    expect(await list.json()).toMatchObject({ benchmarks: [], total: 0 });
    expect(await baseline.json()).toMatchObject({ retriever_id: baselineId });
    expect(other.status).toBe(404);
  });
});
