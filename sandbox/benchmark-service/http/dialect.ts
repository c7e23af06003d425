import type { BenchmarkResponse } from '../api-types.ts';

/** Ways to answer where the contract's sources disagree; absent = as the OpenAPI document has it. */
export type Dialect = {
  /** `COMPLETED` rather than `completed`. @default false */
  readonly upperCaseStatuses?: boolean;
  /** `{"[0]": lo, "[1]": hi}` rather than `[lo, hi]`. @default false */
  readonly intervalAsObject?: boolean;
  /**
   * How errors look. `fastapi`: ErrorResponse, and `{"detail": […]}` for a 422; `mixpeek`: ErrorResponse for all, a 422
   * with details.validation_errors; `detail`: `{"detail": {message, type, details}}` for all. @default 'fastapi'
   */
  readonly errorEnvelope?: 'fastapi' | 'mixpeek' | 'detail';
  /** A created benchmark stays pending until `POST …/{benchmark_id}/execute`. @default false */
  readonly executeStep?: boolean;
  /** Where executions are explained: `…/{id}/execute/explain`, `…/{id}/explain`, or nowhere. @default 'execute/explain' */
  readonly explainPath?: 'execute/explain' | 'explain' | 'none';
};

/** The benchmark as this dialect writes it. */
export function renderBenchmark(benchmark: BenchmarkResponse, dialect: Dialect): unknown {
  const { status, comparison } = benchmark;
  return {
    ...benchmark,
    status: dialect.upperCaseStatuses === true ? status.toUpperCase() : status,
    comparison:
      comparison === null || dialect.intervalAsObject !== true
        ? comparison
        : { ...comparison, comparisons: comparison.comparisons.map(writeIntervalAsObject) },
  };
}

function writeIntervalAsObject<Comparison extends { confidence_interval: readonly [number, number] | null }>(
  comparison: Comparison,
): unknown {
  const interval = comparison.confidence_interval;
  return {
    ...comparison,
    confidence_interval: interval === null ? null : { '[0]': interval[0], '[1]': interval[1] },
  };
}
