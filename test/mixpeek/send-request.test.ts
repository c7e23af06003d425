import { describe, expect, it } from 'vitest';
import type { RequestSubject } from '../../src/mixpeek/api-error.ts';
import {
  type HttpRequest,
  type HttpResponse,
  type Transport,
  TransportError,
} from '../../src/mixpeek/http.ts';
import { type Exchange, sendWithRetry } from '../../src/mixpeek/send-request.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

type Step = Partial<HttpResponse> | Error;

/** Sends one request to a transport that does these steps, the last one for good. */
function prepare(
  steps: readonly Step[],
  options: { method?: 'GET' | 'POST'; timeLeftMs?: number; apiKey?: string } = {},
) {
  const clock = createFakeClock();
  const log = createRecordingLog();
  const request: HttpRequest = {
    method: options.method ?? 'GET',
    url: 'https://api.example/v1/x',
    headers: {},
    timeoutMs: 1000,
  };
  let attempts = 0;
  const timeouts: number[] = [];
  const send: Transport = async ({ timeoutMs }) => {
    timeouts.push(timeoutMs);
    const step = steps[Math.min(attempts, steps.length - 1)] ?? {};
    attempts += 1;
    if (step instanceof Error) throw step;
    return { status: 200, headers: {}, body: '', ...step };
  };
  const limits = {
    apiKey: options.apiKey ?? 'sk_secret',
    deadline: clock.now() + (options.timeLeftMs ?? 3_600_000),
  };
  const subject: RequestSubject =
    request.method === 'GET'
      ? { operation: 'get', namespace: undefined, benchmarkId: 'bm_1' }
      : { operation: 'create', namespace: undefined, benchmarkName: 'mine', retrieverIds: ['ret_a'] };
  return {
    clock,
    log,
    attempts: () => attempts,
    timeouts,
    run: (): Promise<Exchange> =>
      sendWithRetry(request, subject, limits, { send, clock, log, random: () => 0.5 }),
  };
}

const refused = new TransportError('the connection was refused', false);
const reset = new TransportError('the connection was reset', true);

describe('sendWithRetry', () => {
  it('tries a GET again after passing faults, and tells of each', async () => {
    const sending = prepare([{ status: 503 }, reset, { body: '{"ok":true}' }]);
    expect((await sending.run()).response.body).toBe('{"ok":true}');
    expect(sending.attempts()).toBe(3);
    expect(sending.clock.sleeps).toEqual([250, 500]);
    expect(sending.log.lines).toEqual([
      'info: GET https://api.example/v1/x answered 503. Trying again in 250 ms.',
      'info: GET https://api.example/v1/x failed: the connection was reset. Trying again in 500 ms.',
    ]);
  });

  it.each<[string, Step]>([
    ['no connection', refused],
    ['429', { status: 429 }],
  ])('tries a POST again after %s', async (_case, step) => {
    const sending = prepare([step, { status: 201 }], { method: 'POST' });
    expect((await sending.run()).response.status).toBe(201);
    expect(sending.attempts()).toBe(2);
  });

  it.each<[string, Step, RegExp]>([
    [
      'a reset',
      reset,
      /^POST .* failed: the connection was reset\. A benchmark named "mine" may have been created/,
    ],
    ['503', { status: 503 }, /^POST .* answered 503\. A benchmark named "mine" may have been created/],
    ['500', { status: 500 }, /^POST .* answered 500\./],
  ])('never sends a POST twice after %s', async (_case, step, message) => {
    const sending = prepare([step, { status: 201 }], { method: 'POST' });
    await expect(sending.run()).rejects.toThrow(message);
    expect(sending.attempts()).toBe(1);
  });

  it('waits at least as long as Retry-After says', async () => {
    const sending = prepare([{ status: 429, headers: { 'retry-after': '17' } }, {}]);
    await sending.run();
    expect(sending.clock.sleeps).toEqual([17_250]);
  });

  it('gives up after ten attempts in a row', async () => {
    const sending = prepare([refused]);
    await expect(sending.run()).rejects.toMatchObject({
      code: 'network',
      message:
        'GET https://api.example/v1/x failed: the connection was refused. Gave up after 10 attempts. Check api-url and the network of the runner.',
      cause: refused,
    });
    expect(sending.attempts()).toBe(10);
  });

  it('never sleeps past the deadline', async () => {
    const sending = prepare([{ status: 429, headers: { 'retry-after': '60' } }], { timeLeftMs: 60_000 });
    await expect(sending.run()).rejects.toMatchObject({
      code: 'deadline-exceeded',
      message: expect.stringMatching(
        /answered 429\. There is no time left to try again before timeout-minutes/,
      ),
    });
    expect(sending.clock.sleeps).toEqual([]);
  });

  it('reports the error that the API gives, at once where it is none that passes', async () => {
    const body = '{"detail":[{"loc":["path","benchmark_id"],"msg":"unknown."}]}';
    const sending = prepare([{ status: 404, body }]);
    await expect(sending.run()).rejects.toMatchObject({
      code: 'http-status',
      message:
        "GET https://api.example/v1/x answered 404: path.benchmark_id: unknown. Check that the benchmark bm_1 exists (it may have been deleted) in the key's default namespace; the input namespace chooses another.",
    });
    expect(sending.attempts()).toBe(1);
  });

  it('blots the key out of answers, good and bad', async () => {
    const echo = '{"detail":"no such key: sk_secret / sk_secret"}';
    expect((await prepare([{ body: echo }]).run()).response.body).not.toContain('sk_secret');
    const refusal = prepare([
      { status: 503, body: echo },
      { status: 401, body: echo },
    ]);
    await expect(refusal.run()).rejects.toThrow('no such key: *** / ***. Check the input api-key');
    expect(refusal.log.lines.join()).not.toContain('sk_secret');
  });

  it('leaves a made-up key of few letters in, which could be part of any word', async () => {
    const sending = prepare([{ body: '{"status":"ok"}' }], { apiKey: 'status' });
    expect((await sending.run()).response.body).toBe('{"status":"ok"}');
  });

  it('gives an attempt no more time than is left', async () => {
    const sending = prepare([{ status: 503 }, {}], { timeLeftMs: 1100 });
    await sending.run();
    expect(sending.timeouts).toEqual([1000, 850]);
  });

  it('lets a bug through as it is', async () => {
    const bug = new TypeError('x is not a function');
    await expect(prepare([bug]).run()).rejects.toBe(bug);
  });
});
