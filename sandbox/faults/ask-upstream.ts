import { once } from 'node:events';
import { type IncomingMessage, request as sendRequest } from 'node:http';
import { buffer as readBuffer } from 'node:stream/consumers';
import { type Answer, dropHopByHop, type FaultyRequest, renderErrorEnvelope } from './http-message.ts';

/**
 * The true answer to a request, from the service at this base URL; without one, a 404 as the API writes it.
 *
 * @throws when there is no whole answer
 */
export async function askUpstream(
  upstream: string | undefined,
  { method, path, headers, body }: FaultyRequest,
  signal: AbortSignal,
): Promise<Answer> {
  if (upstream === undefined) {
    const text = renderErrorEnvelope(404, `There is nothing at ${path}.`);
    return { status: 404, headers: { 'content-type': 'application/json' }, body: Buffer.from(text) };
  }
  const bytes = Buffer.from(body);
  const length = bytes.length > 0 ? { 'content-length': bytes.length } : {};
  const outgoing = sendRequest(new URL(upstream + path), {
    method,
    headers: { ...dropHopByHop(headers), ...length },
    // A connection of its own that closes with the answer: nothing is left when the fault server stops.
    agent: false,
    signal,
  });
  // `once` hears the errors up to the answer, the reader of the body those after it.
  outgoing.on('error', () => {});
  outgoing.end(bytes);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return {
    status: incoming.statusCode ?? 0,
    headers: dropHopByHop(incoming.headersDistinct as Record<string, string[]>),
    body: await readBuffer(incoming),
  };
}
