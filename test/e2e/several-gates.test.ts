import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GitHubApi, startGitHubApi } from '../../sandbox/github-api/index.ts';
import type { ActionRun, RunActionOptions } from '../../sandbox/run-action.ts';
import { parseState } from '../../src/github/run-history.ts';
import { createHeldClock } from './held-clock.ts';
import { openFaultyGate } from './open-faulty-gate.ts';
import { type Gate, openGate } from './open-gate.ts';

/** One step of a workflow that uses the action. */
interface Step extends Partial<RunActionOptions> {
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A pull request of its own, and workflow runs on it. */
interface Place extends AsyncDisposable {
  readonly github: GitHubApi;
  /** A workflow run: its steps one after the other. */
  run(id: string, steps: readonly Step[], attempt?: string): Promise<readonly ActionRun[]>;
}

/** A gate that the shared benchmark misses. */
const missed = { 'min-ndcg-delta': '0.19' };

let gate: Gate;
let benchmarkIds: readonly string[] = [];

beforeAll(async () => {
  gate = await openGate({ runs: 'main-step' });
  const runs = await Promise.all(
    ['0', '1', '2', '3'].map((name) => gate.run({ comment: 'never', 'benchmark-name': `several ${name}` })),
  );
  benchmarkIds = runs.map(({ outputs }) => outputs['benchmark-id'] ?? '');
});

afterAll(async () => {
  await gate[Symbol.asyncDispose]();
});

async function openPlace(): Promise<Place> {
  const github = await startGitHubApi();
  const runStep = async (id: string, { inputs = {}, env = {}, ...options }: Step, attempt: string) =>
    await gate.run(
      { 'benchmark-id': benchmarkIds[0] ?? '', ...inputs },
      {
        githubApiUrl: github.url,
        token: github.token,
        ...options,
        env: { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, ...env },
      },
    );
  return {
    github,
    async run(id, steps, attempt = '1') {
      const runs: ActionRun[] = [];
      for (const step of steps) runs.push(await runStep(id, step, attempt));
      return runs;
    },
    [Symbol.asyncDispose]: () => github.close(),
  };
}

/** What each comment shows: its verdict, the workflow run, and how many runs it counts. */
const listShown = ({ github }: Pick<Place, 'github'>): readonly string[] =>
  github.comments().map(({ body }) => {
    const [, verdict = '?'] = /Retriever benchmark: ([a-z ]+)/.exec(body) ?? [];
    const { shown, runs } = parseState(body);
    return `${verdict} in ${shown?.run}, ${runs.length} counted`;
  });

const describeSuspiciousValues = (runs: readonly ActionRun[]): readonly string[] =>
  runs.flatMap(({ annotations }) =>
    annotations.filter(({ level }) => level === 'warning').map(({ message }) => message),
  );

const advice = expect.stringContaining('Set comment-key to a different value in each.');
const of = (index: number) => ({ 'benchmark-id': benchmarkIds[index] ?? '' });

describe.concurrent('70: each gate of a workflow has its own comment, one', () => {
  test.each<[string, readonly Step[]]>([
    ['two steps of one job', [{}, { inputs: missed, use: 2 }]],
    ['two steps with ids', [{ stepId: 'quick' }, { inputs: missed, stepId: 'strict' }]],
    ['two jobs', [{}, { inputs: missed, env: { GITHUB_JOB: 'strict' } }]],
    [
      'two legs of a matrix',
      [
        { matrix: { shop: 'tea', node: { major: 24 } } },
        { inputs: missed, matrix: { shop: 'coffee', node: { major: 24 } } },
      ],
    ],
    [
      'two workflows of the same name',
      [
        {},
        {
          inputs: missed,
          env: { GITHUB_WORKFLOW_REF: 'octo-org/search/.github/workflows/strict.yml@refs/pull/1/merge' },
        },
      ],
    ],
  ])('%s, without a word', async (_what, steps) => {
    await using place = await openPlace();
    const first = await place.run('100', steps);
    expect(listShown(place)).toEqual(['pass in 100, 1 counted', 'fail in 100, 1 counted']);
    const second = await place.run('101', steps.toReversed());
    expect(listShown(place)).toEqual(['pass in 101, 1 counted', 'fail in 101, 1 counted']);
    expect(describeSuspiciousValues([...first, ...second])).toEqual([]);
  });

  test.each<[string, readonly Step[]]>([
    ['a reusable workflow that is called twice', [{}, { inputs: missed }]],
    [
      'two steps with one comment-key',
      [{ inputs: { 'comment-key': 'shop' } }, { inputs: { 'comment-key': 'shop', ...missed }, use: 2 }],
    ],
    [
      'two legs with one comment-key',
      [
        { inputs: { 'comment-key': 'shop' }, matrix: { shop: 'tea' } },
        { inputs: { 'comment-key': 'shop', ...missed }, matrix: { shop: 'coffee' } },
      ],
    ],
  ])('%s, with a warning, and its own count', async (_what, steps) => {
    await using place = await openPlace();
    for (const index of [0, 1, 2]) {
      const runs = await place.run(`10${index}`, steps);
      expect(listShown(place)).toEqual([`pass in 10${index}, 1 counted`, `fail in 10${index}, 1 counted`]);
      expect(describeSuspiciousValues(runs)).toEqual([advice]);
      const urls = place.github.comments().map(({ html_url }) => html_url);
      expect(runs.map(({ outputs }) => outputs['comment-url'])).toEqual(urls);
    }
  });

  test('that draws anew with every push, and counts its own draws', async () => {
    await using place = await openPlace();
    const push = async (id: string, first: number, second: number) =>
      await place.run(id, [{ inputs: of(first) }, { inputs: { ...of(second), ...missed } }]);
    await push('100', 0, 1);
    const runs = await push('101', 2, 3);
    expect(listShown(place)).toEqual(['pass in 101, 2 counted', 'fail in 101, 2 counted']);
    for (const { summary } of runs) expect(summary).toContain('This is run 2 on this pull request');
  });

  test('when only one of two runs again', async () => {
    await using place = await openPlace();
    const steps = [{}, { inputs: missed, use: 2 }] as const;
    await place.run('100', steps);
    await place.run('100', [steps[1]], '2');
    expect(listShown(place)).toEqual(['pass in 100, 1 counted', 'fail in 100, 1 counted']);
    expect(place.github.comments().map(({ body }) => parseState(body).shown?.attempt)).toEqual([1, 2]);
  });

  test('when two workflow runs with two gates each write at once', async () => {
    await using place = await openPlace();
    const steps: readonly Step[] = [
      { inputs: { 'comment-key': 'shop' } },
      { inputs: { 'comment-key': 'shop', ...missed }, use: 2 },
    ];
    await place.run('100', steps);
    await Promise.all(['101', '102'].map((id) => place.run(id, steps)));
    expect(listShown(place).map((shown) => shown.split(' ')[0])).toEqual(['pass', 'fail']);
    expect(place.github.comments().map(({ body }) => parseState(body).shown?.run)).toEqual(['102', '102']);
  });

  test('when its steps in two jobs write at once, the first time and later', async () => {
    await using place = await openPlace();
    const jobs = ['a', 'b', 'c'].map((job, index) => ({
      inputs: { 'comment-key': 'shop', ...(index === 0 ? missed : {}) },
      env: { GITHUB_JOB: job },
    }));
    for (const id of ['100', '101']) {
      await Promise.all(jobs.map((job) => place.run(id, [job])));
      expect(listShown(place).toSorted()).toEqual([
        `fail in ${id}, 1 counted`,
        `pass in ${id}, 1 counted`,
        `pass in ${id}, 1 counted`,
      ]);
    }
  });
});

describe.concurrent('71: the same comment is found', () => {
  test.each<[string, Step]>([
    ['the name of the workflow', { env: { GITHUB_WORKFLOW: 'Renamed' } }],
    [
      'the ref of the workflow',
      {
        env: {
          GITHUB_WORKFLOW_REF: 'octo-org/search/.github/workflows/retriever-benchmark.yml@refs/heads/x',
        },
      },
    ],
    ['the candidates and the gates', { inputs: missed }],
    ['an input that is invalid', { inputs: { namespace: 'two words' } }],
    ['the namespace', { inputs: { namespace: 'ns_other' } }],
    ['the order of the matrix', { matrix: { node: 24, shop: 'tea' } }],
  ])('when a push changes %s', async (what, change) => {
    await using place = await openPlace();
    await place.run('100', [what.includes('matrix') ? { matrix: { shop: 'tea', node: 24 } } : {}]);
    await place.run('101', [change]);
    expect(place.github.comments()).toHaveLength(1);
    expect(parseState(place.github.comments()[0]?.body ?? '').shown?.run).toBe('101');
  });

  test('when a push changes the baseline', async () => {
    await using place = await openPlace();
    await place.run('100', [{}]);
    const another = { 'benchmark-id': '', 'baseline-retriever-id': 'ret_labels_only' };
    await place.run('101', [{ inputs: another }]);
    expect(place.github.comments()).toHaveLength(1);
  });
});

test('70: the post step of a gate that shares its key brings its own comment up to date', async () => {
  const shared = { 'comment-key': 'shop' };
  const slow = { ...shared, 'candidate-retriever-ids': 'ret_slow', 'session-count': '100' };
  const asRun = (id: string, use: number) => ({ env: { GITHUB_RUN_ID: id }, use });
  await using faulty = await openFaultyGate({ service: { replayClock: createHeldClock() } });
  for (const use of [1, 2]) await faulty.run(shared, asRun('100', use));
  await faulty.run(shared, asRun('101', 1));
  const controller = new AbortController();
  const killed = await faulty.run(slow, {
    ...asRun('101', 2),
    cancel: controller.signal,
    cancelSteps: [{ signal: 'SIGKILL', afterMs: 0 }],
    onLogLine: (line) => {
      if (line.startsWith('Status: ')) controller.abort();
    },
  });
  await faulty.run(slow, { ...asRun('101', 2), step: 'post', state: killed.state });
  expect(listShown(faulty.gate)).toEqual(['pass in 101, 1 counted', 'cancelled in 101, 1 counted']);
});
