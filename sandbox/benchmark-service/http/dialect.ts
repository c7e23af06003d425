import type { BenchmarkResponse } from '../api-types.ts';

/** Ways to answer where the contract's sources disagree; absent = as the OpenAPI document has it. */
export type Dialect = {
  /** `COMPLETED` rather than `completed`. @default false */
  readonly upperCaseStatuses?: boolean;
  /** `{"[0]": lo, "[1]": hi}` rather than `[lo, hi]`. @default false */
  readonly intervalAsObject?: boolean;
  /** How a 422 looks: `{"detail": […]}` or ErrorResponse with details.validation_errors. @default 'fastapi' */
  readonly errorEnvelope?: 'fastapi' | 'mixpeek';
  /** A created benchmark stays pending until `POST …/{benchmark_id}/execute`. @default false */
  readonly executeStep?: boolean;
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
