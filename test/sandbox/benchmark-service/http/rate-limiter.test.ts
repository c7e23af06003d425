import { describe, expect, it } from 'vitest';
import {
  buildRateLimitError,
  createRateLimiter,
  renderRateLimitHeaders,
} from '../../../../sandbox/benchmark-service/http/rate-limiter.ts';

describe('createRateLimiter', () => {
  it('allows as many requests a minute as the limit, and starts anew afterwards', () => {
    let seconds = 1000;
    const countRequest = createRateLimiter(2, () => new Date(seconds * 1000));
    expect(countRequest()).toEqual({
      isExceeded: false,
      limit: 2,
      remaining: 1,
      resetAt: 1060,
      retryAfter: 60,
    });
    seconds = 1010.5;
    expect(countRequest()).toMatchObject({ isExceeded: false, remaining: 0 });
    expect(countRequest()).toMatchObject({ isExceeded: true, remaining: 0, resetAt: 1060, retryAfter: 50 });
    seconds = 1060;
    expect(countRequest()).toMatchObject({ isExceeded: false, remaining: 1, resetAt: 1120 });
  });
});

describe('what the client is told', () => {
  const state = { isExceeded: true, limit: 60, remaining: 0, resetAt: 1060, retryAfter: 50 };

  it('is in the headers of every answer', () => {
    expect(renderRateLimitHeaders(state)).toEqual({
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1060',
    });
  });

  it('is in the header and in the details of a 429', () => {
    expect(buildRateLimitError(state)).toMatchObject({
      status: 429,
      details: { retry_after: 50 },
      headers: { 'retry-after': '50' },
    });
  });
});
