import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headSha, runScript, writeFixtureAction } from './fixture-action.ts';

describe('inputs', () => {
  const PRINT = `for (const name of Object.keys(env).filter((name) => name.startsWith('INPUT_')).sort())
    console.log(name + '=' + env[name]);`;

  it('passes every declared input, with its default where none is given', async () => {
    const { log } = await runScript(PRINT, { inputs: { 'session count': '50' } });
    expect(log).toEqual(['INPUT_API-KEY=', 'INPUT_GITHUB-TOKEN=', 'INPUT_SESSION_COUNT=50']);
  });

  it('expands the token in a default, and masks it', async () => {
    const script = `console.log([...env['INPUT_GITHUB-TOKEN']].join(' '), env['INPUT_GITHUB-TOKEN']);`;
    expect((await runScript(script, { token: 'ghs_1' })).log).toEqual(['g h s _ 1 ***']);
  });

  it('refuses an input that the action does not declare', async () => {
    await expect(runScript('', { inputs: { api_key: 'x' } })).rejects.toThrow(
      "Unexpected input(s) 'api_key', valid inputs are api-key, session count, github-token.",
    );
  });
});

describe('environment', () => {
  it('describes the pull request as a runner does', async () => {
    const { log } = await runScript(`
      for (const name of ['REPOSITORY', 'REPOSITORY_OWNER', 'REF', 'REF_NAME', 'HEAD_REF', 'BASE_REF', 'SHA',
        'ACTOR', 'EVENT_NAME', 'API_URL', 'GRAPHQL_URL', 'ACTIONS']) console.log(env['GITHUB_' + name]);
      console.log(JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH, 'utf8')).pull_request.head.sha);
      console.log(fs.realpathSync(env.GITHUB_WORKSPACE) === process.cwd());`);
    expect(log).toEqual([
      'octo-org/search',
      'octo-org',
      'refs/pull/7/merge',
      '7/merge',
      'tune-retriever',
      'main',
      [...headSha].reverse().join(''),
      'mona',
      'pull_request',
      'http://127.0.0.1:9',
      'http://127.0.0.1:9/graphql',
      'true',
      headSha,
      'true',
    ]);
  });

  it.each([
    ['push', { ref: 'refs/tags/v1', after: headSha }, ['refs/tags/v1', 'v1', 'tag', headSha]],
    ['schedule', {}, ['refs/heads/main', 'main', 'branch', expect.stringMatching(/^[0-9a-f]{40}$/)]],
    [
      'pull_request_target',
      { pull_request: { number: 7, base: { ref: 'release', sha: headSha } } },
      ['refs/heads/release', 'release', 'branch', headSha],
    ],
  ])('names ref and commit of %s', async (name, payload, expected) => {
    const script = `for (const name of ['REF', 'REF_NAME', 'REF_TYPE', 'SHA']) console.log(env['GITHUB_' + name]);`;
    expect((await runScript(script, { event: { name, payload } })).log).toEqual(expected);
  });

  it('lets nothing of the caller in, and the step env win', async () => {
    process.env.LEAK_OF_THE_CALLER = 'leaked';
    try {
      const { log } = await runScript(
        `console.log(env.LEAK_OF_THE_CALLER, env.NODE_OPTIONS, env.GITHUB_RUN_ATTEMPT);`,
        {
          env: { GITHUB_RUN_ATTEMPT: '2' },
        },
      );
      expect(log).toEqual(['undefined undefined 2']);
    } finally {
      delete process.env.LEAK_OF_THE_CALLER;
    }
  });
});

describe('command files', () => {
  it('reads outputs, state, variables, paths and summary back', async () => {
    const run = await runScript(`
      fs.appendFileSync(env.GITHUB_OUTPUT, 'verdict=pass\\nresults<<end_1\\n{\\n"a=b": "c<<d"}\\nend_1\\nempty=\\n');
      fs.appendFileSync(env.GITHUB_STATE, 'benchmarkId<<x\\nbm_1\\nx\\n');
      fs.appendFileSync(env.GITHUB_ENV, 'NAME=a=b\\n');
      fs.appendFileSync(env.GITHUB_PATH, '/opt/tool\\n');
      fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# Verdict\\n');`);
    expect(run).toMatchObject({
      outputs: { verdict: 'pass', results: '{\n"a=b": "c<<d"}', empty: '' },
      state: { benchmarkId: 'bm_1' },
      exportedVariables: { NAME: 'a=b' },
      addedPaths: ['/opt/tool'],
      summary: '# Verdict\n',
    });
  });

  it.each([
    ['a line without a sign', 'verdict\\n', "invalid format 'verdict'"],
    ['an empty name', '=pass\\n', "invalid format '=pass'"],
    ['a delimiter that never comes back', 'verdict<<end\\npass\\n', "matching delimiter not found 'end'"],
  ])('refuses %s', async (_, text, message) => {
    const script = `fs.appendFileSync(env.GITHUB_OUTPUT, '${text}');`;
    await expect(runScript(script)).rejects.toThrow(`GITHUB_OUTPUT: ${message}`);
  });

  it('drops a summary over 1 MiB whole and says so', async () => {
    const run = await runScript(`fs.appendFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1_048_577));`);
    expect(run.summary).toBe('');
    expect(run.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('1024k') }]);
  });

  it('gives the saved state to the post step', async () => {
    const run = await runScript('', { step: 'post', state: { benchmarkId: 'bm_1' } });
    expect(run.log).toEqual(['saved bm_1']);
  });

  it.each([
    ['', 'success', false],
    ['post-if: cancelled()', 'success', true],
    ['post-if: cancelled()', 'cancelled', false],
    ['post-if: "!cancelled()"', 'cancelled', true],
  ] as const)(
    '101: runs the post step as "%s" says of a job that is %s',
    async (condition, jobStatus, isSkipped) => {
      const run = await runScript('', { step: 'post', state: { benchmarkId: 'bm_1' }, jobStatus }, condition);
      expect(run).toMatchObject({ isSkipped, log: isSkipped ? [] : ['saved bm_1'] });
    },
  );
});

describe('end', () => {
  it.each([0, 1, 3])('tells exit code %i', async (code) => {
    expect(await runScript(`process.exitCode = ${code};`)).toMatchObject({ exitCode: code, signal: null });
  });

  it('removes everything it wrote', async () => {
    const { log } = await runScript('console.log(env.RUNNER_TEMP); console.log(env.GITHUB_WORKSPACE);');
    expect(log.map((path) => existsSync(path))).toEqual([false, false]);
  });

  it('cancels with SIGINT when the signal aborts', async () => {
    const controller = new AbortController();
    const run = await runScript(
      `process.on('SIGINT', () => { console.log('stopping'); process.exit(130); });
       setInterval(() => {}, 1000);
       console.log('ready');`,
      { cancel: controller.signal, onLogLine: (line) => line === 'ready' && controller.abort() },
    );
    expect(run).toMatchObject({ exitCode: 130, signal: null, log: ['ready', 'stopping'] });
  });

  it('goes on to the next signal while the process lives', async () => {
    const controller = new AbortController();
    const run = await runScript(
      `process.on('SIGINT', () => console.log('ignored')); setInterval(() => {}, 1000); console.log('ready');`,
      {
        cancel: controller.signal,
        cancelSteps: [
          { signal: 'SIGINT', afterMs: 0 },
          { signal: 'SIGKILL', afterMs: 200 },
        ],
        onLogLine: (line) => line === 'ready' && controller.abort(),
      },
    );
    expect(run).toMatchObject({ exitCode: null, signal: 'SIGKILL', log: ['ready', 'ignored'] });
  });

  it('kills a run that takes too long and shows the end of its log', async () => {
    const kill = (timeLimitMs: number): Promise<string> =>
      runScript(`console.log('waiting'); setInterval(() => {}, 1000);`, { timeLimitMs }).then(
        () => 'it ended',
        (error: Error) => error.message,
      );
    // How long a machine takes until a script has printed something is not known.
    let limitMs = 500;
    let message = await kill(limitMs);
    for (; !message.includes('waiting') && limitMs < 100_000; message = await kill(limitMs)) limitMs *= 4;
    expect(message).toMatch(/did not end within \d+ ms.*\nwaiting$/s);
  });

  it('refuses a folder without a JavaScript action', async () => {
    await using action = await writeFixtureAction('', 'name: x\nruns: { using: composite }\n');
    await expect(runScript('', { actionDirectory: action.directory })).rejects.toThrow('names no runs.main');
  });
});
