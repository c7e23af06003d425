import { type CustodyRecord, createCustodyRecord } from '../../src/custody.ts';
import type { Runner } from '../../src/runner.ts';

/** What a step needs besides its runner, its clock, its environment and its cancellation. */
export function buildStepState(runner: Pick<Runner, 'saveState'>): {
  readonly custody: CustodyRecord;
  readonly onSettled: () => void;
} {
  return { custody: createCustodyRecord(runner.saveState), onSettled: () => {} };
}
