import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { ProxyAgent, request } from 'undici';
import { describe, expect, it } from 'vitest';
import {
  type Fault,
  type ProxyOptions,
  sandboxCertificate,
  startFaultServer,
  startProxy,
  startTlsFront,
} from '../../../sandbox/faults/index.ts';
import { startScriptedServer } from '../../fakes/scripted-server.ts';
import { sendRaw, splitAnswer } from './raw-client.ts';

const credentials = { user: 'octo', password: 'open:sesame' };

function encode({ user, password }: typeof credentials): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** The answer of `https://api.sandbox.test` behind this fault, by way of a proxy and TLS; else the error's code. */
async function callThroughTunnel(fault?: Fault, proxyOptions: Partial<ProxyOptions> = {}, token?: string) {
  await using upstream = await startScriptedServer({ json: { true: 'answer' } });
  await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
  await using front = await startTlsFront({ upstream: server.url });
  await using proxy = await startProxy({ target: front, ...proxyOptions });
  const dispatcher = new ProxyAgent({
    uri: proxy.url,
    requestTls: { ca: sandboxCertificate.authority },
    ...(token === undefined ? {} : { token }),
  });
  try {
    const { statusCode, body } = await request('https://api.sandbox.test/v1/x', { dispatcher });
    const text = await body.text();
    return {
      answer: `${statusCode} ${text}`,
      tunnels: proxy.tunnels,
      hosts: server.requests.map((r) => r.headers.host),
    };
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { answer: code, message, tunnels: proxy.tunnels, hosts: [] };
  } finally {
    await dispatcher.destroy();
  }
}

describe('startProxy', () => {
  it('leads https://api.sandbox.test to the sandbox', async () => {
    expect(await callThroughTunnel()).toEqual({
      answer: '200 {"true":"answer"}',
      tunnels: [{ authority: 'api.sandbox.test:443', credentials: 'not demanded', status: 200 }],
      hosts: ['api.sandbox.test'],
    });
  });

  it.each([
    { what: 'absent', token: undefined, status: 407, answer: 'UND_ERR_ABORTED' },
    {
      what: 'wrong',
      token: encode({ user: 'octo', password: 'guess' }),
      status: 407,
      answer: 'UND_ERR_ABORTED',
    },
    { what: 'right', token: encode(credentials), status: 200, answer: '200 {"true":"answer"}' },
  ])('knows credentials that are $what', async ({ what, token, status, answer }) => {
    const result = await callThroughTunnel(undefined, { credentials }, token);
    expect(result.answer).toBe(answer);
    expect(result.tunnels).toEqual([{ authority: 'api.sandbox.test:443', credentials: what, status }]);
    expect(JSON.stringify(result)).not.toContain('sesame');
  });

  it('asks for Basic credentials', async () => {
    await using proxy = await startProxy({ target: { host: '127.0.0.1', port: 1 }, credentials });
    const { text, ending } = await sendRaw(proxy.url, { bytes: 'CONNECT a.test:443 HTTP/1.1\r\n\r\n' });
    expect(ending).toBe('fin');
    expect(splitAnswer(text)).toMatchObject({ status: 407, body: '' });
    expect(splitAnswer(text).headers).toContain('proxy-authenticate: Basic realm="sandbox"');
  });

  it.each<[string, Partial<ProxyOptions>, string, number, number]>([
    ['as it is told', { refuseWith: 503 }, 'CONNECT a.test:443', 503, 1],
    ['when nobody listens at the target', {}, 'CONNECT a.test:443', 502, 1],
    ['what is not CONNECT', {}, 'GET http://a.test/', 405, 0],
  ])('refuses %s', async (_what, options, requestLine, status, tunnelCount) => {
    await using proxy = await startProxy({ target: { host: '127.0.0.1', port: 1 }, ...options });
    const { text } = await sendRaw(proxy.url, { bytes: `${requestLine} HTTP/1.1\r\n\r\n` });
    expect(splitAnswer(text).status).toBe(status);
    expect(proxy.tunnels).toHaveLength(tunnelCount);
  });

  it('passes on what comes together with the CONNECT, and the end on either side', async () => {
    const echo = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket)).listen(
      0,
      '127.0.0.1',
    );
    await once(echo, 'listening');
    const target = { host: '127.0.0.1', port: (echo.address() as AddressInfo).port };
    await using proxy = await startProxy({ target });
    const answer = await sendRaw(proxy.url, {
      bytes: 'CONNECT a.test:1 HTTP/1.1\r\n\r\nfirst words',
      lastSeen: /words$/,
    });
    expect(answer).toEqual({ text: 'HTTP/1.1 200 OK\r\n\r\nfirst words', ending: 'still open' });
    // Closes only when the proxy has dropped its side.
    echo.close();
    await once(echo, 'close');
  });

  it.each<[Fault, string]>([
    [{ kind: 'reset', at: 'after-handling' }, 'ECONNRESET'],
    [{ kind: 'reset', at: 'mid-body' }, 'ECONNRESET'],
    [{ kind: 'hang-up' }, 'UND_ERR_SOCKET'],
    [{ kind: 'cut', framing: 'content-length' }, 'UND_ERR_SOCKET'],
    [{ kind: 'cut', framing: 'close-delimited' }, '200 {"true":'],
  ])('lets %o through, TLS and all', async (fault, answer) => {
    const result = await callThroughTunnel(fault);
    expect(result.answer).toBe(answer);
  });
});
