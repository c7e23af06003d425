import { describe, expect, it } from 'vitest';
import { type ChooseFault, type GitHubFault, startGitHubApi } from '../../sandbox/github-api/index.ts';
import { TransportError, type TransportFault } from '../../src/http/transport-error.ts';
import { connectTo, failFirst, readAll, refuse } from './connect.ts';

const comments = /\/comments/;

/** A connection to a stand-in with these faults. */
async function open(faults: ChooseFault, options: Parameters<typeof connectTo>[1] = {}) {
  const github = await startGitHubApi({ faults });
  return { ...(await connectTo(github, options)), [Symbol.asyncDispose]: () => github.close() };
}

describe('an answer whose type is no JSON', () => {
  const refused = (type: string, status = 403, headers = {}): GitHubFault => ({
    kind: 'status',
    status,
    headers: { 'content-type': type, ...headers },
  });

  it.each(['application/octet-stream', 'application/xml', 'no/type;;"'])(
    'is as much of a refusal: %s',
    async (type) => {
      await using opened = await open(failFirst('POST', comments, refused(type)));
      const error = await refuse(opened.comments.createComment(1, 'x'));
      expect(error.fault).toBe('refused');
      expect(error.message).toMatch(
        /^Could not comment on pull request #1: GitHub answered 403.+permissions: pull-requests: write/,
      );
      expect(opened.clock.sleeps).toEqual([]);
    },
  );

  it('tells how long to wait', async () => {
    const limit = refused('application/xml', 429, { 'retry-after': '20' });
    await using opened = await open(failFirst('POST', comments, limit));
    await opened.comments.createComment(1, 'x');
    expect(opened.clock.sleeps).toEqual([20_500]);
  });
});

describe('a redirect that is not followed', () => {
  it.each([
    [
      'to another server',
      301,
      'https://elsewhere.test/x',
      'GitHub redirected the request to https://elsewhere.test, and the token must not be sent there',
    ],
    ['that changes the method', 303, '/', 'GitHub answered 303, a redirect that cannot be followed'],
    ['that never ends', 301, '', 'GitHub redirected the request more than 3 times'],
  ])('22: is a refusal for reads and writes: %s', async (_case, status, location, reason) => {
    await using opened = await open(() => ({ kind: 'status', status, headers: { location } }));
    const { comments: api } = opened;
    const calls = [
      () => readAll(api.listComments(1)),
      () => api.createComment(1, 'x'),
      () => api.deleteComment(5),
    ];
    for (const call of calls) {
      const error = await refuse(call());
      expect(error.fault).toBe('refused');
      expect(error.message).toMatch(/^Could not .+: .+\. Check GITHUB_API_URL in the job's env\.$/);
      expect(error.message).toContain(`: ${reason}. `);
    }
    expect(opened.clock.sleeps).toEqual([]);
  });
});

describe('what no other attempt would change', () => {
  const failing = (fault: TransportFault) => async () => {
    throw new TransportError(fault, `it is ${fault}`);
  };

  it.each<[TransportFault, string, number, RegExp]>([
    ['untrusted', 'refused', 1, /: it is untrusted\. If your proxy .+ NODE_EXTRA_CA_CERTS/],
    ['proxy-refused', 'refused', 1, /: it is proxy-refused\. Check HTTPS_PROXY/],
    ['too-large', 'in-doubt', 1, /: it is too-large\.$/],
    ['interrupted', 'in-doubt', 4, /Gave up after 4 attempts\. Run the job again later\.$/],
  ])('10, 11: %s is %s after %d attempt', async (fault, kind, attempts, message) => {
    let sent = 0;
    const send = async () => {
      sent += 1;
      return await failing(fault)();
    };
    await using opened = await open(() => undefined, { send });
    const error = await refuse(readAll(opened.comments.listComments(1)));
    expect(error).toMatchObject({ fault: kind, message: expect.stringMatching(message) });
    expect(sent).toBe(attempts);
  });
});
