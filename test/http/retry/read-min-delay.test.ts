import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RetryHints, readMinDelayMs } from '../../../src/http/retry/read-min-delay.ts';
import { formatDuration } from '../../../src/runtime/format.ts';

const now = Date.parse('2025-06-18T10:20:30Z');

type Headers = RetryHints['headers'];

function readDelay(headers: Headers, { status = 429, retryAfterSeconds, at = now }: Given = {}): number {
  return readMinDelayMs({ status, headers, retryAfterSeconds }, at);
}

interface Given extends Partial<Pick<RetryHints, 'status' | 'retryAfterSeconds'>> {
  readonly at?: number;
}

/** A moment as HTTP writes it. */
const writeDate = (time: number): string => new Date(time).toUTCString();

/** The same as unix seconds. */
const writeSeconds = (time: number): string => String(time / 1000);

describe('17: Retry-After in seconds', () => {
  it.each([
    ['3', 3000],
    [' 7 ', 7000],
    ['0.5', 500],
    ['0', 0],
    ['86400', 86_400_000],
    ['-5', 0],
    ['+5', 0],
    ['soon', 0],
    ['5 s', 0],
    ['5, 10', 0],
    ['1e3', 0],
    ['0x10', 0],
    ['Infinity', 0],
    ['NaN', 0],
    ['9'.repeat(400), 0],
    ['', 0],
    [undefined, 0],
  ])('%j: %d ms', (value, minDelayMs) => {
    expect(readDelay({ 'retry-after': value })).toBe(minDelayMs);
  });
});

describe('17: Retry-After as a date', () => {
  it.each([
    ['the usual form', 'Wed, 18 Jun 2025 10:20:50 GMT', 20_000],
    ['the form of RFC 850', 'Wednesday, 18-Jun-25 10:20:50 GMT', 20_000],
    ['one that is past', 'Wed, 18 Jun 2025 10:20:10 GMT', 0],
    ['one of long ago', 'Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['a day that does not exist', 'Wed, 99 Jun 2025 10:20:50 GMT', 0],
    ['only a year', '2026', 2_026_000],
    ['a date that HTTP does not write', '2025-06-18T10:20:50Z', 0],
  ])('%s', (_form, value, minDelayMs) => {
    expect(readDelay({ 'retry-after': value })).toBe(minDelayMs);
  });

  const hour = 3_600_000;
  it.each([
    ['exact', 0],
    ['five hours slow', -5 * hour],
    ['two days fast', 48 * hour],
  ])("is measured against the answer's Date where this machine's clock is %s", (_clock, error) => {
    const headers = { date: writeDate(now), 'retry-after': writeDate(now + 20_000) };
    expect(readDelay(headers, { at: now + error })).toBe(20_000);
  });

  it.each(['garbage', '', '0', undefined])(
    "is measured against this machine's clock where the answer's Date is %j",
    (date) => {
      expect(readDelay({ date, 'retry-after': writeDate(now + 20_000) })).toBe(20_000);
    },
  );
});

describe("17: retry_after of the error's details", () => {
  it.each([
    ['there is no Retry-After', undefined, 8, 8000],
    ['Retry-After is garbage', 'soon', 8, 8000],
    ['Retry-After is negative', '-1', 8, 8000],
    ['Retry-After is past', 'Wed, 18 Jun 2025 10:20:10 GMT', 8, 8000],
    ['Retry-After says something', '3', 8, 3000],
    ['Retry-After says 0', '0', 8, 0],
    ['it is negative itself', undefined, -8, 0],
    ['it is not finite itself', undefined, Number.POSITIVE_INFINITY, 0],
    ['it is no number', undefined, Number.NaN, 0],
    ['it is a fraction', undefined, 0.25, 250],
  ])('where %s', (_case, retryAfter, retryAfterSeconds, minDelayMs) => {
    expect(readDelay({ 'retry-after': retryAfter }, { retryAfterSeconds })).toBe(minDelayMs);
  });
});

describe('17: X-RateLimit-Reset', () => {
  const reset = { 'x-ratelimit-reset': writeSeconds(now + 40_000) };

  it.each<[string, Headers, number, number]>([
    ['429', reset, 429, 40_000],
    ['503 with nothing remaining', { ...reset, 'x-ratelimit-remaining': '0' }, 503, 40_000],
    ['503 with some remaining', { ...reset, 'x-ratelimit-remaining': '7' }, 503, 0],
    ['503 that does not say what remains', reset, 503, 0],
    ['429 with Retry-After', { ...reset, 'retry-after': '2' }, 429, 2000],
    ['429 with a reset that is past', { 'x-ratelimit-reset': writeSeconds(now - 1000) }, 429, 0],
    ['429 with seconds until the reset', { 'x-ratelimit-reset': '30' }, 429, 0],
    ['429 with garbage', { 'x-ratelimit-reset': 'tomorrow' }, 429, 0],
    ['429 with a negative reset', { 'x-ratelimit-reset': '-1' }, 429, 0],
  ])('%s', (_case, headers, status, minDelayMs) => {
    expect(readDelay(headers, { status })).toBe(minDelayMs);
  });

  it("is measured against the answer's Date, too", () => {
    expect(readDelay({ ...reset, date: writeDate(now) }, { at: now + 7_200_000 })).toBe(40_000);
  });

  it('comes after retry_after of the details', () => {
    expect(readDelay(reset, { retryAfterSeconds: 5 })).toBe(5000);
  });
});

describe('17: whatever an answer says, the wait', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.integer().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    fc.constantFrom(undefined, '', '-0', '1e999', '-1', 'NaN', 'Mon, ', 'Wed, 18 Jun 2025 10:20:50 GMT'),
  );
  const anyHints = fc.record({
    status: fc.constantFrom(200, 429, 503),
    headers: fc.record({
      date: anyText,
      'retry-after': anyText,
      'x-ratelimit-reset': anyText,
      'x-ratelimit-remaining': anyText,
    }),
    retryAfterSeconds: fc.option(fc.double(), { nil: undefined }),
  });

  it('is never negative and never NaN', () => {
    fc.assert(
      fc.property(anyHints, (hints) => {
        expect(readMinDelayMs(hints, now)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is 0 where nothing is said', () => {
    expect(readDelay({})).toBe(0);
    expect(readDelay({ date: writeDate(now), 'x-ratelimit-remaining': '0' }, { status: 503 })).toBe(0);
  });

  it('is finite and can be told in words', () => {
    fc.assert(
      fc.property(anyHints, (hints) => {
        expect(formatDuration(readMinDelayMs(hints, now))).not.toMatch(/NaN|Infinity|e\+/);
      }),
    );
    for (const retryAfterSeconds of [1e306, 1e15, Number.MAX_VALUE])
      expect(formatDuration(readDelay({}, { retryAfterSeconds }))).not.toMatch(/NaN|Infinity|e\+/);
  });
});
