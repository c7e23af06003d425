import { createHash } from 'node:crypto';
import type { WorkflowRun } from '../github/workflow-run.ts';
import type { BenchmarkSource } from '../inputs/inputs.ts';
import type { CreateBenchmarkRequest } from '../mixpeek/schemas.ts';

/** Longest shared part of a benchmark's name, in characters; the API takes 255, and run and nonce need some. */
const maxPrefixLength = 200;

/** What a benchmark's name is made of, so that it is unique and shows where it comes from. */
export interface NameParts {
  readonly run: WorkflowRun;
  readonly pullRequestNumber: number | undefined;
  readonly commit: string;
  /** Unique to this run. */
  readonly nonce: string;
}

/** A create request, and the start of the name of every benchmark with the same request on the same commit. */
export interface ComposedRequest {
  readonly request: CreateBenchmarkRequest;
  /** Undefined if the user chose the name, which says nothing about the request. */
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
 * The part of the name that every run with the same request on the same commit shares: repository, pull request,
 * commit, job, and a fingerprint of the request, e.g. `gate acme/search#42 1a2b3c4d5e6f benchmark q0a1b2c3d `. A long
 * one is cut before the fingerprint.
 */
function composeNamePrefix({ run, pullRequestNumber, commit }: NameParts, question: object): string {
  const repository = run.repository ? `${run.repository.owner}/${run.repository.name}` : 'local';
  const subject = pullRequestNumber === undefined ? repository : `${repository}#${pullRequestNumber}`;
  const start = ['gate', subject, commit.slice(0, 12), run.job].filter((part) => part !== '').join(' ');
  const fingerprint = createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 8);
  return `${start.slice(0, maxPrefixLength - fingerprint.length - 3)} q${fingerprint} `;
}

/** The prefix followed by what makes the name unique: run, attempt and nonce, e.g. `… run 991.1 3f2a9c1e`. */
function composeBenchmarkName(namePrefix: string, { run, nonce }: NameParts): string {
  return namePrefix + (run.runId === '' ? nonce : `run ${run.runId}.${run.runAttempt} ${nonce}`);
}
