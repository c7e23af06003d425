import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { closeServer, listenOnLoopback } from '../../loopback.ts';
import { ApiError } from '../api-error.ts';
import { type ReplayClock, systemReplayClock } from '../replay/replay-clock.ts';
import { buildSessions, emojilibSource } from '../sessions/build-sessions.ts';
import { type ApiKeys, identifyKey, requirePermission } from './access.ts';
import { type CreditAccount, createCreditAccount } from './credit-account.ts';
import type { Dialect } from './dialect.ts';
import {
  type Exchange,
  type ReceivedRequest,
  readRequestBody,
  readRequestHead,
  writeReply,
} from './exchange.ts';
import { createNamespace, type Namespace, resolveNamespace } from './namespace.ts';
import {
  buildRateLimitError,
  createRateLimiter,
  type RateLimitState,
  renderRateLimitHeaders,
} from './rate-limiter.ts';
import { renderError } from './render-error.ts';
import type { Reply } from './route.ts';
import { findRoute } from './routes.ts';
import type { BenchmarkServiceOptions } from './service-options.ts';

/** Retrievers that an organisation on a plan may have (official). */
const defaultRetrieverQuota = 50;

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

type ServiceState = {
  readonly keys: ApiKeys;
  readonly namespaces: readonly Namespace[];
  readonly requiresNamespace: boolean;
  readonly hasBenchmarks: boolean;
  readonly account: CreditAccount;
  readonly dialect: Dialect;
  readonly now: () => Date;
  readonly replayClock: ReplayClock;
  readonly closing: AbortController;
  readonly countRequest: () => RateLimitState;
};

/** Starts the benchmark API on loopback. */
export async function startBenchmarkService(
  options: BenchmarkServiceOptions = {},
): Promise<BenchmarkService> {
  const apiKey = options.apiKey ?? 'sk_sandbox';
  const state = createState(options, apiKey);
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
    state.closing.abort();
    await Promise.all([closeServer(server), ...state.namespaces.map(({ benchmarks }) => benchmarks.close())]);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    apiKey,
    exchanges,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function createState(options: BenchmarkServiceOptions, apiKey: string): ServiceState {
  const { dialect = {}, now = () => new Date(), seed = 'sandbox', replayClock = systemReplayClock } = options;
  const sessions = buildSessions(emojilibSource, now());
  const namespaces = (options.namespaces ?? ['default']).map((name) =>
    createNamespace(name, {
      sessions,
      retrieverIds: options.retrieverIds ?? emojilibSource.retrieverIds,
      retrieverQuota: options.retrieverQuota ?? defaultRetrieverQuota,
      seed,
      now,
      clock: replayClock,
      startsAtOnce: dialect.executeStep !== true,
    }),
  );
  return {
    keys: { ...options.moreKeys, [apiKey]: {} },
    namespaces,
    requiresNamespace: options.requiresNamespace ?? false,
    hasBenchmarks: options.hasBenchmarks ?? true,
    account: createCreditAccount(options.credits),
    dialect,
    now,
    replayClock,
    closing: new AbortController(),
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
    reply = await handleRequest({ ...head, body }, state);
  } catch (error) {
    reply = replyToError(error, state.dialect);
  }
  const headers = {
    ...reply.headers,
    ...renderRateLimitHeaders(rateLimit),
    'x-request-id': `req_${randomUUID()}`,
  };
  return { reply: { ...reply, headers }, body };
}

async function handleRequest(
  { method, path, query, headers, body }: ReceivedRequest & { readonly body: string },
  state: ServiceState,
): Promise<Reply> {
  const { keys, namespaces, requiresNamespace, hasBenchmarks, account, dialect, now, closing } = state;
  const granted = identifyKey(headers.authorization, keys);
  const { handle, subject, permission, id } = findRoute(method, path, dialect);
  requirePermission(granted, subject, permission);
  if (subject === 'benchmarks' && !hasBenchmarks) {
    throw new ApiError(403, 'NotEnabledError', 'Benchmarks are not enabled for your plan.', {
      details: { feature: 'benchmarks' },
    });
  }
  const named = headers['x-namespace'] ?? query.namespace;
  const namespace = resolveNamespace(named, namespaces, requiresNamespace);
  return handle({
    id,
    query,
    body,
    namespace,
    account,
    dialect,
    clock: state.replayClock,
    signal: closing.signal,
    now,
  });
}

function replyToError(error: unknown, dialect: Dialect): Reply {
  const apiError =
    error instanceof ApiError ? error : new ApiError(500, 'InternalServerError', `Internal error: ${error}`);
  return { status: apiError.status, body: renderError(apiError, dialect), headers: apiError.headers };
}
