import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { findExcess, looksLikeJson } from './check-json.ts';
import { TransportError } from './transport-error.ts';

/** Largest answer that is read, in bytes, on the wire and decoded: a hundred candidates with a thousand nodes need about 60 MB. */
export const maxBodyBytes = 64 * 1024 * 1024;

/**
 * Reads the whole body of an answer and decodes it, in bounded memory whatever the other side sends.
 *
 * @throws TransportError `too-large`, or `interrupted` for a compression that was not requested
 */
export async function readBody(
  { statusCode, body, headers }: Dispatcher.ResponseData,
  signal: AbortSignal,
): Promise<string> {
  // A 204 has no body, whatever its headers say.
  if (statusCode === 204) return await body.text();
  try {
    return await decodeBody(body, isCompressed(headers['content-encoding']), signal);
  } catch (error) {
    // A body that is not read to its end may still fail later, without another listener.
    body.on('error', () => {}).destroy();
    throw error;
  }
}

async function decodeBody(
  body: Dispatcher.ResponseData['body'],
  isGzip: boolean,
  signal: AbortSignal,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBodyBytes) throw new TransportError('too-large', 'the answer is larger than 64 MiB');
      chunks.push(chunk);
    }
  };
  if (isGzip) {
    const gunzip = createGunzip();
    await pipeline(body, gunzip, collect, { signal }).catch((error: unknown) => {
      // An empty body is not valid gzip, but many servers send one with this header.
      if (gunzip.bytesWritten > 0 || !isGzipCutShort(error)) throw error;
    });
  } else await pipeline(body, collect, { signal });
  const [first = Buffer.alloc(0)] = chunks;
  const bytes = chunks.length > 1 ? Buffer.concat(chunks) : first;
  const excess = looksLikeJson(bytes) ? findExcess(bytes) : undefined;
  if (excess !== undefined) throw new TransportError('too-large', excess);
  return new TextDecoder().decode(bytes);
}

/** Whether a body is gzip, the one compression that is asked for. */
function isCompressed(header: string | string[] | undefined): boolean {
  const encoding = String(header ?? 'identity')
    .trim()
    .toLowerCase();
  if (encoding === 'gzip' || encoding === 'x-gzip') return true;
  if (encoding === 'identity' || encoding === '') return false;
  throw new TransportError('interrupted', 'the answer is compressed in an unsupported format');
}

function isGzipCutShort(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
}
