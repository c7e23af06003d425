import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLogger } from '@stoplight/prism-core';
import {
  createInstance,
  type PrismInstance,
  type PrismRequest,
  type PrismResponse,
  ProblemJsonError,
} from '@stoplight/prism-http';
import type { Description } from './descriptions.ts';
import { forwardRequest, readRequest, writeResponse } from './http-messages.ts';
import { findCall } from './openapi-document.ts';

/** One way in which an exchange violates the description. */
export interface Violation {
  /** A warning is about what the description leaves open, such as an error status that it does not list. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A request, its response, and what is wrong with them. */
export interface CheckedExchange {
  /** Name of the description. */
  readonly api: string;
  /** As the description has it, e.g. `GET /user`; method and path where the description lacks the call. */
  readonly call: string;
  /** Its path is relative to the base URL of the API. */
  readonly request: PrismRequest;
  readonly status: number;
  readonly responseBody: unknown;
  /** False for a call that the description is known to lack. */
  readonly isChecked: boolean;
  readonly violations: readonly Violation[];
}

/** What a proxy validates, and who hears of it. */
export interface ValidatingProxyOptions {
  readonly description: Description;
  /** Base URL of the API, without a trailing slash. */
  readonly upstream: string;
  readonly onExchange: (exchange: CheckedExchange) => void;
  /** Returns one message for each error that Prism cannot find. @default none */
  readonly checkResponseBody?: (body: unknown) => readonly string[];
}

/** A running proxy. */
export interface ValidatingProxy extends AsyncDisposable {
  /** Base URL, to be used instead of the upstream's. */
  readonly url: string;
}

/** A response, and the violations of its exchange. */
interface CheckedResponse {
  readonly response: PrismResponse;
  readonly violations: readonly Violation[];
}

/** By Prism's number. */
const severities: readonly Violation['severity'][] = ['error', 'warning'];

/**
 * Starts a proxy on a free port of 127.0.0.1 in which Prism validates every request and every response. An invalid
 * request gets an error from Prism and goes no further. An invalid response is recorded and passed on: otherwise the
 * action would retry, and one run would not show all of its violations.
 */
export async function startValidatingProxy(options: ValidatingProxyOptions): Promise<ValidatingProxy> {
  const upstream = new URL(options.upstream);
  const prism = createInstance(
    {
      isProxy: true,
      upstream,
      upstreamProxy: undefined,
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: true,
      mock: { dynamic: false },
    },
    { logger: createLogger('contract', { level: 'silent' }) },
  );
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, prism, options).catch((error: unknown) => {
      // A run that is killed hangs up in the middle of a request.
      if (incoming.complete && !outgoing.destroyed) throw error;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${findBasePath(upstream)}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  prism: PrismInstance,
  options: ValidatingProxyOptions,
): Promise<void> {
  const { description, onExchange } = options;
  const upstream = new URL(options.upstream);
  const url = new URL(incoming.url ?? '/', upstream);
  const { method = 'GET' } = incoming;
  const path = url.pathname.slice(findBasePath(upstream).length);
  const request = await readRequest(incoming, { path, query: Object.fromEntries(url.searchParams) });
  const uncheckedCall = findCall(description.uncheckedCalls, method, url.pathname);
  const { response, violations } =
    uncheckedCall === undefined
      ? await check(request, prism, options)
      : { response: await forwardRequest(request, url), violations: [] };
  onExchange({
    api: description.name,
    call: uncheckedCall ?? findCall(description.calls, method, path) ?? `${method} ${url.pathname}`,
    request,
    status: response.statusCode,
    responseBody: response.body,
    isChecked: uncheckedCall === undefined,
    violations,
  });
  writeResponse(outgoing, response);
}

async function check(
  request: PrismRequest,
  prism: PrismInstance,
  { description, checkResponseBody = () => [] }: ValidatingProxyOptions,
): Promise<CheckedResponse> {
  const result = await prism.request(request, description.operations)();
  if (result._tag === 'Left') return explainRefusal(result.left);
  const { output: response, validations } = result.right;
  // The response to an invalid request is Prism's own.
  const diagnostics = validations.input.length > 0 ? validations.input : validations.output;
  const found = diagnostics.map(
    ({ severity, message }): Violation => ({ severity: severities[severity] ?? 'warning', message }),
  );
  return { response, violations: [...found, ...checkResponseBody(response.body).map(asError)] };
}

/** For a request that Prism answers itself, or that got no response. */
function explainRefusal(error: Error): CheckedResponse {
  const isProblem = error instanceof ProblemJsonError;
  const messages = isProblem ? error.additional?.validation?.map(({ message }) => message) : undefined;
  const reason = isProblem ? error.detail : `There was no valid response: ${error.message}`;
  const violations = (messages ?? [reason]).map(asError);
  const body = { message: violations.map(({ message }) => message).join('; ') };
  const statusCode = isProblem ? error.status : 502;
  return { response: { statusCode, headers: { 'content-type': 'application/json' }, body }, violations };
}

const asError = (message: string): Violation => ({ severity: 'error', message });

function findBasePath({ pathname }: URL): string {
  return pathname === '/' ? '' : pathname;
}
