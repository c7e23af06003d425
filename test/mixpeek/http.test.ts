import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTransport, type HttpRequest, TransportError } from '../../src/mixpeek/http.ts';
import { type Answer, resetConnection, startScriptedServer } from '../fakes/scripted-server.ts';

let transport: ReturnType<typeof createTransport>;

beforeEach(() => {
  transport = createTransport();
});

afterEach(async () => {
  await transport.close();
});

function get(url: string, overrides: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, headers: {}, timeoutMs: 5000, ...overrides };
}

async function failWith(httpRequest: HttpRequest): Promise<TransportError> {
  const answer = transport.send(httpRequest);
  const error = await answer.then(
    ({ status }) => new Error(`answered ${status}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TransportError);
  return error as TransportError;
}

/** A port of this machine on which nobody listens. */
async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('createTransport', () => {
  it('sends method, path, headers and body', async () => {
    await using server = await startScriptedServer({ status: 201, text: 'done' });
    const headers = { authorization: 'Bearer k', 'content-type': 'application/json' };
    const body = '{"a":"é"}';
    const response = await transport.send(get(`${server.url}/a/b?c=1`, { method: 'POST', headers, body }));
    expect(response).toMatchObject({ status: 201, body: 'done' });
    expect(server.requests).toEqual([
      { method: 'POST', path: '/a/b?c=1', headers: expect.objectContaining(headers), body },
    ]);
  });

  it('sends a POST without a body', async () => {
    await using server = await startScriptedServer({ status: 202 });
    await transport.send(get(server.url, { method: 'POST' }));
    expect(server.requests[0]).toMatchObject({ method: 'POST', body: '' });
  });

  it('names headers in lower case and takes the first of several', async () => {
    await using server = await startScriptedServer((_request, response) => {
      response.setHeader('X-RateLimit-Limit', '60');
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      response.end();
    });
    const { headers } = await transport.send(get(server.url));
    expect(headers).toMatchObject({ 'x-ratelimit-limit': '60', 'set-cookie': 'a=1' });
  });

  it('does not follow a redirect', async () => {
    await using target = await startScriptedServer({ text: 'stolen' });
    await using server = await startScriptedServer({ status: 307, headers: { location: target.url } });
    const response = await transport.send(get(server.url, { headers: { authorization: 'Bearer k' } }));
    expect(response.status).toBe(307);
    expect(target.requests).toEqual([]);
  });

  it('says that a refused connection was never sent on', async () => {
    const port = await findClosedPort();
    const error = await failWith(get(`http://127.0.0.1:${port}`));
    expect(error).toMatchObject({ sent: false, message: 'the connection was refused' });
  });

  it('says so too where a host name has several addresses, all of them refused', async () => {
    const port = await findClosedPort();
    expect(await failWith(get(`http://localhost:${port}`))).toMatchObject({ sent: false });
  });

  it.each<[string, Answer, RegExp]>([
    ['before the answer', resetConnection, /connection was (reset|closed)/],
    [
      'in the middle of the body',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"half":', () => request.socket.destroy());
      },
      /connection was (reset|closed)|aborted|terminated/,
    ],
  ])('takes a connection that breaks %s for one that was sent', async (_when, answer, message) => {
    await using server = await startScriptedServer(answer);
    const error = await failWith(get(server.url));
    expect(error.sent).toBe(true);
    expect(error.message).toMatch(message);
  });

  it.each<[string, Answer]>([
    ['never answers', () => {}],
    ['never ends its answer', (_request, response) => void response.write('{')],
  ])('stops waiting for a server that %s', async (_what, answer) => {
    await using server = await startScriptedServer(answer);
    const error = await failWith(get(server.url, { timeoutMs: 150 }));
    expect(error).toMatchObject({ sent: true, message: 'no complete answer within 0.15 s' });
  });

  it('reads no more than 64 MiB', async () => {
    await using server = await startScriptedServer((_request, response) => {
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      const pump = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', pump);
      };
      response.writeHead(200);
      pump();
    });
    const error = await failWith(get(server.url));
    expect(error).toMatchObject({ sent: true, message: 'the answer is larger than 64 MiB' });
  });
});
