import { describe, expect, it } from 'vitest';
import { type ErrorBody, readErrorBody } from '../../src/mixpeek/error-body.ts';
import { measureGrowth } from '../time/measure-growth.ts';

const readAll = (body: unknown): ErrorBody => readErrorBody(JSON.stringify(body));
const read = (body: unknown): string => readAll(body).message;

describe('readErrorBody', () => {
  it.each([
    [
      "the API's envelope",
      {
        success: false,
        status: 404,
        error: { message: 'Retriever not found', type: 'NotFound', details: {} },
      },
      'Retriever not found',
    ],
    [
      "the API's envelope with validation errors, their place as text",
      {
        success: false,
        error: {
          message: 'Invalid',
          details: {
            validation_errors: [
              { type: 'int', location: 'body.session_count', message: 'must be at least 10' },
              { type: 'missing', location: 'body.benchmark_name', message: 'is required' },
            ],
          },
        },
      },
      'Invalid; body.session_count: must be at least 10; body.benchmark_name: is required',
    ],
    [
      "the API's envelope with a place as a list",
      {
        error: { details: { validation_errors: [{ location: ['body', 'ids', 0], message: 'is unknown' }] } },
      },
      'body.ids.0: is unknown',
    ],
    [
      "FastAPI's list",
      { detail: [{ loc: ['body', 'session_count'], msg: 'Input should be >= 10', type: 'ge' }] },
      'body.session_count: Input should be >= 10',
    ],
    ["FastAPI's text", { detail: 'Not Found' }, 'Not Found'],
    ['an issue without a message', { detail: [{ loc: ['body', 'a'] }] }, 'body.a: not accepted'],
    ['an issue without a place', { detail: [{ msg: 'no' }] }, 'no'],
    ['details that are null', { error: { message: 'Slow down', details: null } }, 'Slow down'],
    [
      'one issue that is no list',
      { detail: { loc: ['path', 'id'], msg: 'is unknown' } },
      'path.id: is unknown',
    ],
    [
      '67: the third envelope',
      { detail: { message: 'Quota exceeded', type: 'QuotaExceededError', details: {} } },
      'Quota exceeded',
    ],
    [
      '67: the third envelope with validation errors',
      {
        detail: {
          message: 'Invalid',
          details: { validation_errors: [{ location: 'body.a', message: 'no' }] },
        },
      },
      'Invalid; body.a: no',
    ],
    [
      '67: an error of which only the type is known',
      { detail: { type: 'NotEnabledError' } },
      'NotEnabledError',
    ],
    ['a message at the top', { message: 'Forbidden' }, 'Forbidden'],
    ['both envelopes in one', { error: { message: 'Invalid' }, detail: [{ msg: 'no' }] }, 'Invalid; no'],
    ['an object with nothing known in it', { code: 7 }, ''],
    ['a list with nothing in it', { detail: [] }, ''],
    ['no object at all', ['x'], ''],
  ])('reads %s', (_case, body, said) => {
    expect(read(body)).toBe(said);
  });

  it('repeats the start of a body that follows no envelope, in one line', () => {
    expect(readErrorBody('<html>\n  502 Bad Gateway\n</html>').message).toBe(
      '<html> 502 Bad Gateway </html>',
    );
    expect(readErrorBody('x'.repeat(500)).message).toBe(`${'x'.repeat(199)}…`);
  });

  it.each(['', ' \n '])('says nothing where the body is %j', (body) => {
    expect(readErrorBody(body)).toEqual({ message: '', type: '', quota: '', retryAfterSeconds: undefined });
  });

  it('cuts long messages', () => {
    expect(read({ detail: 'x'.repeat(1000) })).toBe(`${'x'.repeat(499)}…`);
  });

  it.each([
    ['the other envelope is null', { error: { message: 'Retriever not found' }, detail: null }],
    ['the other envelope is null, the other way round', { error: null, detail: 'Retriever not found' }],
    [
      'one of the issues has a place of another type',
      { error: { message: 'Retriever not found', details: { validation_errors: [{ location: null }] } } },
    ],
    ['the error is only a text', { error: 'Retriever not found' }],
  ])('still shows the message where %s', (_case, body) => {
    expect(read(body)).toMatch(/^Retriever not found/);
  });
});

describe('45, 46: hostile words of the API', () => {
  it.each([
    ['control characters', 'a\u001b[31mb\u0007c'],
    ['several lines', 'x\r\n::error::y'],
    ['bidi controls', 'a\u202eb'],
    ['half a surrogate', 'a\ud800b'],
  ])('are one line without %s', (_what, text) => {
    for (const body of [
      text,
      JSON.stringify({ detail: text }),
      JSON.stringify({ error: { message: text } }),
    ]) {
      const said = readErrorBody(body).message;
      expect(said).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
      expect(said.isWellFormed()).toBe(true);
    }
  });

  it('are cut, however long', () => {
    const detail = Array.from({ length: 50_000 }, () => ({ msg: 'x'.repeat(50) }));
    expect(read({ detail })).toHaveLength(500);
    expect(readErrorBody('<'.repeat(5_000_000)).message).toHaveLength(200);
  });

  it('are read as far as they can be', () => {
    expect(read({ detail: [null, { msg: 'no' }, 7, 'x'] })).toBe('no');
  });

  it.each<[string, (size: number) => string]>([
    [
      'many details',
      (size) => JSON.stringify({ detail: Array.from({ length: size }, () => ({ msg: 'x' })) }),
    ],
    ['much of a page', (size) => '<'.repeat(100 * size)],
    ['many entities', (size) => '&'.repeat(100 * size)],
    ['much space', (size) => `<${' '.repeat(100 * size)}`],
  ])('take time in proportion to their size: %s', (_what, build) => {
    const bodies = new Map([2_000, 32_000].map((size) => [size, build(size)]));
    // Quadratic work would take 256 times as long.
    expect(measureGrowth((size) => readErrorBody(bodies.get(size) ?? ''), 2_000, 16)).toBeLessThan(80);
  });

  it('find nothing by the names that every object has', () => {
    expect(readErrorBody('{"__proto__":{"message":"polluted"}}').message).not.toBe('polluted');
    expect({}).not.toHaveProperty('message');
  });
});

describe('67: the type of an error', () => {
  const details = { resource: 'retrievers', current: 3, limit: 3, tier: 'free' };

  it.each<[string, unknown, string]>([
    ["of the API's envelope", { error: { message: 'no', type: 'QuotaExceededError' } }, 'QuotaExceededError'],
    ['of the third', { detail: { message: 'no', type: 'NotEnabledError' } }, 'NotEnabledError'],
    ["of the API's envelope where both are there", { error: { type: 'A' }, detail: { type: 'B' } }, 'A'],
    ['that is no text', { error: { message: 'no', type: 7 } }, ''],
    ['that is not there', { error: { message: 'no' } }, ''],
    ['of an error that is only a text', { error: 'no' }, ''],
    [
      "of FastAPI's list, which has types of its own",
      { detail: [{ msg: 'no', type: 'PermissionError' }] },
      '',
    ],
  ])('is read, or empty: %s', (_what, body, type) => {
    expect(readAll(body).type).toBe(type);
  });

  it.each<[string, unknown, string]>([
    ['all of it', details, '3 of 3 retrievers, tier free'],
    ['numbers as text', { ...details, current: '3', limit: '50' }, '3 of 50 retrievers, tier free'],
    ['no use', { ...details, current: null }, 'at most 3 retrievers, tier free'],
    ['no limit', { ...details, limit: undefined }, '3 retrievers, tier free'],
    ['nothing used', { ...details, current: 0, limit: 0 }, '0 of 0 retrievers, tier free'],
    ['only the tier', { tier: 'free' }, 'tier free'],
    ['only the resource', { resource: 'retrievers' }, 'retrievers'],
    ['other shapes', { resource: {}, current: [], limit: true, tier: 7 }, ''],
    [
      'hostile text',
      { resource: '\r\n::error::x', tier: 'y'.repeat(100) },
      `::error::x, tier ${'y'.repeat(49)}…`,
    ],
    ['nothing', {}, ''],
    ['null', null, ''],
  ])('comes with the quota in words: %s', (_what, parts, quota) => {
    for (const error of [{ error: { details: parts } }, { detail: { message: 'no', details: parts } }])
      expect(readAll(error).quota).toBe(quota);
  });
});

describe('17: the retry_after of an error', () => {
  it.each([
    ['the envelope', '{"error":{"details":{"retry_after":7}}}', 7],
    ['the third envelope', '{"detail":{"message":"slow down","details":{"retry_after":7}}}', 7],
    ['a fraction', '{"error":{"details":{"retry_after":0.5}}}', 0.5],
    ['a text', '{"error":{"details":{"retry_after":"7"}}}', undefined],
    ['null', '{"error":{"details":{"retry_after":null}}}', undefined],
    ['an overflow', '{"error":{"details":{"retry_after":1e999}}}', undefined],
    ['an error that is a text', '{"error":"slow down"}', undefined],
    ["FastAPI's envelope", '{"detail":"slow down"}', undefined],
    ['no JSON', 'slow down', undefined],
    ['nothing', '', undefined],
  ])('reads %s', (_what, body, seconds) => {
    expect(readErrorBody(body).retryAfterSeconds).toBe(seconds);
  });
});
