import { createInFlightRecord, type InFlightRecord } from '../../src/benchmark/in-flight.ts';
import { createOwnRetrieverRecord, type OwnRetrieverRecord } from '../../src/candidates/own-retrievers.ts';
import { createTransport, type Transport } from '../../src/http/transport.ts';
import type { Runner } from '../../src/runtime/runner.ts';

// Nothing closes it: idle connections do not keep a process alive.
const transport = createTransport();

/** The clock of these tests stands still; what an attempt takes in real time says something about the machine alone. */
const send: Transport = (request) => transport.send({ ...request, timeoutMs: request.timeoutMs * 100 });

/** What a step needs besides its runner, its clock, its environment and its cancellation. */
export function buildStepState(runner: Pick<Runner, 'saveState'>): {
  readonly random: () => number;
  readonly send: Transport;
  readonly inFlight: InFlightRecord;
  readonly ownRetrievers: OwnRetrieverRecord;
  readonly onSettled: () => void;
} {
  return {
    random: Math.random,
    send,
    inFlight: createInFlightRecord(runner.saveState),
    ownRetrievers: createOwnRetrieverRecord(runner.saveState),
    onSettled: () => {},
  };
}
