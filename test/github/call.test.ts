import { describe, expect, it } from 'vitest';
import {
  type ChooseFault,
  type GitHubApi,
  type GitHubFault,
  limitRate,
  startGitHubApi,
} from '../../sandbox/github-api/index.ts';
import type { Transport } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { connectTo, failFirst, readAll, refuse } from './connect.ts';

const comments = /\/comments/;
const badGateway: GitHubFault = { kind: 'status', status: 502 };

/** A stand-in with these faults and one comment, and a connection to it. */
async function open(faults: ChooseFault, options: Parameters<typeof connectTo>[1] = {}) {
  const github = await startGitHubApi({ faults });
  github.addComment({ author: 'octocat', body: 'LGTM' });
  return { github, ...(await connectTo(github, options)), [Symbol.asyncDispose]: () => github.close() };
}

const methodsOf = (github: GitHubApi): string[] => github.requests.map(({ method }) => method);

describe('a read', () => {
  it.each<[string, GitHubFault]>([
    ['502', badGateway],
    ['a 502 that is a page', { kind: 'status', status: 502, headers: { 'content-type': 'text/html' } }],
    ['a reset', { kind: 'reset' }],
    ['an answer of the wrong shape', { kind: 'status', status: 200, body: { message: 'ok' } }],
  ])('is tried again after %s', async (_case, fault) => {
    await using opened = await open(failFirst('GET', comments, fault, fault));
    expect(await readAll(opened.comments.listComments(1))).toHaveLength(1);
    expect(opened.clock.sleeps).toEqual([250, 500]);
    expect(opened.log.infos).toHaveLength(2);
    expect(opened.log.infos[0]).toMatch(
      /^Could not read the comments of pull request #1: .+\. Retrying in 250 ms\.$/,
    );
  });

  it('is tried four times, no more', async () => {
    await using opened = await open(() => badGateway);
    const error = await refuse(readAll(opened.comments.listComments(1)));
    expect(error.message).toBe(
      'Could not read the comments of pull request #1: GitHub answered 502 (Server Error). Gave up after 4 attempts. Run the job again later.',
    );
    expect(opened.github.requests).toHaveLength(4);
  });

  it('waits as long as GitHub asks, and not when that is too long', async () => {
    const unavailable = (seconds: number): GitHubFault => ({
      kind: 'status',
      status: 503,
      headers: { 'retry-after': String(seconds) },
    });
    await using opened = await open(failFirst('GET', comments, unavailable(7)));
    await readAll(opened.comments.listComments(1));
    expect(opened.clock.sleeps).toEqual([7_250]);

    await using late = await open(() => unavailable(300));
    const error = await refuse(readAll(late.comments.listComments(1)));
    expect(error.message).toContain('GitHub says to wait 5 min, which is too long for this job.');
    expect(late.github.requests).toHaveLength(1);
  });

  it('has one budget with all others of its connection', async () => {
    const slow: GitHubFault = { kind: 'status', status: 503, headers: { 'retry-after': '25' } };
    await using opened = await open((_request, index) => (index % 2 === 0 ? slow : undefined));
    for (let time = 0; time < 2; time += 1) await readAll(opened.comments.listComments(1));
    const error = await refuse(readAll(opened.comments.listComments(1)));
    expect(error.message).toContain('GitHub says to wait 25.0 s, which is too long');
  });

  it('that is never answered ends after its time', async () => {
    await using opened = await open(() => ({ kind: 'stall' }), { callTimeoutMs: 30 });
    await refuse(readAll(opened.comments.listComments(1)));
    expect(opened.log.infos[0]).toContain(
      'Could not read the comments of pull request #1: no complete answer within 0.03 s.',
    );
  });

  it('is not tried again where it was refused', async () => {
    await using opened = await open(() => undefined);
    await refuse(readAll(opened.comments.listComments(9)));
    expect(opened.github.requests).toHaveLength(1);
  });
});

describe('a write', () => {
  it.each<[string, GitHubFault]>([
    ['502', badGateway],
    ['a reset', { kind: 'reset', afterHandling: true }],
    ['an answer cut short', { kind: 'status', status: 201, body: 'cut', afterHandling: true }],
  ])(
    '38: in doubt after %s is not sent again, and said to be in doubt a moment later',
    async (_case, fault) => {
      await using opened = await open(failFirst('POST', comments, fault));
      const error = await refuse(opened.comments.createComment(1, 'x'));
      expect(error.fault).toBe('in-doubt');
      expect(error.message).toMatch(/^Could not comment on pull request #1: .+ Run the job again later\.$/);
      expect(methodsOf(opened.github)).toEqual(['POST']);
      expect(opened.clock.sleeps).toEqual([2_000]);
    },
  );

  it('38: that nobody received is in doubt too', async () => {
    const opened = await open(() => undefined);
    await opened.github.close();
    const error = await refuse(opened.comments.updateComment(1, 'x'));
    expect(error.fault).toBe('in-doubt');
    expect(error.message).toBe(
      'Could not update comment 1: the connection was refused. Run the job again later.',
    );
  });
});

describe('the secondary rate limit', () => {
  it.each([
    ['Retry-After', limitRate(20), 20_500],
    ['a long one', limitRate(59), 59_500],
  ])('39: is waited for: %s', async (_case, fault, waitMs) => {
    await using opened = await open(failFirst('POST', comments, fault));
    await opened.comments.createComment(1, 'x');
    expect(opened.clock.sleeps.reduce((sum, slept) => sum + slept)).toBe(waitMs);
    expect(opened.github.comments(1)).toHaveLength(2);
  });

  it('39: is waited for once, then an error that says when to come back', async () => {
    await using opened = await open(failFirst('POST', comments, limitRate(20), limitRate(20)));
    const error = await refuse(opened.comments.createComment(1, 'x'));
    expect(methodsOf(opened.github)).toEqual(['POST', 'POST']);
    expect(error.fault).toBe('rate-limited');
    expect(error.message).toMatch(
      /GitHub answered 403 \(You have exceeded a secondary rate limit\..+says to wait 20\.0 s\./,
    );
  });

  it('39: is waited for in reads too, and once in a connection', async () => {
    await using opened = await open(failFirst('GET', comments, limitRate(20), undefined, limitRate(20)));
    await readAll(opened.comments.listComments(1));
    const error = await refuse(readAll(opened.comments.listComments(1)));
    expect(error.fault).toBe('rate-limited');
    expect(opened.clock.sleeps).toEqual([20_500]);
  });

  it.each([
    ['that is longer than what is left', limitRate(60)],
    ['of a minute, where none is named', limitRate()],
    ['of a minute, after 429', { kind: 'status', status: 429 } as const],
  ])('39: is an error at once with a wait %s', async (_case, fault) => {
    await using opened = await open(() => fault);
    await refuse(opened.comments.createComment(1, 'x'));
    expect(opened.github.requests).toHaveLength(1);
    expect(opened.clock.sleeps).toEqual([]);
  });

  it('39: of an hour that is used up asks for the rest of it', async () => {
    const inTenMinutes = Math.ceil(Date.now() / 1000) + 600;
    const usedUp: GitHubFault = {
      kind: 'status',
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(inTenMinutes) },
      body: { message: 'API rate limit exceeded for installation.' },
    };
    await using opened = await open(() => usedUp);
    const { message } = await refuse(opened.comments.readOwnLogin());
    expect(message).toMatch(/says to wait (10 min|10 min 1 s|9 min \d+ s)\. Run the job again after that\.$/);
  });
});

describe('93: the deadline', () => {
  it('is one for all connections that are given it', async () => {
    const clock = createFakeClock();
    const deadline = clock.now() + 60_000;
    await using first = await open(failFirst('GET', comments, limitRate(40)), { clock, deadline });
    await readAll(first.comments.listComments(1));
    await using second = await open(() => limitRate(40), { clock, deadline });
    const error = await refuse(second.comments.createComment(1, 'x'));
    expect(error.fault).toBe('rate-limited');
    expect(clock.now()).toBeLessThan(deadline);
  });

  it('bounds answers that are slow, however many', async () => {
    const clock = createFakeClock();
    const deadline = clock.now() + 60_000;
    const timeouts: number[] = [];
    const send: Transport = async ({ timeoutMs }) => {
      timeouts.push(timeoutMs);
      clock.advance(Math.min(timeoutMs, 7_000));
      const page = Array.from({ length: 100 }, (_, id) => ({ id, html_url: 'u', body: '', user: null }));
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(page) };
    };
    await using opened = await open(() => undefined, { clock, deadline, send, callTimeoutMs: 20_000 });
    const error = await refuse(readAll(opened.comments.listComments(1)));
    expect(error.message).toBe(
      'Could not read the comments of pull request #1: GitHub took too long to answer earlier calls. Run the job again later.',
    );
    expect(timeouts.slice(0, 7)).toEqual([...Array(6).fill(20_000), 18_000]);
    expect(clock.now()).toBe(deadline);
    await refuse(opened.comments.createComment(1, 'x'));
    expect(timeouts).toHaveLength(9);
  });

  it('bounds a GitHub that is silent', async () => {
    const clock = createFakeClock();
    const deadline = clock.now() + 60_000;
    const send: Transport = async ({ timeoutMs }) => {
      clock.advance(timeoutMs);
      throw new TransportError('interrupted', 'no complete answer');
    };
    await using opened = await open(() => undefined, { clock, deadline, send, callTimeoutMs: 20_000 });
    await refuse(readAll(opened.comments.listComments(1)));
    await refuse(opened.comments.createComment(1, 'x'));
    await refuse(opened.comments.readOwnLogin());
    expect(clock.now()).toBeLessThanOrEqual(deadline);
  });
});

describe('a cancelled job', () => {
  it('ends a call, and its wait, at once with its own reason', async () => {
    const reason = new Error('The job was cancelled.');
    const controller = new AbortController();
    const stall: ChooseFault = () => {
      setImmediate(() => controller.abort(reason));
      return { kind: 'stall' };
    };
    await using opened = await open(stall, { signal: controller.signal });
    await expect(readAll(opened.comments.listComments(1))).rejects.toBe(reason);
    await expect(opened.comments.createComment(1, 'x')).rejects.toBe(reason);
  });
});

it('an answer that is hostile is one harmless line', async () => {
  const message =
    'no\r\n::error::x \u001b[31m\u202e ghs_sandboxTokenOfTheActionsBot000000000 https://me:pw@proxy/';
  const hostile = { message: message + 'x'.repeat(1_000), errors: [{ field: 'data' }] };
  await using opened = await open(() => ({ kind: 'status', status: 400, body: hostile }));
  const error = await refuse(opened.comments.createComment(1, 'x'));
  expect(error.message).toMatch(/^[\x20-\x7e…]+$/);
  expect(error.message).toContain('GitHub answered 400 (no ::error::x [31m *** https://***@proxy/');
  expect(error.message.length).toBeLessThan(400);
});
