import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults/index.ts';
import { addBystanders, ask, describeRetriever, fromFile, listRetrievers } from './candidate-files.ts';
import { type Choose, chooseFor, type FaultyGateOptions, openFaultyGate } from './open-faulty-gate.ts';
import { readFailure } from './open-gate.ts';

const path = 'search/retriever.yaml';
const clone = 'POST /v1/retrievers/*/clone';
const remove = 'DELETE /v1/retrievers/*';
const createBenchmark = 'POST /v1/retrievers/benchmarks';

const inTurn =
  (...faults: readonly (Fault | undefined)[]): Choose =>
  (_request, index) =>
    faults[index];

/** A gate with bystanders, and what there was before. */
async function open(options: FaultyGateOptions = {}, source = 'ret_improved') {
  const faulty = await openFaultyGate({ runs: 'main-step', ...options });
  await addBystanders(faulty.gate);
  const before = await listRetrievers(faulty.gate);
  const files = { [path]: await describeRetriever(faulty.gate, source) };
  return {
    ...faulty,
    before,
    run: (inputs: Readonly<Record<string, string>> = {}, more = {}) =>
      faulty.run({ ...fromFile, ...inputs }, { files: { ...files, ...more } }),
    left: () => listRetrievers(faulty.gate),
    [Symbol.asyncDispose]: faulty[Symbol.asyncDispose],
  };
}

describe.concurrent('106: a create of which nobody knows whether it arrived', () => {
  test.each<[string, readonly Fault[]]>([
    ['reset before it was handled', [{ kind: 'reset', at: 'before-answer' }]],
    ['reset after it was handled', [{ kind: 'reset', at: 'after-handling' }]],
    ['502 before it was handled', [{ kind: 'status', status: 502 }]],
    ['502 after it was handled', [{ kind: 'status', status: 502, afterHandling: true }]],
    ['an answer that is cut', [{ kind: 'cut', framing: 'chunked' }]],
    ['an answer without the id', [{ kind: 'rewrite', json: () => ({ retriever: {} }) }]],
    [
      'an answer about another one',
      [
        {
          kind: 'rewrite',
          json: () => ({ retriever: { retriever_id: 'ret_baseline', retriever_name: 'Labels and tags' } }),
        },
      ],
    ],
    [
      'twice, the second time after it was handled',
      [
        { kind: 'status', status: 502 },
        { kind: 'reset', at: 'after-handling' },
      ],
    ],
    [
      'handled twice',
      [
        { kind: 'status', status: 503, afterHandling: true },
        { kind: 'status', status: 409 },
      ],
    ],
  ])('%s: made once, judged, gone', async (_name, faults) => {
    await using gate = await open({ api: chooseFor(clone, inTurn(...faults)) });
    const run = await gate.run();
    expect(run.outputs.verdict).toBe('pass');
    expect(await gate.left()).toEqual(gate.before);
  });

  test('in doubt to the end: the error names it, and the clean-up finds what it can', async () => {
    await using gate = await open({ api: chooseFor(clone, () => ({ kind: 'status', status: 502 })) });
    const run = await gate.run();
    expect(readFailure(run)).toMatch(
      /^Could not create a retriever from "search\/retriever\.yaml": The API failed \(502\).+ A retriever named "gate-octo-org-search-pr1-.+" may have been created\./s,
    );
    expect(await gate.left()).toEqual(gate.before);
  });
});

describe.concurrent('107: a create that is refused', () => {
  test('the quota: names what to do, and what was made before is gone', async () => {
    await using gate = await open({ service: { retrieverQuota: 15 } });
    const room = 15 - gate.before.length;
    expect(room).toBeGreaterThanOrEqual(0);
    const stages = (await ask(gate.gate.service, 'GET', '/ret_improved')) as { stages: object[] };
    const more = Object.fromEntries(
      Array.from({ length: room + 1 }, (_, index) => [
        `search/${index}.yaml`,
        JSON.stringify({ stages: stages.stages, budget_limits: { max_time_ms: 60_000 + index } }),
      ]),
    );
    const run = await gate.run({ 'candidate-files': 'search/*.yaml' }, more);
    expect(readFailure(run)).toMatch(
      /Quota exceeded \(403\).+ Each changed file needs a retriever while it is judged: delete/s,
    );
    expect(await gate.left()).toEqual(gate.before);
  });

  test.each<[string, Fault, RegExp]>([
    ['a conflict for a name that nobody has', { kind: 'status', status: 409 }, /Conflict \(409\)/],
    ['402', { kind: 'status', status: 402 }, /Insufficient credits \(402\)/],
    [
      'the clone source is gone',
      { kind: 'status', status: 404 },
      /Not found \(404\).+Check that the retriever "ret_baseline" exists/s,
    ],
  ])('%s', async (_name, fault, failure) => {
    await using gate = await open({ api: chooseFor(clone, () => fault) });
    expect(readFailure(await gate.run())).toMatch(failure);
    expect(await gate.left()).toEqual(gate.before);
  });

  test('409 where the name is somebody else’s: it is neither used nor deleted', async () => {
    let name = '';
    const take = async (): Promise<void> => {
      const { stages } = (await ask(gate.gate.service, 'GET', '/ret_labels_only')) as { stages: object[] };
      const taken = { retriever_name: name, stages, collection_identifiers: ['col_emoji'] };
      await ask(gate.gate.service, 'POST', '', taken);
    };
    await using gate = await open({
      api: chooseFor(clone, (request) => {
        name = JSON.parse(request.body).retriever_name;
        void take();
        return { kind: 'status', status: 409 };
      }),
    });
    const run = await gate.run();
    expect(readFailure(run)).toMatch(/exists already, but this run did not make it: .+ It was not touched\./);
    const added = (await gate.left()).filter(({ retriever_name }) => retriever_name === name);
    expect(added).toHaveLength(1);
  });

  test('a key without write, and one without delete', async () => {
    const keys = { sk_reader: 'read', sk_writer: 'write' } as const;
    await using gate = await open({
      service: {
        moreKeys: { sk_reader: { retrievers: keys.sk_reader }, sk_writer: { retrievers: keys.sk_writer } },
      },
    });
    const reader = await gate.run({ 'api-key': 'sk_reader' });
    expect(readFailure(reader)).toMatch(/Permission denied \(403\).+This call requires write permission/s);
    expect(await gate.left()).toEqual(gate.before);

    const writer = await gate.run({ 'api-key': 'sk_writer' });
    expect(writer.outputs.verdict).toBe('pass');
    expect(writer.annotations.map(({ message }) => message).join()).toMatch(
      /Could not delete retriever "gate-.+requires delete permission/,
    );
    expect(JSON.parse(writer.outputs['candidate-retriever-ids'] ?? '')).toHaveLength(1);
  });
});

describe.concurrent('108: what must not be deleted', () => {
  test('an answer that gives the clone the baseline’s id deletes nothing', async () => {
    await using gate = await open({
      api: chooseFor(clone, () => ({
        kind: 'rewrite',
        json: (json) => ({
          retriever: { ...(json as { retriever: object }).retriever, retriever_id: 'ret_baseline' },
        }),
      })),
    });
    const run = await gate.run();
    expect(readFailure(run)).toMatch(/is ret_baseline, which existed before\. It was not touched/);
    expect(
      gate.api.requests.filter(({ method, path: at }) => method === 'DELETE' && at.includes('ret_baseline')),
    ).toEqual([]);
    expect(
      (await gate.left()).filter(
        ({ retriever_name }) => !retriever_name.startsWith('gate-octo-org-search-pr1-1765'),
      ),
    ).toEqual(gate.before);
  });

  test('a retriever on which another benchmark runs is left', async () => {
    const running = { benchmark_id: 'bmk_other', benchmark_name: 'of others', status: 'REPLAYING' };
    await using gate = await open({
      api: chooseFor('GET /v1/retrievers/benchmarks', () => ({
        kind: 'rewrite',
        json: (json) => ({ ...(json as object), benchmarks: [running] }),
      })),
    });
    const run = await gate.run();
    expect(run.outputs.verdict).toBe('pass');
    expect(run.log.join('\n')).toMatch(/Kept retriever ret_\w+, .+: benchmark bmk_other is running on it\./);
    expect(await gate.left()).toHaveLength(gate.before.length + 1);
    expect(JSON.parse(run.outputs['candidate-retriever-ids'] ?? '')).toHaveLength(1);
  });

  test('the answers to GET say that it is another one: it is left', async () => {
    await using gate = await open({
      api: chooseFor('GET /v1/retrievers/ret_*', (request) =>
        /ret_[0-9a-f]{16}$/.test(request.path)
          ? { kind: 'rewrite', json: (json) => ({ ...(json as object), tags: [] }) }
          : undefined,
      ),
    });
    const run = await gate.run();
    expect(run.outputs.verdict).toBe('pass');
    expect(run.annotations.map(({ message }) => message).join()).toContain(
      'do not prove that this gate made it',
    );
    expect(gate.api.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});

describe.concurrent('109: an end that leaves nothing', () => {
  test('a deletion is tried again, and a 404 is done', async () => {
    await using gate = await open({
      api: chooseFor(
        remove,
        inTurn({ kind: 'status', status: 503 }, { kind: 'reset', at: 'after-handling' }),
      ),
    });
    const run = await gate.run();
    expect(run.outputs.verdict).toBe('pass');
    expect(await gate.left()).toEqual(gate.before);
  });

  test('a benchmark that is refused, or fails', async () => {
    await using gate = await open({
      api: chooseFor(createBenchmark, inTurn({ kind: 'status', status: 402 })),
    });
    expect(readFailure(await gate.run())).toContain('Insufficient credits');
    expect(await gate.left()).toEqual(gate.before);

    const empty = { 'session-filter': '{"taxonomy_node_ids":["node_nowhere"]}' };
    expect((await gate.run(empty)).exitCode).toBe(1);
    expect(await gate.left()).toEqual(gate.before);
  });

  test('where deleting fails the verdict stands, a warning names it, and the state stays for the post step', async () => {
    await using gate = await open({ api: chooseFor(remove, () => ({ kind: 'status', status: 403 })) });
    const run = await gate.run();
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
    expect(JSON.parse(run.state.retrievers ?? '').retrievers).toHaveLength(1);
    expect(await gate.left()).toHaveLength(gate.before.length + 1);
  });
});

describe.concurrent('110: the sweep', () => {
  const day = 24 * 60 * 60_000;

  test('deletes what runs left more than a day ago, and nothing of others', async () => {
    let shift = -2 * day;
    await using gate = await open({ service: { now: () => new Date(Date.now() + shift) } });
    const tags = ['retriever-benchmark-gate', 'repository:octo-org/search', 'run:1.1'];
    const stages = (await ask(gate.gate.service, 'GET', '/ret_improved')) as { stages: object[] };
    const add = (name: string) =>
      ask(gate.gate.service, 'POST', '', {
        retriever_name: name,
        tags,
        stages: stages.stages,
        collection_identifiers: ['col_emoji'],
      });
    for (let index = 0; index < 22; index += 1)
      await add(`gate-octo-org-search-pr${index}-1-1-gate-00000000-00000000000a`);
    shift = -day / 2;
    await add('gate-octo-org-search-pr9-2-1-gate-00000000-00000000000b');
    shift = 0;
    await gate.run();
    const names = (await gate.left()).map(({ retriever_name }) => retriever_name);
    expect(names.filter((name) => name.endsWith('a'))).toHaveLength(2);
    expect(names.filter((name) => name.endsWith('b'))).toHaveLength(1);
    const others = (await gate.left()).filter(
      ({ retriever_name: name }) => !/00000000-00000000000[ab]$/.test(name),
    );
    expect(others).toEqual(gate.before);
  });

  test('that fails is a line in the log', async () => {
    await using gate = await open({
      api: chooseFor('POST /v1/retrievers/list', () => ({ kind: 'status', status: 403 })),
    });
    const run = await gate.run();
    expect(run.outputs.verdict).toBe('pass');
    expect(run.log.join('\n')).toContain('Could not look for retrievers that earlier runs left behind');
  });
});
