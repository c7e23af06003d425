import { expect, it } from 'vitest';
import { runScript } from '../fixture-action.ts';

it('turns workflow commands from stdout and stderr into annotations', async () => {
  const run = await runScript(`
    console.log('::error title=Gate%2C one::needed 0.01%0Agot 0.00 %2541');
    console.log('  ::warning::careful');
    console.error('::NOTICE::aside');
    console.log('text ::error::not a command');
    console.log('::unknown::not a command');
    console.log('::debug::hidden');
    console.log('::group::Details\\ninside\\n::endgroup::');`);
  expect(run.annotations).toEqual(
    expect.arrayContaining([
      { level: 'error', title: 'Gate, one', message: 'needed 0.01\ngot 0.00 %41' },
      { level: 'warning', message: 'careful' },
      { level: 'notice', message: 'aside' },
    ]),
  );
  expect(run.annotations).toHaveLength(3);
  expect(run.log.filter((line) => line !== 'Notice: aside')).toEqual([
    'Error: needed 0.01',
    'got 0.00 %41',
    'Warning: careful',
    'text ::error::not a command',
    '::unknown::not a command',
    '▸ Details',
    'inside',
  ]);
});

it('obeys what untrusted text can smuggle in: a lone carriage return, the old form in mid-line', async () => {
  const run = await runScript(`
    process.stdout.write('name x\\r::error::forged\\r\\nname ##[set-output name=verdict;]pass\\n');
    console.log('##[set-env name=PATH]/tmp');`);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    'forged',
    expect.stringContaining("'set-env'"),
  ]);
  expect(run.outputs).toEqual({ verdict: 'pass' });
});

it('stops obeying commands until the token comes back', async () => {
  const run = await runScript(`console.log('::stop-commands::Pause\\n::error::a\\n::pause::\\n::error::b');`);
  expect(run.log).toEqual(['::error::a', 'Error: b']);
});

it('masks secrets from the moment they are known, in annotations and summary too', async () => {
  const run = await runScript(`
    console.log('sk_1"2\\n::add-mask::sk_1"2\\nkey sk_1"2 json sk_1\\\\"2 url sk_1%222');
    console.log('::error::refused sk_1"2');
    fs.appendFileSync(env.GITHUB_STEP_SUMMARY, 'sk_1"2');`);
  expect(run.log).toEqual(['sk_1"2', 'key *** json *** url ***', 'Error: refused ***']);
  expect(run.annotations).toEqual([{ level: 'error', message: 'refused ***' }]);
  expect(run.summary).toBe('***');
});

it('passes on ten annotations of a level', async () => {
  const run = await runScript(`for (let i = 0; i < 12; i += 1) console.log('::warning::' + i);`);
  expect(run.annotations).toHaveLength(10);
  expect(run.log).toHaveLength(12);
});

it('hands each line on as it comes', async () => {
  const seen: string[] = [];
  const run = await runScript(`process.stdout.write('one\\ntwo\\nno line end');`, {
    onLogLine: (line) => seen.push(line),
  });
  expect(seen).toEqual(['one', 'two', 'no line end']);
  expect(run.log).toEqual(seen);
});
