import { describe, expect, test } from 'vitest';
import type { BenchmarkService } from '../../sandbox/benchmark-service/index.ts';
import { buildPullRequestEvent } from '../../sandbox/events.ts';
import { createHeldClock } from './held-clock.ts';
import { openGate, readFailure } from './open-gate.ts';

function countCreated(service: BenchmarkService): number {
  return service.exchanges.filter(({ method, status }) => method === 'POST' && status === 201).length;
}

describe.concurrent('running again', () => {
  test('on the same commit with the same configuration takes the finished benchmark', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const first = await gate.run();
    const second = await gate.run();

    expect(countCreated(gate.service)).toBe(1);
    expect(second.outputs['benchmark-id']).toBe(first.outputs['benchmark-id']);
    expect(second.outputs['p-value']).toBe(first.outputs['p-value']);
    expect(second.log.join('\n')).toContain(`Reusing benchmark ${first.outputs['benchmark-id']}`);
    expect(second.log.join('\n')).not.toContain('This is run 2');
  });

  test('judges the finished benchmark anew where only the gates changed', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run();
    const second = await gate.run({ 'min-ndcg-delta': '0.5' });
    expect(countCreated(gate.service)).toBe(1);
    expect(second.outputs.verdict).toBe('fail');
  });

  test('takes a benchmark that took longer than an earlier run waited', async () => {
    const replayClock = createHeldClock();
    await using gate = await openGate({ runs: 'main-step', service: { replayClock } });
    const slow = { 'candidate-retriever-ids': 'ret_slow', 'session-count': '400' };
    const first = await gate.run({ ...slow, 'timeout-minutes': '0.05' });
    const { 'benchmark-id': id = '' } = first.outputs;
    expect(readFailure(first)).toContain(`run again with benchmark-id: ${id}`);
    replayClock.release();

    const resumed = await gate.run({ 'candidate-retriever-ids': 'ret_slow', 'benchmark-id': id });
    expect(resumed.outputs).toMatchObject({ 'benchmark-id': id, verdict: expect.stringMatching(/./) });
    const rerun = await gate.run(slow);
    expect(rerun.outputs).toMatchObject({ 'benchmark-id': id, verdict: resumed.outputs.verdict });
    expect(countCreated(gate.service)).toBe(1);
  });

  test.each([
    {
      name: 'another question',
      inputs: { 'session-count': '2000' },
      headSha: 'c0ffee0123456789c0ffee0123456789c0ffee01',
    },
    { name: 'another commit', inputs: {}, headSha: 'deadbeef0123456789deadbeef0123456789dead' },
    { name: 'reuse: false', inputs: { reuse: 'false' }, headSha: 'c0ffee0123456789c0ffee0123456789c0ffee01' },
  ])('draws anew with $name, and counts the draws', async ({ inputs, headSha }) => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run();
    const second = await gate.run(inputs, { event: buildPullRequestEvent({ number: 1, headSha }) });

    expect(countCreated(gate.service)).toBe(2);
    expect(gate.github.comments(1)[0]?.body).toMatch(
      /This is run 2 on this pull request; deleting the gate's comment restarts the count\. .+ up to a 4\.9% chance of having passed by luck; alpha-spending limits it/,
    );
    expect(second.exitCode).toBe(0);
  });

  test('with alpha-spending tests the second draw at a tighter level, and a draw keeps its own', async () => {
    // p = 0.018: enough for a first draw at 0.05 / 2, not for a second one at 0.05 / 6.
    const candidate = {
      'alpha-spending': 'true',
      'candidate-retriever-ids': 'ret_slightly_improved',
      'session-count': '1500',
      'benchmark-name': 'alpha 13',
    };
    await using gate = await openGate({ runs: 'main-step' });
    const alone = await gate.run(candidate);
    expect(alone.outputs.verdict).toBe('pass');

    await using other = await openGate({ runs: 'main-step' });
    await other.run({ 'alpha-spending': 'true' });
    const second = await other.run(candidate);
    expect(second.outputs.verdict).toBe('inconclusive');
    expect(other.github.comments(1)[0]?.body).toContain('With alpha-spending this run is tested at 0.00833');
    // The first question again, on the finished benchmark, and then the second: it is still the second draw.
    await other.run({ 'alpha-spending': 'true' });
    const again = await other.run({
      'alpha-spending': 'true',
      'benchmark-id': second.outputs['benchmark-id'] ?? '',
      'candidate-retriever-ids': '',
    });
    expect(again.outputs.verdict).toBe('inconclusive');
  });

  test('with alpha-spending refuses that any of several may pass without a correction', async () => {
    await using gate = await openGate();
    const several = { require: 'any', 'p-value-adjustment': 'none' };
    const run = await gate.run({ 'alpha-spending': 'true', ...several });
    expect(readFailure(run)).toMatch(
      /alpha-spending is true, but with require: any and p-value-adjustment: none/,
    );
    expect(run.exitCode).toBe(1);
    expect(gate.service.exchanges).toEqual([]);
  });

  test('72: with alpha-spending and comments that cannot be read ends before a benchmark is created', async () => {
    await using gate = await openGate({
      runs: 'main-step',
      github: { permissions: { issues: 'none', pull_requests: 'none' } },
    });
    const run = await gate.run({ 'alpha-spending': 'true' });
    expect(run.exitCode).toBe(1);
    expect(run.outputs.verdict).toBeUndefined();
    expect(readFailure(run)).toContain('earlier runs on this pull request could not be counted');
    expect(gate.service.exchanges).toEqual([]);
  });

  test('102: says how to recover a damaged count with alpha-spending, until the comment is deleted', async () => {
    await using gate = await openGate();
    await gate.run({ 'alpha-spending': 'true' });
    const body = (gate.github.comments(1)[0]?.body ?? '').replace(/-state:[\w-]+/, '-state:AAAA');
    await using other = await openGate();
    other.github.addComment({ author: 'github-actions[bot]', body });
    // The report of the error must not mend what is damaged.
    for (const _attempt of [1, 2]) {
      const run = await other.run({ 'alpha-spending': 'true' });
      expect(run.outputs.verdict).toBeUndefined();
      expect(readFailure(run)).toMatch(/damaged\. Delete that comment to recover, which resets the count/);
    }
    expect(countCreated(other.service)).toBe(0);
    const warned = await other.run();
    expect(warned.outputs.verdict).toBe('pass');
    expect(warned.log.join('\n')).toContain('is damaged');
  });

  test('98: says in the report that nothing but the name led to the benchmark', async () => {
    await using gate = await openGate();
    const first = await gate.run({ comment: 'never' });
    const second = await gate.run({ comment: 'never' });
    expect(countCreated(gate.service)).toBe(1);
    expect(first.summary).not.toContain('found by its name');
    expect(second.summary).toContain('found by its name');
  });

  test('counts from one where the comment is not ours', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run();
    const copied = gate.github.comments(1)[0]?.body ?? '';
    await using other = await openGate({ runs: 'main-step' });
    other.github.addComment({ author: 'mallory', body: copied });
    const run = await other.run();
    expect(run.log.join('\n')).not.toContain('This is run');
  });
});
