import { type ApiError, RequestValidationError } from '../api-error.ts';
import type { Dialect } from './dialect.ts';

/** Body of an error answer in the envelope of the dialect. */
export function renderError(error: ApiError, { errorEnvelope = 'fastapi' }: Dialect): unknown {
  const isValidation = error instanceof RequestValidationError;
  if (isValidation && errorEnvelope === 'fastapi') {
    return { detail: error.problems };
  }
  const details = isValidation ? { validation_errors: error.problems.map(renameMembers) } : error.details;
  const content = { message: error.message, type: error.type, details };
  return errorEnvelope === 'detail'
    ? { detail: content }
    : { success: false, status: error.status, error: content };
}

function renameMembers({ loc, msg, type }: RequestValidationError['problems'][number]): unknown {
  return { type, location: loc, message: msg };
}
