import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChildProcess } from '../../sandbox/runner/child-process.ts';
import { createCommandFiles, readCommandFiles } from '../../sandbox/runner/command-files.ts';
import { createStepLog } from '../../sandbox/runner/step-log.ts';

const secret = 'sk_"live"_1234';

/**
 * Runs a script with a `runner` in a process of its own, since the toolkit reads the process's environment, and
 * returns all that it left behind. `tell` hands a value back.
 */
async function runScript(script: string, changes: Readonly<Record<string, string>> = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'runner-'));
  try {
    const commandFiles = await createCommandFiles(directory);
    const [workspace, temporary] = [join(directory, 'workspace'), join(directory, 'temp')];
    await Promise.all([mkdir(workspace), mkdir(temporary)]);
    const eventPath = join(directory, 'event.json');
    await writeFile(eventPath, '{"action": "opened", "number": 42}');
    const environment = {
      PATH: process.env.PATH ?? '',
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temporary,
      ...commandFiles,
      ...changes,
    };
    const file = join(directory, 'script.ts');
    await writeFile(
      file,
      `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
       import { createRunner } from ${JSON.stringify(new URL('../../src/runtime/runner.ts', import.meta.url).href)};
       const runner = createRunner(process.env);
       const secret = ${JSON.stringify(secret)};
       const tell = (value) => writeFileSync(${JSON.stringify(join(directory, 'told'))}, JSON.stringify(value));
       const refuse = async (task) => { try { return await task(); } catch (error) { return 'refused: ' + error.message; } };
       ${script}`,
    );
    const printed: string[] = [];
    const log = createStepLog([], () => {});
    const end = await runChildProcess({
      script: file,
      directory,
      environment,
      clock: 'own',
      timeLimitMs: 300_000,
      cancel: undefined,
      cancelSteps: [],
      onLine(line) {
        printed.push(line);
        log.read(line);
      },
    });
    const told = await readFile(join(directory, 'told'), 'utf8').catch(() => 'null');
    const readText = (path: string): Promise<string> => readFile(join(directory, path), 'utf8');
    return {
      ...(await readCommandFiles(commandFiles)),
      printed,
      log,
      exitCode: end.exitCode,
      told: JSON.parse(told.replaceAll(directory, '')),
      report: await readText('workspace/reports/a.html').catch(() => undefined),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

describe.concurrent('createRunner', () => {
  it('hands everything on to the runner', async () => {
    const { outputs, state, summary, log, exitCode, told } = await runScript(`
      runner.info('one'); runner.notice('two'); runner.warning('three');
      runner.setOutput('verdict', 'pass'); runner.setOutput('results', '{\\n"a": 1}');
      runner.saveState('benchmark', '{"kind": 1}'); runner.saveState('benchmark', '');
      await runner.writeSummary('## Title\\n');
      tell(runner.readEventPayload());
    `);
    expect(told).toEqual({ action: 'opened', number: 42 });
    expect(outputs).toEqual({ verdict: 'pass', results: '{\n"a": 1}' });
    expect(state).toEqual({ benchmark: '' });
    expect(summary).toBe('## Title\n');
    expect(log.annotations).toEqual([
      { level: 'notice', message: 'two' },
      { level: 'warning', message: 'three' },
    ]);
    expect(log.lines).toContain('one');
    expect(exitCode).toBe(0);
  });

  it('95: cuts a long annotation, and has the rest in the log', async () => {
    const { log, printed } = await runScript(`
      for (const level of ['notice', 'warning', 'fail']) runner[level](level + ' ' + 'x'.repeat(50_000) + ' end');
      runner.info('x'.repeat(8_000_000));
    `);
    expect(log.annotations).toHaveLength(3);
    for (const { message } of log.annotations) {
      expect(message.length).toBeLessThan(2_100);
      expect(message).toMatch(/^(notice|warning|fail) x+… The whole message is in the log of this step\.$/);
    }
    expect(printed.filter((line) => / x{50000} end$/.test(line) && !line.startsWith('::'))).toHaveLength(3);
    expect(printed.every((line) => line.length <= 100_000)).toBe(true);
  });

  it('fails with one annotation and exit code 1', async () => {
    const { log, exitCode } = await runScript(`runner.fail('first line\\nsecond line');`);
    expect(log.annotations).toEqual([{ level: 'error', message: 'first line\nsecond line' }]);
    expect(exitCode).toBe(1);
  });

  it('2: reads an input without what surrounds it', async () => {
    const { told } = await runScript(`tell([runner.readInput('api-key'), runner.readInput('mode')]);`, {
      'INPUT_API-KEY': '\ufeff sk_live\n',
    });
    expect(told).toEqual(['sk_live', '']);
  });

  it('48: keeps a secret out of everything that is printed or written, in each of its forms', async () => {
    const { printed, outputs, state, summary, report, told } = await runScript(`
      runner.maskSecret('another secret'); runner.maskSecret(secret);
      const text = [secret, JSON.stringify({ secret }), encodeURIComponent(secret), 'another secret'].join(' ');
      runner.info(text); runner.notice(text); runner.warning(text); runner.fail(text);
      runner.setOutput('results', text); runner.saveState('benchmark', text);
      await runner.writeSummary(text); runner.writeReport('a.html', [text], 'reports/a.html');
      tell(runner.redact(text));
    `);
    const redacted = '*** {"secret":"***"} *** ***';
    expect([outputs.results, state.benchmark, summary, report, told]).toEqual(Array(5).fill(redacted));
    // The runner has to be told the secrets, and hides those lines itself.
    const masks = printed.filter((line) => line.startsWith('::add-mask::'));
    expect(masks).toEqual(['::add-mask::another secret', `::add-mask::${secret}`]);
    expect(printed.filter((line) => !masks.includes(line))).toEqual([
      redacted,
      `::notice::${redacted}`,
      `::warning::${redacted}`,
      `::error::${redacted}`,
    ]);
  });

  it('45: prints no command made of untrusted text, in any of its ways', async () => {
    const { log, printed } = await runScript(`
      for (const print of [runner.info, runner.notice, runner.warning, runner.fail]) {
        print('##[set-env name=a]b');
        print('x\\r::error::y\\n \\u3000::stop-commands::t\\u001b[2J\\u202e');
      }
    `);
    expect([...new Set(log.commands.map(({ name }) => name))].sort()).toEqual(['error', 'notice', 'warning']);
    expect(log.annotations).toHaveLength(6);
    expect(printed.join('\n')).not.toMatch(/##\[|\p{Bidi_Control}|(?!\n)\p{Cc}/u);
  });

  // GitHub counts outputs as UTF-16, two bytes a character, and all outputs of a job together.
  it('leaves out the output that makes them too long together, with a warning, and takes the next', async () => {
    const { outputs, log } = await runScript(`
      runner.setOutput('results', 'x'.repeat(300_000));
      runner.setOutput('recommendation', '€'.repeat(150_001));
      runner.setOutput('passing-candidate-ids', '€'.repeat(150_000));
      runner.setOutput('verdict', 'pass');
    `);
    const lengths = Object.entries(outputs).map(([name, value]) => [name, value.length]);
    expect(Object.fromEntries(lengths)).toEqual({ results: 300_000, 'passing-candidate-ids': 150_000 });
    expect(log.annotations).toEqual([
      {
        level: 'warning',
        message:
          'Omitted the output recommendation: its 150,001 characters would exceed the limit for all outputs.',
      },
      {
        level: 'warning',
        message: 'Omitted the output verdict: its 4 characters would exceed the limit for all outputs.',
      },
    ]);
  });

  it('counts an output that is set again once', async () => {
    const { outputs, log } = await runScript(`
      for (const letter of 'abc') runner.setOutput('benchmark-status', letter.repeat(200_000));
    `);
    expect(outputs['benchmark-status']).toBe('c'.repeat(200_000));
    expect(log.annotations).toEqual([]);
  });
});

describe.concurrent('what the runner does not offer', () => {
  it('44: an event file that cannot be read is a warning each time, and no payload', async () => {
    const { told, log, exitCode } = await runScript(`
      writeFileSync('empty.json', ''); writeFileSync('text.json', 'not\\n::error::JSON');
      const paths = [undefined, '', 'none.json', '.', 'empty.json', 'text.json'];
      tell(paths.map((path) => String(createRunner({ GITHUB_EVENT_PATH: path }).readEventPayload())));
    `);
    expect(told).toEqual(Array(6).fill('undefined'));
    const reasons = [
      'GITHUB_EVENT_PATH is not set',
      'GITHUB_EVENT_PATH is not set',
      'ENOENT',
      'EISDIR',
      'Unexpected end of JSON input',
      'is not valid JSON',
    ];
    expect(log.annotations).toEqual(
      reasons.map((reason) => ({
        level: 'warning',
        message: expect.stringMatching(
          `^Could not read the workflow's event file \\((.|\\n)*${reason}(.|\\n)*\\)\\. Without it, the gate cannot find the pull request\\.$`,
        ),
      })),
    );
    expect(exitCode).toBe(0);
  });

  it('44: a summary file that is not named, missing or a folder makes writing it throw', async () => {
    const { told, summary } = await runScript(`
      const { GITHUB_STEP_SUMMARY: path } = process.env;
      const write = () => refuse(() => runner.writeSummary('a'));
      delete process.env.GITHUB_STEP_SUMMARY;
      const told = [await write()];
      for (const wrong of ['none', 'workspace']) {
        process.env.GITHUB_STEP_SUMMARY = wrong;
        told.push(await write());
      }
      tell(told);
    `);
    expect(told).toEqual([
      expect.stringMatching(/^refused: Unable to find environment variable for \$GITHUB_STEP_SUMMARY/),
      expect.stringMatching(/^refused: Unable to access summary file: 'none'/),
      expect.stringMatching(/^refused: /),
    ]);
    expect(summary).toBe('');
  });

  it('is one warning for each of outputs and state that cannot be written', async () => {
    const { log, exitCode } = await runScript(
      `for (const name of ['verdict', 'p-value', 'results']) runner.setOutput(name, 'x');
       for (const state of ['a', 'b']) runner.saveState('benchmark', state);`,
      { GITHUB_OUTPUT: 'none', GITHUB_STATE: 'none' },
    );
    expect(log.annotations.map(({ message }) => message)).toEqual([
      'Could not set the output verdict (Missing file at path: none).',
      'Could not save the state "benchmark" for the post step (Missing file at path: none).',
    ]);
    expect(exitCode).toBe(0);
  });
});

describe.concurrent('writeReport', () => {
  it('77: takes a path of the workspace or any other, a folder too, makes its folders, and returns where it wrote', async () => {
    const { told } = await runScript(`
      const write = (environment, path) => {
        const written = createRunner(environment).writeReport('gate.html', ['<', 'p>'], path);
        return [written, readFileSync(written, 'utf8')];
      };
      const { GITHUB_WORKSPACE, RUNNER_TEMP } = process.env;
      const both = { GITHUB_WORKSPACE, RUNNER_TEMP };
      tell([
        write(both, 'reports/deep/a.html'),
        write(both, undefined),
        write(both, RUNNER_TEMP + '/b.html'),
        write({ RUNNER_TEMP }, 'c.html'),
        write(both, 'new-folder/'),
        write(both, 'reports'),
        write(both, '.'),
      ]);
    `);
    expect(told).toEqual([
      ['/workspace/reports/deep/a.html', '<p>'],
      ['/temp/gate/gate.html', '<p>'],
      ['/temp/b.html', '<p>'],
      ['/c.html', '<p>'],
      ['/workspace/new-folder/gate.html', '<p>'],
      ['/workspace/reports/gate.html', '<p>'],
      ['/workspace/gate.html', '<p>'],
    ]);
  });

  it.runIf(process.platform === 'linux')('44: throws where no folder can be made', async () => {
    const { told } = await runScript(`
      tell(await refuse(() => runner.writeReport('', ['a'], '/proc/no-such-process/deep/a.html')));
    `);
    expect(told).toMatch(/^refused: ENOENT/);
  });

  it('writes over the report of a run before, and throws where it cannot write', async () => {
    const { told, report } = await runScript(`
      runner.writeReport('', ['<p>', 'a longer one'], 'reports/a.html');
      runner.writeReport('', ['<p>', 'short'], 'reports/a.html');
      mkdirSync(process.env.GITHUB_WORKSPACE + '/taken.html/gate.html', { recursive: true });
      tell(await refuse(() => runner.writeReport('gate.html', ['a'], 'taken.html')));
    `);
    expect(report).toBe('<p>short');
    expect(told).toMatch(/^refused: .* is a folder, not a regular file\./);
  });
});
