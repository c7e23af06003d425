import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFaultServer, startProxy } from '../../sandbox/faults/index.ts';
import { createTransport, type HttpRequest } from '../../src/http/transport.ts';
import type { TransportError } from '../../src/http/transport-error.ts';
import { startScriptedServer } from '../fakes/scripted-server.ts';

const { HTTP_PROXY: savedProxy } = process.env;

let transport: ReturnType<typeof createTransport>;

beforeEach(() => {
  transport = createTransport();
});

afterEach(async () => {
  if (savedProxy === undefined) delete process.env.HTTP_PROXY;
  else process.env.HTTP_PROXY = savedProxy;
  await transport.close();
});

const { signal: never } = new AbortController();

function send(url: string, overrides: Partial<HttpRequest> = {}) {
  return transport.send({
    method: 'POST',
    url,
    headers: {},
    timeoutMs: 300_000,
    signal: never,
    ...overrides,
  });
}

/** What a request ends in. */
async function fail(url: string, overrides: Partial<HttpRequest>) {
  return await send(url, overrides).then(
    ({ status }) => new Error(`answered ${status}`),
    (reason: TransportError) => reason,
  );
}

/** A server that hears nothing on its first connections, and before what it is. */
const startDeaf = (
  onConnect: () => void = () => {},
  { count = Number.POSITIVE_INFINITY, upstream = '' } = {},
) =>
  startFaultServer({
    ...(upstream === '' ? {} : { upstream }),
    chooseOnConnect(index) {
      onConnect();
      return index < count ? { kind: 'deaf' } : undefined;
    },
  });

// undici's own look at the signal comes when a connection stands: these never do.
describe.each<[string, (port: number) => string]>([
  [
    'a server that never answers the TLS handshake',
    (port) => {
      delete process.env.HTTP_PROXY;
      return `https://127.0.0.1:${port}/`;
    },
  ],
  [
    'a proxy that never answers',
    (port) => {
      process.env.HTTP_PROXY = `http://127.0.0.1:${port}`;
      return 'http://api.sandbox.test/';
    },
  ],
])('19: %s', (_which, prepare) => {
  it('is waited for until the time of the attempt is over', async () => {
    await using server = await startDeaf();
    const error = await fail(prepare(Number(new URL(server.url).port)), { timeoutMs: 150 });
    expect(error).toMatchObject({ fault: 'interrupted' });
    expect(error.message).toMatch(/^no complete answer within 0\.15 s/);
  });

  it('is left at once when the attempt is broken off', async () => {
    const controller = new AbortController();
    await using server = await startDeaf(() => controller.abort());
    const url = prepare(Number(new URL(server.url).port));
    const error = await fail(url, { signal: controller.signal });
    expect(error).toMatchObject({ fault: 'interrupted', message: 'the request was cancelled' });
  });

  it('is let go by close', async () => {
    await using server = await startDeaf();
    const failing = fail(prepare(Number(new URL(server.url).port)), {});
    await transport.close();
    const error = await failing;
    expect(error).toMatchObject({ name: 'TransportError' });
    expect(error.message).not.toContain('no complete answer');
  });
});

describe('9: a connection that is closed before it stands', () => {
  /** A server that closes every connection at its first words, and counts them. */
  async function startClosing() {
    let count = 0;
    const server = createServer((socket) => {
      count += 1;
      socket.on('error', () => {}).once('data', () => socket.end());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return {
      port,
      countConnections: () => count,
      async [Symbol.asyncDispose]() {
        server.close();
        await once(server, 'close');
      },
    };
  }

  it('by a proxy: nothing was sent, and nobody goes on trying', async () => {
    await using proxy = await startClosing();
    process.env.HTTP_PROXY = `http://127.0.0.1:${proxy.port}`;
    const error = await fail('http://api.sandbox.test/', {});
    expect(error).toMatchObject({ fault: 'unreachable' });
    expect(error.message).toMatch(/\(through proxy 127\.0\.0\.1:\d+\)$/);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(proxy.countConnections()).toBe(1);
  });

  it('by the server: nothing was sent', async () => {
    delete process.env.HTTP_PROXY;
    await using server = await startClosing();
    const error = await fail(`https://127.0.0.1:${server.port}/`, {});
    expect(error).toMatchObject({ fault: 'unreachable', message: 'the connection was reset' });
    expect(server.countConnections()).toBe(1);
  });
});

describe('the end of a process', () => {
  it.each(['http', 'https'])('does not wait for %s connections that never stood', async (protocol) => {
    await using server = await startDeaf();
    const { port } = new URL(server.url);
    const module = JSON.stringify(new URL('../../src/http/transport.ts', import.meta.url).href);
    const script = `
      import { createTransport } from ${module};
      const transport = createTransport();
      const signal = AbortSignal.timeout(50);
      const url = '${protocol}://127.0.0.1:${port}/';
      const { message } = await transport
        .send({ method: 'GET', url, headers: {}, timeoutMs: 60_000, signal })
        .catch((error) => error);
      await transport.close();
      // What is closed is gone some turns later; what is left stays for seconds.
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      console.log(message, process.getActiveResourcesInfo().filter((name) => !name.startsWith('Pipe')));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    expect(stdout.trim()).toBe('the request was cancelled []');
  });
});

describe('after an attempt that never had a connection', () => {
  it('the next one gets a new connection', async () => {
    await using upstream = await startScriptedServer({ text: 'fine' });
    const controller = new AbortController();
    await using server = await startDeaf(() => controller.abort(), { count: 1, upstream: upstream.url });
    await using proxy = await startProxy({
      target: { host: '127.0.0.1', port: Number(new URL(server.url).port) },
    });
    process.env.HTTP_PROXY = proxy.url;
    await fail('http://api.sandbox.test/', { signal: controller.signal });
    expect((await send('http://api.sandbox.test/')).body).toBe('fine');
  });

  it('nothing of it is sent later', async () => {
    await using upstream = await startScriptedServer({ text: 'fine' });
    const controller = new AbortController();
    await using server = await startDeaf(() => controller.abort(), { count: 1, upstream: upstream.url });
    await fail(server.url, { signal: controller.signal, body: 'first' });
    await send(server.url, { body: 'second' });
    expect(upstream.requests.map(({ body }) => body)).toEqual(['second']);
  });
});
