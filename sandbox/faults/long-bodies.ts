import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Exchange } from './exchange.ts';
import { lastChunk, renderChunk, renderHead } from './http-message.ts';

const mebibyte = 1024 * 1024;
const blank = Buffer.alloc(64 * 1024, ' ');

/** Sends this much white space and then `{}`, at the client's pace. */
export async function sendFlood(mebibytes: number, exchange: Exchange): Promise<void> {
  await exchange.write(renderChunkedHead({}));
  await sendChunks(generateText(mebibytes), exchange);
}

/** Sends what decodes to the same text. */
export async function sendBomb(mebibytes: number, exchange: Exchange): Promise<void> {
  const gzip = createGzip();
  pipeline(Readable.from(generateText(mebibytes)), gzip, () => {});
  await exchange.write(renderChunkedHead({ 'content-encoding': 'gzip' }));
  await sendChunks(gzip, exchange);
}

function renderChunkedHead(headers: Readonly<Record<string, string>>): string {
  return renderHead(200, {
    'content-type': 'application/json',
    ...headers,
    'transfer-encoding': 'chunked',
  });
}

function* generateText(mebibytes: number): Generator<Buffer> {
  for (let sent = 0; sent < mebibytes * mebibyte; sent += blank.length) yield blank;
  yield Buffer.from('{}');
}

async function sendChunks(
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
  { write }: Exchange,
): Promise<void> {
  for await (const chunk of chunks) await write(renderChunk(chunk));
  await write(lastChunk);
}
