import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../../sandbox/github-api/index.ts';
import type { ActionRun, RunActionOptions } from '../../sandbox/run-action.ts';
import { failFirst } from '../github/connect.ts';
import { type Gate, openGate } from './open-gate.ts';

type Inputs = Readonly<Record<string, string>>;

const actions = 'github-actions[bot]';
const write = { issues: 'write', pull_requests: 'write' } as const;
/** A gate that the shared benchmark misses. */
const missed = { 'min-ndcg-delta': '0.19' };
const noKey = { 'api-key': '', 'benchmark-id': '' };

let gate: Gate;
let benchmarkId = '';
let runId = 700;

beforeAll(async () => {
  gate = await openGate({ runs: 'main-step' });
  benchmarkId = (await gate.run({ comment: 'never' })).outputs['benchmark-id'] ?? '';
});

afterAll(async () => {
  await gate[Symbol.asyncDispose]();
});

/** Runs the gate as the next workflow run. */
async function run(github: GitHubApi, inputs: Inputs = {}, options: Partial<RunActionOptions> = {}) {
  runId += 1;
  return await gate.run(
    { 'benchmark-id': benchmarkId, ...inputs },
    {
      githubApiUrl: github.url,
      token: github.token,
      ...options,
      env: { GITHUB_RUN_ID: String(runId), ...options.env },
    },
  );
}

const listComments = (github: GitHubApi): readonly string[] =>
  github.comments().map(({ user, body }) => {
    const [, verdict = '?'] = /Retriever benchmark: ([a-z ]+)/.exec(body) ?? [];
    return `${user.login}: ${verdict}`;
  });

const describeSuspiciousValues = ({ annotations }: ActionRun): readonly string[] =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

const refusals: readonly NonNullable<GitHubApiOptions['graphqlStatus']>[] = [403, 404, 503];

describe.each(refusals)('68: where GraphQL answers %i', (graphqlStatus) => {
  test("a person's comment is found by GET /user", async () => {
    const tokens = { ghp_mona: { login: 'mona', type: 'User', permissions: write } } as const;
    await using github = await startGitHubApi({ graphqlStatus, tokens });
    await run(github, {}, { token: 'ghp_mona' });
    const second = await run(github, missed, { token: 'ghp_mona' });
    expect(listComments(github)).toEqual(['mona: fail']);
    expect(describeSuspiciousValues(second)).toEqual([]);
    const created = github.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/comments'),
    );
    expect(created).toHaveLength(1);
  });

  test('the old comment of an app is brought up to date, and the new one is deleted', async () => {
    await using github = await startGitHubApi({ graphqlStatus });
    await run(github);
    const [first] = github.comments();
    const second = await run(github, missed);

    expect(listComments(github)).toEqual([`${actions}: fail`]);
    expect(github.comments()[0]?.id).toBe(first?.id);
    expect(second.outputs['comment-url']).toBe(first?.html_url);
    expect(github.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  test('a copy by someone else is left alone', async () => {
    await using first = await startGitHubApi();
    await run(first);
    const copied = first.comments()[0]?.body ?? '';
    await using github = await startGitHubApi({ graphqlStatus });
    const copy = github.addComment({ author: 'mallory', body: copied });
    await run(github);
    await run(github, missed);
    expect(listComments(github)).toEqual(['mallory: pass', `${actions}: fail`]);
    expect(github.comments()[0]).toEqual(copy);
  });

  test.each([
    ['a run without a key', { ...noKey, 'on-missing-api-key': 'skip' }, 'skipped'],
    ['a pass with comment: on-failure', { comment: 'on-failure' }, 'pass'],
  ])('%s brings an old comment up to date and writes no new one', async (_what, inputs, verdict) => {
    await using github = await startGitHubApi({ graphqlStatus });
    await run(github, inputs);
    expect(listComments(github)).toEqual([]);
    github.addComment({ author: 'mallory', body: await readMarked() });
    await run(github, inputs);
    expect(listComments(github)).toEqual(['mallory: pass']);
    await run(github, missed);
    await run(github, inputs);
    expect(listComments(github)).toEqual(['mallory: pass', `${actions}: ${verdict}`]);
  });

  test('a creation in doubt that came through shows the account as well', async () => {
    const lost = { kind: 'reset', afterHandling: true } as const;
    const faults = failFirst('POST', /\/comments$/, undefined, lost);
    await using github = await startGitHubApi({ graphqlStatus, faults });
    await run(github);
    await run(github, missed);
    expect(listComments(github)).toEqual([`${actions}: fail`]);
  });
});

async function readMarked(): Promise<string> {
  await using github = await startGitHubApi();
  await run(github);
  return github.comments()[0]?.body ?? '';
}

describe('69: without a key', () => {
  test.each([
    ['skip', 'skipped'],
    ['fail', 'no verdict'],
  ])('and with on-missing-api-key: %s an older comment says so', async (onMissing, state) => {
    await using github = await startGitHubApi();
    await run(github);
    const keyless = await run(github, { ...noKey, 'on-missing-api-key': onMissing });
    expect(listComments(github)).toEqual([`${actions}: ${state}`]);
    expect(keyless.exitCode).toBe(onMissing === 'skip' ? 0 : 1);
    expect(describeSuspiciousValues(keyless)).toEqual([]);
  });

  test('and with a token that may not write, nothing is said of it', async () => {
    const permissions = { issues: 'read', pull_requests: 'read' } as const;
    await using github = await startGitHubApi({ permissions });
    github.addComment({ author: actions, type: 'Bot', body: await readMarked() });
    const skipped = await run(github, { ...noKey, 'on-missing-api-key': 'skip' });
    expect(skipped.annotations.map(({ level }) => level)).toEqual(['notice']);
    expect(skipped.log.join('\n')).toContain('No older comment was updated: ');
  });

  test.each(['never'])('and with comment: %s, GitHub is not asked', async (comment) => {
    await using github = await startGitHubApi();
    await run(github, { ...noKey, 'on-missing-api-key': 'skip', comment });
    expect(github.requests).toEqual([]);
  });
});

describe('74: where the account of the token changed', () => {
  test('the new comment says that the older one is out of date', async () => {
    const tokens = { ghp_mona: { login: 'mona', type: 'User', permissions: write } } as const;
    await using github = await startGitHubApi({ tokens });
    await run(github);
    const [older] = github.comments();
    const other = await run(github, missed, { token: 'ghp_mona' });
    expect(listComments(github)).toEqual([`${actions}: pass`, 'mona: fail']);
    expect(github.comments()[1]?.body).toContain(
      `An older comment with the mark of this gate is out of date, since a different account wrote it: [comment ${older?.id}](${older?.html_url}) by \`${actions}\`.`,
    );
    expect(describeSuspiciousValues(other)).toEqual([]);
  });

  test('and two gates of one run write with different accounts, neither is out of date', async () => {
    const tokens = { ghp_mona: { login: 'mona', type: 'User', permissions: write } } as const;
    await using github = await startGitHubApi({ tokens });
    const sameRun = { env: { GITHUB_RUN_ID: '900' } };
    const shared = { 'comment-key': 'shop' };
    await run(github, shared, sameRun);
    await run(github, { ...shared, ...missed }, { ...sameRun, token: 'ghp_mona', use: 2 });
    expect(listComments(github)).toEqual([`${actions}: pass`, 'mona: fail']);
    expect(github.comments()[1]?.body).not.toContain('out of date');
  });
});

test('68, 69, 70: the built action does the same', async () => {
  await using built = await openGate({ github: { graphqlStatus: 403 } });
  const step = (inputs: Inputs, use: number) => built.run(inputs, { use, matrix: { shop: 'tea' } });
  await step({}, 1);
  await step({ 'candidate-retriever-ids': 'ret_labels_only' }, 2);
  expect(listComments(built.github)).toEqual([`${actions}: pass`, `${actions}: fail`]);
  await step({ 'candidate-retriever-ids': 'ret_labels_only' }, 1);
  await step({ 'api-key': '', 'on-missing-api-key': 'skip' }, 2);
  expect(listComments(built.github)).toEqual([`${actions}: fail`, `${actions}: skipped`]);
});
