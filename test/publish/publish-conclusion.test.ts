import { describe, expect, it } from 'vitest';
import type { PullRequestContext } from '../../src/github/pull-request-context.ts';
import { parseState } from '../../src/github/run-history.ts';
import { chooseCommentTarget } from '../../src/publish/comment-target.ts';
import type { Conclusion } from '../../src/publish/conclusion.ts';
import type { Destination } from '../../src/publish/destination.ts';
import { publishConclusion } from '../../src/publish/publish-conclusion.ts';
import { GateError } from '../../src/runtime/errors.ts';
import { buildBenchmarkOf } from '../builders/benchmark.ts';
import { buildConclusion } from '../builders/conclusion.ts';
import { parseWith } from '../builders/inputs.ts';
import { buildPullRequestContext, buildRun } from '../builders/pull-request-context.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createFakeComments, type FakeComments } from '../fakes/fake-comments.ts';
import { createRecordingRunner, type RecordingRunner } from '../fakes/recording-runner.ts';

const passed = buildConclusion();
const failed = buildConclusion(buildBenchmarkOf([{ id: 'ret_hybrid', delta: -0.01 }]));
const broken: Conclusion = { kind: 'error', error: new GateError('network', 'no answer came') };
const cancelled: Conclusion = {
  kind: 'cancelled',
  cleanUpOutcome: { kind: 'deleted', benchmarkIds: ['bm_1'] },
};
const skipped: Conclusion = { kind: 'skipped', reason: 'The API key is missing.' };

interface PublishOptions {
  readonly raw?: Readonly<Record<string, string>>;
  readonly pullRequest?: Partial<PullRequestContext>;
  readonly comments?: FakeComments;
  readonly runner?: RecordingRunner;
  /** Whether the inputs about the comment could not be read. */
  readonly unreadable?: boolean;
}

/** Publishes a conclusion and returns all that it left behind. */
async function publish(conclusion: Conclusion, options: PublishOptions = {}) {
  const {
    raw = {},
    pullRequest = {},
    comments = createFakeComments(),
    runner = createRecordingRunner(),
  } = options;
  const connections: unknown[] = [];
  const { comment, reportPath } = parseWith({ 'github-token': 'ghs_1', ...raw });
  const built = buildPullRequestContext(pullRequest);
  const destination: Omit<Destination, 'connectEarly'> = {
    pullRequest: built,
    target: chooseCommentTarget(options.unreadable ? undefined : comment, built),
    async connect(repository) {
      connections.push(repository);
      return comments;
    },
    startDeadline() {},
  };
  await publishConclusion(conclusion, destination, reportPath, { runner, clock: createFakeClock() });
  return { runner, comments, connections, bodies: comments.comments.map(({ body }) => body) };
}

describe('publishConclusion', () => {
  it('writes HTML, summary and comment, and sets the outputs', async () => {
    const { runner, bodies, connections } = await publish(passed);
    expect(runner.reports).toEqual([
      {
        name: 'retriever-benchmark.html',
        content: expect.stringMatching(/^<!doctype html>.*✅ Retriever benchmark: pass/is),
        path: undefined,
      },
      {
        name: 'retriever-benchmark-comment.md',
        content: bodies[0]?.split('\n').slice(2).join('\n'),
        path: undefined,
      },
    ]);
    expect(runner.summaries).toEqual([
      expect.stringMatching(/^### ✅ .*\n\n\*\*Retriever benchmark: pass\*\* · /),
    ]);
    expect(bodies).toEqual([
      expect.stringMatching(
        /^<!-- [^\n]+ -->\n<!-- [^\n]+ -->\n### ✅ .*\n\n\*\*Retriever benchmark: pass\*\* · /,
      ),
    ]);
    expect(connections).toEqual([{ owner: 'acme', name: 'search' }]);
    expect(runner.outputs).toEqual({
      'report-path': '/runner/temp/retriever-benchmark.html',
      'comment-body-path': '/runner/temp/retriever-benchmark-comment.md',
      'comment-url': 'https://github.example/comments/1000',
    });
    expect(runner.lines).toEqual([
      'info: Created the comment on pull request #42: https://github.example/comments/1000',
    ]);
  });

  it('writes the HTML report to where the user wants it', async () => {
    const { runner } = await publish(passed, { raw: { 'report-path': 'reports/gate.html' } });
    expect(runner.reports[0]?.path).toBe('reports/gate.html');
    expect(runner.outputs['report-path']).toBe('reports/gate.html');
  });

  it('updates the comment of the run before', async () => {
    const { comments } = await publish(failed);
    const { runner, bodies } = await publish(passed, { comments });
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('**Retriever benchmark: pass**');
    expect(runner.infos[0]).toMatch(/^Updated the comment on pull request #42: /);
  });

  it('brings an older comment up to date with an error', async () => {
    const { comments } = await publish(passed);
    const { bodies } = await publish(broken, { comments });
    expect(bodies).toEqual([expect.stringContaining('**Retriever benchmark: no verdict**')]);
    expect(bodies[0]).toContain('no answer came');
  });

  it('remembers the run in the comment, but not one without a verdict', async () => {
    const { comments } = await publish(passed);
    const { bodies } = await publish(broken, { comments });
    expect(parseState(bodies[0] ?? '')).toMatchObject({
      runs: [
        {
          benchmark: 'bm_1',
          commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
          verdict: 'pass',
          delta: 0.03,
          at: '2025-06-18T10:20:30.400Z',
          by: { run: '991', attempt: 2 },
        },
      ],
      shown: { run: '991', attempt: 2 },
    });
  });

  /** Publishes a failure after a newer run published a pass. */
  async function publishLate() {
    const { comments } = await publish(passed, { pullRequest: { run: buildRun({ runId: '992' }) } });
    return await publish(failed, { comments });
  }

  it('42: leaves the report of a newer run', async () => {
    const { runner, bodies } = await publishLate();
    expect(bodies).toEqual([expect.stringContaining('**Retriever benchmark: pass**')]);
    expect(runner.warnings).toEqual([]);
    expect(runner.outputs['comment-url']).toBe('https://github.example/comments/1000');
  });

  // "Comment on pull request #42 superseded" reads as if the comment had been replaced.
  it('42: says that it left the report of a newer run', async () => {
    const { runner } = await publishLate();
    expect(runner.infos).toEqual([expect.stringContaining('newer')]);
  });

  it('goes to the pull request of the input before that of the event', async () => {
    const { runner } = await publish(passed, { raw: { 'pull-request-number': '7' } });
    expect(runner.infos[0]).toMatch(/^Created the comment on pull request #7: /);
  });

  it('gives gates with different keys a comment each', async () => {
    const { comments } = await publish(passed);
    await publish(failed, { comments, raw: { 'comment-key': 'other' } });
    expect(comments.comments).toHaveLength(2);
  });

  it('finds the comment again when the baseline is known only from the benchmark', async () => {
    const raw = { 'benchmark-id': 'bm_1', 'baseline-retriever-id': '', 'candidate-retriever-ids': '' };
    const { comments } = await publish(passed, { raw });
    const { bodies } = await publish(broken, { raw, comments });
    expect(bodies).toHaveLength(1);
  });
});

describe('comment: on-failure', () => {
  const raw = { comment: 'on-failure' };

  it.each([
    ['a pass without an older comment', passed, 0],
    ['a failure', failed, 1],
    ['an error', broken, 1],
  ])('after %s', async (_case, conclusion, count) => {
    const { bodies, runner } = await publish(conclusion, { raw });
    expect(bodies).toHaveLength(count);
    const commented = count === 0 ? [] : ['comment-url'];
    expect(Object.keys(runner.outputs)).toEqual(['report-path', 'comment-body-path', ...commented]);
    expect(runner.summaries).toHaveLength(1);
  });

  it('turns an old red comment green', async () => {
    const { comments } = await publish(failed, { raw });
    const { bodies } = await publish(passed, { raw, comments });
    expect(bodies).toEqual([expect.stringContaining('**Retriever benchmark: pass**')]);
  });
});

describe('a cancelled job', () => {
  it.each(['always', 'on-failure'])('35: makes no comment with comment: %s', async (comment) => {
    const { runner, bodies } = await publish(cancelled, { raw: { comment } });
    expect(bodies).toEqual([]);
    expect([runner.warnings, runner.failures]).toEqual([[], []]);
    expect(Object.keys(runner.outputs)).toEqual(['report-path', 'comment-body-path']);
  });

  it('35: keeps an older verdict from being taken for this commit', async () => {
    const { comments } = await publish(passed);
    const { bodies } = await publish(cancelled, { comments });
    expect(bodies).toEqual([expect.stringContaining('**Retriever benchmark: cancelled**')]);
    expect(bodies[0]).not.toContain('pass');
  });

  it('35: says in summary and HTML what became of its benchmark', async () => {
    const { runner } = await publish(cancelled);
    for (const text of [runner.summaries[0], runner.reports[0]?.content]) {
      expect(text).toContain('Retriever benchmark: cancelled');
      expect(text).toContain('Deleted benchmark bm_1.');
    }
  });
});

it('1: a skipped run says why in the summary, and comments nowhere', async () => {
  const { runner, connections } = await publish(skipped, { unreadable: true });
  expect(connections).toEqual([]);
  expect(runner.lines).toEqual([]);
  expect(runner.summaries).toEqual([expect.stringContaining('Retriever benchmark: skipped')]);
  expect(runner.summaries[0]).toContain('The API key is missing.');
});

describe('no comment', () => {
  it('is written or even looked for with comment: never', async () => {
    const { connections, runner } = await publish(failed, { raw: { comment: 'never' } });
    expect(connections).toEqual([]);
    expect(runner.lines).toEqual([]);
    expect(runner.summaries).toHaveLength(1);
  });

  it('is written where the inputs that say how could not be read', async () => {
    const { connections, runner } = await publish(broken, { unreadable: true });
    expect(connections).toEqual([]);
    expect(runner.summaries).toHaveLength(1);
  });

  it.each([
    [
      'pull request',
      { pullRequestNumber: undefined, noPullRequest: 'a push has none.' },
      'No comment was written: a push has none. To comment on a pull request, set pull-request-number; to turn comments off, set comment: never. The report is in the step summary.',
    ],
    [
      'repository',
      { run: buildRun({ repository: undefined }) },
      'No comment was written: GITHUB_REPOSITORY is not set to owner/name. The report is in the step summary.',
    ],
  ])('43: is written without a %s, with a note why', async (_what, pullRequest, notice) => {
    const { connections, runner } = await publish(failed, { pullRequest });
    expect(connections).toEqual([]);
    expect(runner.notices).toEqual([notice]);
    expect(runner.warnings).toEqual([]);
  });

  it('is written without a token, with a note why', async () => {
    const { connections, runner } = await publish(failed, { raw: { 'github-token': '' } });
    expect(connections).toEqual([]);
    expect(runner.notices).toEqual([
      'No comment was written: the input github-token is empty. The report is in the step summary.',
    ]);
  });
});

describe('what goes wrong in publishing', () => {
  const refusal = new Error(
    'Could not comment on pull request #42: GitHub answered 403 (no). The token may not write it: give the job `permissions: pull-requests: write`.',
  );
  const full = new Error('no space left.');

  it.each(['listComments', 'createComment'] as const)(
    '36: is a warning only, when %s is refused',
    async (call) => {
      const { runner } = await publish(failed, { comments: createFakeComments([], { [call]: refusal }) });
      expect(runner.warnings).toEqual([
        `The pull request does not show this run: ${refusal.message} The verdict is not affected.`,
      ]);
      expect(runner.failures).toEqual([]);
      expect(Object.keys(runner.outputs)).toEqual(['report-path', 'comment-body-path']);
      expect([runner.reports.length, runner.summaries.length]).toEqual([2, 1]);
    },
  );

  it('44: is a warning only, when the summary fails, and the rest is written', async () => {
    const { runner, bodies } = await publish(failed, {
      runner: createRecordingRunner({ summaryError: full }),
    });
    expect(runner.warnings).toEqual([
      'Could not write the step summary: no space left. The verdict is not affected.',
    ]);
    expect(runner.failures).toEqual([]);
    expect([runner.reports.length, bodies.length]).toEqual([2, 1]);
    expect(Object.keys(runner.outputs)).toEqual(['report-path', 'comment-body-path', 'comment-url']);
  });

  it('44: is a warning only, when the HTML report fails, and the rest is written', async () => {
    const { runner, bodies } = await publish(failed, {
      runner: createRecordingRunner({ reportError: full }),
    });
    expect(runner.warnings).toEqual([
      'Could not write the HTML report: no space left. The verdict is not affected.',
      'Could not write the comment to a file: no space left. The verdict is not affected.',
    ]);
    expect(runner.failures).toEqual([]);
    expect([runner.summaries.length, bodies.length]).toEqual([1, 1]);
    expect(Object.keys(runner.outputs)).toEqual(['comment-url']);
  });

  it('44: is a warning each, when everything fails', async () => {
    const runner = createRecordingRunner({ summaryError: full, reportError: full });
    await publish(failed, { runner, comments: createFakeComments([], { listComments: refusal }) });
    expect(runner.warnings).toHaveLength(4);
    expect(runner.failures).toEqual([]);
    expect(runner.outputs).toEqual({});
  });

  // The summary then sends the reader to a file that is not there.
  it('44: names no HTML report in the summary when that failed', async () => {
    const { runner } = await publish(hugeConclusion, {
      runner: createRecordingRunner({ reportError: full }),
    });
    expect(runner.summaries[0]?.includes('The HTML report is complete.')).toBe(false);
  });
});

/** A conclusion whose report has fewer characters than a summary may have bytes, and more bytes. */
const hugeConclusion = buildConclusion(
  buildBenchmarkOf(
    Array.from({ length: 1500 }, (_, index) => ({
      id: `ret_${index}_${'€'.repeat(290)}`,
      delta: index / 10_000,
    })),
  ),
);

describe('a report that is too long', () => {
  it('37: is cut in the comment to what GitHub takes, marker included', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      id: `ret_${index}_${'x'.repeat(290)}`,
      delta: index / 1000,
    }));
    const { runner, bodies } = await publish(buildConclusion(buildBenchmarkOf(many)));
    expect(bodies[0]?.length).toBeLessThanOrEqual(65_536);
    expect(bodies[0]).toContain('Parts of this report were left out');
    expect(bodies[0]).toContain('The summary of the workflow run has more.');
    expect(runner.summaries[0]?.length).toBeGreaterThan(65_536);
  });

  it('44: is cut in the summary by bytes, and whole in the HTML file', async () => {
    const { runner } = await publish(hugeConclusion);
    const [summary = ''] = runner.summaries;
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(65_536);
    // Not the texts themselves: a failure would print them.
    const [html = ''] = runner.reports.map(({ content }) => content);
    const found = {
      title: /^### \S+ .*\n\n\*\*Retriever benchmark: /.test(summary),
      note: summary.includes('Parts of this report were left out'),
      whereToLook: summary.includes('The HTML report is complete.'),
      first: html.includes('ret_0_'),
      last: html.includes('ret_1499_'),
    };
    expect(found).toEqual({ title: true, note: true, whereToLook: true, first: true, last: true });
  });
});

// Summary, HTML and outputs are redacted by the runner that writes them.
it('48: no secret gets into the comment', async () => {
  const runner = createRecordingRunner();
  runner.maskSecret('sk_secret_key');
  const error = new GateError('http-status', 'The API answered 401: no such key sk_secret_key.');
  const { bodies } = await publish({ kind: 'error', error }, { runner });
  expect(bodies[0]).toContain('no such key');
  expect(bodies[0]).not.toContain('sk_secret_key');
});
