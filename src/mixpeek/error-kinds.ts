import type { ErrorBody } from './error-body.ts';

/** What an error status of the API comes down to: the advice depends on it. */
export type ErrorKind =
  | 'quota'
  | 'not-enabled'
  | 'credits'
  | 'namespace'
  | 'rate-limit'
  | 'conflict'
  | 'unknown-key'
  | 'permission'
  | 'not-found'
  | 'invalid-request'
  | 'redirect'
  | 'web-page'
  | 'unavailable'
  | 'unexpected';

/**
 * Kinds by the API's `error.type`, in lower case and without all but letters; the first that matches. It says more than
 * the status: 403 stands for a permission, a quota, a feature or credits.
 */
const kindsOfTypes: readonly (readonly [type: RegExp, kind: ErrorKind])[] = [
  [/credit|payment|billing/, 'credits'],
  [/quota/, 'quota'],
  [/notenabled|disabled/, 'not-enabled'],
  [/namespace/, 'namespace'],
  [/toomanyrequests|ratelimit/, 'rate-limit'],
  [/alreadyexists/, 'conflict'],
  [/unauthori[sz]ed|unauthenticated|authentication|apikey/, 'unknown-key'],
  [/permission|forbidden|accessdenied/, 'permission'],
];

const kindsOfStatuses: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid-request',
  401: 'unknown-key',
  402: 'credits',
  403: 'permission',
  404: 'not-found',
  408: 'unavailable',
  409: 'conflict',
  422: 'invalid-request',
  425: 'unavailable',
  429: 'rate-limit',
};

/** How the API says that the namespace is missing or wrong, in a message or as the place of an objection. */
const namespaceWords = /\bx-namespace\b|\bnamespace\b.*\b(required|missing)\b/i;

/** Finds what an error status comes down to: by the type where that is known, else by the status. */
export function classifyError(
  status: number,
  { type, message }: Pick<ErrorBody, 'type' | 'message'>,
  isPage: boolean,
): ErrorKind {
  if (status < 400) return status >= 300 ? 'redirect' : 'unexpected';
  if (isPage) return 'web-page';
  // From here on the type may be any exception's, such as a PermissionError on a file of the server.
  if (status >= 500) return 'unavailable';
  const letters = type.toLowerCase().replace(/[^a-z]/g, '');
  const byType = kindsOfTypes.find(([pattern]) => pattern.test(letters))?.[1];
  // A key that may not do this is known all the same.
  if (byType === 'unknown-key' && status === 403) return 'permission';
  if (byType !== undefined) return byType;
  const kind = kindsOfStatuses[status] ?? 'unexpected';
  return kind === 'invalid-request' && namespaceWords.test(message) ? 'namespace' : kind;
}
