import { describe, expect, it } from 'vitest';
import type { HttpRequest, HttpResponse, Transport } from '../../src/http/transport.ts';
import { TransportError, type TransportFault } from '../../src/http/transport-error.ts';
import type { RequestSubject } from '../../src/mixpeek/advice.ts';
import { UnreadableResponse } from '../../src/mixpeek/api-error.ts';
import type { Exchange } from '../../src/mixpeek/exchange.ts';
import { parseBenchmarkId } from '../../src/mixpeek/parse-response.ts';
import type { RetryPolicy } from '../../src/mixpeek/retry-policy.ts';
import { type Sent, sendWithRetry } from '../../src/mixpeek/send-request.ts';
import { createRedactor } from '../../src/runtime/redact.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

/** An answer, an error of the transport, or something that happens while the request is under way. */
type Step = Partial<HttpResponse> | Error;

const subjects = {
  get: { operation: 'get', namespace: undefined, benchmarkId: 'bm_1' },
  list: { operation: 'list', namespace: undefined, retrieverId: 'ret_a' },
  delete: { operation: 'delete', namespace: undefined, benchmarkId: 'bm_1' },
  execute: { operation: 'execute', namespace: undefined, benchmarkId: 'bm_1' },
  create: { operation: 'create', namespace: undefined, benchmarkName: 'mine', retrieverIds: ['ret_a'] },
} as const satisfies Record<string, RequestSubject>;

type Operation = keyof typeof subjects;

interface Situation {
  readonly operation?: Operation;
  readonly policy?: RetryPolicy;
  readonly timeLeftMs?: number;
  readonly apiKey?: string;
  readonly read?: (exchange: Exchange) => string;
  /** How long each attempt takes. */
  readonly attemptMs?: number;
  readonly today?: string;
}

/** Sends one request to a transport that does these steps, the last one for good. */
function prepare(steps: readonly Step[], situation: Situation = {}) {
  const { operation = 'get', timeLeftMs = 3_600_000, apiKey = 'sk_secret', attemptMs = 0 } = situation;
  const clock = createFakeClock(situation.today === undefined ? {} : { today: situation.today });
  const log = createRecordingLog();
  const controller = new AbortController();
  const { signal } = controller;
  const method = { get: 'GET', list: 'GET', delete: 'DELETE', execute: 'POST', create: 'POST' } as const;
  const request: HttpRequest = {
    method: method[operation],
    url: 'https://api.example/v1/x',
    headers: {},
    timeoutMs: 1000,
    signal,
  };
  const timeouts: number[] = [];
  const send: Transport = async ({ timeoutMs }) => {
    timeouts.push(timeoutMs);
    clock.advance(attemptMs);
    const step = steps[Math.min(timeouts.length, steps.length) - 1] ?? {};
    if (step instanceof Error) throw step;
    return { status: 200, headers: {}, body: '', ...step };
  };
  const limits = {
    redact: createRedactor([apiKey]),
    deadline: clock.now() + timeLeftMs,
    deadlineName: 'timeout-minutes',
    policy: situation.policy ?? ('limited' as const),
  };
  const read = situation.read ?? (({ response }: Exchange) => response.body);
  return {
    clock,
    log,
    controller,
    timeouts,
    attempts: () => timeouts.length,
    run: (): Promise<Sent<string>> =>
      sendWithRetry(request, subjects[operation], read, limits, {
        ...{ send, clock, log, signal },
        random: () => 0.5,
      }),
  };
}

const refused = new TransportError('unreachable', 'the connection was refused');
const reset = new TransportError('interrupted', 'the connection was reset');

/** What sending these steps ends with: the kind, or the error's code. */
async function endWith(steps: readonly Step[], situation: Situation): Promise<string> {
  return await prepare(steps, situation)
    .run()
    .then(
      ({ kind }) => kind,
      (error) => error.code,
    );
}

describe('sendWithRetry', () => {
  it('18: tries again after passing faults, and tells of each', async () => {
    const sending = prepare([{ status: 503 }, reset, { body: '{"ok":true}' }]);
    expect(await sending.run()).toMatchObject({
      kind: 'answered',
      value: '{"ok":true}',
      exchange: { response: { status: 200 }, request: { method: 'GET' } },
    });
    expect(sending.clock.sleeps).toEqual([250, 500]);
    expect(sending.log.lines).toEqual([
      'info: The API failed (503). Retrying in 250 ms. Request: GET https://api.example/v1/x.',
      'info: The request to the API failed: the connection was reset. Retrying in 500 ms. Request: GET https://api.example/v1/x.',
    ]);
  });

  it.each<[Operation, readonly number[]]>([
    ['get', [408, 425, 429, 500, 502, 503, 504]],
    ['list', [408, 425, 429, 500, 502, 503, 504]],
    ['delete', [408, 425, 429, 500, 502, 503, 504]],
    ['create', [425, 429]],
    ['execute', [425, 429]],
  ])('18: a %s is sent again after the statuses %j, and no other', async (operation, statuses) => {
    const all = [300, 302, 304, 400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 418, 422, 425, 429];
    const sentAgain: number[] = [];
    for (const status of [...all, 500, 501, 502, 503, 504, 505, 511]) {
      const sending = prepare([{ status }, { status: 200 }], { operation });
      await sending.run().catch(() => {});
      if (sending.attempts() === 2) sentAgain.push(status);
    }
    expect(sentAgain).toEqual(statuses);
  });

  it.each<[TransportFault, readonly Operation[]]>([
    ['unreachable', ['get', 'list', 'delete', 'execute', 'create']],
    ['interrupted', ['get', 'list', 'delete']],
    ['untrusted', []],
    ['proxy-refused', []],
    ['too-large', []],
  ])('9, 10, 11, 21: after "%s" these are sent again: %j', async (fault, operations) => {
    const sentAgain: string[] = [];
    for (const operation of Object.keys(subjects) as Operation[]) {
      const sending = prepare([new TransportError(fault, 'it broke'), {}], { operation });
      await sending.run().catch(() => {});
      if (sending.attempts() === 2) sentAgain.push(operation);
    }
    expect(sentAgain).toEqual(operations);
  });

  it.each<[string, string, Step]>([
    ['a reset', 'ambiguous', reset],
    ['an answer that is too large', 'ambiguous', new TransportError('too-large', 'it is too large')],
    ['500', 'ambiguous', { status: 500 }],
    ['502', 'ambiguous', { status: 502 }],
    ['504', 'ambiguous', { status: 504 }],
    ['408', 'ambiguous', { status: 408 }],
    ['a certificate', 'network', new TransportError('untrusted', 'it is untrusted')],
    ['a proxy', 'network', new TransportError('proxy-refused', 'it refused')],
    ['400', 'http-status', { status: 400 }],
    ['401', 'unknown-key', { status: 401 }],
    ['404', 'not-found', { status: 404 }],
    ['409', 'conflict', { status: 409 }],
    ['422', 'http-status', { status: 422 }],
    ['302', 'http-status', { status: 302 }],
  ])('12: a create request that met %s is "%s", and never sent twice', async (_case, end, step) => {
    const sending = prepare([step, { status: 201 }], { operation: 'create' });
    const ended = await sending.run().then(
      ({ kind }) => kind,
      (error) => error.code,
    );
    expect(ended).toBe(end);
    expect(sending.attempts()).toBe(1);
  });

  it('12: says of an ambiguous create request what may have happened', async () => {
    const sent = await prepare([reset], { operation: 'create' }).run();
    expect(sent.kind === 'ambiguous' ? sent.error : undefined).toMatchObject({
      code: 'network',
      cause: reset,
      message:
        'The request to the API failed: the connection was reset. A benchmark named "mine" may have been created: if so, judge it with benchmark-id or delete it before you run the job again. Request: POST https://api.example/v1/x.',
    });
  });

  it('12: a create request may be refused twice and then be ambiguous', async () => {
    const sending = prepare([refused, { status: 429 }, reset, {}], { operation: 'create' });
    expect((await sending.run()).kind).toBe('ambiguous');
    expect(sending.attempts()).toBe(3);
  });

  it('18: gives up after ten failures in a row, with the advice', async () => {
    const sending = prepare([refused]);
    await expect(sending.run()).rejects.toMatchObject({
      code: 'network',
      message:
        'Could not reach the API: the connection was refused. Gave up after 10 attempts. Check api-url and the network of the runner. To judge the benchmark later, run again with benchmark-id: bm_1. Request: GET https://api.example/v1/x.',
      cause: refused,
    });
    expect(sending.attempts()).toBe(10);
  });

  it('18: names the benchmark, too, where an error status stays', async () => {
    await expect(prepare([{ status: 502 }]).run()).rejects.toMatchObject({
      code: 'http-status',
      message:
        'The API failed (502). Gave up after 10 attempts. Run the job again later. To judge the benchmark later, run again with benchmark-id: bm_1. Request: GET https://api.example/v1/x.',
    });
  });

  it.each<[Operation, number, string]>([
    ['execute', 404, 'answered'],
    ['execute', 405, 'answered'],
    ['execute', 409, 'conflict'],
    ['execute', 500, 'ambiguous'],
    ['delete', 404, 'answered'],
    ['delete', 405, 'http-status'],
    ['delete', 204, 'answered'],
    ['get', 404, 'not-found'],
    ['list', 404, 'not-found'],
  ])('%s and %d: %s', async (operation, status, end) => {
    expect(await endWith([{ status }], { operation })).toBe(end);
  });

  it('13: reports the error that the API gives, at once where it is none that passes', async () => {
    const body = '{"detail":[{"loc":["path","benchmark_id"],"msg":"unknown."}]}';
    const sending = prepare([{ status: 404, headers: { 'x-request-id': 'req_1' }, body }]);
    await expect(sending.run()).rejects.toMatchObject({
      code: 'not-found',
      message:
        'Not found (404): path.benchmark_id: unknown. Check that the benchmark bm_1 exists (it may have been deleted). The request was sent without a namespace: if your retrievers are in one, set the input namespace. Request: GET https://api.example/v1/x, request id req_1.',
    });
    expect(sending.attempts()).toBe(1);
  });

  it('19: gives an attempt no more time than is left', async () => {
    const sending = prepare([{ status: 503 }, {}], { timeLeftMs: 1100 });
    await sending.run();
    expect(sending.timeouts).toEqual([1000, 850]);
  });

  it('lets a bug through as it is', async () => {
    const bug = new TypeError('x is not a function');
    await expect(prepare([bug]).run()).rejects.toBe(bug);
    const read = (): string => {
      throw bug;
    };
    await expect(prepare([{}], { read }).run()).rejects.toBe(bug);
  });
});

describe('17: the wait', () => {
  const asking = (headers: Record<string, string>, body = ''): Step => ({ status: 429, headers, body });

  it.each<[string, Step, number]>([
    ['Retry-After in seconds', asking({ 'retry-after': '17' }), 17_250],
    [
      "a date, against the answer's own",
      asking({ 'retry-after': 'Sat, 01 Jan 2000 00:00:30 GMT', date: 'Sat, 01 Jan 2000 00:00:00 GMT' }),
      30_250,
    ],
    ["a date, against this machine's", asking({ 'retry-after': 'Wed, 18 Jun 2025 10:20:40 GMT' }), 9850],
    ['details.retry_after', asking({}, '{"error":{"details":{"retry_after":12}}}'), 12_250],
    ['X-RateLimit-Reset', asking({ 'x-ratelimit-reset': '1750242035' }), 4850],
    ['nothing', asking({}), 250],
    ['garbage', asking({ 'retry-after': 'soon' }, '{"error":{"details":{"retry_after":"soon"}}}'), 250],
    ['a negative number', asking({ 'retry-after': '-9' }), 250],
  ])('is as long as %s says, plus jitter', async (_what, step, sleepMs) => {
    for (const operation of ['get', 'create'] as const) {
      const sending = prepare([step, {}], { operation });
      await sending.run();
      expect(sending.clock.sleeps).toEqual([Math.ceil(sleepMs)]);
    }
  });

  it('that goes beyond the deadline ends it at once, and says so', async () => {
    const sending = prepare([asking({ 'retry-after': '60' })], { timeLeftMs: 60_000 });
    await expect(sending.run()).rejects.toMatchObject({
      code: 'deadline-exceeded',
      message:
        'Rate limit reached (429). The API says to wait 1 min. Gave up: timeout-minutes would expire before the next attempt. Request: GET https://api.example/v1/x.',
    });
    expect(sending.clock.sleeps).toEqual([]);
  });

  it('that nobody asked for says only that there is no time left', async () => {
    await expect(prepare([reset], { timeLeftMs: 100 }).run()).rejects.toMatchObject({
      code: 'deadline-exceeded',
      message:
        'The request to the API failed: the connection was reset. Gave up: timeout-minutes would expire before the next attempt. Request: GET https://api.example/v1/x.',
    });
  });
});

describe('20: an answer that cannot be read', () => {
  const parts = { problem: 'It is not JSON.', advice: '', where: 'Request: GET x.' };
  const read =
    (isCutShort: boolean) =>
    ({ response: { body } }: Exchange): string => {
      if (body === '') throw new UnreadableResponse(parts, isCutShort);
      return body;
    };

  it.each(['limited', 'until-deadline'] as const)(
    '65: is asked for three times where it came whole (%s)',
    async (policy) => {
      const sending = prepare([{}, {}, { body: 'whole' }], { read: read(false), policy });
      expect(await sending.run()).toMatchObject({ kind: 'answered', value: 'whole' });
      expect(sending.clock.sleeps).toHaveLength(2);
      const hopeless = prepare([{}], { read: read(false), policy });
      await expect(hopeless.run()).rejects.toMatchObject({
        code: 'contract',
        message:
          'It is not JSON. Gave up after 3 attempts. To judge the benchmark later, run again with benchmark-id: bm_1. Request: GET x.',
      });
      expect(hopeless.attempts()).toBe(3);
    },
  );

  it('is asked for as in an outage where it was cut short', async () => {
    const hopeless = prepare([{}], { read: read(true) });
    await expect(hopeless.run()).rejects.toMatchObject({ code: 'contract' });
    expect(hopeless.attempts()).toBe(10);
  });

  it('12: leaves a create request ambiguous', async () => {
    for (const isCutShort of [true, false]) {
      const sending = prepare([{ status: 201 }], { read: read(isCutShort), operation: 'create' });
      expect(await sending.run()).toMatchObject({ kind: 'ambiguous', error: { code: 'contract' } });
      expect(sending.attempts()).toBe(1);
    }
  });
});

describe('64: a web page', () => {
  const page = { headers: { 'content-type': 'text/html' }, body: '<html>Blocked</html>' };

  it.each([200, 204])(
    'with %d is asked for three times, whatever is read from the answer',
    async (status) => {
      const sending = prepare([{ status, ...page }], { operation: 'delete', read: () => 'done' });
      await expect(sending.run()).rejects.toMatchObject({
        code: 'contract',
        message: expect.stringMatching(
          /^Something in front of the API answered with a web page \(20\d, text\/html\): <html>/,
        ),
      });
      expect(sending.attempts()).toBe(3);
    },
  );

  it.each([401, 403, 404])('with %d is asked for once, and is no proof of anything', async (status) => {
    for (const operation of ['get', 'delete', 'execute', 'create'] as const) {
      const sending = prepare([{ status, ...page }], { operation });
      await expect(sending.run()).rejects.toMatchObject({ code: 'http-status' });
      expect(sending.attempts()).toBe(1);
    }
  });

  it('with 503 is an outage like others', async () => {
    const sending = prepare([{ status: 503, ...page }, { body: 'whole' }]);
    expect(await sending.run()).toMatchObject({ kind: 'answered', value: 'whole' });
  });
});

describe('66: an outage, where only the deadline ends it', () => {
  const policy = 'until-deadline';

  it.each<[string, Step]>([
    ['no connection', refused],
    ['a reset', reset],
    ['503', { status: 503 }],
    ['503 with a page', { status: 503, body: '<html>' }],
    ['503 that asks for an hour', { status: 503, headers: { 'retry-after': '3600' } }],
    ['429', { status: 429 }],
  ])('is outlasted: %s', async (_what, step) => {
    const sending = prepare([...Array.from({ length: 60 }, () => step), { body: 'whole' }], { policy });
    expect(await sending.run()).toMatchObject({ kind: 'answered', value: 'whole' });
    expect(sending.attempts()).toBe(61);
    expect(Math.max(...sending.clock.sleeps)).toBeLessThanOrEqual(30_000);
  });

  it('ends at the deadline, with what happened last', async () => {
    const sending = prepare([reset, { status: 502, headers: { 'cf-ray': '8a1b' } }], { policy });
    await expect(sending.run()).rejects.toMatchObject({
      code: 'deadline-exceeded',
      message:
        'The API failed (502). Gave up: timeout-minutes would expire before the next attempt. Request: GET https://api.example/v1/x, request id 8a1b.',
    });
    expect(sending.attempts()).toBeGreaterThan(200);
  });

  it('does not hold up what will not pass', async () => {
    const sending = prepare([{ status: 401 }], { policy });
    await expect(sending.run()).rejects.toMatchObject({ code: 'unknown-key' });
    expect(sending.attempts()).toBe(1);
  });
});

describe('48: a key that the API echoes', () => {
  const apiKey = 'sk_"a/b+c\\d e';

  it.each([
    ['as it is', apiKey],
    ['in JSON', JSON.stringify(apiKey)],
    ['in a URL', `https://api.example/?key=${encodeURIComponent(apiKey)}`],
    ['several times', `${apiKey}${apiKey} ${encodeURIComponent(apiKey)}`],
  ])('is redacted in a body, good and bad: %s', async (_how, echo) => {
    const good = await prepare([{ body: echo }], { apiKey }).run();
    const text = good.kind === 'answered' ? `${good.value} ${JSON.stringify(good.exchange.response)}` : '';
    expect(text).toContain('***');
    expect(text).not.toContain('a/b');
    expect(text).not.toContain('a%2Fb');
    const bad = prepare(
      [
        { status: 503, body: echo },
        { status: 401, body: echo },
      ],
      { apiKey },
    );
    const error = await bad.run().catch(({ message }) => message);
    for (const said of [error, ...bad.log.lines]) {
      expect(said).toContain('***');
      expect(said).not.toMatch(/a\/b|a%2Fb/);
    }
  });

  it('is redacted in headers', async () => {
    const headers = { location: `https://${'sk_secret'}.example/`, 'content-type': 'text/sk_secret' };
    const read = ({ response }: Exchange): string => JSON.stringify(response.headers);
    const sent = await prepare([{ headers }], { read }).run();
    expect(sent).toMatchObject({ value: '{"location":"https://***.example/","content-type":"text/***"}' });
    await expect(prepare([{ status: 302, headers }]).run()).rejects.toThrow(/^(?!.*sk_secret)/);
  });

  it('stays in where it is made up of few letters, which could be part of any word', async () => {
    const sent = await prepare([{ body: '{"status":"ok"}' }], { apiKey: 'status' }).run();
    expect(sent).toMatchObject({ value: '{"status":"ok"}' });
  });

  it('is redacted in what the transport says', async () => {
    const echo = new TransportError('interrupted', 'odd header: Bearer sk_secret');
    const sending = prepare([echo, {}]);
    await sending.run();
    expect(sending.log.lines.join()).not.toContain('sk_secret');
  });

  it('is redacted where JSON writes it with escapes that nobody needs', async () => {
    const key = 'sk_live/1234';
    const sending = prepare([{ status: 401, body: '{"detail":"no such key: sk_live\\/1234"}' }], {
      apiKey: key,
    });
    await expect(sending.run()).rejects.toThrow(/^(?!.*sk_live\/1234)/);
  });

  it('is redacted before the answer is cut, wherever that would be', async () => {
    const key = 'sk_live_0123456789+abcdef/ghijklmnop';
    const written = key.replace('+', '\\u002b').replace('/', '\\/');
    for (let length = 440; length < 510; length += 1) {
      const body = `{"detail":"${'x'.repeat(length)}${written} rest"}`;
      const error = await prepare([{ status: 401, body }], { apiKey: key })
        .run()
        .catch(({ message }) => message);
      expect(error).not.toContain('sk_');
    }
  });

  it('is redacted in an answer that was cut short within it', async () => {
    const key = 'sk_live_0123456789+abcdef/ghijklmnop';
    for (let length = 12; length < key.length; length += 1) {
      const body = `{"detail":"no such key: ${key.slice(0, length)}`;
      const read = (exchange: Exchange): string => parseBenchmarkId(exchange);
      const sending = prepare([{ body }], { apiKey: key, operation: 'create', read });
      expect(JSON.stringify(await sending.run())).not.toContain('sk_live');
    }
  });
});

describe('the signal', () => {
  const reason = new Error('cancelled');

  it.each<[string, Step]>([
    ['an answer that is none', { status: 503 }],
    ['a fault', reset],
    ['an answer that stays an error', { status: 401 }],
  ])('rejects with its reason after %s', async (_what, step) => {
    const sending = prepare([step, {}], { attemptMs: 100 });
    sending.clock.schedule(50, () => sending.controller.abort(reason));
    await expect(sending.run()).rejects.toBe(reason);
    expect(sending.attempts()).toBe(1);
  });

  it('rejects with its reason in a wait', async () => {
    const sending = prepare([{ status: 429, headers: { 'retry-after': '600' } }]);
    sending.clock.schedule(5000, () => sending.controller.abort(reason));
    await expect(sending.run()).rejects.toBe(reason);
    expect(sending.log.lines).toHaveLength(1);
  });

  it('35: does not throw away a create request that was answered all the same', async () => {
    const sending = prepare([{ status: 201, body: 'bm_1' }], { operation: 'create', attemptMs: 100 });
    sending.clock.schedule(50, () => sending.controller.abort(reason));
    expect(await sending.run()).toMatchObject({ kind: 'answered', value: 'bm_1' });
  });
});
