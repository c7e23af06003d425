import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type FaultServerOptions, startFaultServer } from '../../../sandbox/faults/index.ts';
import { startScriptedServer } from '../../fakes/scripted-server.ts';
import { waitUntil } from '../../time/wait-until.ts';
import { connectRaw, sendRaw, splitAnswer } from './raw-client.ts';

describe('disposal of a fault server', () => {
  it.each<[string, Omit<FaultServerOptions, 'upstream'>]>([
    ['idle', {}],
    ['stalled', { choose: () => ({ kind: 'stall', after: 'headers' }) }],
    ['held', { choose: () => ({ kind: 'hold', until: new Promise(() => {}) }) }],
    ['dripped on', { choose: () => ({ kind: 'drip', everyMs: 60_000 }) }],
    ['flooded', { choose: () => ({ kind: 'flood', mebibytes: 1_000_000 }) }],
    ['bombed', { choose: () => ({ kind: 'bomb', mebibytes: 1_000_000 }) }],
    ['not heard', { chooseOnHead: () => ({ kind: 'deaf' }) }],
    ['not accepted', { chooseOnConnect: () => ({ kind: 'deaf' }) }],
  ])('frees a client that is %s', async (_what, options) => {
    await using upstream = await startScriptedServer({ text: 'true' });
    const server = await startFaultServer({ ...options, upstream: upstream.url });
    const client = connectRaw(server.url);
    client.on('error', () => {});
    client.write('GET / HTTP/1.1\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 25));
    const ended = new Promise((resolve) => client.resume().once('close', resolve));
    client.once('end', () => client.destroy());
    await server[Symbol.asyncDispose]();
    await ended;
    await expect(fetch(server.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  it('does not wait for an upstream that never answers', async () => {
    await using upstream = await startScriptedServer(() => {});
    const server = await startFaultServer({ upstream: upstream.url });
    const answer = sendRaw(server.url);
    await waitUntil(() => upstream.requests.length === 1);
    await server[Symbol.asyncDispose]();
    expect(await answer).toMatchObject({ text: '' });
  });
});

describe('a fault server that fails itself', () => {
  const brokenParts: readonly [string, FaultServerOptions, RegExp][] = [
    [
      'choose',
      {
        choose: () => {
          throw new Error('no such plan');
        },
      },
      /^The fault server failed on GET \/: Error: no such plan$/,
    ],
    [
      'chooseOnConnect',
      {
        chooseOnConnect: () => {
          throw new Error('no such plan');
        },
      },
      /^The fault server failed on connection 0: Error: no such plan$/,
    ],
    [
      'a rewriting function',
      {
        choose: () => ({
          kind: 'rewrite',
          text: () => {
            throw new Error('cannot');
          },
        }),
      },
      /Error: cannot/,
    ],
    ['the upstream', { upstream: 'http://127.0.0.1:1' }, /ECONNREFUSED/],
  ];

  it.each(brokenParts)(
    'because of %s says so to the client and at its end',
    async (_what, options, message) => {
      const server = await startFaultServer(options);
      const { status, body } = splitAnswer((await sendRaw(server.url)).text);
      expect(status).toBe(500);
      expect(JSON.parse(body)).toMatchObject({ error: { message: expect.stringMatching(message) } });
      await expect(server[Symbol.asyncDispose]()).rejects.toThrow(message);
    },
  );

  it.each([
    ['leaves in the middle of a request', 'POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc'],
    ['speaks no HTTP', 'HELO sandbox\r\n\r\n'],
    ['says nothing', ''],
  ])('is not one whose client %s', async (_what, bytes) => {
    await using server = await startFaultServer({});
    const client = connectRaw(server.url);
    client.end(bytes);
    await once(client.resume(), 'close');
    expect(server.requests).toEqual([]);
  });
});
