import type { AskedBenchmark } from '../github/run-history.ts';
import type { BenchmarkApi, BenchmarkResponse } from '../mixpeek/client.ts';
import type { Identity } from './check-identity.ts';
import type { InFlightRecord } from './in-flight.ts';
import type { ResolvedRetriever } from './resolve-retrievers.ts';
import type { AwaitEffects } from './wait.ts';

export interface RunEffects extends Omit<AwaitEffects, 'api'> {
  readonly api: BenchmarkApi;
  /** The same API with little time from now: for what is not worth waiting for. */
  readonly connectBriefly: () => BenchmarkApi;
  /** Remembers what would be left behind if the run ended now. */
  readonly inFlight: Pick<InFlightRecord, 'set'>;
  /** Told the id as soon as it is known. */
  readonly onBenchmarkId: (benchmarkId: string) => void;
  /** Told which benchmark was asked which question, as soon as it is known: a later run may reuse it. */
  readonly onAsked: (asked: AskedBenchmark) => void;
  /** Told what the API answered about the benchmark first, before it is waited for, and what is known of its retrievers. */
  readonly onBenchmark: (response: BenchmarkResponse, retrievers: readonly ResolvedRetriever[]) => void;
}

/** A benchmark to wait for, and what to do about duplicates once it is done. */
export interface Taken {
  readonly response: BenchmarkResponse;
  /** What each further answer has to be about. */
  readonly identity: Identity;
  readonly retrievers: readonly ResolvedRetriever[];
  /** Whether this run created it. */
  readonly created: boolean;
  /** Whether it is an earlier run's that nothing but its name led to. */
  readonly byName: boolean;
  /** With alpha-spending: ids of other completed benchmarks that were asked the same on the same commit. */
  readonly otherDraws: readonly string[];
  readonly deleteOwnDuplicates: (() => Promise<void>) | undefined;
}
