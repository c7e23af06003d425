import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, startFaultServer } from '../../sandbox/faults/index.ts';
import { maxBodyBytes } from '../../src/http/read-body.ts';
import { createTransport, type HttpRequest, type HttpResponse } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import { type Answer, startScriptedServer } from '../fakes/scripted-server.ts';

let transport: ReturnType<typeof createTransport>;

beforeEach(() => {
  transport = createTransport();
});

afterEach(async () => {
  await transport.close();
});

const truth = { answer: 42, name: 'Überblick ✓', list: Array.from({ length: 500 }, (_, index) => index) };
const mebibyte = 1024 * 1024;

/** What comes of the truth by way of this fault: an answer, or the error. */
async function receive(fault: Fault | undefined, answer: Answer = { json: truth }): Promise<HttpResponse> {
  await using upstream = await startScriptedServer(answer);
  await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
  const { signal } = new AbortController();
  const request: HttpRequest = {
    method: 'GET',
    url: server.url,
    headers: { 'accept-encoding': 'gzip' },
    timeoutMs: 300_000,
    signal,
  };
  return await transport.send(request);
}

async function failOn(fault: Fault): Promise<TransportError> {
  const error = await receive(fault).then(
    ({ status, body }) => new Error(`answered ${status} with ${body.length} characters`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TransportError);
  return error as TransportError;
}

describe('a gzip-encoded answer', () => {
  it('is decoded', async () => {
    expect(JSON.parse((await receive({ kind: 'gzip' })).body)).toEqual(truth);
  });

  it.each(['GZIP', 'gzip', 'x-gzip', ' gzip '])('is known by the name %s', async (encoding) => {
    const { body } = await receive(
      { kind: 'body', text: gzipSync('{"ok":true}'), headers: { 'content-encoding': encoding } },
      {},
    );
    expect(body).toBe('{"ok":true}');
  });

  it.each([200, 302, 403])('may be a %d without a body', async (status) => {
    const headers = { 'content-encoding': 'gzip' };
    expect(await receive({ kind: 'body', status, text: '', headers })).toMatchObject({ status, body: '' });
  });

  it.each(['br', 'deflate', 'gzip, br'])(
    'is an error where it is %s: nobody asked for that',
    async (encoding) => {
      const error = await failOn({ kind: 'rewrite', headers: { 'content-encoding': encoding } });
      expect(error).toMatchObject({
        fault: 'interrupted',
        message: 'the answer is compressed in an unsupported format',
      });
    },
  );

  it('may be a 204 without a body', async () => {
    const headers = { 'content-encoding': 'gzip' };
    expect(await receive({ kind: 'body', status: 204, text: '', headers })).toMatchObject({
      status: 204,
      body: '',
    });
  });

  it.each<[string, Fault]>([
    ['is cut short', { kind: 'gzip-cut' }],
    ['is cut short at its end', { kind: 'gzip-cut', share: 0.99 }],
    ['is none', { kind: 'rewrite', headers: { 'content-encoding': 'gzip' } }],
  ])('20: is an interruption where it %s', async (_case, fault) => {
    const error = await failOn(fault);
    expect(error.fault).toBe('interrupted');
    expect(error.message).toMatch(/^the compressed answer (was cut short|is corrupt)$/);
  });
});

describe('20: a body that is cut short', () => {
  it.each(['content-length', 'chunked'] as const)('is an interruption, by %s', async (framing) => {
    const error = await failOn({ kind: 'cut', framing });
    expect(error.fault).toBe('interrupted');
    expect(error.message).toMatch(/^(the connection was closed|the answer was cut short)/);
  });

  it('looks whole where only the end of the connection ends it: its reader has to see', async () => {
    const { status, body } = await receive({ kind: 'cut', framing: 'close-delimited' });
    expect(status).toBe(200);
    expect(() => JSON.parse(body)).toThrow();
  });

  it('is cut, too, where the service sends more than it said', async () => {
    const outcome = await receive({ kind: 'wrong-length', by: -5 }).then(
      ({ body }) => body,
      (error: unknown) => error,
    );
    expect(outcome === JSON.stringify(truth)).toBe(false);
  });
});

describe('20: an answer of which the body is not read', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['is reset', (response) => void response.socket?.resetAndDestroy()],
    ['ends early', (response) => void response.destroy()],
    ['goes on', () => {}],
  ])('does no harm when it %s', async (_case, end) => {
    await using server = await startScriptedServer((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'br', 'content-length': '100' }).write('x');
      setTimeout(() => end(response), 20);
    });
    const { signal } = new AbortController();
    const request = { method: 'GET', url: server.url, headers: {}, timeoutMs: 300_000, signal } as const;
    await expect(transport.send(request)).rejects.toMatchObject({ fault: 'interrupted' });
    // An error that nobody hears would end the process now.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await transport.close();
  });
});

describe('21: memory stays bounded', () => {
  /** Growth of the process while this runs, in bytes, at its largest. */
  async function measureGrowth(task: () => Promise<unknown>): Promise<number> {
    const before = process.memoryUsage().rss;
    let largest = before;
    const watch = setInterval(() => {
      largest = Math.max(largest, process.memoryUsage().rss);
    }, 5);
    await task();
    clearInterval(watch);
    return largest - before;
  }

  it.each<[string, Fault]>([
    ['a body of 300 MiB', { kind: 'flood', mebibytes: 300 }],
    ['a gzip bomb of 1 GiB', { kind: 'bomb', mebibytes: 1024 }],
  ])('whatever comes: %s', async (_what, fault) => {
    const errors: TransportError[] = [];
    const growth = await measureGrowth(async () => errors.push(await failOn(fault)));
    expect(errors[0]).toMatchObject({ fault: 'too-large', message: 'the answer is larger than 64 MiB' });
    expect(growth).toBeLessThan(200 * mebibyte);
  });

  it.each<[string, Fault]>([
    ['on the wire', { kind: 'flood', mebibytes: 60 }],
    ['when it is decoded', { kind: 'bomb', mebibytes: 60 }],
  ])('a body of almost 64 MiB is still read, %s', async (_where, fault) => {
    const { body } = await receive(fault);
    expect(body.length).toBe(60 * mebibyte + 2);
    expect(body.length).toBeLessThan(maxBodyBytes);
    expect(body.endsWith(' {}')).toBe(true);
  });
});
