import { describe, expect, test } from 'vitest';
import { buildIssueCommentEvent, buildPullRequestEvent } from '../../sandbox/events.ts';
import {
  addBystanders,
  describeRetriever,
  fromFile,
  listRetrievers,
  reportStateOf,
} from './candidate-files.ts';
import { createHeldClock } from './held-clock.ts';
import { headSha, openGate, readFailure } from './open-gate.ts';

const path = 'search/retriever.yaml';

describe.concurrent('a candidate from a file', () => {
  test.each([
    ['YAML', 'yaml', path],
    ['JSON', 'json', 'search/retriever.json'],
  ] as const)('in %s is judged, named by its file, and gone afterwards', async (_name, format, file) => {
    await using gate = await openGate({ runs: 'main-step' });
    await addBystanders(gate);
    const before = await listRetrievers(gate);
    const files = { [file]: await describeRetriever(gate, 'ret_improved', format) };
    const run = await gate.run({ ...fromFile, 'candidate-files': file }, { files });

    expect(run.outputs).toMatchObject({ verdict: 'pass', 'candidate-retriever-ids': '[]' });
    expect(JSON.parse(run.outputs.results ?? '').candidates).toMatchObject([{ file, verdict: 'pass' }]);
    expect(await listRetrievers(gate)).toEqual(before);
    expect(run.state.retrievers).toBe('');
    const body = gate.github.comments(1)[0]?.body ?? '';
    const [visible = '', whatWasRun = ''] = body.split('What was run');
    expect(visible).toContain(`\`${file}\` passes`);
    expect(visible).toMatch(/^#### What changed$/m);
    expect(visible).toContain('fuzziness');
    expect(visible.replace(/recommendation[\s\S]*/, '')).not.toMatch(/ret_[0-9a-f]{16}/);
    expect(whatWasRun).toMatch(/ret_[0-9a-f]{16}/);
    expect(run.log.join('\n')).toContain(`Created retriever ret_`);
  });

  test('takes what the file leaves out from the baseline, and no name of anybody', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const files = { [path]: 'budget_limits: { max_time_ms: 60000 }\nretriever_name: mine\ntags: [x]\n' };
    const run = await gate.run({ ...fromFile, mode: 'regression' }, { files });

    expect(run.outputs.verdict).toBe('pass');
    const clone = gate.service.exchanges.find(({ path: called }) => called.endsWith('/clone'));
    expect(clone?.path).toBe('/v1/retrievers/ret_baseline/clone');
    expect(clone?.body).toMatchObject({ budget_limits: { max_time_ms: 60_000 } });
    expect(clone?.body).not.toHaveProperty('stages');
    expect(clone?.body).toMatchObject({
      retriever_name: expect.stringMatching(
        /^gate-octo-org-search-pr1-17650000001-1-.+-[0-9a-f]{8}-[0-9a-f]{12}$/,
      ),
      tags: ['retriever-benchmark-gate', 'repository:octo-org/search', 'run:17650000001.1'],
    });
  });

  test('beside others: any may pass, ids are judged too, and unchanged ones are left out', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const before = await listRetrievers(gate);
    const files = {
      'search/a.yaml': await describeRetriever(gate, 'ret_improved'),
      'search/deep/b.yaml': await describeRetriever(gate, 'ret_baseline'),
      'search/deep/c.yaml': await describeRetriever(gate, 'ret_labels_only'),
      'search/notes.md': '# none of ours',
    };
    const run = await gate.run(
      { 'candidate-files': 'search/**/*.yaml', 'candidate-retriever-ids': 'ret_neutral', require: 'any' },
      { files },
    );

    expect(run.outputs).toMatchObject({ verdict: 'pass', 'candidate-retriever-ids': '["ret_neutral"]' });
    const { candidates, notices } = JSON.parse(run.outputs.results ?? '');
    expect(candidates.map(({ file }: { file: string | null }) => file)).toEqual([
      null,
      'search/a.yaml',
      'search/deep/c.yaml',
    ]);
    expect(notices.join()).toContain('"search/deep/b.yaml" is the same as the baseline');
    expect(await listRetrievers(gate)).toEqual(before);
  });

  test('that says nothing new ends as unchanged: nothing is made, and only an older comment is updated', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const files = { [path]: await describeRetriever(gate, 'ret_baseline') };
    const run = await gate.run(fromFile, { files });

    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
    expect(gate.github.comments(1)).toEqual([]);
    expect(gate.service.exchanges.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(run.summary).toContain('Retriever benchmark: unchanged');

    await gate.run(fromFile, { files: { [path]: await describeRetriever(gate, 'ret_improved') } });
    expect(gate.github.comments(1)[0]?.body).toContain('Retriever benchmark: pass');
    await gate.run(fromFile, { files });
    expect(gate.github.comments(1)[0]?.body).toContain('Retriever benchmark: unchanged');
    expect(reportStateOf(gate).runs).toHaveLength(1);
  });

  test('is compared with a file of the base branch, exactly and without any request', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const before = await listRetrievers(gate);
    const more = { collection_identifiers: ['emoji'], input_schema: { query: { type: 'string' } } };
    const ofBase = await describeRetriever(gate, 'ret_baseline', 'yaml', more);
    const inputs = {
      ...fromFile,
      'baseline-retriever-id': '',
      'baseline-file': 'base/search/retriever.yaml',
    };
    const requests = gate.service.exchanges.length;
    const same = await gate.run(inputs, {
      files: { 'base/search/retriever.yaml': ofBase, [path]: `# moved\n${ofBase}` },
    });
    expect(same.outputs.verdict).toBe('unchanged');
    expect(gate.service.exchanges).toHaveLength(requests);

    const changed = await describeRetriever(gate, 'ret_improved', 'json', more);
    const run = await gate.run(inputs, { files: { 'base/search/retriever.yaml': ofBase, [path]: changed } });
    expect(run.outputs.verdict).toBe('pass');
    expect(gate.github.comments(1)[0]?.body).toContain('against `base/search/retriever.yaml`');
    expect(await listRetrievers(gate)).toEqual(before);
  });

  test('hides secrets in what changed', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const text = await describeRetriever(gate, 'ret_baseline', 'yaml', {
      input_schema: { query: { type: 'string', default: 'Bearer 8f3kd02mfk39dk2l' } },
    });
    const run = await gate.run({ ...fromFile, mode: 'regression' }, { files: { [path]: text } });
    expect(run.outputs.verdict).toBe('pass');
    const body = gate.github.comments(1)[0]?.body ?? '';
    expect(body).toContain('What changed');
    expect(body + run.log.join('\n')).not.toContain('8f3kd02mfk39dk2l');
  });
});

describe.concurrent('running again on the same files', () => {
  test('takes the finished benchmark of another commit, and makes no retriever', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const files = { [path]: await describeRetriever(gate, 'ret_improved') };
    const first = await gate.run(fromFile, { files });
    const before = gate.service.exchanges.length;
    const event = buildPullRequestEvent({ number: 1, headSha: 'deadbeef0123456789deadbeef0123456789dead' });
    const second = await gate.run(fromFile, { files: { [path]: `# new comment\n${files[path]}` }, event });

    expect(second.outputs).toMatchObject({ verdict: 'pass', 'benchmark-id': first.outputs['benchmark-id'] });
    expect(gate.service.exchanges.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
    const body = gate.github.comments(1)[0]?.body ?? '';
    expect(body).toContain(`\`${path}\` passes`);
    expect(body).toContain('fuzziness');
  });

  test.each([
    ['other content', {}, 'ret_labels_only'],
    ['another question', { 'session-count': '900' }, 'ret_improved'],
    ['reuse: false', { reuse: 'false' }, 'ret_improved'],
  ])('draws anew with %s', async (_name, inputs, source) => {
    await using gate = await openGate({ runs: 'main-step' });
    const first = await gate.run(fromFile, {
      files: { [path]: await describeRetriever(gate, 'ret_improved') },
    });
    const files = { [path]: await describeRetriever(gate, source) };
    const second = await gate.run({ ...fromFile, ...inputs }, { files });
    expect(second.outputs['benchmark-id']).not.toBe(first.outputs['benchmark-id']);
  });

  test('after a time-out resumes the one that is going on, and then deletes what was kept for it', async () => {
    const replayClock = createHeldClock();
    await using gate = await openGate({ runs: 'main-step', service: { replayClock } });
    const before = await listRetrievers(gate);
    const files = { [path]: await describeRetriever(gate, 'ret_slow') };
    const inputs = { ...fromFile, 'session-count': '200', mode: 'regression' };
    const first = await gate.run({ ...inputs, 'timeout-minutes': '0.05' }, { files });
    const { 'benchmark-id': id = '' } = first.outputs;
    expect(readFailure(first)).toContain(`run again with benchmark-id: ${id}`);
    const kept = JSON.parse(first.outputs['candidate-retriever-ids'] ?? '[]');
    expect(kept).toHaveLength(1);
    expect((await listRetrievers(gate)).map(({ retriever_id }) => retriever_id)).toContain(kept[0]);
    expect(first.state.retrievers).toBe('');

    replayClock.release();
    const second = await gate.run(inputs, { files });
    expect(second.outputs['benchmark-id']).toBe(id);
    expect(second.outputs.verdict).toMatch(/./);
    expect(await listRetrievers(gate)).toEqual(before);
  });

  test('after a time-out with other content deletes what was kept, once nothing runs on it', async () => {
    const replayClock = createHeldClock();
    await using gate = await openGate({ runs: 'main-step', service: { replayClock } });
    const before = await listRetrievers(gate);
    const inputs = { ...fromFile, 'session-count': '200', mode: 'regression' };
    const slow = { [path]: await describeRetriever(gate, 'ret_slow') };
    const first = await gate.run({ ...inputs, 'timeout-minutes': '0.05' }, { files: slow });
    replayClock.release();
    const { 'benchmark-id': id = '' } = first.outputs;
    const ofOthers = { 'candidate-retriever-ids': '', 'baseline-retriever-id': '', comment: 'never' };
    expect((await gate.run({ ...ofOthers, 'benchmark-id': id })).outputs.verdict).toMatch(/./);
    const files = { [path]: await describeRetriever(gate, 'ret_improved') };
    await gate.run(inputs, { files });
    expect(await listRetrievers(gate)).toEqual(before);
  });

  test('two gates and two runs at once with the same file do not share a retriever', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await addBystanders(gate);
    const before = await listRetrievers(gate);
    const files = { [path]: await describeRetriever(gate, 'ret_improved') };
    const runs = await Promise.all(
      ['a', 'a', 'b'].map((key) => gate.run({ ...fromFile, 'comment-key': key }, { files })),
    );
    expect(runs.map(({ outputs }) => outputs.verdict)).toEqual(['pass', 'pass', 'pass']);
    expect(new Set(runs.map(({ outputs }) => outputs['benchmark-id'])).size).toBe(3);
    expect(await listRetrievers(gate)).toEqual(before);
  });
});

describe.concurrent('files that are refused', () => {
  const stage = (id: string, parameters = '{}'): string =>
    `stages:\n  - stage_name: a\n    config:\n      stage_id: ${id}\n      parameters: ${parameters}\n`;
  const refused: readonly [
    string,
    Readonly<Record<string, string>>,
    Readonly<Record<string, string>>,
    RegExp,
  ][] = [
    [
      'no checkout',
      {},
      {},
      /"search\/retriever\.yaml" does not exist\. .+ actions\/checkout has to come before/,
    ],
    ['a folder above', {}, { 'candidate-files': '../../etc/passwd' }, /outside of the workspace/],
    ['a field of no name', { [path]: 'stage: []' }, {}, /retriever\.yaml:1: stage: .+ Did you mean stages\?/],
    ['an answer of the API', { [path]: '{"collection_ids": ["a"]}' }, {}, /Write collection_identifiers\./],
    [
      'a stage that leaves',
      { [path]: stage('api_call') },
      {},
      /retriever\.yaml:4: stages\[0\]\.config\.stage_id: stage "api_call"/,
    ],
    [
      'a stage that nobody knows',
      { [path]: stage('Limit') },
      {},
      /stage "Limit" is unknown to the gate, so it may leave .+ Did you mean limit\?/,
    ],
    [
      'a secret',
      { [path]: stage('limit', '{ limit: "{{ Secrets[\'A\'] }}" }') },
      {},
      /refers to a secret of the vault/,
    ],
    [
      'a language model',
      { [path]: stage('llm_filter') },
      {},
      /stage "llm_filter" calls a language model for every session/,
    ],
    [
      'twins',
      { [path]: stage('limit'), 'b.yaml': `# b\n${stage('limit')}` },
      { 'candidate-files': `${path}\nb.yaml` },
      /"b\.yaml" and "search\/retriever\.yaml" describe the same/,
    ],
    [
      'a benchmark that exists',
      { [path]: stage('limit') },
      { 'benchmark-id': 'bmk_1' },
      /candidate-files is set, but with benchmark-id/,
    ],
    [
      'two baselines',
      { [path]: stage('limit') },
      { 'baseline-file': path },
      /baseline-file is set, and so is baseline-retriever-id/,
    ],
    [
      '21 files',
      Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`f/${index}.yaml`, stage('limit')])),
      { 'candidate-files': 'f/*' },
      /names 21 files, more than the limit of 20/,
    ],
    [
      'more than 1 MiB',
      { [path]: `# ${'x'.repeat(1024 * 1024)}\n${stage('limit')}` },
      {},
      /is larger than 1 MiB/,
    ],
  ];

  test.each(refused)('104: %s', async (_name, files, inputs, failure) => {
    await using gate = await openGate({ runs: 'main-step' });
    const run = await gate.run({ ...fromFile, ...inputs }, { files });
    expect(readFailure(run)).toMatch(failure);
    expect(gate.service.exchanges.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(run.outputs.verdict).toBeUndefined();
  });

  test('104: every problem of every file is in one message', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const files = { 'f/a.yaml': 'stage: 1\nstages: []\n', 'f/b.json': '{"stages": 1' };
    const run = await gate.run({ ...fromFile, 'candidate-files': 'f/*\ng.yaml' }, { files });
    expect(readFailure(run).split('\n')).toEqual([
      'Configuration error: nothing was benchmarked. 4 problems with the files that describe retrievers:',
      expect.stringMatching(/^- candidate-files: "g\.yaml" does not exist/),
      '- f/a.yaml:1: stage: is not a field. Did you mean stages?',
      '- f/a.yaml:2: stages: expected at least one item, not an empty list.',
      expect.stringMatching(/^- f\/b\.json:1: is not valid YAML or JSON: /),
    ]);
    expect(gate.service.exchanges).toEqual([]);
  });

  test('104: allowed-stages admits what it names', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const run = await gate.run(
      { ...fromFile, 'allowed-stages': 'api_call' },
      { files: { [path]: stage('api_call') } },
    );
    // The sandbox has no such stage.
    expect(readFailure(run)).toMatch(
      /^Could not create a retriever from "search\/retriever\.yaml": Invalid request \(422\).+Correct the file/s,
    );
  });

  const fork = { number: 1, headSha, headRepository: 'mallory/search' };
  test.each([
    ['pull_request', buildPullRequestEvent(fork)],
    ['pull_request_target', { ...buildPullRequestEvent(fork), name: 'pull_request_target' }],
    ['issue_comment', buildIssueCommentEvent({ number: 1 })],
  ])('105: files of a fork, on %s', async (_name, event) => {
    await using gate = await openGate({
      runs: 'main-step',
      github: { pullRequests: [fork] },
    });
    const run = await gate.run(fromFile, { files: { [path]: stage('limit') }, event });
    expect(readFailure(run)).toMatch(/were not read: the pull request comes from a fork/);
    expect(gate.service.exchanges).toEqual([]);
  });
});
