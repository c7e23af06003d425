/** Name of the state that tells the post step whether the pull request shows this run. */
export const reportStateName = 'report';

/** What that state says while it does not; empty before and after. */
export const reportStates = {
  /** The run has no verdict yet, or none that it has announced. */
  pending: 'pending',
  /** The job's result is settled. */
  settled: 'settled',
} as const;
