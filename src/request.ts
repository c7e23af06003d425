import type { BenchmarkSource, CommentSettings } from './inputs.ts';
import type { CreateBenchmarkRequest } from './mixpeek/schemas.ts';
import type { WorkflowRun } from './workflow-run.ts';

/** Longest benchmark name that the API takes, in characters. */
const longestName = 255;

/** What makes a benchmark's name tell where it comes from, and unique. */
export interface NameParts {
  readonly run: WorkflowRun;
  readonly pullRequestNumber: number | undefined;
  readonly commit: string;
  /** Something that no other run has. */
  readonly nonce: string;
}

/** The create request for a new benchmark. */
export function composeCreateRequest(
  source: Extract<BenchmarkSource, { kind: 'new' }>,
  parts: NameParts,
): CreateBenchmarkRequest {
  return {
    benchmark_name: source.name ?? composeBenchmarkName(parts),
    baseline_retriever_id: source.baselineRetrieverId,
    candidate_retriever_ids: [...source.candidateRetrieverIds],
    session_count: source.sessionCount,
    ...(source.sessionFilter === undefined ? {} : { session_filter: source.sessionFilter }),
  };
}

/**
 * A name made from repository, pull request, commit, job, run and attempt, e.g.
 * `gate acme/search#42 1a2b3c4 benchmark run 991.1 k3x9`. A long one loses its middle, never the unique end.
 */
export function composeBenchmarkName({ run, pullRequestNumber, commit, nonce }: NameParts): string {
  const repository = run.repository ? `${run.repository.owner}/${run.repository.name}` : 'local';
  const subject = pullRequestNumber === undefined ? repository : `${repository}#${pullRequestNumber}`;
  const start = ['gate', subject, commit.slice(0, 7), run.job].filter((part) => part !== '').join(' ');
  const end = run.runId === '' ? nonce : `run ${run.runId}.${run.runAttempt} ${nonce}`;
  return `${start.slice(0, longestName - end.length - 1)} ${end}`;
}

/**
 * What tells this gate's comment from those of other gates on the same pull request. It depends on the inputs and the
 * workflow alone: what the API answers must not make a second comment.
 */
export function composeCommentKey({ key, scope }: CommentSettings, run: WorkflowRun): string {
  return key ?? JSON.stringify([run.workflow, run.job, ...scope]);
}
