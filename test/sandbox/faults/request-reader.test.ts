import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FaultyRequest } from '../../../sandbox/faults/index.ts';
import { createRequestReader } from '../../../sandbox/faults/request-reader.ts';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** Lengths of chunks; a content-length instead when there are none. */
  readonly chunks: readonly number[] | undefined;
}

const anySent: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'DELETE'),
  path: fc.webPath().map((path) => `/${path}`),
  body: fc.string({ unit: 'binary', maxLength: 40 }),
  chunks: fc.option(fc.array(fc.integer({ min: 1, max: 9 })), { nil: undefined }),
});

function render({ method, path, body, chunks }: Sent): Buffer {
  const bytes = Buffer.from(body);
  const framing = chunks ? 'Transfer-Encoding: Chunked' : `Content-Length: ${bytes.length}`;
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\nX-Name:  some: value \r\n${framing}\r\n\r\n`);
  return Buffer.concat([head, chunks ? renderChunks(bytes, chunks) : bytes]);
}

function renderChunks(bytes: Buffer, lengths: readonly number[]): Buffer {
  const parts: Buffer[] = [];
  let rest = bytes;
  for (const length of [...lengths, Number.POSITIVE_INFINITY]) {
    const part = rest.subarray(0, length);
    rest = rest.subarray(length);
    if (part.length > 0)
      parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

function split(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  for (const length of lengths) {
    pieces.push(bytes.subarray(start, start + length));
    start += length;
  }
  return [...pieces, bytes.subarray(start)].filter((piece) => piece.length > 0);
}

async function readAll(bytes: readonly Buffer[]): Promise<FaultyRequest[]> {
  const reader = createRequestReader(Readable.from(bytes, { objectMode: false }));
  const requests: FaultyRequest[] = [];
  for (;;) {
    const head = await reader.readHead();
    if (head === undefined) return requests;
    requests.push(await reader.readBody(head));
  }
}

describe('createRequestReader', () => {
  it('reads every request, however the bytes are split', async () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 60 }));
    await fc.assert(
      fc.asyncProperty(fc.array(anySent, { maxLength: 4 }), pieces, async (sent, lengths) => {
        const requests = await readAll(split(Buffer.concat(sent.map(render)), lengths));
        expect(requests).toMatchObject(
          sent.map(({ method, path, body }) => ({
            method,
            path,
            body: Buffer.from(body).toString('utf8'),
            headers: { 'x-name': 'some: value' },
          })),
        );
      }),
    );
  });

  it.each([
    ['in a body', 'POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nfour', /middle of a request/],
    ['in a chunk', 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfour', /middle of a request/],
    ['without being HTTP', 'EHLO me\r\n\r\n', /no HTTP\/1\.1 request line but "EHLO me"/],
  ])('rejects what ends %s', async (_where, text, message) => {
    await expect(readAll([Buffer.from(text)])).rejects.toThrow(message);
  });
});
