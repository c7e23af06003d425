import type { RetrieverChanges } from '../benchmark/changes/retriever-changes.ts';
import type { CleanUpOutcome } from '../benchmark/delete-on-cancel.ts';
import type { AskedBenchmark, History } from '../github/run-history.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { CompletedBenchmark } from '../mixpeek/schemas.ts';
import type { GateError } from '../runtime/errors.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { GateSettings } from '../verdict/gates/gate.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** A verdict on a completed benchmark, with everything that the report needs. */
export interface JudgedConclusion {
  readonly kind: 'judged';
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly benchmark: CompletedBenchmark;
  /** The earlier runs on the pull request, oldest first. */
  readonly history: History;
  /** How the candidates' configurations differ from the baseline's; undefined if unknown. */
  readonly changes: RetrieverChanges | undefined;
  /** The gates that it was judged by. */
  readonly settings: GateSettings;
  readonly namespace: string | undefined;
  readonly reportOnly: boolean;
  /** What an inconclusive verdict does to the job. */
  readonly onInconclusive: Inputs['onInconclusive'];
  /** How many sessions were requested; undefined for an existing benchmark. */
  readonly requestedSessions: number | undefined;
  /** Which draw of sessions it is, counted from 1. */
  readonly draw: number;
  /** What later runs may reuse; undefined if nothing. */
  readonly asked?: AskedBenchmark | undefined;
}

/** How a run ended. It goes to outputs, reports and comments, so it holds neither the API key nor the token. */
export type Conclusion =
  | JudgedConclusion
  | { readonly kind: 'error'; readonly error: GateError; readonly asked?: AskedBenchmark | undefined }
  /** The job was cancelled before there was a verdict. */
  | { readonly kind: 'cancelled'; readonly cleanUpOutcome: CleanUpOutcome }
  /** The post step's: the main step was killed, or cancelled with too little time left. */
  | { readonly kind: 'stopped'; readonly cleanUpOutcome: CleanUpOutcome; readonly hadVerdict: boolean }
  /** There is no API key, and `on-missing-api-key` is `skip`; `reason` explains why. */
  | { readonly kind: 'skipped'; readonly reason: string };
