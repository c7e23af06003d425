import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Custody,
  createCustodyRecord,
  custodyStateName,
  parseCustody,
} from '../../src/benchmark/in-flight.ts';

const creating: Custody = {
  kind: 'creating',
  benchmarkName: 'gate acme/search#42',
  retrieverId: 'ret_hybrid',
  isNameUnique: true,
  isSecond: false,
};
const waiting: Custody = { kind: 'waiting', benchmarkId: 'bm_1', isOurs: true };
const doubtful: Custody = {
  ...waiting,
  extrasOf: { benchmarkName: 'gate acme/search#42', retrieverId: 'ret_hybrid' },
};

function prepare() {
  const saved: (readonly [string, string])[] = [];
  const record = createCustodyRecord((name, value) => saved.push([name, value]));
  return { record, saved };
}

describe('createCustodyRecord', () => {
  it('35: saves each change for the post step, and the empty text at the end', () => {
    const { record, saved } = prepare();
    for (const custody of [creating, waiting, doubtful, undefined]) {
      record.set(custody);
      expect(record.current).toEqual(custody);
    }
    expect(saved.map(([name]) => name)).toEqual(Array(4).fill(custodyStateName));
    expect(saved.map(([, value]) => parseCustody(value))).toEqual([creating, waiting, doubtful, undefined]);
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

describe('parseCustody', () => {
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
    ['extras without a name', '{"kind": "waiting", "benchmarkId": "bm_1", "isOurs": true, "extrasOf": {}}'],
    ['no word on the name', '{"kind": "creating", "benchmarkName": "a", "retrieverId": "b"}'],
  ])('35: takes %s for nothing', (_case, state) => {
    expect(parseCustody(state)).toBeUndefined();
  });

  it('throws for no text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (state) => {
        parseCustody(state);
      }),
    );
  });
});

it('is what the post step looks for', () => {
  // That file is loaded for every cancelled job, so it spells the name out instead of importing it.
  const postStep = readFileSync(new URL('../../src/post.ts', import.meta.url), 'utf8');
  expect(postStep).toContain(`process.env.STATE_${custodyStateName} ??`);
});
