import { describe, expect, it } from 'vitest';
import { maxConfigurationLength, parseRetriever } from '../../src/mixpeek/parse-retriever.ts';
import { buildExchange } from '../builders/exchange.ts';

/** What is read from an answer to a GET of `ret_1`. */
function parse(body: unknown, asked = 'ret_1', headers: Record<string, string> = {}) {
  return parseRetriever(
    buildExchange({ headers, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    asked,
  );
}

const identity = {
  retriever_id: 'ret_1',
  retriever_name: 'Prefixes and typos',
  updated_at: '2026-02-03T14:05:00Z',
};
const configuration = {
  stages: [{ stage_name: 'search', config: { stage_id: 'feature_search' } }, null, 7],
  collection_ids: 'col_1',
  budget_limits: { max_credits: 5 },
  input_schema: [],
};

describe('parseRetriever', () => {
  it('reads who it is, when it was updated and what it does', () => {
    const answer = { ...identity, ...configuration, version: 3, tags: ['x'] };
    expect(parse(answer, 'ret_1', { 'x-ratelimit-limit': '60' })).toEqual({
      retriever: {
        id: 'ret_1',
        name: 'Prefixes and typos',
        createdAt: undefined,
        updatedAt: new Date('2026-02-03T14:05:00Z'),
        tags: ['x'],
        configuration,
      },
      rateLimitPerMinute: 60,
    });
  });

  it.each(['ret_1', 'Prefixes and typos'])(
    'is content where it is the one that was asked for: %s',
    (asked) => {
      expect(parse(identity, asked).retriever.id).toBe('ret_1');
    },
  );

  it('79: refuses another one than was asked for, and names both', () => {
    expect(() => parse(identity, 'ret_2')).toThrow(
      /^The API's answer about retriever "ret_2" is about another one: "Prefixes and typos" \(ret_1\)\. Check .+ Request: GET https:\/\/api\.example\/v1\/x\.$/,
    );
    expect(() => parse({ retriever_id: 'ret_1' }, 'prefixes')).toThrow('is about another one: ret_1. Check');
  });

  it.each(['.', '..', '', 'a b', 'ret_\n', 'rét', 'x'.repeat(256), 7, ['ret_1'], {}])(
    '79: refuses an id that can be none: %j',
    (id) => {
      expect(() => parse({ ...identity, retriever_id: id })).toThrow(
        /violates its contract \(retriever_id: /,
      );
    },
  );

  it('understands an answer that wraps the retriever as create does', () => {
    expect(parse({ retriever: { ...identity, ...configuration } })).toEqual(
      parse({ ...identity, ...configuration }),
    );
  });

  it.each<[string, unknown]>([
    ['no object', []],
    ['null', null],
    ['text', '"ret_1"'],
    ['nothing', {}],
    ['null members', { retriever_id: null, retriever_name: null, updated_at: null, stages: null }],
    ['odd members', { retriever_name: 7, updated_at: { $date: 1 }, retriever: 'x' }],
  ])('80: has little to say of %s', (_what, body) => {
    const { id, name, updatedAt } = parse(body).retriever;
    expect([id, name, updatedAt]).toEqual([undefined, undefined, undefined]);
  });

  it.each(['soon', '', '2026-13-45T00:00:00Z'])('does not know when it was updated from %j', (time) => {
    expect(parse({ ...identity, updated_at: time }).retriever.updatedAt).toBeUndefined();
  });

  it('has names in one line, and cut', () => {
    const name = (text: string) => parse({ ...identity, retriever_name: text }).retriever.name;
    expect(name('a\r\n::error::b\u202e\u001b[31m')).toBe('a ::error::b [31m');
    expect(name(' \n ')).toBeUndefined();
    expect([...(name('x'.repeat(10_000)) ?? '')]).toHaveLength(255);
  });

  it('80: keeps no configuration of more than 1 MiB, but knows who it is', () => {
    const whole = JSON.stringify({ ...identity, stages: [] });
    const fill = ' '.repeat(maxConfigurationLength - whole.length);
    expect(parse(whole + fill).retriever.configuration).toMatchObject({ stages: [] });
    const { id, configuration: kept } = parse(`${whole}${fill} `).retriever;
    expect([id, kept]).toEqual(['ret_1', undefined]);
  });

  it('80: stands a deep configuration', () => {
    const deep = `${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`;
    expect(parse(`{"retriever_id":"ret_1","stages":${deep}}`).retriever.id).toBe('ret_1');
  });

  it('is not disturbed by __proto__', () => {
    expect(parse('{"__proto__":{"retriever_id":"ret_9"},"retriever_id":"ret_1"}').retriever.id).toBe('ret_1');
  });
});
