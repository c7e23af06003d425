import { connect, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { type Certificate, sandboxCertificate } from './certificate.ts';
import { closeListener, createSocketPool, joinSockets, listenWithPool } from './sockets.ts';

/** What a TLS front stands before. */
export interface TlsFrontOptions {
  /** Base URL of an http server on this machine. */
  readonly upstream: string;
  /** @default the sandbox's own */
  readonly certificate?: Pick<Certificate, 'certificate' | 'key'>;
}

/** A running TLS front. */
export interface TlsFront extends AsyncDisposable {
  /** Base URL as `https://localhost:port`. */
  readonly url: string;
  /** Always 127.0.0.1. */
  readonly host: string;
  readonly port: number;
}

/**
 * Starts a TLS server on a free port of 127.0.0.1 that passes the bytes inside on to an http server. Resets go through
 * in both directions.
 */
export async function startTlsFront(options: TlsFrontOptions): Promise<TlsFront> {
  const { certificate, key } = options.certificate ?? sandboxCertificate;
  const { hostname, port: upstreamPort } = new URL(options.upstream);
  const pool = createSocketPool();
  const wires = new Map<number | undefined, Socket>();
  const server = createServer({ cert: certificate, key, noDelay: true });
  server.on('connection', (wire: Socket) => {
    const { remotePort } = wire;
    wires.set(remotePort, wire);
    wire.once('close', () => wires.delete(remotePort));
  });
  server.on('secureConnection', (secure) => {
    const plain = connect({ host: hostname, port: Number(upstreamPort), noDelay: true });
    pool.add(plain);
    pool.add(secure);
    // A TLS socket knows no reset; the wire below it does.
    const wire = wires.get(secure.remotePort);
    joinSockets(
      { socket: secure, breakOff: () => (wire ?? secure).resetAndDestroy() },
      { socket: plain, breakOff: () => plain.resetAndDestroy() },
    );
  });
  const port = await listenWithPool(server, pool);
  return {
    url: `https://localhost:${port}`,
    host: '127.0.0.1',
    port,
    [Symbol.asyncDispose]: () => closeListener(server, pool),
  };
}
