import { describe, expect, it } from 'vitest';
import { locateReview } from '../src/review.ts';
import { buildRun } from './builders/review.ts';

const payload = { pull_request: { number: 7, head: { sha: 'abc123' } } };

describe('locateReview', () => {
  it('takes pull request and commit from the event', () => {
    const run = buildRun();
    expect(locateReview(run, payload)).toEqual({ run, pullRequestNumber: 7, commit: 'abc123' });
  });

  it("falls back to the run's commit without a pull request", () => {
    expect(locateReview(buildRun({ eventName: 'push', sha: 'def456' }), payload)).toMatchObject({
      pullRequestNumber: undefined,
      commit: 'def456',
    });
  });
});
