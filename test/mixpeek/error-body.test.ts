import { describe, expect, it } from 'vitest';
import { readErrorBody, readRetryAfterSeconds } from '../../src/mixpeek/error-body.ts';

const read = (body: unknown): string | undefined => readErrorBody(JSON.stringify(body));

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
    ['a message at the top', { message: 'Forbidden' }, 'Forbidden'],
    ['both envelopes in one', { error: { message: 'Invalid' }, detail: [{ msg: 'no' }] }, 'Invalid; no'],
    ['an object with nothing known in it', { code: 7 }, '{"code":7}'],
    ['a list with nothing in it', { detail: [] }, '{"detail":[]}'],
    ['no object at all', ['x'], '["x"]'],
  ])('reads %s', (_case, body, said) => {
    expect(read(body)).toBe(said);
  });

  it('repeats the start of a body that follows no envelope, in one line', () => {
    expect(readErrorBody('<html>\n  502 Bad Gateway\n</html>')).toBe('<html> 502 Bad Gateway </html>');
    expect(readErrorBody('x'.repeat(500))).toBe(`${'x'.repeat(199)}…`);
  });

  it.each(['', ' \n '])('says nothing where the body is %j', (body) => {
    expect(readErrorBody(body)).toBeUndefined();
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
      const said = readErrorBody(body) ?? '';
      expect(said).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
      expect(said.isWellFormed()).toBe(true);
    }
  });

  it('are cut, and read in no time, however long', () => {
    const startedAt = performance.now();
    expect(read({ detail: Array.from({ length: 50_000 }, () => ({ msg: 'x'.repeat(50) })) })).toHaveLength(
      500,
    );
    expect(readErrorBody('<'.repeat(5_000_000))).toHaveLength(200);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('find nothing by the names that every object has', () => {
    expect(readErrorBody('{"__proto__":{"message":"polluted"}}')).not.toBe('polluted');
    expect({}).not.toHaveProperty('message');
  });
});

describe('17: readRetryAfterSeconds', () => {
  it.each([
    ['the envelope', '{"error":{"details":{"retry_after":7}}}', 7],
    ['a fraction', '{"error":{"details":{"retry_after":0.5}}}', 0.5],
    ['a text', '{"error":{"details":{"retry_after":"7"}}}', undefined],
    ['null', '{"error":{"details":{"retry_after":null}}}', undefined],
    ['an overflow', '{"error":{"details":{"retry_after":1e999}}}', undefined],
    ['an error that is a text', '{"error":"slow down"}', undefined],
    ["FastAPI's envelope", '{"detail":"slow down"}', undefined],
    ['no JSON', 'slow down', undefined],
    ['nothing', '', undefined],
  ])('reads %s', (_what, body, seconds) => {
    expect(readRetryAfterSeconds(body)).toBe(seconds);
  });
});
