import { buffer as readBuffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { Agent, request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, startFaultServer } from '../../../sandbox/faults/index.ts';
import { startScriptedServer } from '../../fakes/scripted-server.ts';
import { waitUntil } from '../../time/wait-until.ts';
import { connectRaw } from './raw-client.ts';

const mebibyte = 1024 * 1024;
const truth = { answer: 'é'.repeat(50) };
let dispatcher: Agent;

beforeAll(() => {
  dispatcher = new Agent();
});

afterAll(() => dispatcher.close());

/** The code of the error that a client sees; '' when it sees none. */
async function findErrorCode(fault: Fault): Promise<string> {
  await using upstream = await startScriptedServer({ json: truth });
  await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
  try {
    const { body } = await request(server.url, { dispatcher });
    await body.text();
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('faults as undici sees them', () => {
  it.each<[Fault, string]>([
    [{ kind: 'reset', at: 'before-answer' }, 'ECONNRESET'],
    [{ kind: 'reset', at: 'after-handling' }, 'ECONNRESET'],
    [{ kind: 'reset', at: 'mid-headers' }, 'ECONNRESET'],
    [{ kind: 'reset', at: 'mid-body' }, 'ECONNRESET'],
    [{ kind: 'hang-up' }, 'UND_ERR_SOCKET'],
    [{ kind: 'cut', framing: 'content-length' }, 'UND_ERR_SOCKET'],
    [{ kind: 'cut', framing: 'chunked' }, 'UND_ERR_SOCKET'],
    [{ kind: 'cut', framing: 'close-delimited' }, ''],
    [{ kind: 'garbage' }, 'HPE_INVALID_CONSTANT'],
    [{ kind: 'drip', everyMs: 0, from: 'head' }, ''],
    [{ kind: 'interim', status: 103 }, ''],
  ])('%o ends in %s', async (fault, code) => {
    expect(await findErrorCode(fault)).toBe(code);
  });

  it('fetch decodes a gzip-encoded answer', async () => {
    await using upstream = await startScriptedServer({ json: truth });
    await using server = await startFaultServer({ upstream: upstream.url, choose: () => ({ kind: 'gzip' }) });
    const response = await fetch(server.url);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toEqual(truth);
  });

  it('a gzip-encoded answer cut short is whole to HTTP and not to the decoder', async () => {
    await using upstream = await startScriptedServer({ json: truth });
    const fault: Fault = { kind: 'gzip-cut', share: 0.7 };
    await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
    const { headers, body } = await request(server.url, { dispatcher });
    const bytes = await readBuffer(body);
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(() => gunzipSync(bytes)).toThrow('unexpected end of file');
  });

  it('a bomb is small on the wire, large when decoded, and JSON', async () => {
    await using server = await startFaultServer({ choose: () => ({ kind: 'bomb', mebibytes: 20 }) });
    const { headers, body } = await request(server.url, { dispatcher });
    const bytes = await readBuffer(body);
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' });
    expect(bytes.length).toBeLessThan(0.05 * mebibyte);
    const decoded = gunzipSync(bytes);
    expect(decoded.length).toBe(20 * mebibyte + 2);
    expect(JSON.parse(decoded.toString('latin1'))).toEqual({});
  });

  it('a flood is as large as was asked for', async () => {
    await using server = await startFaultServer({ choose: () => ({ kind: 'flood', mebibytes: 3 }) });
    const { body } = await request(server.url, { dispatcher });
    const text = await body.text();
    expect(text.length).toBe(3 * mebibyte + 2);
    expect(JSON.parse(text)).toEqual({});
  });
});

describe('a flood', () => {
  it('waits for a client that does not read, and keeps little in memory', async () => {
    const server = await startFaultServer({ choose: () => ({ kind: 'flood', mebibytes: 1_000_000 }) });
    const before = process.memoryUsage();
    const client = connectRaw(server.url);
    client.write('GET / HTTP/1.1\r\n\r\n');
    await new Promise((resolve) => client.once('readable', resolve));
    await new Promise((resolve) => setTimeout(resolve, 60));
    const after = process.memoryUsage();
    expect(after.external - before.external).toBeLessThan(20 * mebibyte);
    client.destroy();
    await server[Symbol.asyncDispose]();
    expect(server.requests).toMatchObject([{ fault: 'flood' }]);
  });
});

describe('a drip', () => {
  it('comes byte by byte, with at least the pause between', async () => {
    await using upstream = await startScriptedServer({ text: 'abcd' });
    const fault: Fault = { kind: 'drip', everyMs: 12 };
    await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
    const { body } = await request(server.url, { dispatcher });
    const start = performance.now();
    const chunks: string[] = [];
    for await (const chunk of body) chunks.push(String(chunk));
    expect(chunks).toEqual(['a', 'b', 'c', 'd']);
    // A lower bound: a slow machine only makes it longer.
    expect(performance.now() - start).toBeGreaterThan(30);
  });
});

describe('a held answer', () => {
  it('comes when it is let go, and the upstream has handled the request before', async () => {
    await using upstream = await startScriptedServer({ json: truth });
    const { promise, resolve } = Promise.withResolvers<void>();
    const fault: Fault = { kind: 'hold', until: promise };
    await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
    let hasCome = false;
    const answer = request(server.url, { dispatcher }).then(({ body }) => {
      hasCome = true;
      return body.json();
    });
    await waitUntil(() => upstream.requests.length === 1);
    await new Promise((resolveWait) => setTimeout(resolveWait, 20));
    expect(hasCome).toBe(false);
    resolve();
    expect(await answer).toEqual(truth);
  });
});
