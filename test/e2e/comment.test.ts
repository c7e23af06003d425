import { describe, expect, test } from 'vitest';
import { openGate } from './open-gate.ts';

describe.concurrent('the comment of the built action', () => {
  test('is updated by the second run, found behind other comments on a later page', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    for (let index = 0; index < 120; index += 1)
      gate.github.addComment({ author: 'mona', body: `Remark ${index}` });
    const first = await gate.run();
    const second = await gate.run({ 'candidate-retriever-ids': 'ret_labels_only' });

    const own = gate.github.comments(1).filter(({ user }) => user?.login === 'github-actions[bot]');
    expect(own).toHaveLength(1);
    expect(own[0]?.body).toContain('Retriever benchmark: fail');
    expect(second.outputs['comment-url']).toBe(first.outputs['comment-url']);
    expect(second.outputs['comment-url']).toBe(own[0]?.html_url);
  });

  test('41: leaves alone a comment of somebody else that carries the marker', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run();
    const copied = gate.github.comments(1)[0]?.body ?? '';
    await using other = await openGate({ runs: 'main-step' });
    const untrusted = other.github.addComment({ author: 'mallory', body: copied });
    const run = await other.run();

    expect(run.exitCode).toBe(0);
    expect(other.github.comments(1)).toHaveLength(2);
    expect(other.github.comments(1).find(({ id }) => id === untrusted.id)?.body).toBe(copied);
  });

  test('stands beside those of other gates: comment-key tells them apart', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run({ 'comment-key': 'shop' });
    await gate.run({ 'comment-key': 'blog' });
    await gate.run({ 'comment-key': 'shop' });
    expect(gate.github.comments(1)).toHaveLength(2);
  });

  test('36: that is refused is a warning that names the permission, and the verdict stands', async () => {
    await using gate = await openGate({
      runs: 'main-step',
      github: { permissions: { issues: 'read', pull_requests: 'read' } },
    });
    const run = await gate.run();

    expect(run.exitCode).toBe(0);
    expect(run.outputs.verdict).toBe('pass');
    const warnings = run.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /GitHub answered 403 \(.+pull-requests: write.+The verdict is not affected\./s,
    );
    expect(run.summary).toContain('Retriever benchmark: pass');
  });

  test('has nowhere to go without a pull request: a notice, the report in the summary, the verdict as ever', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const run = await gate.run({}, { event: { name: 'push', payload: { ref: 'refs/heads/main' } } });

    expect(run.exitCode).toBe(0);
    expect(run.outputs.verdict).toBe('pass');
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringMatching(/^Verdict: pass/) },
      { level: 'notice', message: expect.stringContaining('has no pull request') },
    ]);
    expect(gate.github.requests).toEqual([]);
    expect(run.summary).toContain('Retriever benchmark: pass');
  });

  test('goes to pull-request-number where the event has none', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run({ 'pull-request-number': '1' }, { event: { name: 'workflow_dispatch', payload: {} } });
    expect(gate.github.comments(1)).toHaveLength(1);
  });

  test('is not written with comment: never', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run({ comment: 'never', 'candidate-retriever-ids': 'ret_labels_only' });
    expect(gate.github.requests).toEqual([]);
  });

  test('with comment: on-failure appears with a failure and turns green with the next pass', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const inputs = { comment: 'on-failure' };
    await gate.run(inputs);
    expect(gate.github.comments(1)).toHaveLength(0);
    await gate.run({ ...inputs, 'candidate-retriever-ids': 'ret_labels_only' });
    expect(gate.github.comments(1)[0]?.body).toContain('Retriever benchmark: fail');
    await gate.run(inputs);
    expect(gate.github.comments(1)).toHaveLength(1);
    expect(gate.github.comments(1)[0]?.body).toContain('Retriever benchmark: pass');
  });

  test('and log, summary and outputs never show the key', async () => {
    await using gate = await openGate({ runs: 'main-step', service: { apiKey: 'sk_very_secret_key' } });
    const run = await gate.run();
    const shown = JSON.stringify([run.log, run.summary, run.outputs, gate.github.comments(1)]);
    expect(shown).not.toContain('sk_very_secret_key');
  });
});
