import type { Readable } from 'node:stream';
import { type FaultyRequest, parseRequestHead, type RequestHead } from './http-message.ts';

/** Reads HTTP/1.1 requests from a socket, one after another. Every read rejects when the connection breaks. */
export interface RequestReader {
  /** The next head; undefined when the client has ended the connection between two requests. */
  readHead(): Promise<RequestHead | undefined>;
  /** The request with this head and its body. */
  readBody(head: RequestHead): Promise<FaultyRequest>;
  /** Reads and forgets until the client ends the connection. */
  drain(): Promise<void>;
  /** Stops reading; what has been read too far is put back into the socket. */
  release(): Promise<void>;
}

/** A reader for a socket that nobody else reads. */
export function createRequestReader(socket: Readable): RequestReader {
  // At the client's FIN the socket must live on: there may be an answer to send.
  const chunks = socket.iterator({ destroyOnReturn: false });
  let pending: Buffer = Buffer.alloc(0);

  const readMore = async (): Promise<boolean> => {
    const { value, done } = await chunks.next();
    if (done === true) return false;
    pending = Buffer.concat([pending, value]);
    return true;
  };
  const take = (length: number): Buffer => {
    const taken = pending.subarray(0, length);
    pending = pending.subarray(length);
    return taken;
  };
  const readExactly = async (length: number): Promise<Buffer> => {
    while (pending.length < length) await requireMore(readMore);
    return take(length);
  };
  const readLine = async (): Promise<string> => {
    while (!pending.includes('\r\n')) await requireMore(readMore);
    return take(pending.indexOf('\r\n') + 2)
      .toString('latin1')
      .slice(0, -2);
  };

  return {
    async readHead() {
      while (!pending.includes('\r\n\r\n')) {
        if (!(await readMore())) return undefined;
      }
      const text = take(pending.indexOf('\r\n\r\n') + 4).toString('latin1');
      return parseRequestHead(text.slice(0, -4));
    },
    async readBody(head) {
      const body = head.headers['transfer-encoding']?.toLowerCase().includes('chunked')
        ? await readChunks(readLine, readExactly)
        : await readExactly(Number(head.headers['content-length'] ?? 0));
      return { ...head, body: body.toString('utf8') };
    },
    async drain() {
      while (await readMore()) pending = Buffer.alloc(0);
    },
    async release() {
      await chunks.return?.();
      if (pending.length > 0) socket.unshift(pending);
    },
  };
}

async function requireMore(readMore: () => Promise<boolean>): Promise<void> {
  if (!(await readMore())) throw new Error('The client ended the connection in the middle of a request.');
}

async function readChunks(
  readLine: () => Promise<string>,
  readExactly: (length: number) => Promise<Buffer>,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (;;) {
    const size = Number.parseInt(await readLine(), 16);
    if (size > 0) parts.push(await readExactly(size));
    // Ends the chunk, or the trailer after the last one: no client of ours sends trailer fields.
    await readLine();
    if (!(size > 0)) return Buffer.concat(parts);
  }
}
