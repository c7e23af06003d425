import type { Fault } from '../../../sandbox/faults/index.ts';
import type { RawAnswer } from './raw-client.ts';

/** What the upstream answers. */
export const truth = '{"answer":42,"name":"true"}';
const half = truth.slice(0, 13);

/** A fault and what comes over the wire, for a POST of which the upstream makes a 201 with `truth`. */
export interface FaultCase {
  readonly what: string;
  readonly fault: Fault;
  /** @default 'fin' */
  readonly ending?: RawAnswer['ending'];
  /** Whether the upstream saw the request. */
  readonly handled: boolean;
  readonly status?: number;
  readonly body?: string;
  /** Header lines that must be there. */
  readonly headers?: readonly string[];
  /** Names of headers that must not be there. */
  readonly lacks?: readonly string[];
}

const nothing = { status: Number.NaN, body: '' };

/** Faults after which no whole answer has come. */
export const endings: readonly FaultCase[] = [
  {
    what: 'resets before it answers',
    fault: { kind: 'reset', at: 'before-answer' },
    ending: 'reset',
    handled: false,
    ...nothing,
  },
  {
    what: 'resets after the upstream has handled the request',
    fault: { kind: 'reset', at: 'after-handling' },
    ending: 'reset',
    handled: true,
    ...nothing,
  },
  {
    what: 'resets in the middle of the body',
    fault: { kind: 'reset', at: 'mid-body' },
    ending: 'reset',
    handled: true,
    status: 201,
    body: half,
    headers: [`content-length: ${truth.length}`],
  },
  { what: 'hangs up', fault: { kind: 'hang-up' }, handled: false, ...nothing },
  {
    what: 'hangs up after handling',
    fault: { kind: 'hang-up', afterHandling: true },
    handled: true,
    ...nothing,
  },
  {
    what: 'sends bytes that are not HTTP',
    fault: { kind: 'garbage', bytes: 'SMTP ready' },
    handled: false,
    ...nothing,
  },
];

/** The upstream's answer, spoiled. */
export const spoiledAnswers: readonly FaultCase[] = [
  {
    what: 'cuts a body with a content-length',
    fault: { kind: 'cut', framing: 'content-length' },
    handled: true,
    status: 201,
    body: half,
    headers: [`content-length: ${truth.length}`],
  },
  {
    what: 'cuts a chunked body',
    fault: { kind: 'cut', framing: 'chunked' },
    handled: true,
    status: 201,
    body: `d\r\n${half}\r\n`,
    headers: ['transfer-encoding: chunked'],
    lacks: ['content-length'],
  },
  {
    what: 'cuts a chunked body at its start without ending it',
    fault: { kind: 'cut', framing: 'chunked', share: 0 },
    handled: true,
    status: 201,
    body: '',
  },
  {
    what: 'cuts a body that the end of the connection ends',
    fault: { kind: 'cut', framing: 'close-delimited', share: 0.1 },
    handled: true,
    status: 201,
    body: truth.slice(0, 2),
    headers: ['connection: close'],
    lacks: ['content-length', 'transfer-encoding'],
  },
  {
    what: 'promises a shorter body than it sends',
    fault: { kind: 'wrong-length', by: -5 },
    handled: true,
    status: 201,
    body: truth,
    headers: [`content-length: ${truth.length - 5}`],
  },
  {
    what: 'promises a longer body than it sends',
    fault: { kind: 'wrong-length', by: 5 },
    handled: true,
    status: 201,
    body: truth,
    headers: [`content-length: ${truth.length + 5}`],
  },
  {
    what: 'drips the body and ends',
    fault: { kind: 'drip', everyMs: 0 },
    handled: true,
    status: 201,
    body: truth,
  },
  {
    what: 'rewrites JSON, status and headers',
    fault: {
      kind: 'rewrite',
      status: 200,
      headers: { 'content-type': [], 'x-extra': 'yes' },
      json: (json, { headers }) => ({ was: json, host: headers.host }),
    },
    handled: true,
    status: 200,
    body: `{"was":${truth},"host":"sandbox"}`,
    headers: ['x-extra: yes'],
    lacks: ['content-type'],
  },
  {
    what: 'rewrites text',
    fault: { kind: 'rewrite', text: (text) => text.replace('42', '1e999') },
    handled: true,
    status: 201,
    body: truth.replace('42', '1e999'),
    headers: ['content-length: 30'],
  },
  {
    what: 'sends an interim answer first',
    fault: { kind: 'interim', status: 103 },
    handled: true,
    status: 103,
  },
];
