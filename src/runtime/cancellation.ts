import { GateError } from './errors.ts';

/** The end of a job that was cancelled or ran out of time: first a signal, some seconds later a kill. */
export interface Cancellation {
  /** Aborts when the job is cancelled, with a `GateError` of code `cancelled` as its reason. */
  readonly signal: AbortSignal;
  /** Aborts `milliseconds` after that, for work that may take a moment to finish. */
  after(milliseconds: number): AbortSignal;
}

/**
 * A cancellation that `cancel` triggers.
 *
 * @param startTimeout a signal that aborts after so many milliseconds and does not keep the process alive
 */
export function createCancellation(
  startTimeout: (milliseconds: number) => AbortSignal = AbortSignal.timeout,
): Cancellation & { cancel(): void } {
  const controller = new AbortController();
  const { signal } = controller;
  return {
    signal,
    cancel: () => controller.abort(new GateError('cancelled', 'The job was cancelled.')),
    after(milliseconds) {
      const later = new AbortController();
      const start = (): void => {
        const timeout = startTimeout(milliseconds);
        const abort = (): void => later.abort(signal.reason);
        if (timeout.aborted) abort();
        else timeout.addEventListener('abort', abort, { once: true });
      };
      if (signal.aborted) start();
      else signal.addEventListener('abort', start, { once: true });
      return later.signal;
    },
  };
}
