import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults/index.ts';
import { chooseFor, openFaultyGate } from './open-faulty-gate.ts';
import { openGate } from './open-gate.ts';

const reading = 'GET /v1/retrievers/ret_*';

describe.concurrent('what changed between the retrievers', () => {
  test('is shown in comment and summary', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const run = await gate.run({ 'candidate-retriever-ids': 'ret_slightly_improved', 'report-only': 'true' });

    const [comment] = gate.github.comments(1);
    for (const report of [comment?.body, run.summary]) {
      expect(report).toContain('What changed');
      expect(report).toContain(
        '| `stage 1 (keyword_search), parameter searches[0].boost` | – | `{"tags":2}` |',
      );
      expect(report).toContain(
        '| `stage 1 (keyword_search), parameter searches[0].prefix_from_length` | – | `4` |',
      );
    }
    expect(run.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  });

  test('is shown for each of several candidates, in a single reading of each', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run({
      'candidate-retriever-ids': 'ret_labels_only, ret_unreliable',
      'report-only': 'true',
      reuse: 'false',
    });

    const body = gate.github.comments(1)[0]?.body;
    expect(body).toContain(
      '| `stage 1 (keyword_search), parameter searches[0].fields` | `["label","tags"]` | `["label"]` |',
    );
    expect(body).toContain('| `stage 2 (enrich)` | – |');
    const read = gate.service.exchanges.filter(({ path }) => path.startsWith('/v1/retrievers/ret_'));
    expect(read.map(({ path }) => path)).toEqual([
      '/v1/retrievers/ret_baseline',
      '/v1/retrievers/ret_labels_only',
      '/v1/retrievers/ret_unreliable',
    ]);
  });

  test('is nothing for a copy of the baseline, and the report says so', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const run = await gate.run({ 'candidate-retriever-ids': 'ret_baseline_copy' });
    expect(run.outputs.verdict).not.toBe('pass');
    expect(gate.github.comments(1)[0]?.body).toContain('Configured the same as the baseline');
  });

  test('says of stages that were moved and renamed just that', async () => {
    const moved = chooseFor('GET /v1/retrievers/ret_improved', () => ({ kind: 'rewrite', json: moveStages }));
    const longer = chooseFor('GET /v1/retrievers/ret_baseline', () => ({ kind: 'rewrite', json: addStages }));
    await using faulty = await openFaultyGate({
      runs: 'main-step',
      api: (...args) => moved(...args) ?? longer(...args),
    });
    await faulty.run();
    const body = faulty.gate.github.comments(1)[0]?.body ?? '';
    const rows = body
      .split('\n')
      .filter((line) => line.startsWith('| `stage ') || line.startsWith('| `order'));
    expect(rows).toEqual([
      '| `order of the stages` | `search, order, few` | `few, search, order` |',
      '| `stage 1 (few), name` | `limit` | `few` |',
      '| `stage 2 (search), name` | `keyword_search` | `search` |',
      '| `stage 3 (order), name` | `rerank` | `order` |',
    ]);
  });

  test('79: no benchmark is created where the retrievers are never answered about', async () => {
    const fault: Fault = { kind: 'stall', after: 'request' };
    await using faulty = await openFaultyGate({ runs: 'main-step', api: chooseFor(reading, () => fault) });
    const run = await faulty.run({ 'timeout-minutes': '0.05' });

    expect(run.outputs.verdict).toBeUndefined();
    expect(run.exitCode).toBe(1);
    expect(faulty.api.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('79: is left out where the retrievers may not be read, and the verdict stands', async () => {
    const fault: Fault = { kind: 'status', status: 403 };
    await using faulty = await openFaultyGate({ runs: 'main-step', api: chooseFor(reading, () => fault) });
    const run = await faulty.run({ reuse: 'false' });

    expect(run.outputs.verdict).toBe('pass');
    expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
    const lines = run.log.filter((line) => line.includes('retrievers/ret_baseline'));
    expect(lines).toHaveLength(1);
    expect(faulty.gate.github.comments(1)[0]?.body).not.toContain('What changed');
  });

  test.each<[string, Fault]>([
    ['may not be read', { kind: 'status', status: 403 }],
    ['are never answered about', { kind: 'stall', after: 'request' }],
  ])('is left out where those of an existing benchmark %s, and the verdict stands', async (_what, fault) => {
    let isBroken = false;
    await using faulty = await openFaultyGate({
      runs: 'main-step',
      api: chooseFor(reading, () => (isBroken ? fault : undefined)),
    });
    const first = await faulty.run();
    isBroken = true;
    const run = await faulty.run({ 'benchmark-id': first.outputs['benchmark-id'] ?? '' });

    expect(run.outputs.verdict).toBe('pass');
    expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
    const lines = run.log.filter((line) => line.includes('retrievers/ret_baseline'));
    expect(lines).toEqual([expect.stringMatching(/^The report will not show what changed between/)]);
    expect(faulty.gate.github.comments(1)[0]?.body).not.toContain('What changed');
  });
});

type Retriever = Readonly<Record<string, unknown>>;

/** The stages of both retrievers, with these names and in this order. */
const stages: Readonly<Record<string, object>> = {
  search: { stage_type: 'filter', config: { stage_id: 'feature_search', parameters: { final_top_k: 50 } } },
  order: { stage_type: 'sort', config: { stage_id: 'rerank', parameters: { top_k: 10 } } },
  few: { stage_type: 'reduce', config: { stage_id: 'limit', parameters: { limit: 5 } } },
};

function addStages(json: unknown): unknown {
  const names = { search: 'keyword_search', order: 'rerank', few: 'limit' };
  const own = Object.entries(names).map(([key, stage_name]) => ({ stage_name, ...stages[key] }));
  return { ...(json as Retriever), stages: own };
}

function moveStages(json: unknown): unknown {
  const own = ['few', 'search', 'order'].map((stage_name) => ({ stage_name, ...stages[stage_name] }));
  return { ...(json as Retriever), stages: own };
}

interface Shape {
  readonly row: number;
  readonly name: string;
  readonly fault: Fault;
  /** What the report says of the changes; undefined where it says nothing of them. */
  readonly shown?: string;
}

/** An answer about a retriever, changed. */
function change(describe: (retriever: Retriever) => unknown): Fault {
  return { kind: 'rewrite', json: (json) => describe(json as Retriever) };
}

const flat = { stage_name: 'search', stage_type: 'knn', parameters: { limit: 100 } };
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

const shapes: readonly Shape[] = [
  {
    row: 80,
    name: 'stages of an older shape',
    fault: change(({ retriever_id: id, ...rest }) => ({
      ...rest,
      retriever_id: id,
      stages: [{ ...flat, parameters: { limit: id === 'ret_baseline' ? 100 : 50 } }],
    })),
    shown: '| `stage 1 (search), parameter limit` | `100` | `50` |',
  },
  {
    row: 80,
    name: 'stages that are text',
    fault: change((retriever) => ({ ...retriever, stages: [String(retriever.retriever_id)] })),
    shown: '| `stage 1` | `ret_baseline` | `ret_improved` |',
  },
  {
    row: 80,
    name: 'no stages',
    fault: change((retriever) => ({ ...retriever, stages: null })),
    shown: '| `stages, not reported for the baseline and the candidate` | – | – |',
  },
  {
    row: 80,
    name: 'nothing but nulls',
    fault: change((retriever) => Object.fromEntries(Object.keys(retriever).map((key) => [key, null]))),
    shown: '| `stages, not reported for the baseline and the candidate` | – | – |',
  },
  {
    row: 80,
    name: 'numbers for names and ids of stages',
    fault: change((retriever) => ({
      ...retriever,
      stages: [{ stage_name: 7, config: { stage_id: 8, parameters: [retriever.retriever_id] } }],
    })),
    shown: '| `stage 1, parameters` | `["ret_baseline"]` | `["ret_improved"]` |',
  },
  {
    row: 80,
    name: 'a list',
    fault: change(() => []),
    shown: '| `stages, not reported for the baseline and the candidate` | – | – |',
  },
  {
    row: 80,
    name: 'more than 1 MiB',
    fault: change((retriever) => ({ ...retriever, description: 'x'.repeat(2 ** 20) })),
  },
  {
    row: 80,
    name: 'deep nesting',
    fault: { kind: 'rewrite', text: (text) => text.replace('"stages":', `"stages":[${deep}],"others":`) },
    shown: 'Configured the same as the baseline',
  },
];

describe.concurrent('retrievers of any shape', () => {
  test.each(shapes)('$row: $name: the report says what it can, and the verdict stands', async (shape) => {
    await using faulty = await openFaultyGate({
      runs: 'main-step',
      api: chooseFor(reading, () => shape.fault),
    });
    const run = await faulty.run({ reuse: 'false' });

    expect(run.outputs.verdict).toBe('pass');
    expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
    const body = faulty.gate.github.comments(1)[0]?.body ?? '';
    const notShown = run.log.filter((line) => line.includes('will not show what changed'));
    if (shape.shown === undefined) {
      expect(notShown).toHaveLength(1);
      expect(body).not.toContain('What changed');
    } else {
      expect(notShown).toEqual([]);
      expect(body.split(shape.shown)).toHaveLength(2);
    }
  });
});
