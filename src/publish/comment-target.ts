import { composeCommentKey } from '../benchmark/request.ts';
import type { CommentApi } from '../github/comment-api.ts';
import type { PullRequestContext } from '../github/pull-request-context.ts';
import { type History, parseState } from '../github/run-history.ts';
import { composeMarker, findOwnComment } from '../github/sticky-comment.ts';
import type { CommentSettings } from '../inputs/inputs.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Runner } from '../runtime/runner.ts';

/** Where the comment of this run goes. */
export type CommentTarget =
  | {
      readonly kind: 'pull-request';
      readonly repository: { readonly owner: string; readonly name: string };
      readonly pullRequestNumber: number;
      readonly marker: string;
      readonly token: string;
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
  return { kind: 'pull-request', repository: run.repository, pullRequestNumber, marker, token, mode };
}

/** Effects of reading the history. */
export interface HistoryEffects {
  readonly runner: Pick<Runner, 'info' | 'notice' | 'warning'>;
  readonly connectComments: (
    token: string,
    repository: { owner: string; name: string },
  ) => Promise<CommentApi>;
}

/**
 * The earlier runs on the pull request, from our comment. Where it cannot be read, none, with a warning; but where the
 * level of the test depends on their number, guessing it would make luck cheap.
 *
 * @param isRequired whether the level depends on the number of runs
 * @throws GateError `runs-not-counted` when they are required and cannot be read
 */
export async function readHistory(
  target: CommentTarget,
  isRequired: boolean,
  { runner, connectComments }: HistoryEffects,
): Promise<History> {
  try {
    if (target.kind === 'nowhere') {
      if (isRequired) throw new Error(target.reason ?? 'there is no comment to count them in.');
      return [];
    }
    const api = await connectComments(target.token, target.repository);
    const comment = await findOwnComment(api, target, runner);
    return comment === undefined ? [] : parseState(comment.body).runs;
  } catch (error) {
    const reason = describeReason(error);
    if (isRequired) {
      throw new GateError(
        'runs-not-counted',
        `alpha-spending is true, but earlier runs on this pull request could not be counted: ${reason} Without their number nobody knows at which level to test.`,
        { cause: error },
      );
    }
    runner.warning(
      `Earlier runs on this pull request could not be counted, so this one is taken for the first: ${reason}`,
    );
    return [];
  }
}
