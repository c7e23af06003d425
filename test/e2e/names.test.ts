import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults/index.ts';
import { chooseFor, openFaultyGate } from './open-faulty-gate.ts';
import { type Gate, openGate, readFailure } from './open-gate.ts';

/** Names of the sandbox's retrievers `ret_baseline` and `ret_improved`. */
const named = {
  'baseline-retriever-id': 'Labels and tags',
  'candidate-retriever-ids': 'Prefixes and typos',
};

/** Methods and decoded paths of the requests to the benchmark API, polls left out. */
function listRequests({ service }: Gate): readonly string[] {
  return service.exchanges
    .map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)
    .filter((request) => !request.includes('/bmk_'));
}

describe.concurrent('79: retrievers that are given by name', () => {
  test('are resolved before anything else; log and report show names and ids', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const run = await gate.run(named);

    expect(run.outputs.verdict).toBe('pass');
    expect(listRequests(gate)).toEqual([
      'GET /v1/retrievers/Labels and tags',
      'GET /v1/retrievers/Prefixes and typos',
      'GET /v1/retrievers/benchmarks',
      'POST /v1/retrievers/benchmarks',
    ]);
    const create = gate.service.exchanges.find(({ method }) => method === 'POST');
    expect(create?.body).toMatchObject({
      baseline_retriever_id: 'ret_baseline',
      candidate_retriever_ids: ['ret_improved'],
    });
    expect(run.log.join('\n')).toMatch(
      /^Created benchmark bmk_\w+ \(.+\): Prefixes and typos \(ret_improved\) against baseline Labels and tags \(ret_baseline\), /m,
    );
    const body = gate.github.comments(1)[0]?.body;
    expect(body).toContain('`Prefixes and typos` (`ret_improved`)');
    expect(body).toContain('`Labels and tags` (`ret_baseline`)');
    expect(body).toContain('What changed');
    expect(run.outputs['best-candidate-id']).toBe('ret_improved');
  });

  test('ask the same as their ids: the finished benchmark is reused, and each is read once', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const first = await gate.run();
    const before = gate.service.exchanges.length;
    const second = await gate.run(named);

    expect(second.outputs['benchmark-id']).toBe(first.outputs['benchmark-id']);
    const later = gate.service.exchanges.slice(before);
    expect(later.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(later.filter(({ path }) => !path.includes('/benchmarks'))).toHaveLength(2);
    expect(gate.github.comments(1).at(-1)?.body).toContain('What changed');
  });

  test('may be those of a benchmark that exists', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const { outputs } = await gate.run();
    const existing = { 'benchmark-id': outputs['benchmark-id'] ?? '' };
    const resumed = await gate.run({ ...named, ...existing });
    expect(resumed.outputs).toMatchObject({ verdict: 'pass', ...existing });

    const other = await gate.run({ ...existing, 'candidate-retriever-ids': 'Labels only' });
    expect(readFailure(other)).toMatch(
      /^Benchmark bmk_\w+ compares ret_improved against .+ name other retrievers \("Labels only" is ret_labels_only\)\. /,
    );
  });
});

interface Refusal {
  readonly row: number;
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly failure: RegExp;
}

const refusals: readonly Refusal[] = [
  {
    row: 79,
    name: 'a candidate by name and by id',
    inputs: { 'candidate-retriever-ids': 'Prefixes and typos\nret_improved' },
    failure:
      /^candidate-retriever-ids lists "Prefixes and typos" and "ret_improved", which are the same retriever: Prefixes and typos \(ret_improved\)\. List it once\.$/,
  },
  {
    row: 79,
    name: 'the baseline among the candidates, by name',
    inputs: { 'candidate-retriever-ids': 'ret_improved, Labels and tags' },
    failure:
      /^candidate-retriever-ids lists "Labels and tags", and baseline-retriever-id is "ret_baseline", which are the same retriever: .+ cannot be compared with itself\.$/,
  },
  {
    row: 79,
    name: 'the baseline among the candidates, by id',
    inputs: { 'baseline-retriever-id': 'Labels and tags', 'candidate-retriever-ids': 'ret_baseline' },
    failure:
      /^candidate-retriever-ids lists "ret_baseline", and baseline-retriever-id is "Labels and tags", /,
  },
  {
    row: 79,
    name: 'a candidate that does not exist',
    inputs: { 'candidate-retriever-ids': 'ret_improved, Prefixes und typos' },
    failure:
      /^Retriever not found: "Prefixes und typos" in candidate-retriever-ids\. Not found \(404\): .+\. Check that the retriever "Prefixes und typos" exists\. .+ set the input namespace\. Request: GET \S+\/v1\/retrievers\/Prefixes%20und%20typos, request id req_\S+\.$/,
  },
  {
    row: 79,
    name: 'a baseline that does not exist in the namespace',
    inputs: { 'baseline-retriever-id': 'ret_nowhere', namespace: 'default' },
    failure:
      /^Retriever not found: "ret_nowhere" in baseline-retriever-id\. .+ exists in namespace "default", or set the input namespace to another one\. Request/,
  },
  {
    row: 79,
    name: 'a namespace that does not exist',
    inputs: { namespace: 'nowhere' },
    failure: /^2 retrievers not found: .+ Namespace nowhere not found\. .+ in namespace "nowhere", /,
  },
];

describe.concurrent('before a benchmark is paid for', () => {
  test.each(refusals)(
    '$row: $name is one error, and nothing but retrievers was asked for',
    async (refusal) => {
      await using gate = await openGate({ runs: 'main-step' });
      const run = await gate.run(refusal.inputs);

      expect(readFailure(run)).toMatch(refusal.failure);
      expect(run.exitCode).toBe(1);
      expect(run.outputs.verdict).toBeUndefined();
      expect(listRequests(gate).filter((request) => /benchmarks|POST/.test(request))).toEqual([]);
      expect(gate.github.comments(1)[0]?.body).toContain('no verdict');
    },
  );

  test('79: another retriever than was asked for is an error', async () => {
    const swap: Fault = { kind: 'rewrite', json: (json) => ({ ...(json as object), retriever_id: 'ret_9' }) };
    await using faulty = await openFaultyGate({
      runs: 'main-step',
      api: chooseFor('GET /v1/retrievers/ret_improved', () => swap),
    });
    const run = await faulty.run();
    expect(readFailure(run)).toMatch(
      /^The API's answer about retriever "ret_improved" is about another one: "Prefixes and typos" \(ret_9\)\. /,
    );
    expect(faulty.gate.service.exchanges.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('79: a fault that passes is tried again', async () => {
    const once = chooseFor('GET /v1/retrievers/ret_baseline', (_request, index) =>
      index === 0 ? { kind: 'status', status: 503 } : undefined,
    );
    await using faulty = await openFaultyGate({ runs: 'main-step', api: once });
    expect((await faulty.run()).outputs.verdict).toBe('pass');
  });
});

describe.concurrent('a key that may not read retrievers', () => {
  const service = { moreKeys: { sk_no_retrievers: { retrievers: 'none' } } } as const;
  const key = { 'api-key': 'sk_no_retrievers' };

  test('79: has ids used as given, and one line says so', async () => {
    await using gate = await openGate({ runs: 'main-step', service });
    const run = await gate.run(key);

    expect(run.outputs.verdict).toBe('pass');
    expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
    expect(run.log.filter((line) => line.includes('Permission denied'))).toEqual([
      expect.stringMatching(
        /^Could not read the retrievers: Permission denied \(403\): .+ as ids, .+ will not show what changed\. Request: GET \S+\/ret_baseline, request id req_\S+\.$/,
      ),
    ]);
    const read = listRequests(gate).filter((request) => request.startsWith('GET /v1/retrievers/ret_'));
    expect(read).toHaveLength(1);
    expect(gate.github.comments(1)[0]?.body).not.toContain('What changed');
  });

  test('15, 79: has names refused when the benchmark is created, in the words of the API', async () => {
    await using gate = await openGate({ runs: 'main-step', service });
    const run = await gate.run({ ...key, ...named });
    expect(readFailure(run)).toMatch(
      /^Not found \(404\): .*Labels and tags.* Check that the retrievers Labels and tags, Prefixes and typos exist\. /,
    );
  });
});
