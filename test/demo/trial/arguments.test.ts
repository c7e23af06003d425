import { expect, it } from 'vitest';
import { UsageError } from '../../../demo/command/usage-error.ts';
import { parseTrialArguments } from '../../../demo/trial/arguments.ts';
import { completeInputs, readPullRequest } from '../../../demo/trial/defaults.ts';

const names = ['session-count', 'min-ndcg-delta', 'require'];

it.each([
  ['nothing', [], {}],
  ['a value after a space', ['--session-count', '400'], { 'session-count': '400' }],
  ['a value after =', ['--session-count=400', '--require='], { 'session-count': '400', require: '' }],
  ['a negative number', ['--min-ndcg-delta', '-0.1'], { 'min-ndcg-delta': '-0.1' }],
  ['a value with dashes after =', ['--require=--x'], { require: '--x' }],
])('reads %s', (_, args, inputs) => {
  expect(parseTrialArguments(args, names)).toEqual({ kind: 'run', inputs, githubApiUrl: undefined });
});

it('keeps the address of the stand-in apart from the inputs', () => {
  const args = ['--github-api-url', 'http://127.0.0.1:4000/', '--require', 'any'];
  expect(parseTrialArguments(args, names)).toEqual({
    kind: 'run',
    inputs: { require: 'any' },
    githubApiUrl: 'http://127.0.0.1:4000',
  });
});

it.each(['--help', '-h'])('takes %s for a question', (argument) => {
  expect(parseTrialArguments(['--require', 'any', argument], names)).toEqual({ kind: 'help' });
});

it.each([
  [
    'an unknown input',
    ['--sessions', '4'],
    /^Unknown option --sessions\. Inputs: --session-count, --min-ndcg-delta, --require\. Other options: --github-api-url, --help\.$/,
  ],
  [
    'a misspelled input',
    ['--sesion-count', '4'],
    /^Unknown option --sesion-count\. Did you mean --session-count\? Inputs: /,
  ],
  ['an inherited name', ['--constructor', '4'], /--constructor/],
  ['a missing value', ['--require'], /^--require requires a value/],
  ['an option for a value', ['--require', '--session-count'], /^--require requires a value/],
  ['a value without a name', ['400'], /^Unexpected argument "400"\. /],
  ['an input given twice', ['--require', 'any', '--require', 'all'], /^--require is set more than once/],
])('refuses %s', (_, args, message) => {
  expect(() => parseTrialArguments(args, names)).toThrow(UsageError);
  expect(() => parseTrialArguments(args, names)).toThrow(message);
});

it('fills in the retrievers, and for a sandbox the key', () => {
  expect(completeInputs({ 'candidate-retriever-ids': 'ret_slow' })).toEqual({
    'api-key': 'sk_sandbox',
    'baseline-retriever-id': 'ret_baseline',
    'candidate-retriever-ids': 'ret_slow',
  });
  const kept = { 'api-url': 'http://127.0.0.1:4000', 'benchmark-id': 'bmk_1' };
  expect(completeInputs(kept)).toEqual({ ...kept, 'api-key': 'sk_sandbox' });
  const file = { 'candidate-files': 'a.yaml' };
  expect(completeInputs(file)).toEqual({
    ...file,
    'api-key': 'sk_sandbox',
    'baseline-retriever-id': 'ret_baseline',
  });
  const files = { ...file, 'baseline-file': 'b.yaml' };
  expect(completeInputs(files)).toEqual({ ...files, 'api-key': 'sk_sandbox' });
  const real = { 'api-url': 'https://api.mixpeek.com', 'candidate-retriever-ids': 'ret_mine' };
  expect(completeInputs(real)).toEqual({ ...real, 'baseline-retriever-id': 'ret_baseline', 'api-key': '' });
});

it.each([
  [{}, 104],
  [{ 'pull-request-number': '7' }, 7],
  [{ 'pull-request-number': 'x' }, 104],
  [{ 'pull-request-number': '-1' }, 104],
])('reads the pull request from %j', (inputs, expected) => {
  expect(readPullRequest(inputs)).toBe(expected);
});
