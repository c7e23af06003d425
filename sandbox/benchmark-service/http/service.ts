import { createServer, type IncomingMessage } from 'node:http';
import { closeServer, listenOnLoopback } from '../../loopback.ts';
import { systemReplayClock } from '../replay/replay-clock.ts';
import { computeHash } from '../seeded-random.ts';
import { buildSessions, emojilibSource } from '../sessions/build-sessions.ts';
import { ApiError, renderError } from './api-error.ts';
import { type BenchmarkStore, createBenchmarkStore } from './benchmark-store.ts';
import type { Dialect } from './dialect.ts';
import {
  type Exchange,
  type ReceivedRequest,
  readRequestBody,
  readRequestHead,
  writeReply,
} from './exchange.ts';
import {
  buildRateLimitError,
  createRateLimiter,
  type RateLimitState,
  renderRateLimitHeaders,
} from './rate-limiter.ts';
import { findRoute, type Reply } from './routes.ts';

/** How to start the service; everything has a default. */
export type BenchmarkServiceOptions = {
  /** TCP port on loopback; 0 = any free one. @default 0 */
  readonly port?: number;
  /** @default 'sk_sandbox' */
  readonly apiKey?: string;
  /** Names; the first is the default namespace. All hold the same retrievers. @default ['default'] */
  readonly namespaces?: readonly string[];
  /** Determines, together with a benchmark's name, which sessions are sampled. @default 'sandbox' */
  readonly seed?: string;
  /** Wall clock: time stamps, the 90 days of sessions, rate limit windows. @default the system's */
  readonly now?: () => Date;
  /** @default 600 */
  readonly rateLimitPerMinute?: number;
  readonly dialect?: Dialect;
};

/** A running service. */
export type BenchmarkService = AsyncDisposable & {
  /** Base URL without a trailing slash. */
  readonly url: string;
  readonly apiKey: string;
  /** All requests answered so far, oldest first. */
  readonly exchanges: readonly Exchange[];
  /** Stops every run, drops every connection, frees the port. */
  readonly close: () => Promise<void>;
};

type Namespace = { readonly name: string; readonly id: string; readonly store: BenchmarkStore };

type ServiceState = {
  readonly apiKey: string;
  readonly namespaces: readonly Namespace[];
  readonly dialect: Dialect;
  readonly countRequest: () => RateLimitState;
};

/** Starts the benchmark API on loopback. */
export async function startBenchmarkService(
  options: BenchmarkServiceOptions = {},
): Promise<BenchmarkService> {
  const state = createState(options);
  const exchanges: Exchange[] = [];
  const server = createServer(async (message, response) => {
    const head = readRequestHead(message);
    const { reply, body } = await answer(message, head, state);
    const hasHungUp = !message.complete;
    if (hasHungUp) {
      return;
    }
    exchanges.push(writeReply(response, { ...head, body }, reply));
  });
  const port = await listenOnLoopback(server, options.port);
  const close = async () => {
    await Promise.all([closeServer(server), ...state.namespaces.map(({ store }) => store.close())]);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    apiKey: state.apiKey,
    exchanges,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function createState(options: BenchmarkServiceOptions): ServiceState {
  const { dialect = {}, now = () => new Date(), seed = 'sandbox' } = options;
  const sessions = buildSessions(emojilibSource, now());
  const namespaces = (options.namespaces ?? ['default']).map((name) => ({
    name,
    id: `ns_${computeHash('namespace', name).slice(0, 10)}`,
    store: createBenchmarkStore({
      namespace: name,
      sessions,
      seed,
      now,
      clock: systemReplayClock,
      startsAtOnce: dialect.executeStep !== true,
    }),
  }));
  return {
    apiKey: options.apiKey ?? 'sk_sandbox',
    namespaces,
    dialect,
    countRequest: createRateLimiter(options.rateLimitPerMinute ?? 600, now),
  };
}

async function answer(
  message: IncomingMessage,
  head: ReceivedRequest,
  state: ServiceState,
): Promise<{ reply: Reply; body: string }> {
  const rateLimit = state.countRequest();
  let body = '';
  let reply: Reply;
  try {
    body = await readRequestBody(message);
    if (rateLimit.isExceeded) {
      throw buildRateLimitError(rateLimit);
    }
    reply = handleRequest({ ...head, body }, state);
  } catch (error) {
    reply = replyToError(error, state.dialect);
  }
  return { reply: { ...reply, headers: { ...reply.headers, ...renderRateLimitHeaders(rateLimit) } }, body };
}

function handleRequest(
  { method, path, query, headers, body }: ReceivedRequest & { readonly body: string },
  state: ServiceState,
): Reply {
  if (headers.authorization !== `Bearer ${state.apiKey}`) {
    throw new ApiError(
      401,
      'UnauthorizedError',
      'Missing or invalid API key; send "Authorization: Bearer <key>".',
    );
  }
  const { handle, id } = findRoute(method, path, state.dialect);
  const { store } = resolveNamespace(headers['x-namespace'] ?? query.namespace, state.namespaces);
  return handle({ id, query, body, store, dialect: state.dialect });
}

/** By name or id; the first one when the request names none. An unknown one is a 404, as if it did not exist. */
function resolveNamespace(nameOrId: string | undefined, namespaces: readonly Namespace[]): Namespace {
  const namespace =
    nameOrId === undefined
      ? namespaces[0]
      : namespaces.find(({ name, id }) => name === nameOrId || id === nameOrId);
  if (namespace === undefined) {
    throw new ApiError(404, 'NotFoundError', `Namespace ${nameOrId ?? '(default)'} not found.`);
  }
  return namespace;
}

function replyToError(error: unknown, dialect: Dialect): Reply {
  const apiError =
    error instanceof ApiError ? error : new ApiError(500, 'InternalServerError', `Internal error: ${error}`);
  return { status: apiError.status, body: renderError(apiError, dialect), headers: apiError.headers };
}
