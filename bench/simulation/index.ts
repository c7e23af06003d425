/** How often the gate is right, measured: verdicts on runs whose truth is known, drawn from the sandbox's sessions. */
export { composeBenchmark } from './compose-benchmark.ts';
export { candidateIds, type History, replayHistory } from './history.ts';
export { hasOutcome, judgeRun, readGates } from './judge-run.ts';
export { clusterSessions, moveMean, swapRoles } from './populations.ts';
export { isAsPromised, type Rate, renderRates } from './rate.ts';
export { rateTables, renderRateTable } from './tables.ts';
