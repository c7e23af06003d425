import { describe, expect, it } from 'vitest';
import { locateComment } from '../src/comment-place.ts';
import type { Conclusion } from '../src/conclude.ts';
import { GateError } from '../src/errors.ts';
import { publishConclusion } from '../src/publish.ts';
import type { Review } from '../src/review.ts';
import { buildBenchmarkOf } from './builders/benchmark.ts';
import { buildConclusion } from './builders/conclusion.ts';
import { parseWith } from './builders/inputs.ts';
import { buildReview, buildRun } from './builders/review.ts';
import { createFakeComments, type FakeComments } from './fakes/fake-comments.ts';
import { createRecordingRunner, type RecordingRunner } from './fakes/recording-runner.ts';

const passed = buildConclusion();
const failed = buildConclusion(buildBenchmarkOf([{ id: 'ret_hybrid', delta: -0.01 }]));
const broken: Conclusion = { kind: 'error', error: new GateError('network', 'no answer came') };

interface PublishOptions {
  readonly raw?: Readonly<Record<string, string>>;
  readonly review?: Partial<Review>;
  readonly comments?: FakeComments;
  readonly runner?: RecordingRunner;
  /** Whether the inputs about the comment could not be read. */
  readonly unreadable?: boolean;
}

/** Publishes a conclusion and returns all that it left behind. */
async function publish(conclusion: Conclusion, options: PublishOptions = {}) {
  const {
    raw = {},
    review = {},
    comments = createFakeComments(),
    runner = createRecordingRunner(),
  } = options;
  const connections: unknown[] = [];
  const { comment } = parseWith({ 'github-token': 'ghs_1', ...raw });
  const built = buildReview(review);
  const place = locateComment(options.unreadable ? undefined : comment, built);
  await publishConclusion(conclusion, place, built, {
    runner,
    connectComments: async (token, repository) => {
      connections.push([token, repository]);
      return comments;
    },
  });
  return { runner, comments, connections, bodies: comments.comments.map(({ body }) => body) };
}

describe('publishConclusion', () => {
  it('writes summary and comment, and sets the output', async () => {
    const { runner, bodies, connections } = await publish(passed);
    expect(runner.summaries).toEqual([expect.stringMatching(/^## ✅ Retriever benchmark: pass\n/)]);
    expect(bodies).toEqual([
      expect.stringMatching(/^<!-- [^\n]+ -->\n<!-- [^\n]+ -->\n## ✅ Retriever benchmark: pass\n/),
    ]);
    expect(connections).toEqual([['ghs_1', { owner: 'acme', name: 'search' }]]);
    expect(runner.outputs).toEqual({ 'comment-url': 'https://github.example/comments/1000' });
    expect(runner.lines).toEqual([
      'info: Comment on pull request #42 created: https://github.example/comments/1000',
    ]);
  });

  it('updates the comment of the run before', async () => {
    const { comments } = await publish(failed);
    const { runner, bodies } = await publish(passed, { comments });
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('✅ Retriever benchmark: pass');
    expect(runner.infos[0]).toMatch(/^Comment on pull request #42 updated: /);
  });

  it('brings an older comment up to date with an error', async () => {
    const { comments } = await publish(passed);
    const { bodies } = await publish(broken, { comments });
    expect(bodies).toEqual([expect.stringContaining('⚠️ Retriever benchmark: no verdict')]);
    expect(bodies[0]).toContain('no answer came');
  });

  it('goes to the pull request of the input before that of the event', async () => {
    const { runner } = await publish(passed, { raw: { 'pull-request-number': '7' } });
    expect(runner.infos[0]).toMatch(/^Comment on pull request #7 created: /);
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
    expect(Object.keys(runner.outputs)).toHaveLength(count);
    expect(runner.summaries).toHaveLength(1);
  });

  it('turns an old red comment green', async () => {
    const { comments } = await publish(failed, { raw });
    const { bodies } = await publish(passed, { raw, comments });
    expect(bodies).toEqual([expect.stringContaining('✅ Retriever benchmark: pass')]);
  });
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
    ['pull request', { pullRequestNumber: undefined }],
    ['repository', { run: buildRun({ repository: undefined }) }],
  ])('is written without a %s, with a note why', async (_what, review) => {
    const { connections, runner } = await publish(failed, { review });
    expect(connections).toEqual([]);
    expect(runner.notices).toEqual([
      expect.stringMatching(/^No comment was written: .* Set pull-request-number/),
    ]);
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
    'Commenting on pull request #42 was refused (403: no). The token may not write it: give the job `permissions: pull-requests: write`.',
  );

  it.each(['listComments', 'createComment'] as const)(
    'is a warning only, when %s is refused',
    async (call) => {
      const { runner } = await publish(failed, { comments: createFakeComments([], { [call]: refusal }) });
      expect(runner.warnings).toEqual([
        `The pull request has no comment on this run: ${refusal.message} The verdict is not affected.`,
      ]);
      expect(runner.failures).toEqual([]);
      expect(runner.outputs).toEqual({});
      expect(runner.summaries).toHaveLength(1);
    },
  );

  it('does not keep the comment back when the summary fails', async () => {
    const summaryError = new Error('no space left.');
    const { runner, bodies } = await publish(failed, { runner: createRecordingRunner({ summaryError }) });
    expect(runner.warnings).toEqual([
      'The step summary could not be written: no space left. The verdict is not affected.',
    ]);
    expect(bodies).toHaveLength(1);
  });
});

it('keeps the comment within what GitHub takes, marker included', async () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    id: `ret_${index}_${'x'.repeat(290)}`,
    delta: index / 1000,
  }));
  const { runner, bodies } = await publish(buildConclusion(buildBenchmarkOf(many)));
  expect(bodies[0]?.length).toBeLessThanOrEqual(65_536);
  expect(bodies[0]).toContain('Parts of this report were left out');
  expect(runner.summaries[0]?.length).toBeGreaterThan(65_536);
});
