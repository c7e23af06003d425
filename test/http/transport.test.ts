import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Fault,
  type FaultServerOptions,
  startFaultServer,
  startTlsFront,
} from '../../sandbox/faults/index.ts';
import { createTransport, type HttpRequest } from '../../src/http/transport.ts';
import { TransportError, type TransportFault } from '../../src/http/transport-error.ts';
import { startScriptedServer } from '../fakes/scripted-server.ts';
import { waitUntil } from '../time/wait-until.ts';

let transport: ReturnType<typeof createTransport>;

beforeEach(() => {
  transport = createTransport();
});

afterEach(async () => {
  await transport.close();
});

const { signal: never } = new AbortController();

function get(url: string, overrides: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, headers: {}, timeoutMs: 300_000, signal: never, ...overrides };
}

async function failWith(httpRequest: HttpRequest): Promise<TransportError> {
  const error = await transport.send(httpRequest).then(
    ({ status, body }) => new Error(`answered ${status}: ${body.slice(0, 100)}`),
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

/** A server that does this to every request, before one that answers `{"answer":42}`. */
async function startFaulty(fault: Fault) {
  const upstream = await startScriptedServer({ json: { answer: 42 } });
  const server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
  return {
    url: server.url,
    upstream,
    server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await upstream[Symbol.asyncDispose]();
    },
  };
}

describe('a request', () => {
  it('goes out with method, path, headers and body', async () => {
    await using server = await startScriptedServer({ status: 201, text: 'done' });
    const headers = { authorization: 'Bearer k', 'content-type': 'application/json' };
    const body = '{"a":"é"}';
    const response = await transport.send(get(`${server.url}/a/b?c=1`, { method: 'POST', headers, body }));
    expect(response).toMatchObject({ status: 201, body: 'done' });
    expect(server.requests).toEqual([
      { method: 'POST', path: '/a/b?c=1', headers: expect.objectContaining(headers), body },
    ]);
  });

  it.each(['POST', 'DELETE'] as const)('may be a %s without a body', async (method) => {
    await using server = await startScriptedServer({ status: 202 });
    await transport.send(get(server.url, { method }));
    expect(server.requests[0]).toMatchObject({ method, body: '' });
  });
});

describe('an answer', () => {
  it('has header names in lower case and the first of several values', async () => {
    await using server = await startScriptedServer((_request, response) => {
      response.setHeader('X-RateLimit-Limit', '60');
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      response.end();
    });
    const { headers } = await transport.send(get(server.url));
    expect(headers).toMatchObject({ 'x-ratelimit-limit': '60', 'set-cookie': 'a=1' });
  });

  it.each([204, 304, 404, 502])('may have the status %d', async (status) => {
    await using server = await startScriptedServer({ status });
    expect(await transport.send(get(server.url))).toMatchObject({ status, body: '' });
  });

  it('is waited for after an interim one', async () => {
    await using faulty = await startFaulty({ kind: 'interim', status: 103 });
    expect(await transport.send(get(faulty.url))).toMatchObject({ status: 200, body: '{"answer":42}' });
  });

  it('may come slowly, as long as it is whole in time', async () => {
    await using faulty = await startFaulty({ kind: 'drip', everyMs: 1 });
    expect((await transport.send(get(faulty.url))).body).toBe('{"answer":42}');
  });

  it.each([301, 302, 303, 307, 308] as const)('22: is not followed when it is a %d', async (status) => {
    await using target = await startScriptedServer({ text: 'stolen' });
    await using faulty = await startFaulty({ kind: 'redirect', status, location: target.url });
    const headers = { authorization: 'Bearer k' };
    const response = await transport.send(get(faulty.url, { method: 'POST', headers, body: '{}' }));
    expect(response).toMatchObject({ status, headers: { location: target.url } });
    expect(target.requests).toEqual([]);
  });
});

describe('9: a server that is not there', () => {
  it('never saw the request: refused', async () => {
    const error = await failWith(get(`http://127.0.0.1:${await findClosedPort()}`));
    expect(error).toMatchObject({ fault: 'unreachable', message: 'the connection was refused' });
  });

  it('never saw it where a host name has several addresses, all of them refused', async () => {
    const error = await failWith(get(`http://localhost:${await findClosedPort()}`));
    expect(error.fault).toBe('unreachable');
  });

  it('never saw it: no such name', async () => {
    const error = await failWith(get('http://gate.invalid/'));
    expect(error.fault).toBe('unreachable');
    expect(error.message).toMatch(/^the host name could not be resolved/);
  });
});

describe('10: a server that cannot be trusted', () => {
  it('is named with its host and the code, and gets nothing', async () => {
    await using upstream = await startScriptedServer({});
    await using front = await startTlsFront({ upstream: upstream.url });
    const error = await failWith(get(front.url, { headers: { authorization: 'Bearer k' } }));
    expect(error.fault).toBe('untrusted');
    expect(error.message).toBe(
      `the certificate of localhost:${front.port} could not be verified (UNABLE_TO_VERIFY_LEAF_SIGNATURE)`,
    );
    expect(upstream.requests).toEqual([]);
  });

  it('is one that speaks no TLS, too', async () => {
    await using server = await startScriptedServer({});
    const error = await failWith(get(server.url.replace('http:', 'https:')));
    expect(error.fault).toBe('untrusted');
    expect(server.requests).toEqual([]);
  });
});

describe('18: an answer that does not come', () => {
  it.each<[string, Fault, RegExp]>([
    ['a reset before it', { kind: 'reset', at: 'before-answer' }, /^the connection was (reset|closed)/],
    ['a reset after handling', { kind: 'reset', at: 'after-handling' }, /^the connection was (reset|closed)/],
    ['a reset in its head', { kind: 'reset', at: 'mid-headers' }, /^the connection was (reset|closed)/],
    ['a reset in its body', { kind: 'reset', at: 'mid-body' }, /^the connection was (reset|closed)/],
    ['a connection that ends', { kind: 'hang-up' }, /^the connection was closed/],
    ['what is not HTTP', { kind: 'garbage' }, /./],
  ])('is an interruption: %s', async (_case, fault, message) => {
    await using faulty = await startFaulty(fault);
    const error = await failWith(get(faulty.url));
    expect(error.fault).toBe('interrupted');
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('19: one deadline for the whole attempt', () => {
  it.each<[string, Fault]>([
    ['whose head never comes', { kind: 'stall', after: 'request' }],
    ['whose body never comes', { kind: 'stall', after: 'headers', afterHandling: true }],
    ['whose head drips', { kind: 'drip', everyMs: 20, from: 'head' }],
    ['whose body drips', { kind: 'drip', everyMs: 30 }],
    ['that is shorter than it says', { kind: 'wrong-length', by: 5 }],
  ])('ends an answer %s', async (_what, fault) => {
    await using faulty = await startFaulty(fault);
    const error = await failWith(get(faulty.url, { timeoutMs: 150 }));
    expect(error).toMatchObject({
      fault: 'interrupted',
      message: 'no complete answer within 0.15 s',
    });
  });

  it('ends waiting for a server that does not read', async () => {
    await using server = await startFaultServer({ chooseOnConnect: () => ({ kind: 'deaf' }) });
    const body = 'x'.repeat(1_000_000);
    const error = await failWith(get(server.url, { method: 'POST', body, timeoutMs: 100 }));
    expect(error).toMatchObject({ fault: 'interrupted', message: 'no complete answer within 0.1 s' });
  });

  it('leaves the next request on the same transport alone', async () => {
    await using upstream = await startScriptedServer({ text: 'fine' });
    const choose: FaultServerOptions['choose'] = ({ path }) =>
      path === '/stalled' ? { kind: 'stall', after: 'headers' } : undefined;
    await using server = await startFaultServer({ upstream: upstream.url, choose });
    await failWith(get(`${server.url}/stalled`, { timeoutMs: 100 }));
    expect((await transport.send(get(`${server.url}/next`))).body).toBe('fine');
  });
});

describe('the signal', () => {
  it.each<[string, Fault]>([
    ['before the head of the answer', { kind: 'stall', after: 'request' }],
    ['in the body of the answer', { kind: 'stall', after: 'headers' }],
    [
      'in a compressed body',
      { kind: 'rewrite', headers: { 'content-encoding': 'gzip', 'content-length': '9' } },
    ],
  ])('breaks an attempt off at once %s', async (_when, fault) => {
    await using faulty = await startFaulty(fault);
    const controller = new AbortController();
    const failing = failWith(get(faulty.url, { signal: controller.signal }));
    await waitUntil(() => faulty.server.requests.length === 1);
    controller.abort(new Error('cancelled'));
    expect(await failing).toMatchObject({
      fault: 'interrupted' satisfies TransportFault,
      message: 'the request was cancelled',
    });
  });

  it('keeps an attempt from being made', async () => {
    await using server = await startScriptedServer({});
    const error = await failWith(get(server.url, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ fault: 'interrupted', message: 'the request was cancelled' });
    expect(server.requests).toEqual([]);
  });
});

describe('close', () => {
  it('breaks off what is under way', async () => {
    await using faulty = await startFaulty({ kind: 'stall', after: 'request' });
    const failing = failWith(get(faulty.url));
    await transport.close();
    expect((await failing).fault).toBe('interrupted');
  });
});
