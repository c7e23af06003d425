import { describe, expect, it } from 'vitest';
import { UnreadableResponse } from '../../src/mixpeek/api-error.ts';
import type { Exchange } from '../../src/mixpeek/exchange.ts';
import { parseBenchmarkId, parseBenchmarkResponse, parseBody } from '../../src/mixpeek/parse-response.ts';
import { benchmarkSchema } from '../../src/mixpeek/schemas.ts';
import { buildBenchmark, buildComparison } from '../builders/benchmark.ts';
import { buildExchange } from '../builders/exchange.ts';

const json = { 'content-type': 'application/json' };

/** A GET that was answered like this. */
function build(body: unknown, headers: Record<string, string> = json, status = 200): Exchange {
  return buildExchange({ status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

function catchError(task: () => unknown): unknown {
  try {
    return task();
  } catch (error) {
    return error;
  }
}

const whole = JSON.stringify(buildBenchmark());

describe('20: an answer that is not JSON', () => {
  it.each<[string, string, Record<string, string>, RegExp]>([
    [
      'is nothing',
      '',
      json,
      /Unexpected end .+ \(status 200, application\/json\)\. It begins with: nothing\./,
    ],
    ['is white space', ' \n\t ', json, /Unexpected end .+ It begins with: nothing\./],
    ['has no content type', 'oops', {}, /Unexpected token .+ \(status 200, no content type\)\. .+ oops\./],
    ['is cut short', '{"benchmark_id":"bm', json, /Unterminated string .+ \{"benchmark_id":"bm\./],
    ['65: holds NaN', '{"p_value":NaN}', json, /Unexpected token 'N'.+ \{"p_value":NaN\}\./],
    ['65: holds Infinity', '[-Infinity]', json, /No number after minus sign .+ \[-Infinity\]\./],
    ['is two documents', '{}{}', json, /Unexpected non-whitespace .+ \{\}\{\}\./],
  ])("is unreadable, with the parser's reason and its start, where it %s", (_case, body, headers, shown) => {
    const error = catchError(() => parseBenchmarkResponse(build(body, headers)));
    expect(error).toBeInstanceOf(UnreadableResponse);
    const { message } = error as UnreadableResponse;
    expect(message).toMatch(/^The API's answer is not JSON: /);
    expect(message).toMatch(shown);
    expect(message).toMatch(
      /\. Check that api-url is the Mixpeek API; if it is, please report this\. Request: GET https:\/\/api\.example\/v1\/x\.$/,
    );
  });

  it.each<[string, string, boolean]>([
    ['nothing', '', true],
    ['white space', ' \n', true],
    ['half a string', '{"a":"b', true],
    ['half an object', '{"a":{"b":1}', true],
    ['half a list', '[[1,2]', true],
    ['half a string with an escape at its end', '{"a":"b\\', true],
    ['an open bracket after a string with a closing one', '{"a":"}"', true],
    ['half a number', '{"a":1', true],
    ['65: a whole object with NaN', '{"a":NaN}', false],
    ['65: a whole list with Infinity', '[Infinity]', false],
    ['a closing bracket too many', '{"a":1}}', false],
    ['an open bracket in a string', '{"a":"{[", "b":NaN}', false],
    ['an escaped quote in a string', '{"a":"\\"{", "b":NaN}', false],
    ['words', 'upstream connect error', false],
    ['NaN alone', 'NaN', false],
  ])('is a part, as in an outage, or whole: %s', (_what, body, isCutShort) => {
    expect(catchError(() => parseBenchmarkResponse(build(body)))).toMatchObject({ isCutShort });
  });

  it('is shown with its first 200 characters', () => {
    const error = catchError(() => parseBenchmarkResponse(build(`${'x'.repeat(199)}yz`)));
    expect(String(error)).toContain(`It begins with: ${'x'.repeat(199)}…. Check`);
    expect(String(error)).not.toContain('xyz');
  });

  it.each([
    ['control characters', 'a\u001b[31m\u0000\r\n::error::b'],
    ['bidi controls', 'a\u202eb\u2066'],
    ['half a surrogate at the cut', `${'x'.repeat(998)}\ud83d\ude00\ud83d`],
  ])('is made harmless: %s', (_what, text) => {
    const error = catchError(() => parseBenchmarkResponse(build(text, { 'content-type': text })));
    const { message } = error as Error;
    expect(message).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
    expect(message.isWellFormed()).toBe(true);
  });

  it.each([1, 10, 100, whole.length - 1])('is any cut of a whole one: after %d characters', (length) => {
    const error = catchError(() => parseBenchmarkResponse(build(whole.slice(0, length))));
    expect(error).toBeInstanceOf(UnreadableResponse);
    expect(error).toMatchObject({ isCutShort: true });
  });
});

describe('23: an answer that the contract does not allow', () => {
  it.each<[string, string, RegExp]>([
    ['a list', '[]', /\(body: .*expected object/],
    ['null', 'null', /\(body: .*expected object/],
    ['a text', '"completed"', /\(body: .*expected object/],
    [
      'a number as a string',
      JSON.stringify({ ...buildBenchmark(), session_count: '1000' }),
      /\(session_count: /,
    ],
    [
      'an overflow',
      JSON.stringify({
        ...buildBenchmark(),
        comparison: {
          baseline_retriever_id: 'a',
          comparisons: [buildComparison({ latency_delta_ms: 7.25 })],
        },
      }).replace('7.25', '1e999'),
      /\(comparison\.comparisons\.0\.latency_delta_ms: /,
    ],
  ])('is an error with the path, and not unreadable: %s', (_what, body, fields) => {
    const error = catchError(() => parseBenchmarkResponse(build(body)));
    expect(error).not.toBeInstanceOf(UnreadableResponse);
    expect(error).toMatchObject({
      code: 'contract',
      message: expect.stringMatching(
        /^The API's answer violates its contract \(.+please report this\. Request: GET https:\/\/api\.example\/v1\/x\.$/,
      ),
    });
    expect((error as Error).message).toMatch(fields);
  });

  it('names five fields at the most', () => {
    const ids = Array.from({ length: 100 }, (_, index) => index);
    const error = catchError(() =>
      parseBenchmarkResponse(build({ ...buildBenchmark(), candidate_retriever_ids: ids })),
    );
    expect(String(error).match(/candidate_retriever_ids\.\d+:/g)).toHaveLength(5);
  });

  it('cuts a hostile path, and keeps it in one line', () => {
    const taxonomy = { [`\r\n::error::${'x'.repeat(5000)}`]: 'no metrics' };
    const [first, ...others] = buildBenchmark().results ?? [];
    const body = { ...buildBenchmark(), results: [{ ...first, taxonomy_deltas: taxonomy }, ...others] };
    const { message } = catchError(() => parseBenchmarkResponse(build(body))) as Error;
    expect(message.length).toBeLessThan(1000);
    expect(message).not.toMatch(/[\r\n]/);
  });

  it('says nothing of undefined, NaN or objects', () => {
    const broken = { benchmark_id: {}, benchmark_name: null, session_count: {}, status: [], results: 'x' };
    const { message } = catchError(() => parseBody(benchmarkSchema, build(broken))) as Error;
    expect(message).not.toContain('[object');
  });
});

describe('24: what nobody asked for', () => {
  it('is ignored and inert', () => {
    const body = whole.replace(
      '{',
      '{"__proto__":{"status":"pending","polluted":1},"constructor":7,"cost_usd":3,',
    );
    expect(parseBenchmarkResponse(build(body)).benchmark).toEqual(buildBenchmark());
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('parseBenchmarkResponse', () => {
  it.each([
    ['60', 60],
    ['0.5', 1],
    ['0.000001', 1],
    ['1e9', 100_000],
    ['0', undefined],
    ['-5', undefined],
    ['many', undefined],
    ['', undefined],
    ['1e999', undefined],
    ['60, 60', undefined],
  ])('reads a rate limit of %j as %s', (limit, rateLimitPerMinute) => {
    const response = parseBenchmarkResponse(build(whole, { ...json, 'x-ratelimit-limit': limit }));
    expect(response.rateLimitPerMinute).toBe(rateLimitPerMinute);
  });
});

describe('12: readBenchmarkId', () => {
  it('reads the id whatever else is wrong', () => {
    expect(parseBenchmarkId(build({ benchmark_id: 'bm_1', status: 7 }))).toBe('bm_1');
  });

  it.each<[string, unknown]>([
    ['no id', { status: 'pending' }],
    ['an empty id', { benchmark_id: '' }],
    ['an id that is a number', { benchmark_id: 7 }],
    ['an id that would lead elsewhere', { benchmark_id: '..' }],
    ['a list', []],
  ])('finds an answer unreadable that has %s', (_what, body) => {
    const error = catchError(() => parseBenchmarkId(build(body, json, 201)));
    expect(error).toBeInstanceOf(UnreadableResponse);
    expect(error).toMatchObject({
      isCutShort: false,
      problem: "The API's answer has no benchmark_id (status 201).",
    });
  });

  it('finds one unreadable that is cut short', () => {
    expect(catchError(() => parseBenchmarkId(build('{"benchmark_id":"bm_1"', json, 201)))).toBeInstanceOf(
      UnreadableResponse,
    );
  });
});
