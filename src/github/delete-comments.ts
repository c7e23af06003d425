import type { Log } from '../runtime/log.ts';
import type { CommentApi } from './comment-api.ts';
import { GitHubError } from './github-error.ts';

/** Deletes comments; what goes wrong is a warning. @param why continues "Comment 5 …" */
export async function deleteComments(
  api: CommentApi,
  ids: readonly number[],
  why: string,
  log: Log,
): Promise<void> {
  for (const id of ids) {
    try {
      await api.deleteComment(id);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      // Another job has deleted it.
      if (error.fault === 'missing') continue;
      log.warning(`Comment ${id} ${why}. ${error.message}`);
    }
  }
}
