/** One thing wrong with a request, as pydantic reports it. */
export type ValidationProblem = {
  /** Where: `['body', 'session_count']`, `['query', 'page']`. */
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  /** pydantic's error type, e.g. `missing`. */
  readonly type: string;
};

/** A request that is answered with an error. */
export class ApiError extends Error {
  readonly status: number;
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    type: string,
    message: string,
    extra: {
      readonly details?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.type = type;
    this.details = extra.details ?? null;
    this.headers = extra.headers ?? {};
  }
}

/** A request that does not fit the schema: 422. */
export class RequestValidationError extends ApiError {
  readonly problems: readonly ValidationProblem[];

  constructor(problems: readonly ValidationProblem[]) {
    super(422, 'ValidationError', 'The request does not fit the schema; see details.validation_errors.');
    this.name = 'RequestValidationError';
    this.problems = problems;
  }
}
