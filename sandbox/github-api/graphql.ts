import type { Account } from './accounts.ts';
import { type Answer, buildError } from './answers.ts';
import { parseJson } from './comment-body.ts';

const viewerQuery = /^\s*(?:query(?:\s+\w+)?)?\s*\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/;
const knownKeys = new Set(['query', 'variables', 'operationName']);

/**
 * Answers `POST /graphql`, of which only `{ viewer { login } }` is known: it tells any kind of token who it
 * is. As GitHub does, a query that cannot be answered comes back with status 200 and `errors`.
 *
 * @see https://docs.github.com/graphql/reference/queries#viewer
 */
export function answerGraphql(text: string, viewer: Account): Answer {
  const parsed = parseJson(text);
  if (parsed === null || typeof parsed !== 'object')
    return buildError(400, 'Problems parsing JSON', '/graphql');
  const { query } = parsed as { query?: unknown };
  if (typeof query !== 'string')
    return buildErrors('A query attribute must be specified and must be a string.');
  const unknownKey = Object.keys(parsed).find((key) => !knownKeys.has(key));
  if (unknownKey !== undefined) return buildErrors(`"${unknownKey}" is not a key of a GraphQL request.`);
  if (!viewerQuery.test(query)) {
    return buildErrors(`This stand-in answers only { viewer { login } }, not ${JSON.stringify(query)}.`);
  }
  return { status: 200, body: { data: { viewer: { login: viewer.login } } } };
}

function buildErrors(message: string): Answer {
  return { status: 200, body: { errors: [{ message }] } };
}
