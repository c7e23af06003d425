import type { FaultyRequest, Framing, HeaderValues } from './http-message.ts';

/**
 * What the server does to a request instead of answering it properly. "The true answer" is the upstream's: faults that
 * send it, or a part of it, ask the upstream first, so there the request has had its effect. The others ask it only
 * with `afterHandling`. Shares are of a body's bytes, from 0 to 1; @default 0.5.
 */
export type Fault =
  /**
   * TCP RST after the whole request was read: without asking the upstream, after the upstream handled it, or in the
   * middle of the true answer's head or body.
   */
  | { readonly kind: 'reset'; readonly at: 'before-answer' | 'after-handling' | 'mid-headers' | 'mid-body' }
  /** A clean end of the connection (FIN) instead of an answer. */
  | { readonly kind: 'hang-up'; readonly afterHandling?: boolean }
  /** Answers this status; the text is by default an error envelope as the API writes it. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: HeaderValues;
      readonly text?: string;
      readonly afterHandling?: boolean;
    }
  /** Answers this body as it is, by default as JSON with status 200. */
  | {
      readonly kind: 'body';
      readonly text: string | Uint8Array;
      /** @default 'application/json' */
      readonly contentType?: string;
      /** @default 200 */
      readonly status?: number;
      readonly headers?: HeaderValues;
      readonly afterHandling?: boolean;
    }
  /** Answers a redirect. */
  | {
      readonly kind: 'redirect';
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly location: string;
    }
  /** Never says anything, or nothing after the head of a 200; the connection stays open. */
  | { readonly kind: 'stall'; readonly after: 'request' | 'headers'; readonly afterHandling?: boolean }
  /** The true answer, complete and on time only once `until` has settled. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  /** The true answer, one byte each `everyMs` milliseconds: its body (the default), or the head too. */
  | { readonly kind: 'drip'; readonly everyMs: number; readonly from?: 'head' | 'body' }
  /**
   * A share of the true body, then a clean end. A `close-delimited` one looks complete to HTTP; a `chunked` one lacks
   * the last chunk.
   */
  | { readonly kind: 'cut'; readonly framing: Framing; readonly share?: number }
  /** The true answer with a content-length that is off by so many bytes; the connection stays open. */
  | { readonly kind: 'wrong-length'; readonly by: number }
  /** A gzip-encoded 200, about a thousandth as long on the wire: white space and then `{}`, so valid JSON. */
  | { readonly kind: 'bomb'; readonly mebibytes: number }
  /** A chunked 200 of the same text, as long on the wire; sent no faster than it is read. */
  | { readonly kind: 'flood'; readonly mebibytes: number }
  /** The true answer, properly gzip-encoded. */
  | { readonly kind: 'gzip' }
  /** A share of the gzip-encoded true body in proper framing: only the decoder can tell. */
  | { readonly kind: 'gzip-cut'; readonly share?: number }
  /** The true answer, changed. */
  | {
      readonly kind: 'rewrite';
      readonly status?: number;
      /** Replace headers of the same name; `[]` removes them. */
      readonly headers?: HeaderValues;
      /** Gets the parsed body (undefined if empty) and the request; the result is sent as JSON. */
      readonly json?: (json: unknown, request: FaultyRequest) => unknown;
      /** Gets the body, after `json`, and the request. */
      readonly text?: (text: string, request: FaultyRequest) => string;
    }
  /** The true answer after an interim one, as 102 and 103 are. */
  | { readonly kind: 'interim'; readonly status: number }
  /** Bytes that are not HTTP, then a clean end. @default an SSH greeting */
  | { readonly kind: 'garbage'; readonly bytes?: string | Uint8Array };

/**
 * What the server does to a connection before a request has been read: on accepting it, or when the head of a request
 * has come. The upstream is never asked.
 */
export type EarlyFault =
  /** TCP RST. */
  | { readonly kind: 'early-reset' }
  /** Reads nothing more and says nothing. */
  | { readonly kind: 'deaf' }
  /** Says this, e.g. a 408 or 413 that nobody waited for, then a clean end. What the client sends is thrown away. */
  | { readonly kind: 'early-response'; readonly bytes: string | Uint8Array };
