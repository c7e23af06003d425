/**
 * Why the gate has no verdict. The set is closed: `main` and the tests switch on it.
 *
 * - `invalid-input`: the workflow's inputs; nothing was sent
 * - `network`: no usable answer came from the API
 * - `http-status`: the API answered with an error status
 * - `unknown-key`: it answered 401
 * - `forbidden`: it answered that the key lacks a permission
 * - `not-found`: it answered 404
 * - `conflict`: it answered 409
 * - `contract`: the API's answer violates its contract
 * - `benchmark-failed`: the benchmark ended with status `failed`
 * - `deadline-exceeded`: `timeout-minutes` ran out
 * - `metric-not-returned`: the benchmark has no NDCG at the K that the gate asks for
 * - `benchmark-mismatch`: the benchmark has other retrievers than the inputs
 * - `cancelled`: the job was cancelled
 * - `runs-not-counted`: alpha-spending needs the number of earlier runs, and it could not be read
 * - `internal`: a bug of ours
 */
export type GateErrorCode =
  | 'invalid-input'
  | 'network'
  | 'http-status'
  | 'unknown-key'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'contract'
  | 'benchmark-failed'
  | 'deadline-exceeded'
  | 'metric-not-returned'
  | 'benchmark-mismatch'
  | 'cancelled'
  | 'runs-not-counted'
  | 'internal';

/** How every error about the workflow's configuration begins, and its report is headed. */
export const configurationError = 'Configuration error: nothing was benchmarked';

/** An error whose message is written for the user: what happened, where, and what to do next. */
export class GateError extends Error {
  override readonly name = 'GateError';
  readonly code: GateErrorCode;

  constructor(code: GateErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** Turns anything thrown into a `GateError`; whatever is not one yet is a bug and becomes `internal`. */
export function toGateError(error: unknown): GateError {
  if (error instanceof GateError) return error;
  return new GateError(
    'internal',
    `Unexpected internal error (${describeThrown(error)}). This is a bug in the action: please report it with the log of this step.`,
    { cause: error },
  );
}

function describeThrown(thrown: unknown): string {
  if (!(thrown instanceof Error))
    return typeof thrown === 'string' ? thrown : 'a thrown value that is not an error';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : '';
  return `${thrown.name}${code}: ${thrown.message}`;
}

/**
 * Runs a task that may fail: then it calls `warn` with the reason, and nothing else happens.
 *
 * @returns whether it succeeded
 */
export async function warnOnFailure(
  warn: (reason: string) => void,
  task: () => void | Promise<void>,
): Promise<boolean> {
  try {
    await task();
    return true;
  } catch (error) {
    warn(describeReason(error));
    return false;
  }
}

/** The message of whatever was thrown. */
export function describeReason(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  return typeof thrown === 'string' ? thrown : 'a thrown value that is not an error';
}
