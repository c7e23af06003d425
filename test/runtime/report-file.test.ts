import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReportFile } from '../../src/runtime/report-file.ts';

let root = '';
const inWorkspace = (...parts: readonly string[]): string => join(root, 'workspace', ...parts);
const outside = (...parts: readonly string[]): string => join(root, 'outside', ...parts);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'report-file-'));
  mkdirSync(inWorkspace());
  mkdirSync(outside());
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, isOwn = false): void =>
  writeReportFile({ path, workspace: inWorkspace(), isOwn }, ['<ours>', 'é', 'report']);

describe('writeReportFile', () => {
  it.each<[string, () => string]>([
    ['a new file', () => inWorkspace('a.html')],
    ['a new folder', () => inWorkspace('deep', 'er', 'a.html')],
    ['an absolute path elsewhere', () => outside('new', 'a.html')],
    [
      'an earlier report',
      () => {
        writeFileSync(inWorkspace('a.html'), `<ours>${'x'.repeat(1000)}`);
        return inWorkspace('a.html');
      },
    ],
    [
      'an empty file',
      () => {
        writeFileSync(inWorkspace('a.html'), '');
        return inWorkspace('a.html');
      },
    ],
    [
      'a link that stays in the workspace',
      () => {
        mkdirSync(inWorkspace('real'));
        symlinkSync(inWorkspace('real'), inWorkspace('link'));
        return inWorkspace('link', 'a.html');
      },
    ],
    [
      'a link outside of the workspace',
      () => {
        symlinkSync(outside(), join(root, 'elsewhere'));
        return join(root, 'elsewhere', 'a.html');
      },
    ],
    [
      'a link from outside into the workspace',
      () => {
        symlinkSync(inWorkspace(), outside('in'));
        return outside('in', 'a.html');
      },
    ],
  ])('writes to %s', (_place, prepare) => {
    const path = prepare();
    write(path);
    expect(readFileSync(path, 'utf8')).toBe('<ours>éreport');
  });

  it('writes where the workspace itself is reached by a link', () => {
    symlinkSync(inWorkspace(), join(root, 'w'));
    writeReportFile({ path: join(root, 'w', 'a.html'), workspace: join(root, 'w'), isOwn: false }, ['x']);
    expect(readFileSync(inWorkspace('a.html'), 'utf8')).toBe('x');
  });

  const notOurs = 'precious';

  it.each<[string, RegExp, () => string]>([
    [
      'a file that is no report',
      /exists and is not a report/,
      () => {
        writeFileSync(inWorkspace('a.html'), notOurs);
        return inWorkspace('a.html');
      },
    ],
    [
      'such a file by a hard link',
      /exists and is not a report/,
      () => {
        linkSync(outside('kept'), inWorkspace('a.html'));
        return inWorkspace('a.html');
      },
    ],
    ['such a file elsewhere', /exists and is not a report/, () => outside('kept')],
    ['a folder', /is a folder/, () => inWorkspace()],
    [
      'a pipe',
      /is a pipe/,
      () => {
        execFileSync('mkfifo', [inWorkspace('pipe')]);
        return inWorkspace('pipe');
      },
    ],
    ['a device', /is a device/, () => '/dev/null'],
    [
      'a linked folder that is outside',
      /leads out of the workspace/,
      () => {
        symlinkSync(outside(), inWorkspace('link'));
        return inWorkspace('link', 'a.html');
      },
    ],
    [
      'a new folder below one',
      /leads out of the workspace/,
      () => {
        symlinkSync(outside(), inWorkspace('link'));
        return inWorkspace('link', 'new', 'a.html');
      },
    ],
    [
      'a link to another link that leads outside',
      /leads out of the workspace/,
      () => {
        symlinkSync(outside(), inWorkspace('far'));
        symlinkSync('far', inWorkspace('near'));
        return inWorkspace('near', 'a.html');
      },
    ],
    [
      'a linked file that is outside',
      /leads out of the workspace/,
      () => {
        symlinkSync(outside('kept'), inWorkspace('a.html'));
        return inWorkspace('a.html');
      },
    ],
    [
      'a linked file that is not there',
      /leads nowhere/,
      () => {
        symlinkSync(outside('new'), inWorkspace('a.html'));
        return inWorkspace('a.html');
      },
    ],
    [
      'a linked folder that is not there',
      /leads nowhere/,
      () => {
        symlinkSync(outside('new'), inWorkspace('link'));
        return inWorkspace('link', 'a.html');
      },
    ],
    [
      'links in a circle',
      /leads nowhere/,
      () => {
        symlinkSync(inWorkspace('b'), inWorkspace('a'));
        symlinkSync(inWorkspace('a'), inWorkspace('b'));
        return inWorkspace('a');
      },
    ],
    ['the folder of git', /in a \.git folder/, () => inWorkspace('.git', 'hooks', 'pre-commit')],
    ['the folder of git in capitals', /in a \.git folder/, () => inWorkspace('.GIT', 'config')],
    ['the folder of git elsewhere', /in a \.git folder/, () => outside('.git', 'config')],
    [
      'the folder of git by a link',
      /in a \.git folder/,
      () => {
        mkdirSync(inWorkspace('.git'));
        symlinkSync(inWorkspace('.git'), inWorkspace('link'));
        return inWorkspace('link', 'config');
      },
    ],
  ])('92: refuses %s', (_place, reason, prepare) => {
    writeFileSync(outside('kept'), notOurs);
    const path = prepare();
    expect(() => write(path)).toThrow(reason);
    expect(readFileSync(outside('kept'), 'utf8')).toBe(notOurs);
    expect(existsSync(outside('new'))).toBe(false);
    expect(existsSync(outside('a.html'))).toBe(false);
  });

  it('writes over anything in a place of its own, but for what is no regular file', () => {
    writeFileSync(outside('a.md'), notOurs);
    write(outside('a.md'), true);
    expect(readFileSync(outside('a.md'), 'utf8')).toBe('<ours>éreport');
    expect(() => write('/dev/null', true)).toThrow(/is a device/);
  });
});
