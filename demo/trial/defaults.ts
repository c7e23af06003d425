import { isOnThisMachine } from '../display/step.ts';
import { baselineId } from '../runs/scenarios.ts';
import { sandboxKey } from '../runs/services.ts';

/** The pull request for trials; the demo's own runs do not use it. */
export const trialPullRequest = 104;

/** What a trial against the sandbox compares by default. */
export const trialRetrievers = {
  'baseline-retriever-id': baselineId,
  'candidate-retriever-ids': 'ret_improved',
} as const;

/** The inputs of a trial: retrievers are optional, and against a sandbox the key is, too. */
export function completeInputs(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const url = given['api-url'];
  const isSandbox = url === undefined || isOnThisMachine(url);
  return {
    // The sandbox's key does not work elsewhere; without one, the action says that it is required.
    'api-key': isSandbox ? sandboxKey : '',
    ...chooseRetrievers(given),
    ...given,
  };
}

/** What is compared where it is not given: a file stands for the retriever that it describes. */
function chooseRetrievers(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (given['benchmark-id'] !== undefined) return {};
  const { 'baseline-retriever-id': baseline, 'candidate-retriever-ids': candidates } = trialRetrievers;
  return {
    ...(given['baseline-file'] === undefined ? { 'baseline-retriever-id': baseline } : {}),
    ...(given['candidate-files'] === undefined ? { 'candidate-retriever-ids': candidates } : {}),
  };
}

/** The pull request that a trial is about. */
export function readPullRequest(given: Readonly<Record<string, string>>): number {
  const number = Number(given['pull-request-number'] ?? trialPullRequest);
  // The action itself rejects what is not a number.
  return Number.isSafeInteger(number) && number > 0 ? number : trialPullRequest;
}
