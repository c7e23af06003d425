import type { FaultCase } from './fault-cases.ts';

/** Answers that are not the upstream's. */
export const ownAnswers: readonly FaultCase[] = [
  {
    what: 'answers a status with an error envelope',
    fault: { kind: 'status', status: 503, headers: { 'retry-after': '7' } },
    handled: false,
    status: 503,
    body: '{"success":false,"status":503,"error":{"message":"This is a fault of the sandbox.","type":"SandboxFault","details":null}}',
    headers: ['content-type: application/json', 'retry-after: 7'],
  },
  {
    what: 'answers a status though the upstream has acted',
    fault: { kind: 'status', status: 502, text: '<h1>Bad Gateway</h1>', afterHandling: true },
    handled: true,
    status: 502,
    body: '<h1>Bad Gateway</h1>',
  },
  {
    what: 'answers a 204 without a body and without a length',
    fault: { kind: 'status', status: 204 },
    handled: false,
    status: 204,
    body: '',
    lacks: ['content-length', 'transfer-encoding'],
  },
  {
    what: 'answers an empty 200',
    fault: { kind: 'body', text: '' },
    handled: false,
    status: 200,
    body: '',
    headers: ['content-length: 0', 'content-type: application/json'],
  },
  {
    what: 'answers an HTML page with several cookies',
    fault: {
      kind: 'body',
      text: '<html>',
      contentType: 'text/html',
      headers: { 'set-cookie': ['a=1', 'b=2'] },
    },
    handled: false,
    status: 200,
    body: '<html>',
    headers: ['content-type: text/html', 'set-cookie: a=1', 'set-cookie: b=2'],
  },
  {
    what: 'answers JSON with NaN after handling',
    fault: { kind: 'body', text: '{"p":NaN}', status: 201, afterHandling: true },
    handled: true,
    status: 201,
    body: '{"p":NaN}',
  },
  {
    what: 'answers bytes that are no UTF-8',
    fault: { kind: 'body', text: Uint8Array.of(0xff, 0xfe) },
    handled: false,
    status: 200,
    body: '\xff\xfe',
    headers: ['content-length: 2'],
  },
  ...([301, 302, 303, 307, 308] as const).map((status) => ({
    what: `redirects with ${status}`,
    fault: { kind: 'redirect', status, location: 'http://elsewhere.test/' } as const,
    handled: false,
    status,
    body: '',
    headers: ['location: http://elsewhere.test/'],
  })),
];
