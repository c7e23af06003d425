import type { PullRequestContext } from '../github/pull-request-context.ts';
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
      readonly mode: 'always' | 'on-failure';
    }
  /** `reason` is a sentence; undefined where nobody wants a comment. */
  | { readonly kind: 'nowhere'; readonly reason: string | undefined };

/**
 * Decides where the comment goes.
 *
 * @param settings undefined where the inputs that say so could not be read
 */
export function chooseCommentTarget(
  settings: CommentSettings | undefined,
  { run, pullRequestNumber: ofEvent, noPullRequest }: PullRequestContext,
): CommentTarget {
  if (settings === undefined || settings.mode === 'never') return { kind: 'nowhere', reason: undefined };
  const { mode, token } = settings;
  const pullRequestNumber = settings.pullRequestNumber ?? ofEvent;
  if (pullRequestNumber === undefined) {
    const reason = noPullRequest ?? 'the event that started this workflow has no pull request.';
    return {
      kind: 'nowhere',
      reason: `${reason} Set pull-request-number to comment on one, or comment: never.`,
    };
  }
  if (run.repository === undefined) {
    return { kind: 'nowhere', reason: 'GITHUB_REPOSITORY names no repository.' };
  }
  if (token === undefined) return { kind: 'nowhere', reason: 'the input github-token is empty.' };
  const marker = composeMarker(composeCommentKey(settings, run));
  return { kind: 'pull-request', repository: run.repository, pullRequestNumber, marker, mode };
}
