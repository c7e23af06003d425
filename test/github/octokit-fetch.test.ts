import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFetch, type Fetch, type FetchOptions, RedirectError } from '../../src/github/octokit-fetch.ts';
import { createTransport } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import { startScriptedServer } from '../fakes/scripted-server.ts';

let transport: ReturnType<typeof createTransport>;
let fetch: Fetch;

beforeEach(() => {
  transport = createTransport();
  fetch = createFetch(transport.send, () => 300_000);
});

afterEach(async () => {
  await transport.close();
});

const { signal } = new AbortController();
const headers = { authorization: 'token t' };
const read: FetchOptions = { method: 'GET', headers, signal };
const write: FetchOptions = { method: 'PATCH', headers, signal, body: '{"body":"é"}' };

/** A server whose first answers lead on, and whose last one says where it was asked. */
function startMoved(locations: readonly string[], status = 301) {
  return startScriptedServer((request, response) => {
    const location = locations[Number(request.url?.slice(1) || '0')];
    if (location === undefined) response.end(`at ${request.url}`);
    else response.writeHead(status, { location }).end();
  });
}

describe('an answer', () => {
  it('is handed on with status, URL, headers and text', async () => {
    await using server = await startScriptedServer((_request, response) => {
      response
        .writeHead(422, { 'Content-Type': 'application/json', 'X-RateLimit-Remaining': '7' })
        .end('{"message":"no"}');
    });
    const response = await fetch(`${server.url}/a?b=1`, write);
    expect(response).toMatchObject({ status: 422, url: `${server.url}/a?b=1` });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('x-ratelimit-remaining')).toBe('7');
    expect(await response.text()).toBe('{"message":"no"}');
    expect(server.requests).toEqual([
      expect.objectContaining({ method: 'PATCH', path: '/a?b=1', body: '{"body":"é"}' }),
    ]);
    expect(server.requests[0]?.headers).toMatchObject({ ...headers, 'accept-encoding': 'gzip' });
  });

  it('that never comes whole is a failure of the transport', async () => {
    await using server = await startScriptedServer((_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('short');
      response.destroy();
    });
    await expect(fetch(server.url, read)).rejects.toBeInstanceOf(TransportError);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 307, 308])('with %d is followed as it is, on the same server', async (status) => {
    await using server = await startMoved(['/1', '/2'], status);
    const response = await fetch(server.url, write);
    expect(response).toMatchObject({ status: 200, url: `${server.url}/2` });
    expect(await response.text()).toBe('at /2');
    const sent = { method: 'PATCH', body: '{"body":"é"}', headers: expect.objectContaining(headers) };
    expect(server.requests).toEqual(['/', '/1', '/2'].map((path) => ({ ...sent, path })));
  });

  it('to another server is not followed: the token belongs to this one', async () => {
    await using other = await startScriptedServer({ text: 'stolen' });
    await using server = await startMoved([`${other.url}/secret-path`]);
    await expect(fetch(server.url, read)).rejects.toEqual(
      new RedirectError(
        `GitHub redirected the request to ${other.url}, and the token must not be sent there`,
      ),
    );
    expect(other.requests).toEqual([]);
  });

  it.each([304, 200])('is no %d', async (status) => {
    await using server = await startMoved(['/1'], status);
    expect((await fetch(server.url, read)).status).toBe(status);
    expect(server.requests).toHaveLength(1);
  });

  it('is followed three times at the most', async () => {
    await using server = await startMoved(['/1', '/2', '/3', '/4', '/5']);
    await expect(fetch(server.url, read)).rejects.toThrow('GitHub redirected the request more than 3 times');
    expect(server.requests).toHaveLength(4);
  });

  it.each([
    [
      '303, which asks for another method',
      303,
      '/1',
      'GitHub answered 303, a redirect that cannot be followed',
    ],
    ['300, which offers a choice', 300, '/1', 'GitHub answered 300, a redirect that cannot be followed'],
    [
      '301 to what is no URL',
      301,
      'http://[',
      'GitHub redirected the request to an invalid URL (Invalid URL)',
    ],
  ])('with %s is an error', async (_case, status, location, message) => {
    await using server = await startMoved([location], status);
    await expect(fetch(server.url, read)).rejects.toEqual(new RedirectError(message));
  });

  it('without a place to go is an error', async () => {
    await using server = await startScriptedServer({ status: 302 });
    await expect(fetch(server.url, read)).rejects.toBeInstanceOf(RedirectError);
  });

  it('has the time that is left of the call, and no more', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const given: number[] = [];
      const patient = createFetch(
        async (request) => {
          given.push(request.timeoutMs);
          vi.advanceTimersByTime(20);
          return { status: given.length > 2 ? 200 : 307, headers: { location: '/next' }, body: '' };
        },
        () => 1000,
      );
      await patient('http://127.0.0.1:9/first', read);
      expect(given).toEqual([1000, 980, 960]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the type of an answer', () => {
  it.each([
    ['application/json; charset=utf-8', 'application/json'],
    ['application/problem+json', 'application/json'],
    ['application/octet-stream', 'text/plain'],
    ['application/xml', 'text/plain'],
    ['no/type;;"', 'text/plain'],
    ['', 'text/plain'],
  ])('%s is told as what Octokit can read: %s', async (type, told) => {
    await using server = await startScriptedServer((_request, response) => {
      response.writeHead(403, { 'content-type': type }).end('<Error/>');
    });
    const response = await fetch(server.url, read);
    expect(response.headers.get('content-type')).toBe(told);
    expect(await response.text()).toBe('<Error/>');
  });
});
