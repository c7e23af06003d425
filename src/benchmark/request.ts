import { createHash } from 'node:crypto';
import type { WorkflowRun } from '../github/workflow-run.ts';
import type { BenchmarkSource } from '../inputs/inputs.ts';
import type { CreateBenchmarkRequest } from '../mixpeek/schemas.ts';

/** Longest shared part of a benchmark's name, in characters; the API takes 255, and run and nonce need some. */
const maxPrefixLength = 200;

/** What makes a benchmark's name tell where it comes from, and unique. */
export interface NameParts {
  readonly run: WorkflowRun;
  readonly pullRequestNumber: number | undefined;
  readonly commit: string;
  /** Something that no other run has. */
  readonly nonce: string;
}

/** A create request, and the beginning of the names of those that ask the same on the same commit. */
export interface ComposedRequest {
  readonly request: CreateBenchmarkRequest;
  /** Undefined where the user chose the name: then nobody knows what else asks the same. */
  readonly namePrefix: string | undefined;
}

/** The create request for a new benchmark. */
export function composeCreateRequest(
  source: Extract<BenchmarkSource, { kind: 'new' }>,
  parts: NameParts,
): ComposedRequest {
  const question = {
    baseline_retriever_id: source.baselineRetrieverId,
    candidate_retriever_ids: [...source.candidateRetrieverIds],
    session_count: source.sessionCount,
    ...(source.sessionFilter === undefined ? {} : { session_filter: source.sessionFilter }),
  };
  const namePrefix = composeNamePrefix(parts, question);
  const name = source.name ?? composeBenchmarkName(namePrefix, parts);
  return {
    request: { benchmark_name: name, ...question },
    namePrefix: source.name === undefined && parts.commit !== '' ? namePrefix : undefined,
  };
}

/**
 * The part of the name that is the same for every run that asks the same on the same commit: repository, pull request,
 * commit, job, and a fingerprint of the question, e.g. `gate acme/search#42 1a2b3c4d5e6f benchmark q0a1b2c3d `. A long
 * one is cut before the fingerprint.
 */
function composeNamePrefix({ run, pullRequestNumber, commit }: NameParts, question: object): string {
  const repository = run.repository ? `${run.repository.owner}/${run.repository.name}` : 'local';
  const subject = pullRequestNumber === undefined ? repository : `${repository}#${pullRequestNumber}`;
  const start = ['gate', subject, commit.slice(0, 12), run.job].filter((part) => part !== '').join(' ');
  const fingerprint = createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 8);
  return `${start.slice(0, maxPrefixLength - fingerprint.length - 3)} q${fingerprint} `;
}

/** The prefix with what makes the name unique: run, attempt and nonce, e.g. `… run 991.1 3f2a9c1e`. */
function composeBenchmarkName(namePrefix: string, { run, nonce }: NameParts): string {
  return namePrefix + (run.runId === '' ? nonce : `run ${run.runId}.${run.runAttempt} ${nonce}`);
}
