import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLargeBenchmark } from '../../bench/benchmarks/large-benchmark.ts';
import { buildPullRequestEvent, buildPushEvent } from '../../sandbox/events.ts';
import { startFaultServer } from '../../sandbox/faults/index.ts';
import {
  type ChooseFault,
  type GitHubApi,
  type GitHubApiOptions,
  type GitHubFault,
  limitRate,
  startGitHubApi,
} from '../../sandbox/github-api/index.ts';
import type { ActionRun, RunActionOptions } from '../../sandbox/run-action.ts';
import { parseState } from '../../src/github/run-history.ts';
import { failFirst } from '../github/connect.ts';
import { type Gate, headSha, openGate } from './open-gate.ts';

type Inputs = Readonly<Record<string, string>>;

/** A GitHub of its own for one test, and runs on it that judge the shared benchmark. */
interface Place extends AsyncDisposable {
  readonly github: GitHubApi;
  run(inputs?: Inputs, options?: Partial<RunActionOptions>): Promise<ActionRun>;
}

const actions = 'github-actions[bot]';
const comments = /\/comments$/;
/** A gate that the shared benchmark misses. */
const missed = { 'min-ndcg-delta': '0.19' };

let gate: Gate;
let benchmarkId = '';

beforeAll(async () => {
  gate = await openGate({ runs: 'main-step' });
  benchmarkId = (await gate.run({ comment: 'never' })).outputs['benchmark-id'] ?? '';
});

afterAll(async () => {
  await gate[Symbol.asyncDispose]();
});

async function openPlace(options: GitHubApiOptions = {}): Promise<Place> {
  const github = await startGitHubApi(options);
  const { url: githubApiUrl, token } = github;
  return {
    github,
    run: (inputs = {}, overrides = {}) =>
      gate.run({ 'benchmark-id': benchmarkId, ...inputs }, { githubApiUrl, token, ...overrides }),
    [Symbol.asyncDispose]: () => github.close(),
  };
}

const asRun = (id: string, attempt = '1'): Partial<RunActionOptions> => ({
  env: { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt },
});

const readBody = (github: GitHubApi): string => github.comments()[0]?.body ?? '';

const describeSuspiciousValues = ({ annotations }: ActionRun): readonly string[] =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

/** The verdict of the shared benchmark, told where no comment is needed. */
function expectVerdict(run: ActionRun, verdict: 'pass' | 'fail'): void {
  expect(run.exitCode).toBe(verdict === 'pass' ? 0 : 1);
  expect(run.outputs.verdict).toBe(verdict);
  expect(run.summary).toContain(`Retriever benchmark: ${verdict}`);
}

function countWrites({ requests }: GitHubApi): number {
  return requests.filter(({ method, path }) => ['POST', 'PATCH'].includes(method) && /comments/.test(path))
    .length;
}

describe.concurrent('the comment of the built action', () => {
  test.each([
    {
      what: 'only reads',
      options: { permissions: { issues: 'read', pull_requests: 'read' } },
      inputs: {},
      verdict: 'pass',
      says: /GitHub answered 403 \(.+ `permissions: pull-requests: write`/,
    },
    {
      what: 'may do nothing',
      options: { permissions: { issues: 'none', pull_requests: 'none' } },
      inputs: missed,
      verdict: 'fail',
      says: /GitHub answered 403 \(.+ `permissions: pull-requests: write`/,
    },
    {
      what: 'finds no such pull request',
      options: { pullRequests: [2] },
      inputs: missed,
      verdict: 'fail',
      says: /GitHub answered 404 \(.+ Check pull-request-number/,
    },
  ] as const)('36: where the token $what is a warning that says what to do', async (given) => {
    const { options, inputs, verdict, says } = given;
    await using place = await openPlace(options);
    const run = await place.run(inputs);

    expectVerdict(run, verdict);
    const last = describeSuspiciousValues(run).at(-1);
    expect(last).toMatch(says);
    expect(last).toMatch(/ The verdict is not affected\.$/);
    expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(verdict === 'pass' ? 0 : 1);
    expect(run.outputs['comment-url']).toBeUndefined();
  });

  test('36: on a locked pull request is a warning, but an old one is brought up to date', async () => {
    await using place = await openPlace();
    place.github.lock(1);
    const refused = await place.run();
    expectVerdict(refused, 'pass');
    expect(describeSuspiciousValues(refused)).toEqual([
      expect.stringMatching(
        /GitHub answered 403 \(.+ issue is locked\).+conversation is locked.+ not affected\.$/,
      ),
    ]);

    await using other = await openPlace();
    await other.run();
    other.github.lock(1);
    const updated = await other.run(missed);
    expectVerdict(updated, 'fail');
    expect(describeSuspiciousValues(updated)).toEqual([]);
    expect(readBody(other.github)).toContain('Retriever benchmark: fail');
  });

  test('37: that is too long for GitHub is rendered smaller, once; summary and HTML have everything', async () => {
    const large = buildLargeBenchmark({ candidates: 40, nodes: 60 });
    const text = JSON.stringify(large);
    await using api = await startFaultServer({ choose: () => ({ kind: 'body', text }) });
    const problem = { message: 'Body is too long (maximum is 65536 characters)', field: 'data' };
    const tooLong: GitHubFault = {
      kind: 'status',
      status: 422,
      body: { message: 'Validation Failed', errors: [problem] },
    };
    await using place = await openPlace({ faults: failFirst('POST', comments, tooLong) });
    const run = await place.run({
      'api-url': api.url,
      'benchmark-id': large.benchmark_id,
      'baseline-retriever-id': '',
      'candidate-retriever-ids': '',
      'report-only': 'true',
    });

    expect(run.exitCode).toBe(0);
    expect(run.annotations.filter(({ message }) => message.includes('comment'))).toEqual([]);
    const sent = place.github.requests
      .filter(({ method, path }) => method === 'POST' && comments.test(path))
      .map(({ body }) => (body as { body: string }).body.length);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toBeGreaterThan(32_768);
    expect(sent[1]).toBeLessThanOrEqual(32_768);
    expect(place.github.comments()).toHaveLength(1);
    const [last = ''] = large.candidate_retriever_ids.slice(-1);
    expect(run.summary).toContain(last);
    expect(run.summary.length).toBeGreaterThan(sent[0] ?? 0);
  });

  test.each<[string, GitHubFault]>([
    ['a 502 after it was written', { kind: 'status', status: 502, afterHandling: true }],
    ['a 502 before', { kind: 'status', status: 502 }],
    ['a reset after it was written', { kind: 'reset', afterHandling: true }],
    ['a reset before', { kind: 'reset' }],
  ])('38: is one, and right, though writing it ends in %s', async (_what, fault) => {
    const onCreate = failFirst('POST', comments, fault);
    const onUpdate = failFirst('PATCH', /comments/, fault);
    await using place = await openPlace({
      faults: (request, index) => onCreate(request, index) ?? onUpdate(request, index),
    });
    const created = await place.run();
    expect(place.github.comments()).toHaveLength(1);
    const updated = await place.run(missed);

    expect(place.github.comments()).toHaveLength(1);
    expect(readBody(place.github)).toContain('Retriever benchmark: fail');
    expect([created, updated].flatMap(describeSuspiciousValues)).toEqual([]);
    expect(created.outputs['comment-url']).toBe(place.github.comments()[0]?.html_url);
  });

  test('39: outlasts a secondary rate limit as long as GitHub asks for', async () => {
    await using place = await openPlace({ faults: failFirst('POST', comments, limitRate(1)) });
    const run = await place.run();
    expectVerdict(run, 'pass');
    expect(place.github.comments()).toHaveLength(1);
    expect(describeSuspiciousValues(run)).toEqual([]);
    expect(run.log.join('\n')).toMatch(/secondary rate limit.+Retrying in/);
  });

  test('39: gives up on a rate limit after a second try, with a warning', async () => {
    const limited: ChooseFault = ({ method, path }) =>
      method === 'POST' && comments.test(path) ? limitRate(1) : undefined;
    await using place = await openPlace({ faults: limited });
    const run = await place.run();
    expectVerdict(run, 'pass');
    expect(describeSuspiciousValues(run)).toEqual([
      expect.stringMatching(/secondary rate limit.+not affected\.$/),
    ]);
    expect(countWrites(place.github)).toBe(2);
  });

  test('40: is found behind 1,100 others, with two looks at every page', async () => {
    await using place = await openPlace();
    for (let index = 0; index < 1_100; index += 1)
      place.github.addComment({ author: 'mona', body: `Remark ${index}` });
    await place.run();
    const before = place.github.requests.length;
    await place.run(missed);

    expect(place.github.comments().filter(({ user }) => user.login === actions)).toHaveLength(1);
    expect(place.github.comments().at(-1)?.body).toContain('Retriever benchmark: fail');
    // 12 pages for the history, for the look before and for the one after; the update; the login twice.
    expect(place.github.requests.length - before).toBeLessThanOrEqual(40);
  });

  test('40: is not written where there are more comments than are read', async () => {
    await using place = await openPlace();
    for (let index = 0; index < 3_200; index += 1) place.github.addComment({ author: 'mona', body: 'x' });
    const run = await place.run();
    expectVerdict(run, 'pass');
    expect(countWrites(place.github)).toBe(0);
    expect(place.github.requests.length).toBeLessThanOrEqual(60);
    expect(describeSuspiciousValues(run).at(-1)).toMatch(/3,000 or more comments.+No comment is written/);
  });

  test("41: leaves alone what is somebody else's, marker or not, beside its own", async () => {
    await using first = await openPlace();
    await first.run(missed);
    const copied = readBody(first.github);
    await using place = await openPlace();
    const untrusted = [
      place.github.addComment({ author: 'mallory', body: copied }),
      place.github.addComment({ author: 'other-app[bot]', type: 'Bot', body: copied }),
      place.github.addComment({ author: actions, type: 'Bot', body: `> ${copied}` }),
    ];
    await place.run();
    const run = await place.run();

    const written = place.github.comments().slice(untrusted.length);
    expect(written).toHaveLength(1);
    expect(written[0]?.body).toContain('Retriever benchmark: pass');
    expect(place.github.comments().slice(0, untrusted.length)).toEqual(untrusted);
    expect(run.outputs['comment-url']).toBe(written[0]?.html_url);
    expect(parseState(written[0]?.body ?? '').runs.map(({ verdict }) => verdict)).toEqual(['pass']);
  });

  test.each([
    { what: 'run', newer: asRun('200'), older: asRun('100') },
    { what: 'run whose id has fewer digits', newer: asRun('10000000000'), older: asRun('9999999999') },
    { what: 'attempt', newer: asRun('100', '2'), older: asRun('100', '1') },
  ])('42: of a newer run stands when an older $what finishes after it', async ({ newer, older }) => {
    await using place = await openPlace();
    await place.run({}, newer);
    const url = place.github.comments()[0]?.html_url;
    const late = await place.run(missed, older);

    expectVerdict(late, 'fail');
    expect(place.github.comments()).toHaveLength(1);
    expect(readBody(place.github)).toContain('Retriever benchmark: pass');
    expect(late.log.join('\n')).toContain(', which shows a newer run: ');
    expect(late.outputs['comment-url']).toBe(url);
    expect(describeSuspiciousValues(late)).toEqual([]);
  });

  // With three at once GitHub has no way to say which update comes last, see publishStickyComment.
  test.each([
    { ids: ['301', '302'], shown: ['302'] },
    { ids: ['302', '301'], shown: ['302'] },
    { ids: ['301', '303', '302'], shown: ['301', '302', '303'] },
  ])('42: is one after runs $ids at once, and shows one of $shown', async ({ ids, shown }) => {
    await using place = await openPlace();
    const runs = await Promise.all(ids.map((id) => place.run({}, asRun(id))));

    expect(runs.flatMap(describeSuspiciousValues)).toEqual([]);
    const [comment] = place.github.comments();
    expect(place.github.comments()).toHaveLength(1);
    expect(shown).toContain(parseState(comment?.body ?? '').shown?.run);
    for (const run of runs) expect(run.outputs['comment-url']).toBe(comment?.html_url);
  });

  test('with comment: on-failure appears with a failure, turns green, and stays', async () => {
    await using place = await openPlace();
    const inputs = { comment: 'on-failure' };
    const green = await place.run(inputs);
    expectVerdict(green, 'pass');
    expect(green.annotations).toMatchObject([
      { level: 'notice', message: expect.stringMatching(/^Verdict: pass/) },
    ]);
    expect(countWrites(place.github)).toBe(0);
    await place.run({ ...inputs, ...missed }, asRun('101'));
    expect(readBody(place.github)).toContain('Retriever benchmark: fail');
    const turned = await place.run(inputs, asRun('102'));
    expect(place.github.comments()).toHaveLength(1);
    expect(readBody(place.github)).toContain('Retriever benchmark: pass');
    expect(turned.outputs['comment-url']).toBe(place.github.comments()[0]?.html_url);
  });
});

test('the text of the comment is in a file that docs/recipes.md knows, also where none is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'comment-'));
  await using place = await openPlace();
  const run = await place.run({ comment: 'never' }, { env: { RUNNER_TEMP: folder } });

  const path = run.outputs['comment-body-path'] ?? '';
  expect(basename(path)).toBe('retriever-benchmark-comment.md');
  expect(await readFile(path, 'utf8')).toContain('Retriever benchmark: pass');
  expect(place.github.requests).toEqual([]);
  await rm(folder, { recursive: true });
});

describe.concurrent('on a GitHub Enterprise Server the built action', () => {
  const enterpriseUrl = 'https://git.example.com';
  const env = { GITHUB_SERVER_URL: enterpriseUrl };

  test('calls the APIs of that server, and links to it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-'));
    const path = join(folder, 'report.html');
    await using place = await openPlace({ enterpriseUrl });
    await place.run({}, { env });
    const run = await place.run({ 'report-path': path }, { env });

    expect(describeSuspiciousValues(run)).toEqual([]);
    const paths = place.github.requests.map(({ path: asked, status }) => [asked, status < 400]);
    expect(paths).toContainEqual(['/api/graphql', true]);
    expect(paths).toContainEqual(['/api/v3/repos/octo-org/search/issues/1/comments', true]);
    expect(paths.filter(([, isAnswered]) => !isAnswered)).toEqual([]);
    expect(run.outputs['comment-url']).toBe(place.github.comments()[0]?.html_url);
    expect(run.outputs['comment-url']).toContain(`${enterpriseUrl}/octo-org/search/pull/1#`);
    for (const report of [readBody(place.github), run.summary, await readFile(path, 'utf8')]) {
      expect(report).toContain(`${enterpriseUrl}/octo-org/search/actions/runs/`);
      expect(report).not.toContain('github.com');
    }
    await rm(folder, { recursive: true });
  });

  test('finds the pull request of a push', async () => {
    await using place = await openPlace({ enterpriseUrl, pullRequests: [{ number: 4, headSha }] });
    const run = await place.run({}, { env, event: buildPushEvent({ headSha }) });
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringMatching(/^Verdict: pass/) },
    ]);
    expect(place.github.comments(4)).toHaveLength(1);
  });
});

describe('over five pushes', () => {
  test('the comment remembers what was judged, and the sixth draw knows its number', async () => {
    const commits = Array.from({ length: 6 }, (_, index) => String(index + 1).repeat(40));
    const ids = await Promise.all(commits.map((commit) => createBenchmark(`history ${commit.slice(0, 1)}`)));
    await using place = await openPlace();
    const push = async (index: number): Promise<ActionRun> =>
      await place.run(
        { 'benchmark-id': ids[index] ?? '' },
        {
          ...asRun(String(500 + index)),
          event: buildPullRequestEvent({ number: 1, headSha: commits[index] ?? '' }),
        },
      );
    for (let index = 0; index < 5; index += 1) await push(index);

    const { runs, shown } = parseState(readBody(place.github));
    expect(runs.map(({ benchmark, commit }) => [benchmark, commit])).toEqual(
      ids.slice(0, 5).map((id, index) => [id, commits[index]]),
    );
    for (const { verdict, delta, at } of runs) {
      expect(verdict).toBe('pass');
      expect(delta).toBeGreaterThan(0);
      expect(Date.parse(at ?? '')).not.toBeNaN();
    }
    expect(shown).toMatchObject({ run: '504', attempt: 1 });

    await push(5);
    expect(place.github.comments()).toHaveLength(1);
    expect(readBody(place.github)).toContain('This is run 6 on this pull request;');
    // The third benchmark again is still the third draw.
    const again = await push(2);
    expect(again.summary).toContain('This is run 3 on this pull request;');
    expect(parseState(readBody(place.github)).runs).toHaveLength(6);
  });
});

async function createBenchmark(name: string): Promise<string> {
  const { apiKey, url } = gate.service;
  const response = await fetch(`${url}/v1/retrievers/benchmarks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      benchmark_name: name,
      baseline_retriever_id: 'ret_baseline',
      candidate_retriever_ids: ['ret_improved'],
      session_count: 1_000,
    }),
  });
  const { benchmark_id: id } = (await response.json()) as { benchmark_id: string };
  return id;
}
