import { expect, test } from 'vitest';
import { openGate, type RunKind, readFailure } from './open-gate.ts';

/** A run of the gate and what it must come to. */
export interface Situation {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
  /** What the failure annotation says; undefined where the job succeeds. */
  readonly failure: RegExp | undefined;
  /** Outputs beside the verdict. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** What the report says besides. */
  readonly notice?: RegExp;
}

/** Runs each situation and checks verdict, outputs, job result, comment and summary. */
export function testSituations(situations: readonly Situation[], runs: RunKind = 'main-step'): void {
  test.each(situations)('$name', async ({ name, inputs, verdict, failure, outputs = {}, notice }) => {
    await using gate = await openGate({ runs });
    // The sandbox draws its sessions by the benchmark's name: a fixed one makes the numbers the same on every run.
    const run = await gate.run({ 'benchmark-name': name, ...inputs });

    expect(run.outputs).toMatchObject({ verdict, ...outputs });
    expect(run.outputs['benchmark-id']).toMatch(/^bmk_/);
    expect(run.exitCode).toBe(failure === undefined ? 0 : 1);
    if (failure !== undefined) expect(readFailure(run)).toMatch(failure);
    const [comment] = gate.github.comments(1);
    expect(comment?.body).toContain(`Retriever benchmark: ${verdict}`);
    expect(run.summary).toContain(`Retriever benchmark: ${verdict}`);
    if (notice !== undefined) expect(run.summary).toMatch(notice);
    expect(JSON.parse(run.outputs.results ?? '')).toMatchObject({
      verdict,
      baseline_retriever_id: 'ret_baseline',
    });
  });
}
