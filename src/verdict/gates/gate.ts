import type { PipelineComparison } from '../../mixpeek/result-schemas.ts';
import type { CandidateEvidence } from '../evidence.ts';
import type { DeltaEvidence } from '../statistics/delta-evidence.ts';
import type { Adjustment } from '../statistics/multiplicity.ts';

/** The three verdicts. An error is none of them. */
export type Outcome = 'pass' | 'fail' | 'inconclusive';

/**
 * What a candidate has to show: that it is better, that it is better by a margin, that it is not worse by a margin, or
 * merely no sign that it is.
 */
export type Mode = 'superiority' | 'superiority-by-margin' | 'non-inferiority' | 'regression';

/** Which candidates have to pass: every one, or one of them. */
export type Requirement = 'all' | 'any';

/** The gates as the user set them. Gates whose bound is undefined are off. */
export interface GateSettings {
  readonly mode: Mode;
  /** Least NDCG@K delta, in units of NDCG; minus the margin in non-inferiority, the tolerance in regression. */
  readonly minNdcgDelta: number;
  readonly ndcgK: number;
  /** Two-sided level of the tests, in (0, 1). */
  readonly maxPValue: number;
  /** The level of another run on the pull request, where it would be another. */
  readonly nextMaxPValue?: number;
  readonly require: Requirement;
  readonly adjustment: Adjustment | 'auto';
  readonly minRecallDelta: number | undefined;
  readonly recallK: number;
  readonly maxLatencyDeltaMs: number | undefined;
  /** `auto`: as many as an equal candidate loses by chance. */
  readonly maxTaxonomyLosses: number | 'auto' | undefined;
  /** Shares of sessions, in [0, 1]. */
  readonly maxDegradedSessionRate: number | undefined;
  readonly maxFailedSessionRate: number | undefined;
  readonly minSessions: number | undefined;
}

/** What the gates' notices say about the run as a whole. */
export interface RerunContext {
  /** Number of the draw of sessions, from 1; a reused benchmark is no new draw. */
  readonly draw: number;
  /** Whether the level was tightened for it. */
  readonly alphaSpending: boolean;
  /** Sessions that were asked for; undefined where this run did not ask. */
  readonly requestedSessions?: number | undefined;
}

/** What one gate found out about one candidate. */
export interface GateFinding {
  /** What was measured, as people read it, e.g. `NDCG@10 delta`. */
  readonly gate: string;
  readonly outcome: Outcome;
  /** The measured number; null where it could not be computed. */
  readonly measured: number | null;
  /** The bound that it is held against. */
  readonly threshold: number;
  /** `measured` as people read it, e.g. `+0.0184`. */
  readonly value: string;
  /** What is required, as people read it, e.g. `at least 0.01`. */
  readonly needed: string;
  /**
   * A clause with the numbers, and with what is required where that was missed, e.g. `NDCG@10 rose by 0.0184`; empty
   * where there is nothing to tell.
   */
  readonly reason: string;
  /** What else to know about it, a clause each, e.g. how many sessions would settle it. */
  readonly remarks?: readonly string[];
}

/** A finding with the gate that it is of. */
export type GateResult = GateFinding & Pick<Gate, 'id' | 'isOnNdcg'>;

/** The p-value that decides in the mode at hand. */
export interface DecidingTest {
  /** Null where it could not be computed. */
  readonly raw: number | null;
  /** Corrected for the number of candidates. */
  readonly adjusted: number | null;
  /** `none` also for a candidate that the correction leaves alone. */
  readonly adjustment: Adjustment;
  /** 1 for a test of one direction, 2 for both. */
  readonly sides: 1 | 2;
  /** What `adjusted` is held against. */
  readonly level: number;
  /** What the correction leaves of the level in the strictest case, in (0, 1]: 1/k for k candidates. */
  readonly strictness: number;
}

/** A candidate for which the API returned a comparison, with the statistics that decide on its NDCG. */
export type NdcgCandidate = CandidateEvidence & {
  readonly comparison: PipelineComparison;
  readonly delta: DeltaEvidence;
  readonly test: DecidingTest;
};

/** The same as the gates see it: with what keeps its NDCG from deciding anything; undefined where nothing does. */
export type ComparedCandidate = NdcgCandidate & { readonly doubt: Doubt | undefined };

/** What keeps a candidate's NDCG from deciding anything, whatever the numbers say. Deltas are in units of NDCG@10. */
export type Doubt =
  /** Too few sessions were replayed by both. */
  | { readonly kind: 'few-sessions'; readonly replayed: number; readonly isFiltered: boolean }
  /** Some sessions changed, but too few. */
  | { readonly kind: 'few-changed'; readonly changed: number; readonly replayed: number }
  /** No session counts as changed, but delta, p-value or interval say otherwise. */
  | { readonly kind: 'changed-without-sessions' }
  | {
      readonly kind: 'outside-interval';
      readonly delta: number;
      readonly interval: readonly [number, number];
    }
  /** P-value and interval, each by itself, lead to different decisions. */
  | {
      readonly kind: 'disagreement';
      readonly pValue: number;
      readonly interval: readonly [number, number];
      readonly byPValue: Outcome;
      readonly byInterval: Outcome;
    }
  /** Had each failed replay scored 0, the decision would be another. */
  | {
      readonly kind: 'failed-replays';
      /** On both sides together. */
      readonly failed: number;
      readonly delta: number;
      readonly withFailures: number;
      readonly outcome: Outcome;
    };

/** A rule that a candidate has to satisfy. */
export interface Gate {
  /** What workflows know it by, in `results`: never changed. */
  readonly id: string;
  /** Whether it is on the NDCG delta and how sure that is, rather than on what the delta costs or rests on. */
  readonly isOnNdcg: boolean;
  /** Of a gate on NDCG what the numbers alone decide, without any doubt; undefined where it is switched off. */
  readonly decide?: (candidate: NdcgCandidate, settings: GateSettings) => Outcome | undefined;
  /** Undefined means that the gate is switched off. */
  readonly evaluate: (candidate: ComparedCandidate, settings: GateSettings) => GateFinding | undefined;
}
