import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { isOnThisMachine, renderWith } from '../../../demo/display/step.ts';

const declarations = [
  { name: 'session-count', description: '', required: false, default: '1000' },
  { name: 'session-filter', description: '', required: false, default: '' },
];

it('shows what differs from the defaults, and secrets by their names', () => {
  const inputs = {
    'api-key': 'sk_secret',
    'api-url': 'http://127.0.0.1:4000',
    'candidate-retriever-ids': 'ret_a, ret_b',
    'session-count': '1000',
    'max-p-value': '0.01',
    'github-token': 'ghp_secret',
  };
  expect(renderWith(inputs, declarations, 80)).toBe(
    [
      'with:',
      '  api-key: ${{ secrets.MIXPEEK_API_KEY }}',
      '  candidate-retriever-ids: ret_a, ret_b',
      "  max-p-value: '0.01'",
      '  github-token: ${{ secrets.COMMENT_TOKEN }}',
    ].join('\n'),
  );
});

it('is YAML that means the same, long values too', () => {
  const inputs = { 'session-filter': `{"time_range": ${'{"start": "-30d"} '.repeat(9)}}`, name: 'a: b\nc' };
  expect(parse(renderWith(inputs, declarations, 40))).toEqual({ with: inputs });
});

it.each([
  ['http://127.0.0.1:4000', true],
  ['http://localhost', true],
  ['http://[::1]:80/', true],
  ['https://api.mixpeek.com', false],
  ['http://localhost.example.org', false],
])('tells whether %s is on this machine', (url, expected) => {
  expect(isOnThisMachine(url)).toBe(expected);
});
