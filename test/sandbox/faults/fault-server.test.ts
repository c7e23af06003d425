import { once } from 'node:events';
import { Agent, request } from 'undici';
import { describe, expect, it } from 'vitest';
import { type EarlyFault, type Fault, startFaultServer } from '../../../sandbox/faults/index.ts';
import { startScriptedServer } from '../../fakes/scripted-server.ts';
import { connectRaw, type RawRequest, sendRaw, splitAnswer } from './raw-client.ts';

describe('a request that meets no fault', () => {
  it('is answered by the upstream, with its status, headers and body', async () => {
    await using upstream = await startScriptedServer((_request, response) => {
      response.writeHead(418, { 'set-cookie': ['a=1', 'b=2'], 'x-ratelimit-limit': '60' });
      response.write('short ');
      response.end('and stout');
    });
    await using server = await startFaultServer({ upstream: upstream.url });
    const headers = ['Authorization: Bearer k', 'X-Namespace: ns'];
    const { text } = await sendRaw(server.url, { method: 'PUT', path: '/tea?pot=1', body: 'é', headers });
    const answer = splitAnswer(text);
    expect(answer).toMatchObject({ status: 418, body: 'short and stout' });
    expect(answer.headers).toEqual(
      expect.arrayContaining(['set-cookie: a=1', 'set-cookie: b=2', 'content-length: 15']),
    );
    expect(answer.headers.join()).not.toMatch(/transfer-encoding|keep-alive/);
    expect(upstream.requests).toMatchObject([
      { method: 'PUT', path: '/tea?pot=1', body: 'é', headers: { authorization: 'Bearer k' } },
    ]);
    expect(server.requests).toMatchObject([{ fault: 'passed', headers: { 'x-namespace': 'ns' }, body: 'é' }]);
  });

  it('is answered 404 where there is no upstream', async () => {
    await using server = await startFaultServer({});
    const response = await fetch(`${server.url}/v1/x`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      success: false,
      error: { message: 'There is nothing at /v1/x.' },
    });
  });

  it('is read whole when it comes chunked and in pieces', async () => {
    await using server = await startFaultServer({});
    const socket = connectRaw(server.url);
    const bytes =
      'POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n4\r\nab\r\n\r\na\r\n0123456789\r\n0\r\n\r\n';
    for (const byte of bytes) socket.write(byte);
    await once(socket, 'readable');
    socket.destroy();
    expect(server.requests).toMatchObject([{ method: 'POST', path: '/c', body: 'ab\r\n0123456789' }]);
  });

  it('shares its connection with the next, also when both come at once', async () => {
    await using server = await startFaultServer({});
    const bytes = 'GET /1 HTTP/1.1\r\n\r\nHEAD /2 HTTP/1.1\r\nConnection: close\r\n\r\n';
    const { text, ending } = await sendRaw(server.url, { bytes });
    expect(ending).toBe('fin');
    expect(text.match(/HTTP\/1\.1 404/g)).toHaveLength(2);
    // An answer to HEAD has a length but no body.
    expect(text).toMatch(/\r\n\r\n$/);
    expect(server.requests.map(({ path }) => path)).toEqual(['/1', '/2']);
    expect(server.connectionCount).toBe(1);
  });
});

describe('choose', () => {
  it('gets every request with its index, and each fault strikes its own request only', async () => {
    const plan: readonly (Fault | undefined)[] = [
      { kind: 'status', status: 500 },
      undefined,
      { kind: 'reset', at: 'before-answer' },
      undefined,
    ];
    const seen: string[] = [];
    await using server = await startFaultServer({
      choose: ({ method, path, body }, index) => {
        seen.push(`${index} ${method} ${path} ${body}`);
        return plan[index];
      },
    });
    await using dispatcher = new DisposableAgent({ connections: 1 });
    const statuses: (number | string)[] = [];
    for (const [index] of plan.entries()) {
      const answer = request(`${server.url}/${index}`, { method: 'POST', body: 'x', dispatcher });
      statuses.push(
        await answer.then(
          async ({ statusCode, body }) => body.dump().then(() => statusCode),
          ({ code }) => code,
        ),
      );
    }
    expect(statuses).toEqual([500, 404, 'ECONNRESET', 404]);
    expect(seen).toEqual(['0 POST /0 x', '1 POST /1 x', '2 POST /2 x', '3 POST /3 x']);
    expect(server.requests.map(({ fault }) => fault)).toEqual(['status', 'passed', 'reset', 'passed']);
    expect(server.connectionCount).toBe(2);
  });
});

describe('early faults', () => {
  const early: readonly { fault: EarlyFault; ending: string; text: string; wait?: RawRequest }[] = [
    { fault: { kind: 'early-reset' }, ending: 'reset', text: '' },
    { fault: { kind: 'deaf' }, ending: 'still open', text: '', wait: { lastSeen: /^$/ } },
    {
      fault: { kind: 'early-response', bytes: 'HTTP/1.1 408 \r\n\r\n' },
      ending: 'fin',
      text: 'HTTP/1.1 408 \r\n\r\n',
    },
  ];

  it.each(early)(
    '$fault.kind strikes as soon as a connection stands',
    async ({ fault, wait, ...expected }) => {
      await using server = await startFaultServer({
        chooseOnConnect: (index) => (index === 1 ? fault : undefined),
      });
      const { text } = await sendRaw(server.url);
      expect(splitAnswer(text).status).toBe(404);
      expect(await sendRaw(server.url, { ...wait })).toEqual(expected);
      expect(server.requests).toHaveLength(1);
      expect(server.connectionCount).toBe(2);
    },
  );

  it.each(early)('$fault.kind strikes before the body has come', async ({ fault, wait, ...expected }) => {
    const chosen: number[] = [];
    await using server = await startFaultServer({
      choose: (_request, index) => void chosen.push(index),
      chooseOnHead: ({ path }, index) => (path === '/late' && index === 1 ? fault : undefined),
    });
    await sendRaw(server.url);
    const bytes = 'POST /late HTTP/1.1\r\nContent-Length: 1000\r\n\r\nnot yet all';
    expect(await sendRaw(server.url, { bytes, ...wait })).toEqual(expected);
    expect(server.requests).toMatchObject([
      { fault: 'passed' },
      { path: '/late', body: '', fault: fault.kind },
    ]);
    expect(chosen).toEqual([0]);
  });
});

/** An agent for `await using`. */
class DisposableAgent extends Agent {
  [Symbol.asyncDispose](): Promise<void> {
    return this.destroy();
  }
}
