import { describeReason } from '../runtime/errors.ts';

/**
 * Why no complete answer came.
 *
 * - `unreachable`: there was no connection, so the server can't have seen the request
 * - `interrupted`: the request may have arrived, but no complete answer did
 * - `untrusted`: the other side's certificate could not be verified; nothing was sent
 * - `proxy-refused`: the proxy did not let the request through; nothing was sent
 * - `too-large`: the answer is larger than the limit
 */
export type TransportFault = 'unreachable' | 'interrupted' | 'untrusted' | 'proxy-refused' | 'too-large';

/** No complete answer came. The message goes on after "Could not reach the API:". */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly fault: TransportFault;

  constructor(fault: TransportFault, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.fault = fault;
  }
}

/** Advice on faults that does not depend on the server. */
export const faultAdvices = {
  untrusted:
    "If your proxy or firewall intercepts TLS, set NODE_EXTRA_CA_CERTS in the step's env to a file with its CA certificate.",
  'proxy-refused':
    "Check HTTPS_PROXY in the runner's env, including user name and password, or add the host to NO_PROXY.",
} as const satisfies Partial<Record<TransportFault, string>>;

/** Codes of Node and undici, with what they mean to a user. */
const reasons: Readonly<Record<string, readonly [TransportFault, string]>> = {
  ECONNREFUSED: ['unreachable', 'the connection was refused'],
  ENOTFOUND: ['unreachable', 'the host name could not be resolved'],
  EAI_AGAIN: ['unreachable', 'the host name could not be resolved at the moment'],
  ENETUNREACH: ['unreachable', 'the network is unreachable'],
  EHOSTUNREACH: ['unreachable', 'the host is unreachable'],
  UND_ERR_CONNECT_TIMEOUT: ['unreachable', 'the connection timed out'],
  // For a request for a tunnel: others have no such limit.
  UND_ERR_HEADERS_TIMEOUT: ['unreachable', 'the connection timed out'],
  ECONNRESET: ['interrupted', 'the connection was reset'],
  EPIPE: ['interrupted', 'the connection was closed'],
  UND_ERR_SOCKET: ['interrupted', 'the connection was closed before the answer was complete'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['interrupted', 'the answer was cut short'],
  Z_BUF_ERROR: ['interrupted', 'the compressed answer was cut short'],
  Z_DATA_ERROR: ['interrupted', 'the compressed answer is corrupt'],
  UND_ERR_RES_EXCEEDED_MAX_SIZE: ['too-large', 'the answer is larger than 64 MiB'],
};

/** Codes of Node for certificates, and of OpenSSL for the start of a handshake: nothing was sent yet. */
const untrustedCode =
  /^(?!ERR_SSL_).*(CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|HOSTNAME_MISMATCH)|^UND_ERR_PRX_TLS$|^ERR_SSL_.*(HANDSHAKE_FAILURE|PROTOCOL_VERSION|UNRECOGNIZED_NAME|WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL)/;

/**
 * Turns whatever undici or Node threw into a `TransportError`. An unknown error counts as interrupted, which is the safe
 * assumption for a request that must not be sent twice.
 *
 * @param proxy the proxy in use; its user name and password never appear in the message
 */
export function classifyTransportError(error: unknown, host: string, proxy: URL | undefined): TransportError {
  const code = readErrorCode(error);
  const through = describeProxy(proxy);
  if (untrustedCode.test(code)) {
    return new TransportError(
      'untrusted',
      `${/ERR_SSL/.test(code) ? `the TLS handshake with ${host} failed` : `the certificate of ${host} could not be verified`} (${code})${through}`,
      {
        cause: error,
      },
    );
  }
  const [fault, reason] = reasons[code] ?? ['interrupted', describeReason(error) || 'the connection failed'];
  return new TransportError(fault, `${reason}${through}`, { cause: error });
}

/** Explains a proxy's answer to a request for a tunnel, other than 200: nothing was sent. */
export function explainProxyRefusal(status: number, proxy: URL): TransportError {
  // The proxy may answer differently later, for example if it just failed to resolve the host.
  const isTransient = status === 408 || status === 429 || status >= 500;
  return new TransportError(
    isTransient ? 'unreachable' : 'proxy-refused',
    `the proxy ${proxy.host} answered ${status}`,
  );
}

/** Names the proxy of a request, without its credentials; empty if there was none. */
export function describeProxy(proxy: URL | undefined): string {
  return proxy === undefined ? '' : ` (through proxy ${proxy.host})`;
}

/** The system's or undici's code of an error; a refused dual-stack connect hides it in an `AggregateError`. */
function readErrorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? readErrorCode(error.errors[0]) : readErrorCode(error.cause);
}
