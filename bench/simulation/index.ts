/** How often the gate is right, measured: verdicts on runs whose truth is known, drawn from the sandbox's sessions. */
export { composeBenchmark } from './compose-benchmark.ts';
export { experiments, limits } from './experiments.ts';
export { candidateIds, type History, replayHistory } from './history.ts';
export { hasOutcome, judgeRun, readGates } from './judge-run.ts';
export { moveMean, swapRoles } from './populations.ts';
export { isAsNominal, type Rate, renderRates } from './rate.ts';
