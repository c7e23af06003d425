import { ApiError } from '../api-error.ts';

/** What one request leaves of the allowance. */
export type RateLimitState = {
  readonly isExceeded: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Unix seconds at which the window ends. */
  readonly resetAt: number;
  /** Whole seconds until then, at least 1. */
  readonly retryAfter: number;
};

const windowSeconds = 60;

/** Counts requests in windows of one minute that begin with a request. Returns the function that counts one. */
export function createRateLimiter(limitPerMinute: number, now: () => Date): () => RateLimitState {
  let resetAt = 0;
  let used = 0;
  return () => {
    const seconds = now().getTime() / 1000;
    if (seconds >= resetAt) {
      resetAt = Math.ceil(seconds + windowSeconds);
      used = 0;
    }
    used += 1;
    return {
      isExceeded: used > limitPerMinute,
      limit: limitPerMinute,
      remaining: Math.max(0, limitPerMinute - used),
      resetAt,
      retryAfter: Math.max(1, Math.ceil(resetAt - seconds)),
    };
  };
}

/** The headers that every answer carries. */
export function renderRateLimitHeaders(state: RateLimitState): Record<string, string> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': String(state.resetAt),
  };
}

/** The 429 of a request too many. */
export function buildRateLimitError({ limit, retryAfter }: RateLimitState): ApiError {
  return new ApiError(
    429,
    'TooManyRequestsError',
    `More than ${limit} requests in a minute; wait ${retryAfter} s.`,
    {
      details: { retry_after: retryAfter, api_name: 'benchmarks' },
      headers: { 'retry-after': String(retryAfter), 'x-ratelimit-window': '60' },
    },
  );
}
