import { describeReason } from '../runtime/errors.ts';

/**
 * Why no whole answer came.
 *
 * - `unreachable`: no connection stood, so the server can't have seen the request
 * - `interrupted`: the request may have arrived, the answer did not, or not whole
 * - `untrusted`: the other side's certificate could not be verified; nothing was sent
 * - `proxy-refused`: the proxy did not let the request through; nothing was sent
 * - `too-large`: the answer is larger than what is read
 */
export type TransportFault = 'unreachable' | 'interrupted' | 'untrusted' | 'proxy-refused' | 'too-large';

/** No whole answer came. The message goes on after "GET … failed:". */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly fault: TransportFault;

  constructor(fault: TransportFault, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.fault = fault;
  }
}

/** What a user can do about the faults that are the same whoever was asked. */
export const faultAdvices = {
  untrusted:
    "If a proxy or firewall of yours signs the traffic, set NODE_EXTRA_CA_CERTS in the step's env to the file with its CA certificate.",
  'proxy-refused':
    'Check HTTPS_PROXY in the env of the runner, its user and password included, or name the host in NO_PROXY.',
} as const satisfies Partial<Record<TransportFault, string>>;

/** Codes of Node and undici, with what they mean to a user. */
const reasons: Readonly<Record<string, readonly [TransportFault, string]>> = {
  ECONNREFUSED: ['unreachable', 'the connection was refused'],
  ENOTFOUND: ['unreachable', 'the host name could not be resolved'],
  EAI_AGAIN: ['unreachable', 'the host name could not be resolved just now'],
  ENETUNREACH: ['unreachable', 'the network cannot be reached'],
  EHOSTUNREACH: ['unreachable', 'the host cannot be reached'],
  UND_ERR_CONNECT_TIMEOUT: ['unreachable', 'connecting took too long'],
  // Of a request for a tunnel: others have no such limit.
  UND_ERR_HEADERS_TIMEOUT: ['unreachable', 'connecting took too long'],
  ECONNRESET: ['interrupted', 'the connection was reset'],
  EPIPE: ['interrupted', 'the connection was closed'],
  UND_ERR_SOCKET: ['interrupted', 'the connection was closed before the answer was complete'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['interrupted', 'the answer was cut short'],
  Z_BUF_ERROR: ['interrupted', 'the compressed answer was cut short'],
  Z_DATA_ERROR: ['interrupted', 'the compressed answer is damaged'],
  UND_ERR_RES_EXCEEDED_MAX_SIZE: ['too-large', 'the answer is larger than 64 MiB'],
};

/** Codes of Node for certificates, and of OpenSSL for what answers the first words of a handshake: nothing was sent yet. */
const untrustedCode =
  /^(?!ERR_SSL_).*(CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|HOSTNAME_MISMATCH)|^UND_ERR_PRX_TLS$|^ERR_SSL_.*(HANDSHAKE_FAILURE|PROTOCOL_VERSION|UNRECOGNIZED_NAME|WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL)/;

/**
 * Turns whatever undici or Node threw into a `TransportError`. What nobody knows counts as interrupted: for a request
 * that must not be sent twice that is the careful guess.
 *
 * @param proxy the proxy in use; its user and password are never repeated
 */
export function classifyError(error: unknown, host: string, proxy: URL | undefined): TransportError {
  const code = readErrorCode(error);
  const through = describeProxy(proxy);
  if (untrustedCode.test(code)) {
    return new TransportError(
      'untrusted',
      `${/ERR_SSL/.test(code) ? `TLS could not be agreed upon with ${host}` : `the certificate of ${host} could not be verified`} (${code})${through}`,
      {
        cause: error,
      },
    );
  }
  const [fault, reason] = reasons[code] ?? ['interrupted', describeReason(error) || 'the connection failed'];
  return new TransportError(fault, `${reason}${through}`, { cause: error });
}

/** What a proxy's answer to a request for a tunnel means, unless it is 200: nothing was sent. */
export function explainProxyRefusal(status: number, proxy: URL): TransportError {
  // The proxy may answer differently a little later, for example if it just failed to find the host.
  const isTransient = status === 408 || status === 429 || status >= 500;
  return new TransportError(
    isTransient ? 'unreachable' : 'proxy-refused',
    `the proxy ${proxy.host} answered ${status}`,
  );
}

/** Says through which proxy a request went, without its credentials; nothing where there was none. */
export function describeProxy(proxy: URL | undefined): string {
  return proxy === undefined ? '' : ` (through the proxy ${proxy.host})`;
}

/** The system's or undici's code of an error; a refused dual-stack connect hides it in an `AggregateError`. */
function readErrorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? readErrorCode(error.errors[0]) : readErrorCode(error.cause);
}
