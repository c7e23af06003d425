import type { Fault } from '../../sandbox/faults/index.ts';
import type { ActionRun } from '../../sandbox/run-action.ts';
import { chooseFor, openFaultyGate } from './open-faulty-gate.ts';

const poll = 'GET /v1/retrievers/benchmarks/*';

// biome-ignore lint/suspicious/noExplicitAny: what the API answers, to be changed at will
export type Json = any;

/** Changes the body of an answer. */
export const change = (edit: (benchmark: Json) => object): Fault => ({
  kind: 'rewrite',
  json: (json) => ({ ...(json as object), ...edit(structuredClone(json)) }),
});

/** Changes the numbers of a benchmark that is completed. */
export const changeNumbers = (edit: (benchmark: Json) => void): Fault =>
  change((benchmark) => {
    if (benchmark.status === 'completed') edit(benchmark);
    return benchmark;
  });

/** Runs the main step against an API whose polls are answered so, the first ones or all. */
export async function runWith(
  faults: Fault | readonly Fault[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const choose = chooseFor(poll, (_request, index) => ('kind' in faults ? faults : faults[index]));
  await using faulty = await openFaultyGate({ runs: 'main-step', api: choose });
  return await faulty.run(inputs);
}
