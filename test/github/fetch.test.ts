import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetch, type Fetch, type FetchOptions } from '../../src/github/fetch.ts';
import { createTransport } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import { startScriptedServer } from '../fakes/scripted-server.ts';

let transport: ReturnType<typeof createTransport>;
let fetch: Fetch;

beforeEach(() => {
  transport = createTransport();
  fetch = createFetch(transport.send, 5000);
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
      response.writeHead(422, { 'Content-Type': 'application/json' }).end('{"message":"no"}');
    });
    const response = await fetch(`${server.url}/a?b=1`, write);
    expect(response).toMatchObject({ status: 422, url: `${server.url}/a?b=1` });
    expect(response.headers.get('content-type')).toBe('application/json');
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
    await using server = await startMoved([other.url]);
    expect(await fetch(server.url, read)).toMatchObject({ status: 301, url: `${server.url}` });
    expect(other.requests).toEqual([]);
  });

  it.each([303, 304, 200])('is no %d', async (status) => {
    await using server = await startMoved(['/1'], status);
    expect((await fetch(server.url, read)).status).toBe(status);
    expect(server.requests).toHaveLength(1);
  });

  it('is followed three times at the most', async () => {
    await using server = await startMoved(['/1', '/2', '/3', '/4', '/5']);
    expect(await fetch(server.url, read)).toMatchObject({ status: 301, url: `${server.url}/3` });
    expect(server.requests).toHaveLength(4);
  });

  it('without a place to go, or with one that is no URL, is the answer', async () => {
    await using empty = await startScriptedServer({ status: 302 });
    expect((await fetch(empty.url, read)).status).toBe(302);
    await using wrong = await startMoved(['http://[']);
    expect((await fetch(wrong.url, read)).status).toBe(301);
  });
});
