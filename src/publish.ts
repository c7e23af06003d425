import type { Conclusion } from './conclude.ts';
import {
  type CommentApi,
  composeMarker,
  longestComment,
  type PublishedComment,
  publishStickyComment,
} from './github/sticky-comment.ts';
import type { CommentSettings } from './inputs.ts';
import { composeErrorReport, composeReport } from './report/compose-report.ts';
import { renderMarkdown, renderMarkdownWithin } from './report/markdown.ts';
import type { Report } from './report/report.ts';
import { composeCommentKey } from './request.ts';
import type { Review } from './review.ts';
import type { Runner } from './runner.ts';

/** Effects of publishing. */
export interface PublishEffects {
  readonly runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'writeSummary' | 'setOutput'>;
  readonly connectComments: (
    token: string,
    repository: { owner: string; name: string },
  ) => Promise<CommentApi>;
}

/**
 * Shows the conclusion in the step summary and on the pull request. Never rejects: the verdict stands, whatever
 * becomes of the report.
 *
 * @param comment undefined where the inputs that say how to comment could not be read
 */
export async function publishConclusion(
  conclusion: Conclusion,
  comment: CommentSettings | undefined,
  review: Review,
  effects: PublishEffects,
): Promise<void> {
  const { runner } = effects;
  await warnOnFailure(runner, 'The report could not be composed', async () => {
    const report = composeReportOn(conclusion, review);
    await warnOnFailure(runner, 'The step summary could not be written', () =>
      runner.writeSummary(renderMarkdown(report)),
    );
    if (comment === undefined) return;
    await warnOnFailure(runner, 'The pull request has no comment on this run', () =>
      publishComment(report, comment, review, effects),
    );
  });
}

function composeReportOn(conclusion: Conclusion, { commit, run }: Review): Report {
  if (conclusion.kind === 'error') return composeErrorReport(conclusion.error, { commit, runUrl: run.url });
  const { namespace, reportOnly, gates: settings } = conclusion.inputs;
  return composeReport({
    ...conclusion,
    settings,
    context: { namespace, commit, runUrl: run.url, reportOnly },
  });
}

async function publishComment(
  report: Report,
  comment: CommentSettings,
  review: Review,
  { runner, connectComments }: PublishEffects,
): Promise<void> {
  if (comment.mode === 'never') return;
  const pullRequestNumber = comment.pullRequestNumber ?? review.pullRequestNumber;
  const { repository } = review.run;
  if (pullRequestNumber === undefined || repository === undefined) {
    runner.notice(
      'No comment was written: the event that started this workflow has no pull request. The report is in the step summary. Set pull-request-number to comment on one, or comment: never.',
    );
    return;
  }
  if (comment.token === undefined) throw new Error('the input github-token is empty.');
  const marker = composeMarker(composeCommentKey(comment, review.run));
  const body = renderMarkdownWithin(report, longestComment - marker.length - 1);
  const createIfAbsent = comment.mode === 'always' || report.outcome !== 'pass';
  const api = await connectComments(comment.token, repository);
  const published = await publishStickyComment(
    api,
    { pullRequestNumber, marker, body, createIfAbsent },
    runner,
  );
  announceComment(published, pullRequestNumber, runner);
}

function announceComment(
  published: PublishedComment,
  pullRequestNumber: number,
  runner: PublishEffects['runner'],
): void {
  if (published.kind === 'not-needed') return;
  runner.info(`Comment on pull request #${pullRequestNumber} ${published.kind}: ${published.url}`);
  runner.setOutput('comment-url', published.url);
}

async function warnOnFailure(
  runner: PublishEffects['runner'],
  what: string,
  task: () => Promise<void>,
): Promise<void> {
  try {
    await task();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    runner.warning(`${what}: ${reason.replace(/\.?$/, '.')} The verdict is not affected.`);
  }
}
