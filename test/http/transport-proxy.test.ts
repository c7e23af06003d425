import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProxy, startTlsFront } from '../../sandbox/faults/index.ts';
import { createTransport, type HttpRequest } from '../../src/http/transport.ts';
import { TransportError, type TransportFault } from '../../src/http/transport-error.ts';
import { startScriptedServer } from '../fakes/scripted-server.ts';

const variables = ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
const saved = new Map(variables.map((name) => [name, process.env[name]]));

let transport: ReturnType<typeof createTransport>;

beforeEach(() => {
  for (const name of variables) delete process.env[name];
  transport = createTransport();
});

afterEach(async () => {
  for (const [name, value] of saved) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await transport.close();
});

const { signal } = new AbortController();

function send(url: string, overrides: Partial<HttpRequest> = {}) {
  return transport.send({ method: 'GET', url, headers: {}, timeoutMs: 300_000, signal, ...overrides });
}

async function failOn(url: string): Promise<TransportError> {
  const error = await send(url, { method: 'POST', body: '{}' }).then(
    ({ status }) => new Error(`answered ${status}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TransportError);
  return error as TransportError;
}

/** Where the tunnels of a proxy lead, for a server at this URL. */
function locate(url: string): { host: string; port: number } {
  return { host: '127.0.0.1', port: Number(new URL(url).port) };
}

/** The proxy's URL with these credentials. */
function withCredentials(url: string, credentials: string): string {
  return url.replace('http://', `http://${credentials}@`);
}

describe('a proxy', () => {
  it.each(['HTTP_PROXY', 'http_proxy'])('is taken from %s', async (name) => {
    await using upstream = await startScriptedServer({ text: 'through' });
    await using proxy = await startProxy({ target: locate(upstream.url) });
    process.env[name] = proxy.url;
    expect((await send('http://api.sandbox.test/v1/x')).body).toBe('through');
    expect(proxy.tunnels).toEqual([
      { authority: 'api.sandbox.test:80', credentials: 'not demanded', status: 200 },
    ]);
  });

  it.each(['HTTPS_PROXY', 'https_proxy'])('is taken from %s for https', async (name) => {
    await using upstream = await startScriptedServer({});
    await using front = await startTlsFront({ upstream: upstream.url });
    await using proxy = await startProxy({ target: front });
    process.env[name] = proxy.url;
    process.env.HTTP_PROXY = 'http://127.0.0.1:1';
    await failOn('https://api.sandbox.test/v1/x');
    expect(proxy.tunnels).toMatchObject([{ authority: 'api.sandbox.test:443' }]);
  });

  it.each([
    ['as they are', 'octo:secret', { user: 'octo', password: 'secret' }],
    ['with an encoded percent sign', 'runner:100%25', { user: 'runner', password: '100%' }],
    ['with what looks encoded twice', 'runner:p%2541', { user: 'runner', password: 'p%41' }],
    ['a user alone', 'octo-token', { user: 'octo-token', password: '' }],
    ['percent-encoded', 'oc%40to:se%3Acr%2Fet', { user: 'oc@to', password: 'se:cr/et' }],
  ])('gets the credentials that its URL has, %s', async (_how, inUrl, credentials) => {
    await using upstream = await startScriptedServer({ text: 'through' });
    await using proxy = await startProxy({ target: locate(upstream.url), credentials });
    process.env.HTTP_PROXY = withCredentials(proxy.url, inUrl);
    expect((await send('http://api.sandbox.test/')).body).toBe('through');
    expect(proxy.tunnels).toMatchObject([{ credentials: 'right' }]);
  });

  it.each(['127.0.0.1', 'localhost', 'octo:secret@localhost'])(
    'is known without http:// before it: %s',
    async (host) => {
      await using upstream = await startScriptedServer({ text: 'through' });
      await using proxy = await startProxy({ target: locate(upstream.url) });
      process.env.HTTP_PROXY = proxy.url.replace('http://127.0.0.1', host);
      expect((await send('http://api.sandbox.test/')).body).toBe('through');
    },
  );

  it.each([
    'http://127.0.0.1:99999',
    '127.0.0.1:99999',
    'pro xy:3128',
    'http://',
    'http://runner:50%zz@127.0.0.1:1',
  ])('is an error at once where its URL cannot be read: %s', async (url) => {
    process.env.HTTPS_PROXY = url;
    expect(await failOn('https://api.sandbox.test/')).toMatchObject({
      fault: 'proxy-refused',
      message: 'the URL in HTTPS_PROXY is invalid',
    });
  });

  it.each([
    ['socks5://127.0.0.1:1080', 'socks5'],
    ['file:///etc/hosts', 'file'],
  ])('can be no %s', async (url, kind) => {
    process.env.HTTPS_PROXY = url;
    expect(await failOn('https://api.sandbox.test/')).toMatchObject({
      fault: 'proxy-refused',
      message: `HTTPS_PROXY is set to a ${kind} proxy, but only http and https proxies are supported`,
    });
  });

  it.each([
    ['another host', 'other.test', 1],
    ['the host', 'api.sandbox.test', 0],
    ['its domain', '.sandbox.test', 0],
    ['its domain among others', 'a.test, sandbox.test ,b.test', 0],
    ['everything', '*', 0],
  ])('is passed by where NO_PROXY names %s', async (_what, noProxy, tunnels) => {
    await using upstream = await startScriptedServer({ text: 'through' });
    await using proxy = await startProxy({ target: locate(upstream.url) });
    process.env.HTTP_PROXY = proxy.url;
    process.env.NO_PROXY = noProxy;
    // Without the proxy nobody knows the name.
    await send('http://api.sandbox.test/').catch(({ fault }) => expect(fault).toBe('unreachable'));
    expect(proxy.tunnels).toHaveLength(tunnels);
  });

  it.each(['127.0.0.1', 'localhost'])('is never used for %s', async (host) => {
    await using server = await startScriptedServer({ text: 'direct' });
    await using proxy = await startProxy({ target: locate(server.url) });
    process.env.HTTP_PROXY = proxy.url;
    process.env.http_proxy = proxy.url;
    expect((await send(server.url.replace('127.0.0.1', host))).body).toBe('direct');
    expect(proxy.tunnels).toEqual([]);
  });
});

describe('11: a proxy that refuses', () => {
  it.each(['octo:hunter2-wrong', 'octo:hunter2%3Awrong', 'hunter2-user'])(
    'with 407 is named, and the credentials %s appear nowhere',
    async (inUrl) => {
      await using upstream = await startScriptedServer({});
      await using proxy = await startProxy({
        target: locate(upstream.url),
        credentials: { user: 'octo', password: 'right' },
      });
      process.env.HTTPS_PROXY = withCredentials(proxy.url, inUrl);
      const error = await failOn('https://api.sandbox.test/');
      const { host } = new URL(proxy.url);
      expect(error).toMatchObject({ fault: 'proxy-refused', message: `the proxy ${host} answered 407` });
      expect(inspect(error, { depth: null })).not.toContain('hunter2');
      expect(upstream.requests).toEqual([]);
    },
  );

  it.each<[number, TransportFault]>([
    [403, 'proxy-refused'],
    [408, 'unreachable'],
    [429, 'unreachable'],
    [502, 'unreachable'],
    [503, 'unreachable'],
  ])('with %d says so: it is %s', async (status, fault) => {
    await using proxy = await startProxy({ target: { host: '127.0.0.1', port: 1 }, refuseWith: status });
    process.env.HTTPS_PROXY = proxy.url;
    const error = await failOn('https://api.sandbox.test/');
    expect(error.fault).toBe(fault);
    expect(error.message).toContain(`answered ${status}`);
  });
});

describe('what goes wrong through a proxy', () => {
  it('9: names a proxy that is not there, without its credentials', async () => {
    process.env.HTTPS_PROXY = 'http://octo:hunter2@127.0.0.1:1';
    const error = await failOn('https://api.sandbox.test/');
    expect(error).toMatchObject({
      fault: 'unreachable',
      message: 'the connection was refused (through proxy 127.0.0.1:1)',
    });
  });

  it('10: names host and proxy of a certificate that cannot be verified', async () => {
    await using upstream = await startScriptedServer({});
    await using front = await startTlsFront({ upstream: upstream.url });
    await using proxy = await startProxy({ target: front });
    process.env.HTTPS_PROXY = withCredentials(proxy.url, 'octo:hunter2');
    const error = await failOn('https://api.sandbox.test/');
    expect(error.fault).toBe('untrusted');
    expect(error.message).toBe(
      `the certificate of api.sandbox.test could not be verified (UNABLE_TO_VERIFY_LEAF_SIGNATURE) (through proxy ${new URL(proxy.url).host})`,
    );
    expect(upstream.requests).toEqual([]);
  });

  it('19: keeps the deadline of the attempt, and names the proxy', async () => {
    await using upstream = await startScriptedServer(() => {});
    await using proxy = await startProxy({ target: locate(upstream.url) });
    process.env.HTTP_PROXY = proxy.url;
    const failing = send('http://api.sandbox.test/', { timeoutMs: 150 });
    await expect(failing).rejects.toMatchObject({
      fault: 'interrupted',
      message: `no complete answer within 0.15 s (through proxy ${new URL(proxy.url).host})`,
    });
  });

  it.each(['socks5://octo:hunter2@127.0.0.1:1080', 'octo:hunter2@127.0.0.1:1080', 'http://octo:hunter2@:x'])(
    'shows no password of a proxy that cannot be used: %s',
    async (proxyUrl) => {
      process.env.HTTPS_PROXY = proxyUrl;
      const error = await failOn('https://gate.invalid/');
      expect(error.message).not.toContain('hunter2');
      expect(error.message).not.toMatch(/undefined|NaN|\[object/);
    },
  );
});
