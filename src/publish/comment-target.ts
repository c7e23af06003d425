import type { GateIdentity } from '../github/gate-identity.ts';
import type { PullRequestContext } from '../github/pull-request-context.ts';
import type { Writer } from '../github/run-history.ts';
import { composeMarker } from '../github/sticky-comment.ts';
import type { CommentSettings } from '../inputs/inputs.ts';
import { composeCommentKey } from './comment-key.ts';

/** Where the comment of this run goes. */
export type CommentTarget =
  | {
      readonly kind: 'pull-request';
      readonly repository: { readonly owner: string; readonly name: string };
      readonly pullRequestNumber: number;
      readonly marker: string;
      readonly mode: 'always' | 'on-failure' | 'existing';
      readonly writer: Writer;
    }
  /** `reason` ends a sentence: "No comment was written: …"; undefined if none is wanted. */
  | { readonly kind: 'nowhere'; readonly reason: string | undefined };

/**
 * Decides where the comment goes.
 *
 * @param settings undefined if the inputs that set them are invalid
 * @param gate which gate of the workflow run this is
 */
export function chooseCommentTarget(
  settings: CommentSettings | undefined,
  { run, pullRequestNumber: ofEvent, noPullRequest }: PullRequestContext,
  gate: GateIdentity = {},
): CommentTarget {
  if (settings === undefined || settings.mode === 'never') return { kind: 'nowhere', reason: undefined };
  const { mode, token } = settings;
  const nowhere = (reason: string): CommentTarget =>
    // Nobody misses a comment that would not have been written.
    ({ kind: 'nowhere', reason: mode === 'existing' ? undefined : reason });
  const pullRequestNumber = settings.pullRequestNumber ?? ofEvent;
  if (pullRequestNumber === undefined) {
    const reason = noPullRequest ?? 'the event that triggered this workflow has no pull request.';
    return nowhere(
      `${reason} To comment on a pull request, set pull-request-number; to turn comments off, set comment: never.`,
    );
  }
  if (run.repository === undefined) return nowhere('GITHUB_REPOSITORY is not set to owner/name.');
  if (token === undefined) return nowhere('the input github-token is empty.');
  const marker = composeMarker(composeCommentKey(settings, run));
  const { runId, runAttempt } = run;
  const writer = { runId, runAttempt, gate };
  return { kind: 'pull-request', repository: run.repository, pullRequestNumber, marker, mode, writer };
}
