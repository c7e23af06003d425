import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBenchmarkCheck } from './check-benchmarks.ts';
import type { Description, Descriptions } from './descriptions.ts';
import { forwardRequest } from './http-messages.ts';
import { describesResponse } from './openapi-document.ts';
import {
  type CheckedExchange,
  startValidatingProxy,
  type ValidatingProxyOptions,
} from './validating-proxy.ts';

/** How many invalid messages went through a proxy, and which of them it did not report. */
export interface ControlResult {
  readonly api: string;
  readonly requests: number;
  readonly responses: number;
  readonly reported: number;
  readonly failures: readonly string[];
}

type CheckResponseBody = ValidatingProxyOptions['checkResponseBody'];

/** An exchange of the runs, with another body in its request or in its response. */
interface InvalidExchange {
  readonly part: 'request' | 'response';
  readonly exchange: CheckedExchange;
  readonly body: unknown;
}

/** No call takes a bare number, and none returns one. */
const invalidBody = 17;

/**
 * Proves that the proxies report violations: repeats every call that has a request body with an invalid one, and every
 * call that has a described response with an invalid one. This also shows that Prism can compile each schema: without a
 * word it accepts everything where it cannot.
 *
 * @param exchanges those of the runs
 */
export async function runNegativeControls(
  descriptions: Descriptions,
  exchanges: readonly CheckedExchange[],
): Promise<readonly ControlResult[]> {
  const results: ControlResult[] = [];
  for (const description of Object.values(descriptions)) {
    const isMixpeek = description === descriptions.mixpeek;
    const checkBody = isMixpeek ? createBenchmarkCheck(description.document) : undefined;
    const own = exchanges.filter(({ api, isChecked }) => isChecked && api === description.name);
    const invalid = [
      ...listInvalidExchanges(description, own),
      ...(isMixpeek ? listInvalidIntervals(own) : []),
    ];
    results.push(await runControl(description, invalid, checkBody));
  }
  return results;
}

async function runControl(
  description: Description,
  invalid: readonly InvalidExchange[],
  checkBody: CheckResponseBody,
): Promise<ControlResult> {
  const failures: string[] = [];
  let reported = 0;
  for (const each of invalid) {
    if (await isReported(description, each, checkBody)) {
      reported += 1;
      continue;
    }
    const { part, exchange, body } = each;
    failures.push(
      `An invalid ${part} of ${exchange.call} (${exchange.status}) was not reported: ${JSON.stringify(body)}`,
    );
  }
  const requests = invalid.filter(({ part }) => part === 'request').length;
  const responses = invalid.length - requests;
  if (requests === 0) failures.push('The runs made no request whose body could be replaced.');
  if (responses === 0) failures.push('The runs got no response whose body could be replaced.');
  return { api: description.name, requests, responses, reported, failures };
}

function listInvalidExchanges(
  { document }: Description,
  exchanges: readonly CheckedExchange[],
): readonly InvalidExchange[] {
  const withBody = exchanges.filter(({ request }) => request.body !== null);
  const described = exchanges.filter(({ call, status }) => describesResponse(document, call, status));
  return [
    ...takeOneOfEach(withBody).map(
      (exchange): InvalidExchange => ({ part: 'request', exchange, body: invalidBody }),
    ),
    ...takeOneOfEach(described).map(
      (exchange): InvalidExchange => ({ part: 'response', exchange, body: invalidBody }),
    ),
  ];
}

/** Repeats a request, or its response, with another body. */
async function isReported(
  description: Description,
  { part, exchange, body }: InvalidExchange,
  checkResponseBody: CheckResponseBody,
): Promise<boolean> {
  const { request, status, responseBody } = exchange;
  const responseText = JSON.stringify(part === 'response' ? body : responseBody);
  const server = createServer((_incoming, outgoing) => {
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(responseText);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let isNoticed = false;
  await using proxy = await startValidatingProxy({
    description,
    upstream: `http://127.0.0.1:${port}`,
    onExchange: ({ violations }) => {
      isNoticed = violations.some(({ severity }) => severity === 'error');
    },
    ...(checkResponseBody === undefined ? {} : { checkResponseBody }),
  });
  const url = new URL(`${proxy.url}${request.url.path}?${new URLSearchParams(request.url.query)}`);
  await forwardRequest(part === 'request' ? { ...request, body } : request, url);
  server.closeAllConnections();
  server.close();
  return isNoticed;
}

/** A confidence interval of words, which only the check beside Prism can report. */
function listInvalidIntervals(exchanges: readonly CheckedExchange[]): InvalidExchange[] {
  const exchange = exchanges.find(({ responseBody }) => findComparison(responseBody) !== undefined);
  const body = structuredClone(exchange?.responseBody);
  const comparison = findComparison(body);
  if (exchange === undefined || comparison === undefined)
    throw new Error('No answer of the runs has a confidence interval that could be made invalid.');
  comparison.confidence_interval = ['low', 'high'];
  return [{ part: 'response', exchange, body }];
}

/** The first comparison of a benchmark that has a confidence interval. */
function findComparison(body: unknown): { confidence_interval: unknown } | undefined {
  const { comparison } = (body ?? {}) as {
    readonly comparison?: { readonly comparisons: readonly { confidence_interval: unknown }[] } | null;
  };
  return comparison?.comparisons.find(({ confidence_interval: interval }) => Array.isArray(interval));
}

/** Of each call and status the last exchange. */
function takeOneOfEach(exchanges: readonly CheckedExchange[]): CheckedExchange[] {
  return [
    ...new Map(exchanges.map((exchange) => [`${exchange.call} ${exchange.status}`, exchange])).values(),
  ];
}
