/** The benchmark API of Mixpeek, run locally over real data: nothing canned, everything computed. */
export type {
  BenchmarkComparison,
  BenchmarkResponse,
  BenchmarkResult,
  BenchmarkStatus,
  CreateBenchmarkRequest,
  PipelineComparison,
  SessionFilter,
} from './api-types.ts';
export { corpus, taxonomyNodeIds } from './corpus.ts';
export type { ApiKeys, KeyPermissions, Permission } from './http/access.ts';
export type { Dialect } from './http/dialect.ts';
export type { Exchange } from './http/exchange.ts';
export {
  type BenchmarkService,
  type BenchmarkServiceOptions,
  startBenchmarkService,
} from './http/service.ts';
export { type Judgement, judgeReplays } from './judge/judge-replays.ts';
export { computePairedTTest, type PairedTTest } from './judge/paired-t-test.ts';
export { computeNdcg, computeRecall, type Grades } from './judge/ranking-metrics.ts';
export type { GradedSession } from './judge/score-sessions.ts';
export { computePipelineHash } from './pipeline-hash.ts';
export { buildPipeline, type Pipeline } from './replay/pipeline.ts';
export { type ReplayClock, systemReplayClock } from './replay/replay-clock.ts';
export { type ReplayOutcome, type RetrieverReplay, replaySessions } from './replay/replay-sessions.ts';
export { findRetriever, retrievers } from './retrievers/built-in-retrievers.ts';
export type { Retriever, StageConfig } from './retrievers/retriever.ts';
export { type BenchmarkOutcome, type RunEnvironment, runBenchmark, selectSessions } from './run-benchmark.ts';
export { buildSessions, emojilibSource, type HistoricalSession } from './sessions/build-sessions.ts';
export type { StageDefinition } from './stages/stage.ts';
export { stageDefinitions } from './stages/stage-definitions.ts';
