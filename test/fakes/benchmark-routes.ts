import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject } from '../../src/runtime/json.ts';
import type { Answer } from './scripted-server.ts';

/** The calls of the benchmark API that a run makes. */
export type Route = 'create' | 'get' | 'list' | 'delete' | 'retriever';

/** Status and JSON of an answer, or a function that does to the connection what it likes. */
export type RouteAnswer = readonly [status: number, json: unknown] | AnswerRequest;

/** @param asked the name that the last benchmark was asked for under, as a benchmark has it */
type AnswerRequest = (request: IncomingMessage, response: ServerResponse, asked?: object) => void;

/**
 * One answer for all requests: it goes by the route. What is not given answers 404, but there is a retriever of every id.
 */
export function answerByRoute(routes: Partial<Record<Route, RouteAnswer>>): Answer {
  let asked = {};
  return (request, response, body) => {
    const route = findRoute(request.method ?? '', request.url ?? '');
    const answer = { retriever: answerRetriever({ stages: [] }), ...routes }[route] ?? ([404, {}] as const);
    if (route === 'create') asked = pickName(body);
    if (typeof answer === 'function') {
      answer(request, response, asked);
      return;
    }
    const [status, json] = answer;
    sendNamed(response, status, json, asked);
  };
}

/** Sends an answer of JSON; a benchmark in it has the name that it was asked for under. */
export function sendNamed(
  response: ServerResponse,
  status: number,
  json: unknown,
  asked: object | undefined,
): void {
  const isBenchmark = isObject(json) && 'benchmark_name' in json;
  sendJson(response, status, isBenchmark ? { ...json, ...asked } : json);
}

/** What a benchmark that was asked for is called. */
function pickName(body: string): object {
  const { benchmark_name } = JSON.parse(body);
  return { benchmark_name };
}

/** A retriever of the id that was asked for. */
export function answerRetriever(retriever: object): AnswerRequest {
  return ({ url }, response) =>
    sendJson(response, 200, { retriever_id: url?.split('/').at(-1), ...retriever });
}

/** Sends an answer of JSON. */
export function sendJson(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(json));
}

/** The route of a request, to tell the calls that came. */
export function findRoute(method: string, path: string): Route {
  if (method === 'POST') return 'create';
  if (method === 'DELETE') return 'delete';
  if (path.startsWith('/v1/retrievers/benchmarks?')) return 'list';
  return path.startsWith('/v1/retrievers/benchmarks/') ? 'get' : 'retriever';
}
