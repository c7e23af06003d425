import { ApiError } from '../api-error.ts';

/** What a key may do, each including those before it. */
export const permissions = ['none', 'read', 'write', 'delete'] as const;

/** What a key may do. */
export type Permission = (typeof permissions)[number];

/** What keys are asked for separately. */
export type Subject = 'benchmarks' | 'retrievers';

/** What a key may do with each; with what is not mentioned, everything. */
export type KeyPermissions = Readonly<Partial<Record<Subject, Permission>>>;

/** The keys of the service. */
export type ApiKeys = Readonly<Record<string, KeyPermissions>>;

/**
 * What the key of a request may do.
 *
 * @param authorization the header
 * @throws ApiError 401 for a key that is none
 */
export function identifyKey(authorization: string | undefined, keys: ApiKeys): KeyPermissions {
  const key = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  const granted = key !== undefined && Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (granted === undefined) {
    throw new ApiError(
      401,
      'UnauthorizedError',
      'Missing or invalid API key; send "Authorization: Bearer <key>".',
    );
  }
  return granted;
}

/** Lets through what the key may do. @throws ApiError 403 for anything else */
export function requirePermission(granted: KeyPermissions, subject: Subject, required: Permission): void {
  const permission = granted[subject] ?? 'delete';
  if (permissions.indexOf(permission) < permissions.indexOf(required)) {
    throw new ApiError(
      403,
      'ForbiddenError',
      `The API key has no permission to ${required} ${subject}; it needs "${required}" and has "${permission}".`,
      { details: { resource: subject, required, granted: permission } },
    );
  }
}
