import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readLines } from '../../../sandbox/runner/child-process.ts';
import { commandNames, parseWorkflowCommand } from '../../../sandbox/runner/workflow-commands.ts';

const names = new Set<string>(commandNames);

it.each([
  ['::error::text', 'error', {}, 'text'],
  ['\t ::Error::text', 'error', {}, 'text'],
  ['::error title=a%3Ab%2Cc,line=1::x::y', 'error', { title: 'a:b,c', line: '1' }, 'x::y'],
  ['::error title=a:b::x', 'error', { title: 'a:b' }, 'x'],
  ['::error title::x', 'error', {}, 'x'],
  ['::endgroup::', 'endgroup', {}, ''],
  ['::error::%250A%0A%0D', 'error', {}, '%0A\n\r'],
  ['text ##[set-env name=a%5D;x=y]b%3Bc', 'set-env', { name: 'a]', x: 'y' }, 'b;c'],
])('finds the command in %j', (line, name, properties, data) => {
  expect(parseWorkflowCommand(line, names)).toEqual({ name, properties, data });
});

it.each(['text ::error::x', '::error:x', ':: error::x', '::other::x', '##[other]x', '# #[error]x', ''])(
  'takes %j for plain output',
  (line) => {
    expect(parseWorkflowCommand(line, names)).toBeUndefined();
  },
);

it.each([
  [['a\nb\n'], ['a', 'b']],
  [['a\r\nb\rc'], ['a', 'b', 'c']],
  [
    ['a\r', '\nb'],
    ['a', 'b'],
  ],
  [
    ['a\r', 'b\r'],
    ['a', 'b'],
  ],
  [
    ['a', 'b\n\n'],
    ['ab', ''],
  ],
  [[], []],
])('splits %j into lines as they come', async (chunks, expected) => {
  const lines: string[] = [];
  await readLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), (line) => lines.push(line));
  expect(lines).toEqual(expected);
});
