/** One answer of the stand-in before it is written to the socket; `body` is sent as JSON, undefined as nothing. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One entry of a 422 answer's `errors`. */
export interface ValidationIssue {
  readonly resource: string;
  readonly code: string;
  readonly field: string;
  readonly message?: string;
}

const documentationRoot = 'https://docs.github.com/rest';

/** Builds GitHub's error envelope; `documentation` is a path below https://docs.github.com/rest or a whole URL. */
export function buildError(status: number, message: string, documentation = ''): Answer {
  const url = documentation.startsWith('https:') ? documentation : `${documentationRoot}${documentation}`;
  return { status, body: { message, documentation_url: url, status: String(status) } };
}

/** 422 for a body that has the right shape and a value GitHub refuses. */
export function buildValidationError(issue: ValidationIssue, documentation: string): Answer {
  const { body } = buildError(422, 'Validation Failed', documentation) as { body: Record<string, unknown> };
  return { status: 422, body: { message: body.message, errors: [issue], ...body } };
}

/** 403 for a token without the permission; the header names the sets of permissions that would do. */
export function buildPermissionError(accepted: string, documentation: string): Answer {
  return {
    ...buildError(403, 'Resource not accessible by integration', documentation),
    headers: { 'x-accepted-github-permissions': accepted },
  };
}
