import { createHash } from 'node:crypto';
import type { WorkflowRun } from '../github/workflow-run.ts';

/** What the names and tags of a run's retrievers are made of. */
export interface Origin {
  readonly run: WorkflowRun;
  readonly pullRequestNumber: number | undefined;
  /** Unique to this run and step. */
  readonly nonce: string;
}

/** Longest name of a retriever that the gate makes, in characters. */
const maxName = 200;

/** The tag of every retriever that the gate makes. */
const gateTag = 'retriever-benchmark-gate';

/** Digits of a content's hash in a name. */
const hashDigits = 12;

/** How the names of all retrievers begin that the gate makes for a repository. Those of others may begin so, too. */
export function composeRepositoryPrefix({ repository }: Pick<WorkflowRun, 'repository'>): string {
  return `gate-${repository === undefined ? 'local' : tame(`${repository.owner}-${repository.name}`)}-`;
}

/**
 * The name of a retriever that is made for one run of one step, so that no two runs, jobs or steps ever share one:
 * `gate-acme-shop-pr42-991-1-gate-3f2a9c1e-0123456789ab`.
 *
 * @param hash of its content
 */
export function composeRetrieverName({ run, pullRequestNumber, nonce }: Origin, hash: string): string {
  const start = composeRepositoryPrefix(run);
  const subject = pullRequestNumber === undefined ? tame(run.refName) : `pr${pullRequestNumber}`;
  const middle = [subject, tame(run.runId), tame(run.runAttempt), tame(run.step)].filter(Boolean).join('-');
  const end = `-${nonce}-${hash.slice(0, hashDigits)}`;
  return `${start}${shorten(middle, maxName - start.length - end.length)}${end}`;
}

/** The tags by which a retriever is known to be the gate's, and of which repository and run. */
export function composeTags({ run }: Pick<Origin, 'run'>): readonly string[] {
  return [...listOwnershipTags(run), `run:${run.runId || 'local'}.${run.runAttempt}`];
}

/** Whether a retriever carries the tags of those that the gate makes for this repository. */
export function hasOwnershipTags(tags: readonly string[], run: Pick<WorkflowRun, 'repository'>): boolean {
  return listOwnershipTags(run).every((tag) => tags.includes(tag));
}

function listOwnershipTags({ repository }: Pick<WorkflowRun, 'repository'>): readonly string[] {
  const name = repository === undefined ? 'local' : `${repository.owner}/${repository.name}`;
  return [gateTag, `repository:${name.toLowerCase()}`];
}

function tame(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-');
}

/** A long text keeps its beginning, and a hash of the whole. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return `${text.slice(0, Math.max(0, most - hash.length - 1))}-${hash}`;
}
