import { ApiError } from '../api-error.ts';
import type { Subject } from './access.ts';
import { listBenchmarkResources } from './benchmark-routes.ts';
import type { Dialect } from './dialect.ts';
import { listRetrieverResources } from './retriever-routes.ts';
import type { Operation } from './route.ts';

/** A call that a request makes. */
export type FoundRoute = Operation & {
  readonly subject: Subject;
  /** The variable part of the path, decoded; '' where there is none. */
  readonly id: string;
};

/**
 * The call of a method and path.
 *
 * @throws ApiError 404 for an unknown path, 405 with `Allow` for an unknown method
 */
export function findRoute(method: string, path: string, dialect: Dialect): FoundRoute {
  // Benchmarks come first: their path could be that of a retriever called so.
  const resources = [...listBenchmarkResources(dialect), ...listRetrieverResources(dialect)];
  for (const { pattern, subject, methods } of resources) {
    const match = pattern.exec(path);
    if (match === null) {
      continue;
    }
    const operation = methods[method];
    if (operation === undefined) {
      const allowed = Object.keys(methods).join(', ');
      throw new ApiError(405, 'MethodNotAllowedError', `${method} ${path} is not allowed; use ${allowed}.`, {
        headers: { allow: allowed },
      });
    }
    return { ...operation, subject, id: decodeId(match[1] ?? '') };
  }
  throw new ApiError(404, 'NotFoundError', `There is nothing at ${path}.`);
}

function decodeId(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ApiError(400, 'BadRequestError', `"${segment}" in the path is not percent-encoded UTF-8.`);
  }
}
