import type { HttpRequest, HttpResponse, Transport } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import type { FakeClock } from './fake-clock.ts';
import type { InProcessService } from './in-process-service.ts';

/** What may happen to a request on its way. */
const faults = {
  /** No connection stood. */
  refuse: { isHandled: false, end: 'unreachable' },
  /** The connection broke before the service saw the request. */
  lose: { isHandled: false, end: 'interrupted' },
  /** The connection broke after the service handled it. */
  drop: { isHandled: true, end: 'interrupted' },
  'bad-gateway': { isHandled: true, end: 502 },
  unavailable: { isHandled: false, end: 503 },
  /** Half of the true body, in proper framing. */
  cut: { isHandled: true, end: 'cut' },
  'rate-limit': { isHandled: false, end: 429 },
  /** The service handles the request later; the answer is a 504. Creations only. */
  late: { isHandled: false, end: 504 },
  /** As `late`, but the connection breaks. */
  'late-drop': { isHandled: false, end: 'interrupted' },
  /** Something in between sends the request twice; the answer is the second one's. */
  twice: { isHandled: true, end: 'true-answer' },
  /** The answer is about another benchmark. Polls only. */
  wrong: { isHandled: true, end: 'true-answer' },
} as const;

type Fault = keyof typeof faults;

/** Where and how often requests fail. */
export interface NetworkOptions {
  readonly service: InProcessService;
  readonly clock: FakeClock;
  readonly random: () => number;
  /** Share of the requests that meet a fault. */
  readonly faultShare: number;
  /** Whether a request may arrive twice. */
  readonly mayDouble: boolean;
  /** Whether an answer may be about another benchmark. */
  readonly mayMistake: boolean;
  /** Longest time in milliseconds after which the first late request is handled, and any further one. */
  readonly maxLateMs: readonly [first: number, further: number];
  readonly trace: (line: string) => void;
}

/** A network on which requests may be under way for longer than anybody waits for them. */
export interface FaultyNetwork {
  readonly send: Transport;
  /** Calls back for each request about benchmarks that is sent, with its number, counted from 1. */
  watch(onRequest: (index: number) => void): void;
  /** Lets all late requests be handled now, and no further one be late. */
  settle(): void;
}

const maxWayMs = 400;

/** A transport to the service over a network that fails at random, on the fake clock. */
export function createFaultyNetwork(options: NetworkOptions): FaultyNetwork {
  const { service, clock, random, trace } = options;
  const waiting = new Set<() => void>();
  let isSettled = false;
  let lateRequests = 0;
  let requestCount = 0;
  let watcher: ((index: number) => void) | undefined;
  const sendLater = (request: HttpRequest): void => {
    const arrive = (): void => {
      if (waiting.delete(arrive)) trace(`  handled late: ${service.handle(request).status}`);
    };
    waiting.add(arrive);
    const [first, further] = options.maxLateMs;
    if (isSettled) arrive();
    else clock.schedule(random() * (lateRequests === 0 ? first : further), arrive);
    lateRequests += 1;
  };
  const send: Transport = async (request) => {
    for (const arrive of [...waiting]) if (random() < 0.05) arrive();
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/v1/retrievers/benchmarks')) {
      requestCount += 1;
      watcher?.(requestCount);
    }
    const fault = chooseFault(request, options);
    trace(`${request.method} ${pathname} ${fault ?? 'fine'}`);
    await travel(random() * maxWayMs, request, clock, () => sendLater(request));
    if (fault === 'late' || fault === 'late-drop') sendLater(request);
    const isHandled = fault === undefined || faults[fault].isHandled;
    if (fault === 'twice') service.handle(request);
    const handled = fault === 'wrong' ? { ...request, url: chooseOther(request.url, options) } : request;
    const answer = isHandled ? service.handle(handled) : { status: 0, headers: {}, body: '' };
    if (isHandled) trace(`  handled: ${answer.status}`);
    // Once in a while an answer takes longer than anybody waits for it.
    await travel(random() < 0.02 ? 45_000 : random() * maxWayMs, request, clock);
    return fault === undefined ? answer : spoil(answer, fault, random);
  };
  return {
    send,
    watch(onRequest) {
      watcher = onRequest;
    },
    settle() {
      isSettled = true;
      for (const arrive of [...waiting]) arrive();
    },
  };
}

/** The same request about another benchmark; the same one where it is about none. */
function chooseOther(url: string, { service, random }: NetworkOptions): string {
  const [, before, id] = /^(.*\/v1\/retrievers\/benchmarks\/)([^/?]+)$/.exec(url) ?? [];
  const others = service.listAll().filter(({ benchmark_id: other }) => other !== id);
  const other = others[Math.floor(random() * others.length)];
  return before === undefined || other === undefined ? url : before + other.benchmark_id;
}

function chooseFault(
  { method }: HttpRequest,
  { random, faultShare, mayDouble, mayMistake }: NetworkOptions,
): Fault | undefined {
  // Creations are rare, and what happens to them matters most.
  if (random() >= (method === 'POST' ? Math.max(0.6, faultShare) : faultShare)) return undefined;
  const possible = (Object.keys(faults) as Fault[]).flatMap((fault) => {
    if (fault === 'twice') return method === 'POST' && mayDouble ? [fault] : [];
    if (fault === 'wrong') return method === 'GET' && mayMistake && random() < 0.05 ? [fault] : [];
    if (!fault.startsWith('late')) return [fault];
    // The rarest in life, and the hardest.
    return method === 'POST' ? [fault, fault, fault] : [];
  });
  return possible[Math.floor(random() * possible.length)];
}

/** @param arrive called for a request that is broken off on its way: it arrives all the same */
async function travel(
  milliseconds: number,
  { signal, timeoutMs }: HttpRequest,
  clock: FakeClock,
  arrive: () => void = () => {},
): Promise<void> {
  try {
    await clock.sleep(Math.min(milliseconds, timeoutMs), signal);
  } catch (error) {
    arrive();
    throw new TransportError('interrupted', 'the request was cancelled', { cause: error });
  }
  if (milliseconds > timeoutMs) throw new TransportError('interrupted', 'no complete answer in time');
}

function spoil(answer: HttpResponse, fault: Fault, random: () => number): HttpResponse {
  const { end } = faults[fault];
  if (end === 'true-answer') return answer;
  if (end === 'cut') return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
  if (end === 'unreachable' || end === 'interrupted') throw new TransportError(end, 'the network failed');
  const headers: Record<string, string> =
    end === 429 ? { 'retry-after': String(Math.floor(random() * 8)) } : {};
  return { status: end, headers, body: '' };
}
