import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Runs a script that has the functions under test at hand; its own process, since they are for a whole one. */
function run(script: string) {
  const module = JSON.stringify(join(import.meta.dirname, '..', 'src', 'memory.ts'));
  const source = `import { setFlagsFromString } from 'node:v8';
    import { spareMemory, spendMemory } from ${module};
    ${script}`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    encoding: 'utf8',
    env: {},
  });
  return { status, stderr };
}

it('only names settings that this V8 knows: of others it complains to the error output', () => {
  expect(run('spareMemory(); spendMemory();')).toEqual({ status: 0, stderr: '' });
  expect(run("setFlagsFromString('--no-such-setting');").stderr).toContain('unrecognized flag');
});
