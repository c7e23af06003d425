import type { SessionFilter } from '../mixpeek/schemas.ts';
import type { GateSettings } from '../verdict/gates/gate.ts';
import type { CompleteValues, ReadValues } from './values.ts';

/** A new benchmark of retrievers that files describe, or some of them. */
export interface FilesSource {
  readonly kind: 'files';
  /** Undefined for a name made from the workflow run. */
  readonly name: string | undefined;
  /** Undefined where a file describes it. */
  readonly baselineRetrieverId: string | undefined;
  readonly baselineFile: string | undefined;
  readonly candidateRetrieverIds: readonly string[];
  /** Paths from the workspace, with `*` and `**`. */
  readonly candidateFiles: readonly string[];
  /** Stage ids that files may use besides the harmless ones; `secrets`, and `*` for all. */
  readonly allowedStages: readonly string[];
  readonly sessionCount: number;
  readonly sessionFilter: SessionFilter | undefined;
}

/** Where the benchmark comes from: a new one, or an existing one, whose retrievers must match those that are given. */
export type BenchmarkSource =
  | FilesSource
  | {
      readonly kind: 'new';
      /** Undefined for a name made from the workflow run. */
      readonly name: string | undefined;
      readonly baselineRetrieverId: string;
      readonly candidateRetrieverIds: readonly string[];
      readonly sessionCount: number;
      readonly sessionFilter: SessionFilter | undefined;
    }
  | {
      readonly kind: 'existing';
      readonly benchmarkId: string;
      readonly baselineRetrieverId: string | undefined;
      readonly candidateRetrieverIds: readonly string[] | undefined;
    };

/** Everything that the user set, parsed and checked. */
export interface Inputs {
  readonly apiKey: string;
  /** Without a trailing slash. */
  readonly apiUrl: string;
  readonly namespace: string | undefined;
  readonly source: BenchmarkSource;
  readonly gates: GateSettings;
  readonly reportOnly: boolean;
  /** What an inconclusive verdict does to the job. */
  readonly onInconclusive: 'fail' | 'warn';
  /** Whether later runs on one pull request are tested at tighter levels. */
  readonly alphaSpending: boolean;
  /** Whether a finished benchmark with the same request may be used instead of a new one. */
  readonly reuse: boolean;
  /** Whether a cancelled run deletes the benchmark that it created. */
  readonly deleteOnCancel: boolean;
  readonly timeoutMs: number;
  readonly comment: CommentSettings;
  /** Where the HTML report goes; undefined for a file in RUNNER_TEMP. */
  readonly reportPath: string | undefined;
}

/** Where and when to comment. */
export interface CommentSettings {
  /** `existing`: without an API key, the most that is done is to bring an older comment up to date. */
  readonly mode: 'always' | 'on-failure' | 'existing' | 'never';
  /** Undefined for a key made from workflow file, job, step and `matrix`. */
  readonly key: string | undefined;
  /** Values of the matrix as JSON; undefined outside of one. */
  readonly matrix: string | undefined;
  /** Undefined for the pull request of the event. */
  readonly pullRequestNumber: number | undefined;
  readonly token: string | undefined;
}

/** Gives values their shape. */
export function assembleInputs(values: CompleteValues, sessionFilter: SessionFilter | undefined): Inputs {
  return {
    apiKey: values['api-key'],
    apiUrl: values['api-url'],
    namespace: values.namespace,
    source: assembleSource(values, sessionFilter),
    gates: assembleGates(values),
    reportOnly: values['report-only'],
    onInconclusive: values['on-inconclusive'],
    alphaSpending: values['alpha-spending'],
    reuse: values.reuse,
    deleteOnCancel: values['delete-on-cancel'],
    timeoutMs: values['timeout-minutes'] * 60_000,
    comment: assembleComment(values.comment, values),
    reportPath: values['report-path'],
  };
}

function assembleGates(values: CompleteValues): GateSettings {
  return {
    mode: values.mode,
    minNdcgDelta: values['min-ndcg-delta'],
    ndcgK: values['ndcg-k'],
    maxPValue: values['max-p-value'],
    require: values.require,
    adjustment: values['p-value-adjustment'],
    minRecallDelta: values['min-recall-delta'],
    recallK: values['recall-k'],
    maxLatencyDeltaMs: values['max-latency-delta-ms'],
    maxTaxonomyLosses: values['max-taxonomy-losses'],
    maxDegradedSessionRate: values['max-degraded-session-rate'],
    maxFailedSessionRate: values['max-failed-session-rate'],
    minSessions: values['min-sessions'],
  };
}

/** The part of the inputs that says how to comment. */
export function assembleComment(mode: CommentSettings['mode'], values: ReadValues): CommentSettings {
  return {
    mode,
    key: values['comment-key'],
    matrix: values.matrix,
    pullRequestNumber: values['pull-request-number'],
    token: values['github-token'],
  };
}

function assembleSource(values: CompleteValues, sessionFilter: SessionFilter | undefined): BenchmarkSource {
  if (values['benchmark-id'] !== undefined) {
    return {
      kind: 'existing',
      benchmarkId: values['benchmark-id'],
      baselineRetrieverId: values['baseline-retriever-id'],
      candidateRetrieverIds: values['candidate-retriever-ids'],
    };
  }
  const shared = {
    name: values['benchmark-name'],
    sessionCount: values['session-count'],
    sessionFilter,
  };
  const { 'baseline-retriever-id': baselineRetrieverId, 'candidate-retriever-ids': candidateRetrieverIds } =
    values;
  const { 'baseline-file': baselineFile, 'candidate-files': candidateFiles } = values;
  if (
    baselineRetrieverId !== undefined &&
    candidateRetrieverIds !== undefined &&
    candidateFiles === undefined
  )
    return { kind: 'new', ...shared, baselineRetrieverId, candidateRetrieverIds };
  return {
    kind: 'files',
    ...shared,
    baselineRetrieverId,
    baselineFile,
    candidateRetrieverIds: candidateRetrieverIds ?? [],
    candidateFiles: candidateFiles ?? [],
    allowedStages: values['allowed-stages'] ?? [],
  };
}

/** How many sessions were requested; undefined for an existing benchmark. */
export function countRequestedSessions({ source }: Pick<Inputs, 'source'>): number | undefined {
  return source.kind === 'existing' ? undefined : source.sessionCount;
}
