import { gzipSync } from 'node:zlib';
import type { Ending, Exchange } from './exchange.ts';
import type { Fault } from './fault.ts';
import {
  type Answer,
  type FaultyRequest,
  type HeaderValues,
  renderAnswer,
  renderChunk,
  renderErrorEnvelope,
  renderFramedHead,
  renderHead,
} from './http-message.ts';
import { sendBomb, sendFlood } from './long-bodies.ts';

type OfKind<Kind extends Fault['kind']> = Extract<Fault, { readonly kind: Kind }>;
type Committer<Kind extends Fault['kind']> = (fault: OfKind<Kind>, exchange: Exchange) => Promise<Ending>;

/** Some systems throw away bytes that have arrived but not been read when the reset comes. */
const timeToReadMs = 10;

/** Sends the true answer. */
export async function passOn({ request, write, askUpstream }: Exchange): Promise<Ending> {
  await write(renderAnswer(await askUpstream(), request.method));
  return 'keep';
}

/** Does to the request what the fault says; tells what is to become of the connection. */
export function commitFault(fault: Fault, exchange: Exchange): Promise<Ending> {
  const commit = committers[fault.kind] as (fault: Fault, exchange: Exchange) => Promise<Ending>;
  return commit(fault, exchange);
}

const committers: { readonly [Kind in Fault['kind']]: Committer<Kind> } = {
  reset: commitReset,
  'hang-up': async (fault, exchange) => {
    await letHandle(fault, exchange);
    return 'end';
  },
  status: async (fault, exchange) => {
    const { status, headers, text = renderErrorEnvelope(status, 'This is a fault of the sandbox.') } = fault;
    return sendOwn({ status, headers, text, afterHandling: fault.afterHandling }, exchange);
  },
  body: async ({ status = 200, contentType, text, headers, afterHandling }, exchange) =>
    sendOwn({ status, headers, text, contentType, afterHandling }, exchange),
  redirect: async ({ status, location }, exchange) =>
    sendOwn({ status, headers: { location }, text: '', contentType: 'text/plain' }, exchange),
  stall: commitStall,
  hold: async ({ until }, exchange) => {
    const [answer] = await Promise.all([exchange.askUpstream(), exchange.waitFor(until)]);
    await exchange.write(renderAnswer(answer, exchange.request.method));
    return 'keep';
  },
  drip: commitDrip,
  cut: commitCut,
  'wrong-length': async ({ by }, exchange) => {
    const answer = await exchange.askUpstream();
    await exchange.write(renderFramedHead(answer, 'content-length', by));
    await exchange.write(answer.body);
    return 'keep';
  },
  bomb: async ({ mebibytes }, exchange) => {
    await sendBomb(mebibytes, exchange);
    return 'keep';
  },
  flood: async ({ mebibytes }, exchange) => {
    await sendFlood(mebibytes, exchange);
    return 'keep';
  },
  gzip: (_fault, exchange) => sendGzipped(1, exchange),
  'gzip-cut': ({ share = 0.5 }, exchange) => sendGzipped(share, exchange),
  rewrite: async (fault, exchange) => {
    const answer = rewriteAnswer(await exchange.askUpstream(), fault, exchange.request);
    await exchange.write(renderAnswer(answer, exchange.request.method));
    return 'keep';
  },
  interim: async ({ status }, exchange) => {
    await exchange.write(renderHead(status, {}));
    return passOn(exchange);
  },
  garbage: async ({ bytes = 'SSH-2.0-OpenSSH_9.6\r\n' }, exchange) => {
    await exchange.write(bytes);
    return 'end';
  },
};

async function commitReset({ at }: OfKind<'reset'>, exchange: Exchange): Promise<Ending> {
  if (at === 'before-answer') return 'reset';
  const answer = await exchange.askUpstream();
  if (at === 'after-handling') return 'reset';
  const head = renderFramedHead(answer, 'content-length');
  await exchange.write(at === 'mid-headers' ? head.slice(0, head.length / 2) : head);
  if (at === 'mid-body') await exchange.write(takeShare(answer.body, 0.5));
  await exchange.pause(timeToReadMs);
  return 'reset';
}

async function commitStall(fault: OfKind<'stall'>, exchange: Exchange): Promise<Ending> {
  const answer = await letHandle(fault, exchange);
  if (fault.after === 'headers') {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    await exchange.write(answer ? renderFramedHead(answer, 'content-length') : renderHead(200, headers));
  }
  return 'silence';
}

async function commitDrip(
  { everyMs, from = 'body' }: OfKind<'drip'>,
  { request, write, askUpstream, pause }: Exchange,
): Promise<Ending> {
  const bytes = renderAnswer(await askUpstream(), request.method);
  const headLength = from === 'head' ? 0 : bytes.indexOf('\r\n\r\n') + 4;
  await write(bytes.subarray(0, headLength));
  for (const byte of bytes.subarray(headLength)) {
    await pause(everyMs);
    await write(Uint8Array.of(byte));
  }
  return 'keep';
}

async function commitCut(
  { framing, share = 0.5 }: OfKind<'cut'>,
  { write, askUpstream }: Exchange,
): Promise<Ending> {
  const answer = await askUpstream();
  const part = takeShare(answer.body, share);
  await write(renderFramedHead(answer, framing));
  // An empty chunk would be the last one.
  if (part.length > 0) await write(framing === 'chunked' ? renderChunk(part) : part);
  return 'end';
}

async function sendGzipped(share: number, { request, write, askUpstream }: Exchange): Promise<Ending> {
  const answer = await askUpstream();
  const headers = { ...answer.headers, 'content-encoding': 'gzip' };
  const body = takeShare(gzipSync(answer.body), share);
  await write(renderAnswer({ ...answer, headers, body }, request.method));
  return 'keep';
}

interface OwnAnswer {
  readonly status: number;
  readonly headers?: HeaderValues | undefined;
  readonly text: string | Uint8Array;
  readonly contentType?: string | undefined;
  readonly afterHandling?: boolean | undefined;
}

async function sendOwn(
  { status, headers, text, contentType = 'application/json', afterHandling }: OwnAnswer,
  exchange: Exchange,
): Promise<Ending> {
  await letHandle({ afterHandling }, exchange);
  const answer = { status, headers: { 'content-type': contentType, ...headers }, body: Buffer.from(text) };
  await exchange.write(renderAnswer(answer, exchange.request.method));
  return 'keep';
}

async function letHandle(
  { afterHandling = false }: { readonly afterHandling?: boolean | undefined },
  { askUpstream }: Exchange,
): Promise<Answer | undefined> {
  return afterHandling ? askUpstream() : undefined;
}

function rewriteAnswer(answer: Answer, fault: OfKind<'rewrite'>, request: FaultyRequest): Answer {
  const { status = answer.status, headers, json, text } = fault;
  const original = answer.body.toString('utf8');
  const parsed = json?.(original === '' ? undefined : JSON.parse(original), request);
  const asJson = json === undefined ? original : (JSON.stringify(parsed) ?? '');
  const body =
    json === undefined && text === undefined ? answer.body : Buffer.from(text?.(asJson, request) ?? asJson);
  return { status, headers: { ...answer.headers, ...headers }, body };
}

function takeShare(bytes: Buffer, share: number): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * share));
}
