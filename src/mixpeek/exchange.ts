import type { HttpRequest, HttpResponse } from '../http/transport.ts';
import { GateError } from '../runtime/errors.ts';

/** A request and the answer that it got in the end. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
}

/** An answer that came whole but is none: cut off, or written by something between us and the API. */
export class UnreadableResponse extends GateError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('contract', message, options);
  }
}
