/** What an answer says about when to retry. */
export interface RetryHints {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The API's own `error.details.retry_after`, in seconds; undefined if there is none. */
  readonly retryAfterSeconds: number | undefined;
}

/** Longer than any deadline; longer waits make no difference. */
const maxMinDelayMs = 365 * 86_400_000;

/**
 * Shortest wait before the next attempt in milliseconds, from the first valid source: Retry-After in seconds
 * or as a date (RFC 9110, section 10.2.3), the `retry_after` of the error's details, X-RateLimit-Reset where the limit
 * is used up; 0 if there is none.
 *
 * @param now milliseconds since 1970; replaces a missing Date header, against which dates are measured, since this
 *   machine's clock may be wrong
 */
export function readMinDelayMs({ status, headers, retryAfterSeconds }: RetryHints, now: number): number {
  const sentAt = parseDateMs(headers.date) ?? now;
  const retryAfter = headers['retry-after']?.trim() ?? '';
  const reset = parseSeconds(headers['x-ratelimit-reset']);
  const remaining = headers['x-ratelimit-remaining']?.trim();
  const isUsedUp = remaining === '0' || (status === 429 && remaining === undefined);
  const floors = [
    toMs(parseSeconds(retryAfter)),
    untilMs(parseDateMs(retryAfter), sentAt),
    toMs(retryAfterSeconds),
    isUsedUp ? untilMs(toMs(reset), sentAt) : undefined,
  ];
  return Math.min(maxMinDelayMs, floors.find((floor) => floor !== undefined) ?? 0);
}

function parseSeconds(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}(\.\d{1,15})?$/.test(text.trim()) ? Number(text) : undefined;
}

/** HTTP dates begin with a weekday; `Date.parse` would also accept bare numbers. */
function parseDateMs(text: string | undefined): number | undefined {
  const time = text !== undefined && /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function toMs(seconds: number | undefined): number | undefined {
  return seconds !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

function untilMs(time: number | undefined, now: number): number | undefined {
  return time !== undefined && time >= now ? time - now : undefined;
}
