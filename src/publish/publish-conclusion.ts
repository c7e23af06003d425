import type { PullRequestContext } from '../github/pull-request-context.ts';
import { identifyWriter, type JudgedRun, listEarlierRuns } from '../github/run-history.ts';
import { type PublishedComment, publishStickyComment } from '../github/sticky-comment.ts';
import { composeNoVerdictReport } from '../report/content/compose-no-verdict.ts';
import { composeReport } from '../report/content/compose-report.ts';
import type { Report } from '../report/content/report.ts';
import { renderHtmlPieces } from '../report/html/render-html.ts';
import { countBytes } from '../report/markdown/fit.ts';
import { renderMarkdownWithin } from '../report/markdown/render-markdown.ts';
import type { Clock } from '../runtime/clock.ts';
import { warnOnFailure } from '../runtime/errors.ts';
import { dropFullStop } from '../runtime/format.ts';
import type { Runner } from '../runtime/runner.ts';
import type { Conclusion } from './conclusion.ts';
import type { Destination } from './destination.ts';
import { explainNoVerdict } from './explain-no-verdict.ts';

/** What publishing does to the runner. */
export type PublishRunner = Pick<
  Runner,
  'info' | 'notice' | 'warning' | 'writeSummary' | 'writeReport' | 'setOutput' | 'redact'
>;

export interface PublishEffects {
  readonly runner: PublishRunner;
  readonly clock: Pick<Clock, 'today'>;
}

/** The part of the destination that showing a conclusion needs. */
type ShownDestination = Omit<Destination, 'connectEarly' | 'readHeadOrigin'>;

/** Largest step summary, in UTF-8 bytes; a runner drops a larger one whole. */
const maxSummaryBytes = 1_048_576;

/** Longest body for other steps to post: GitHub takes 65,536 characters, and they may add a line. */
const maxCommentBodyLength = 60_000;

/** Name of the file with the comment's body. */
const commentName = 'retriever-benchmark-comment.md';

/** Default name of the HTML report. */
const reportName = 'retriever-benchmark.html';

/**
 * Shows the conclusion in the HTML report, the step summary and on the pull request. Never rejects: a failure here does
 * not change the verdict.
 *
 * @param reportPath where the HTML report goes; undefined for a file in RUNNER_TEMP
 * @returns whether the pull request shows it, or does not need to
 */
export async function publishConclusion(
  conclusion: Conclusion,
  destination: ShownDestination,
  reportPath: string | undefined,
  effects: PublishEffects,
): Promise<boolean> {
  const { runner } = effects;
  let isShown = false;
  const warn = (what: string) => (reason: string) =>
    runner.warning(`${what}: ${dropFullStop(reason)}. The verdict is not affected.`);
  await warnOnFailure(warn('Could not compose the report'), async () => {
    const report = composeReportOn(conclusion, destination.pullRequest);
    let rest: readonly string[] = [];
    await warnOnFailure(warn('Could not write the HTML report'), async () => {
      const path = runner.writeReport(reportName, renderHtmlPieces(report), reportPath);
      runner.setOutput('report-path', path);
      rest = ['The HTML report is complete.'];
    });
    await warnOnFailure(warn('Could not write the comment to a file'), async () => {
      const body = renderMarkdownWithin(report, maxCommentBodyLength);
      runner.setOutput('comment-body-path', runner.writeReport(commentName, [body]));
    });
    await warnOnFailure(warn('Could not write the step summary'), () =>
      runner.writeSummary(renderMarkdownWithin(report, maxSummaryBytes, { measure: countBytes, rest })),
    );
    // A token that may not write is usual where there is no key.
    const isOptional = destination.target.kind === 'pull-request' && destination.target.mode === 'existing';
    const tell = isOptional
      ? (reason: string) => runner.info(`No older comment was updated: ${dropFullStop(reason)}.`)
      : warn('The pull request does not show this run');
    isShown = await warnOnFailure(tell, () => publishComment(report, conclusion, destination, effects));
  });
  return isShown;
}

function composeReportOn(conclusion: Conclusion, { commit, run }: PullRequestContext): Report {
  if (conclusion.kind !== 'judged') {
    return composeNoVerdictReport(explainNoVerdict(conclusion), { commit, runUrl: run.url });
  }
  const { namespace, reportOnly, requestedSessions } = conclusion;
  const earlier = listEarlierRuns(conclusion.history, conclusion.benchmark.benchmark_id, identifyWriter(run));
  const pastRuns = earlier.map(({ verdict, delta, commit: of, at }) => ({
    verdict,
    delta,
    commit: of,
    at,
  }));
  return composeReport({
    ...conclusion,
    pastRuns,
    context: { namespace, commit, runUrl: run.url, reportOnly, requestedSessions },
  });
}

async function publishComment(
  report: Report,
  conclusion: Conclusion,
  { target, pullRequest, connect }: ShownDestination,
  { runner, clock }: PublishEffects,
): Promise<void> {
  if (target.kind === 'nowhere') {
    if (target.reason !== undefined)
      runner.notice(`No comment was written: ${target.reason} The report is in the step summary.`);
    return;
  }
  const { pullRequestNumber, marker, mode, writer } = target;
  const isCancelled = conclusion.kind === 'cancelled' || conclusion.kind === 'stopped';
  const api = await connect(target.repository);
  const published = await publishStickyComment(
    api,
    {
      pullRequestNumber,
      marker,
      renderBody: (most) => runner.redact(renderMarkdownWithin(report, most)),
      run: describeRun(conclusion, pullRequest, clock.today()),
      asked: 'asked' in conclusion && conclusion.asked ? [conclusion.asked] : [],
      writer,
      // The main step may have written it just before it was killed.
      keepsOwn: conclusion.kind === 'stopped' && conclusion.hadVerdict,
      // A cancelled run only tells reviewers that an older verdict is not about this commit.
      // Where nothing changed nobody needs a comment; an older one would still speak of what was before.
      createIfAbsent:
        !isCancelled &&
        conclusion.kind !== 'unchanged' &&
        (mode === 'always' || (mode === 'on-failure' && report.outcome !== 'pass')),
    },
    runner,
  );
  announceComment(published, pullRequestNumber, runner);
}

function describeRun(
  conclusion: Conclusion,
  { commit, run }: PullRequestContext,
  now: Date,
): JudgedRun | undefined {
  if (conclusion.kind !== 'judged') return undefined;
  const { verdict, benchmark, draw } = conclusion;
  const writer = identifyWriter(run);
  return {
    benchmark: benchmark.benchmark_id,
    commit,
    verdict: verdict.outcome,
    draw,
    delta: verdict.deciding.ndcgDelta ?? null,
    at: now.toISOString(),
    ...(writer === undefined ? {} : { by: writer }),
  };
}

function announceComment(
  published: PublishedComment,
  pullRequestNumber: number,
  runner: PublishRunner,
): void {
  if (published.kind === 'not-needed') return;
  const comment = `comment on pull request #${pullRequestNumber}`;
  const sentences = {
    created: `Created the ${comment}`,
    updated: `Updated the ${comment}`,
    superseded: `Kept the ${comment}, which shows a newer run`,
  };
  runner.info(`${sentences[published.kind]}: ${published.url}`);
  runner.setOutput('comment-url', published.url);
}
