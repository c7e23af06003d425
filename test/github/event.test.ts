import { describe, expect, it } from 'vitest';
import { findPullRequest } from '../../src/github/event.ts';

const payload = {
  action: 'synchronize',
  number: 7,
  pull_request: { number: 7, head: { sha: 'abc', ref: 'topic' }, base: { sha: 'def' } },
};

describe('findPullRequest', () => {
  it.each(['pull_request', 'pull_request_target'])('reads the payload of %s', (eventName) => {
    expect(findPullRequest(eventName, payload)).toEqual({ number: 7, headSha: 'abc' });
  });

  it.each(['push', 'schedule', 'workflow_dispatch', '', 'constructor', '__proto__'])(
    'finds none in the event %j',
    (eventName) => {
      expect(findPullRequest(eventName, payload)).toBeUndefined();
    },
  );

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a number as text', { pull_request: { number: '7', head: { sha: 'abc' } } }],
    ['no head', { pull_request: { number: 7 } }],
  ])('finds none in a payload that is %s', (_case, strange) => {
    expect(findPullRequest('pull_request', strange)).toBeUndefined();
  });
});
