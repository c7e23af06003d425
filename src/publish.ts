import type { CommentPlace } from './comment-place.ts';
import type { Conclusion } from './conclude.ts';
import type { JudgedRun } from './github/history.ts';
import { type CommentApi, type PublishedComment, publishStickyComment } from './github/sticky-comment.ts';
import { composeErrorReport, composeReport } from './report/compose-report.ts';
import { renderMarkdown, renderMarkdownWithin } from './report/markdown.ts';
import type { Report } from './report/report.ts';
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
  place: CommentPlace,
  review: Review,
  effects: PublishEffects,
): Promise<void> {
  const { runner } = effects;
  await warnOnFailure(runner, 'The report could not be composed', async () => {
    const report = composeReportOn(conclusion, review);
    await warnOnFailure(runner, 'The step summary could not be written', () =>
      runner.writeSummary(renderMarkdown(report)),
    );
    await warnOnFailure(runner, 'The pull request has no comment on this run', () =>
      publishComment(report, place, describeRun(conclusion, review), effects),
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
  place: CommentPlace,
  run: JudgedRun | undefined,
  { runner, connectComments }: PublishEffects,
): Promise<void> {
  if (place.kind === 'nowhere') {
    if (place.reason !== undefined)
      runner.notice(`No comment was written: ${place.reason} The report is in the step summary.`);
    return;
  }
  const { pullRequestNumber, marker, mode } = place;
  const api = await connectComments(place.token, place.repository);
  const published = await publishStickyComment(
    api,
    {
      pullRequestNumber,
      marker,
      renderBody: (most) => renderMarkdownWithin(report, most),
      run,
      createIfAbsent: mode === 'always' || report.outcome !== 'pass',
    },
    runner,
  );
  announceComment(published, pullRequestNumber, runner);
}

function describeRun(conclusion: Conclusion, { commit }: Review): JudgedRun | undefined {
  if (conclusion.kind === 'error') return undefined;
  return { benchmark: conclusion.benchmark.benchmark_id, commit, verdict: conclusion.verdict.outcome };
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
