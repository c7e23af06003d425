/** The benchmark API of Mixpeek, run locally over real data: nothing canned, everything computed. */
export type {
  BenchmarkResponse,
  BenchmarkResult,
  BenchmarkStatus,
  CreateBenchmarkRequest,
  PipelineComparison,
} from './api-types.ts';
export type { KeyPermissions } from './http/access.ts';
export {
  type BenchmarkService,
  startBenchmarkService,
} from './http/service.ts';
export type { BenchmarkServiceOptions } from './http/service-options.ts';
export type { Judgement } from './judge/judge-replays.ts';
export { buildPipeline } from './replay/pipeline.ts';
export { type ReplayClock, systemReplayClock } from './replay/replay-clock.ts';
export { replaySessions } from './replay/replay-sessions.ts';
export { findRetriever, retrievers } from './retrievers/built-in-retrievers.ts';
export type { Retriever } from './retrievers/retriever.ts';
export { type BenchmarkOutcome, runBenchmark, selectSessions } from './run-benchmark.ts';
export { buildSessions, emojilibSource, type HistoricalSession } from './sessions/build-sessions.ts';
export { stageDefinitions } from './stages/stage-definitions.ts';
