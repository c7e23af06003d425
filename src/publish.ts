import type { Conclusion } from './conclude.ts';
import {
  type CommentApi,
  composeMarker,
  longestComment,
  type PublishedComment,
  publishStickyComment,
} from './github/sticky-comment.ts';
import type { Inputs } from './inputs.ts';
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
 */
export async function publishConclusion(
  conclusion: Conclusion,
  inputs: Inputs,
  review: Review,
  effects: PublishEffects,
): Promise<void> {
  const { runner } = effects;
  await warnOnFailure(runner, 'The report could not be composed', async () => {
    const report = composeReportOn(conclusion, inputs, review);
    const commentKey = composeCommentKey(inputs, review.run, readBaselineId(conclusion, inputs));
    await warnOnFailure(runner, 'The step summary could not be written', () =>
      runner.writeSummary(renderMarkdown(report)),
    );
    await warnOnFailure(runner, 'The pull request has no comment on this run', () =>
      publishComment(report, commentKey, inputs.comment, review, effects),
    );
  });
}

function composeReportOn(conclusion: Conclusion, inputs: Inputs, { commit, run }: Review): Report {
  const { namespace, reportOnly, gates: settings } = inputs;
  const context = { namespace, commit, runUrl: run.url, reportOnly };
  return conclusion.kind === 'judged'
    ? composeReport({ ...conclusion, settings, context })
    : composeErrorReport(conclusion.error, context);
}

function readBaselineId(conclusion: Conclusion, { source }: Inputs): string {
  return conclusion.kind === 'judged' ? conclusion.evidence.baselineId : (source.baselineRetrieverId ?? '');
}

async function publishComment(
  report: Report,
  commentKey: string,
  comment: Inputs['comment'],
  { pullRequestNumber, run: { repository } }: Review,
  { runner, connectComments }: PublishEffects,
): Promise<void> {
  if (comment.mode === 'never') return;
  if (pullRequestNumber === undefined || repository === undefined) {
    runner.notice(
      'No comment was written: the event that started this workflow has no pull request. The report is in the step summary. Set pull-request-number to comment on one, or comment: never.',
    );
    return;
  }
  if (comment.token === undefined) throw new Error('the input github-token is empty.');
  const marker = composeMarker(commentKey);
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
    runner.warning(`${what}: ${reason} The verdict is not affected.`);
  }
}
