import { GateError, type GateErrorCode } from '../runtime/errors.ts';

/** What an error on a request to the API says, in sentences. */
export interface ApiErrorParts {
  readonly problem: string;
  /** What to do; empty where nobody knows. */
  readonly advice: string;
  /** Which request it was. */
  readonly where: string;
}

/** An error on a request to the API. Its message tells what happened, what to do, and last which request it was. */
export class ApiError extends GateError {
  readonly problem: string;
  readonly advice: string;
  readonly where: string;

  constructor(code: GateErrorCode, { problem, advice, where }: ApiErrorParts, options?: { cause?: unknown }) {
    super(code, [problem, advice, where].filter((part) => part !== '').join(' '), options);
    this.problem = problem;
    this.advice = advice;
    this.where = where;
  }
}

/** An answer with a good status that is none of the API's: a part of one, or written by something before it. */
export class UnreadableResponse extends ApiError {
  /** Whether it was cut short or empty, as in an outage; otherwise it came whole, and the next one is likely to be the same. */
  readonly isCutShort: boolean;

  constructor(parts: ApiErrorParts, isCutShort: boolean, options?: { cause?: unknown }) {
    super('contract', parts, options);
    this.isCutShort = isCutShort;
  }
}

/** An error as its problem and its request, without advice that something else will be done about; the latter may be empty. */
export function splitError(error: GateError): Pick<ApiErrorParts, 'problem' | 'where'> {
  return error instanceof ApiError ? error : { problem: error.message, where: '' };
}
