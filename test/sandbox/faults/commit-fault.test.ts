import { describe, expect, it } from 'vitest';
import { type Fault, startFaultServer } from '../../../sandbox/faults/index.ts';
import { startScriptedServer } from '../../fakes/scripted-server.ts';
import { waitUntil } from '../../time/wait-until.ts';
import { endings, spoiledAnswers, truth } from './fault-cases.ts';
import { ownAnswers } from './own-answer-cases.ts';
import { sendRaw, splitAnswer } from './raw-client.ts';

describe('commitFault', () => {
  it.each([...endings, ...ownAnswers, ...spoiledAnswers])('$what', async (expected) => {
    await using upstream = await startScriptedServer({ status: 201, text: truth });
    const { fault } = expected;
    await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
    const { text, ending } = await sendRaw(server.url, { method: 'POST', path: '/v1?a=b', body: '{}' });

    const { status, headers, body } = splitAnswer(text);
    expect(ending).toBe(expected.ending ?? 'fin');
    expect(status).toBe(expected.status);
    if (expected.body !== undefined) expect(body).toBe(expected.body);
    expect(headers).toEqual(expect.arrayContaining([...(expected.headers ?? [])]));
    for (const name of expected.lacks ?? []) expect(headers.join()).not.toContain(`${name}:`);
    expect(upstream.requests).toHaveLength(expected.handled ? 1 : 0);
    expect(server.requests).toEqual([
      {
        method: 'POST',
        path: '/v1?a=b',
        headers: { host: 'sandbox', connection: 'close', 'content-length': '2' },
        body: '{}',
        fault: fault.kind,
      },
    ]);
  });

  it('resets in the middle of the headers', async () => {
    await using upstream = await startScriptedServer({ status: 201, text: truth });
    const fault: Fault = { kind: 'reset', at: 'mid-headers' };
    await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
    const { text, ending } = await sendRaw(server.url);
    expect(ending).toBe('reset');
    expect(text).toMatch(/^HTTP\/1\.1 201 Created\r\n/);
    expect(text).not.toContain('\r\n\r\n');
  });

  it('sends the whole true answer after an interim one', async () => {
    await using server = await startFaultServer({ choose: () => ({ kind: 'interim', status: 102 }) });
    const { text } = await sendRaw(server.url, { path: '/x' });
    expect(text).toMatch(/^HTTP\/1\.1 102 Processing\r\n\r\nHTTP\/1\.1 404 Not Found\r\n/);
  });

  it.each<{ fault: Fault; text: RegExp; handled: number }>([
    { fault: { kind: 'stall', after: 'request' }, text: /^$/, handled: 0 },
    { fault: { kind: 'stall', after: 'request', afterHandling: true }, text: /^$/, handled: 1 },
    {
      fault: { kind: 'stall', after: 'headers' },
      text: /^HTTP\/1\.1 200 OK\r\n[\s\S]*transfer-encoding: chunked\r\n\r\n$/,
      handled: 0,
    },
    {
      fault: { kind: 'stall', after: 'headers', afterHandling: true },
      text: /^HTTP\/1\.1 201 Created\r\n[\s\S]*content-length: 27\r\n\r\n$/,
      handled: 1,
    },
    { fault: { kind: 'hold', until: new Promise(() => {}) }, text: /^$/, handled: 1 },
    { fault: { kind: 'drip', everyMs: 60_000, from: 'head' }, text: /^$/, handled: 1 },
    {
      fault: { kind: 'drip', everyMs: 60_000 },
      text: /^HTTP\/1\.1 201 Created\r\n[\s\S]*\r\n\r\n$/,
      handled: 1,
    },
    { fault: { kind: 'wrong-length', by: 5 }, text: /content-length: 32\r\n[\s\S]*true"}$/, handled: 1 },
  ])('leaves the client waiting: $fault', async ({ fault, text, handled }) => {
    await using upstream = await startScriptedServer({ status: 201, text: truth });
    await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
    const answer = await sendRaw(server.url, { lastSeen: text });
    expect(answer.ending).toBe('still open');
    expect(answer.text).toMatch(text);
    await waitUntil(() => upstream.requests.length === handled);
  });

  it('answers truly when what it waited for has failed', async () => {
    const { promise, reject } = Promise.withResolvers<void>();
    const choose = (): Fault => {
      reject(new Error('too late'));
      return { kind: 'hold', until: promise };
    };
    await using server = await startFaultServer({ choose });
    expect(splitAnswer((await sendRaw(server.url)).text).status).toBe(404);
  });
});
