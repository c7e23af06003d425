import type { ReplayClock } from '../replay/replay-clock.ts';
import type { ApiKeys } from './access.ts';
import type { Dialect } from './dialect.ts';

/** How to start the service; everything has a default. */
export type BenchmarkServiceOptions = {
  /** TCP port on loopback; 0 = any free one. @default 0 */
  readonly port?: number;
  /** A key that may do everything. @default 'sk_sandbox' */
  readonly apiKey?: string;
  /** More keys, and what they may do. @default none */
  readonly moreKeys?: ApiKeys;
  /** Names; the first is used where a request names none. All begin with the same retrievers. @default ['default'] */
  readonly namespaces?: readonly string[];
  /** Whether a request that names no namespace is a 400. @default false */
  readonly requiresNamespace?: boolean;
  /**
   * The built-in retrievers that a namespace begins with; the others are gone with their sessions. @default all
   */
  readonly retrieverIds?: readonly string[];
  /** How many retrievers a namespace may have, built-in ones included. @default 50 */
  readonly retrieverQuota?: number;
  /** Credits for executions and benchmarks of all namespaces. @default any number */
  readonly credits?: number;
  /** Whether the plan includes benchmarks. @default true */
  readonly hasBenchmarks?: boolean;
  /** Determines, together with a benchmark's name, which sessions are sampled. @default 'sandbox' */
  readonly seed?: string;
  /** Wall clock: time stamps, the 90 days of sessions, rate limit windows. @default the system's */
  readonly now?: () => Date;
  /** What replaying knows of time. @default the system's */
  readonly replayClock?: ReplayClock;
  /** @default 600 */
  readonly rateLimitPerMinute?: number;
  readonly dialect?: Dialect;
};
