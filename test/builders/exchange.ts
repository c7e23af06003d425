import type { HttpRequest, HttpResponse } from '../../src/http/transport.ts';
import type { Exchange } from '../../src/mixpeek/exchange.ts';

/** A request to `https://api.example/v1/x`, a GET where nothing else is said, and its answer with changes. */
export function buildExchange(
  response: Partial<HttpResponse> = {},
  method: HttpRequest['method'] = 'GET',
): Exchange {
  const { signal } = new AbortController();
  return {
    request: { method, url: 'https://api.example/v1/x', headers: {}, timeoutMs: 1000, signal },
    response: { status: 200, headers: {}, body: '', ...response },
  };
}
