import { connect, createServer, type Socket } from 'node:net';
import { type RequestHead, renderHead } from './http-message.ts';
import { createRequestReader } from './request-reader.ts';
import { closeListener, createSocketPool, joinSockets, listenWithPool, type SocketPool } from './sockets.ts';

/** Where tunnels lead and who may open them. */
export interface ProxyOptions {
  /** Every tunnel ends here, whatever host and port the client names. */
  readonly target: { readonly host: string; readonly port: number };
  /** Demanded as Basic credentials; without them the answer is 407. @default nothing is demanded */
  readonly credentials?: { readonly user: string; readonly password: string };
  /** Every tunnel is refused with this status, e.g. 502. */
  readonly refuseWith?: number;
}

/** One CONNECT. */
export interface TunnelRequest {
  /** `host:port` that the client named. */
  readonly authority: string;
  readonly credentials: 'absent' | 'right' | 'wrong' | 'not demanded';
  /** 200 when the tunnel was granted; the client sees 502 if the target is then not there. */
  readonly status: number;
}

/** A running proxy. */
export interface TunnelProxy extends AsyncDisposable {
  /** Without credentials and without a slash at its end. */
  readonly url: string;
  /** Every CONNECT so far, oldest first. */
  readonly tunnels: readonly TunnelRequest[];
}

/** Starts an HTTP proxy on a free port of 127.0.0.1 that knows CONNECT and nothing else; other methods get a 405. */
export async function startProxy(options: ProxyOptions): Promise<TunnelProxy> {
  const tunnels: TunnelRequest[] = [];
  const pool = createSocketPool();
  const server = createServer({ noDelay: true }, (socket) => {
    serveClient(socket, options, tunnels, pool).catch(() => void socket.destroy());
  });
  const port = await listenWithPool(server, pool);
  return {
    url: `http://127.0.0.1:${port}`,
    tunnels,
    [Symbol.asyncDispose]: () => closeListener(server, pool),
  };
}

async function serveClient(
  socket: Socket,
  options: ProxyOptions,
  tunnels: TunnelRequest[],
  pool: SocketPool,
): Promise<void> {
  const reader = createRequestReader(socket);
  const head = await reader.readHead();
  if (head === undefined) return;
  if (head.method !== 'CONNECT') {
    refuse(socket, 405);
    return;
  }
  const credentials = checkCredentials(head, options);
  const isWelcome = credentials === 'right' || credentials === 'not demanded';
  const status = isWelcome ? (options.refuseWith ?? 200) : 407;
  tunnels.push({ authority: head.path, credentials, status });
  if (status !== 200) {
    refuse(socket, status);
    return;
  }
  await reader.release();
  openTunnel(socket, options, pool);
}

function checkCredentials(
  { headers }: RequestHead,
  { credentials }: ProxyOptions,
): TunnelRequest['credentials'] {
  if (credentials === undefined) return 'not demanded';
  const given = headers['proxy-authorization'];
  if (given === undefined) return 'absent';
  const { user, password } = credentials;
  const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return given === wanted ? 'right' : 'wrong';
}

function refuse(socket: Socket, status: number): void {
  const challenge = status === 407 ? { 'proxy-authenticate': 'Basic realm="sandbox"' } : {};
  socket.end(renderHead(status, { ...challenge, 'content-length': '0', connection: 'close' }));
}

function openTunnel(client: Socket, { target }: ProxyOptions, pool: SocketPool): void {
  const server = connect({ ...target, noDelay: true });
  pool.add(server);
  const giveUp = () => refuse(client, 502);
  server.once('error', giveUp);
  server.once('connect', () => {
    server.off('error', giveUp);
    if (client.destroyed) {
      server.destroy();
      return;
    }
    client.write(renderHead(200, {}));
    joinSockets(
      { socket: client, breakOff: () => client.resetAndDestroy() },
      { socket: server, breakOff: () => server.resetAndDestroy() },
    );
  });
}
