import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createInFlightRecord,
  describeInFlight,
  type InFlightBenchmark,
  inFlightStateName,
  parseInFlightBenchmark,
} from '../../src/benchmark/in-flight.ts';

const creating: InFlightBenchmark = {
  kind: 'creating',
  benchmarkName: 'gate acme/search#42',
  retrieverId: 'ret_hybrid',
  isNameUnique: true,
  isSecond: false,
};
const waiting: InFlightBenchmark = { kind: 'waiting', benchmarkId: 'bm_1', isOurs: true };
const doubtful: InFlightBenchmark = {
  ...waiting,
  duplicatesOf: { benchmarkName: 'gate acme/search#42', retrieverId: 'ret_hybrid' },
};

function prepare() {
  const saved: (readonly [string, string])[] = [];
  const record = createInFlightRecord((name, value) => saved.push([name, value]));
  return { record, saved };
}

describe('createInFlightRecord', () => {
  it('35: saves each change for the post step, and the empty text at the end', () => {
    const { record, saved } = prepare();
    for (const inFlight of [creating, waiting, doubtful, undefined]) {
      record.set(inFlight);
      expect(record.current).toEqual(inFlight);
    }
    expect(saved.map(([name]) => name)).toEqual(Array(4).fill(inFlightStateName));
    expect(saved.map(([, value]) => parseInFlightBenchmark(value))).toEqual([
      creating,
      waiting,
      doubtful,
      undefined,
    ]);
    expect(saved.at(-1)?.[1]).toBe('');
  });

  it('saves nothing while there is nothing', () => {
    const { record, saved } = prepare();
    record.set(undefined);
    expect(record.current).toBeUndefined();
    expect(saved).toEqual([]);
  });

  it('saves the end once', () => {
    const { record, saved } = prepare();
    record.set(waiting);
    record.set(undefined);
    record.set(undefined);
    expect(saved).toHaveLength(2);
  });
});

describe('parseInFlightBenchmark', () => {
  it.each([
    ['nothing', ''],
    ['text', 'benchmark'],
    ['half of it', JSON.stringify(waiting).slice(0, -5)],
    ['null', 'null'],
    ['a list', '[]'],
    ['another kind', '{"kind": "done", "benchmarkId": "bm_1", "isOurs": true}'],
    ['no id', '{"kind": "waiting", "isOurs": true}'],
    ['an id that is no text', '{"kind": "waiting", "benchmarkId": 7, "isOurs": true}'],
    ['no word on whose it is', '{"kind": "waiting", "benchmarkId": "bm_1"}'],
    [
      'duplicates without a name',
      '{"kind": "waiting", "benchmarkId": "bm_1", "isOurs": true, "duplicatesOf": {}}',
    ],
    ['no word on the name', '{"kind": "creating", "benchmarkName": "a", "retrieverId": "b"}'],
  ])('35: takes %s for nothing', (_case, state) => {
    expect(parseInFlightBenchmark(state)).toBeUndefined();
  });

  it('throws for no text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (state) => {
        parseInFlightBenchmark(state);
      }),
    );
  });
});

it('is what the post step looks for', () => {
  // That file is loaded for every cancelled job, so it spells the name out instead of importing it.
  const postStep = readFileSync(new URL('../../src/post.ts', import.meta.url), 'utf8');
  expect(postStep).toContain(`process.env.STATE_${inFlightStateName} ??`);
});

describe('describeInFlight', () => {
  it('49: names a benchmark that may still be running, and what to do about it', () => {
    expect(describeInFlight({ kind: 'waiting', benchmarkId: 'bm_1', isOurs: true })).toBe(
      'Benchmark bm_1 may still be running. To judge it once it completes, run again with benchmark-id: bm_1. Otherwise delete it.',
    );
    expect(describeInFlight(undefined)).toBe('');
  });
});
