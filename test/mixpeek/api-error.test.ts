import { describe, expect, it } from 'vitest';
import { adviseOnStatus, type RequestSubject, readErrorBody } from '../../src/mixpeek/api-error.ts';

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

describe('adviseOnStatus', () => {
  const create: RequestSubject = {
    operation: 'create',
    benchmarkName: 'mine',
    retrieverIds: ['ret_a', 'ret_b'],
    namespace: 'ns_shop',
  };
  const get: RequestSubject = { operation: 'get', benchmarkId: 'bm_1', namespace: undefined };

  it.each([
    [401, create, 'Check the input api-key: the API does not know this key.'],
    [
      403,
      create,
      'The key is known but not allowed to do this: check its permissions and namespace "ns_shop".',
    ],
    [
      403,
      get,
      "The key is known but not allowed to do this: check its permissions and the key's default namespace.",
    ],
    [
      404,
      create,
      'Check that the retrievers ret_a, ret_b exist in namespace "ns_shop"; the input namespace chooses another.',
    ],
    [
      404,
      get,
      "Check that the benchmark bm_1 exists (it may have been deleted) in the key's default namespace; the input namespace chooses another.",
    ],
    [409, create, 'Set benchmark-name to a name that is not taken, or leave it out to get a unique one.'],
    [400, create, 'Correct the inputs that it names and run the job again.'],
    [422, create, 'Correct the inputs that it names and run the job again.'],
    [429, get, 'The rate limit is used up: run the job again later, or poll less often.'],
    [302, get, 'Redirects are not followed, so that the key goes nowhere else: check api-url.'],
    [500, get, 'The API is in trouble: run the job again later.'],
    [
      503,
      create,
      'A benchmark named "mine" may have been created all the same: if it was, judge it with benchmark-id or delete it before you run the job again.',
    ],
    [409, get, ''],
    [418, get, ''],
  ])('%d', (status, subject, advice) => {
    expect(adviseOnStatus(status, subject)).toBe(advice);
  });
});
