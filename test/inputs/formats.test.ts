import { describe, expect, it } from 'vitest';
import {
  baseUrl,
  boolean,
  decimal,
  decimalBetween,
  idOrName,
  idOrNameList,
  oneOf,
  text,
  token,
  wholeNumber,
} from '../../src/inputs/formats.ts';

interface Format {
  readonly name: string;
  readonly schema: { safeParse(value: string): { success: boolean; data?: unknown } };
  readonly accepted: readonly (readonly [raw: string, value: unknown])[];
  readonly rejected: readonly string[];
}

const formats: readonly Format[] = [
  {
    name: 'text(5)',
    schema: text(5),
    accepted: [
      ['a b', 'a b'],
      ['12345', '12345'],
    ],
    rejected: ['123456'],
  },
  {
    name: 'token',
    schema: token(),
    accepted: [
      ['sk_1-A.b/c=', 'sk_1-A.b/c='],
      ['"quoted"', '"quoted"'],
    ],
    rejected: ['a b', 'a\nb', 'a\tb', 'clé', 'a\u0000', 'a\u007f', '\u200ba'],
  },
  {
    name: 'wholeNumber(10, 10000)',
    schema: wholeNumber(10, 10_000),
    accepted: [
      ['10', 10],
      ['10000', 10_000],
      ['0500', 500],
      ['+12', 12],
      ['10.0', 10],
      ['1e3', 1000],
      ['1,000', 1000],
    ],
    rejected: [
      '9',
      '10001',
      '-10',
      '10.5',
      '1e9',
      '0x10',
      '1_000',
      '0,100',
      '1 000',
      'ten',
      'Infinity',
      'NaN',
    ],
  },
  {
    name: 'decimal(-1, 1)',
    schema: decimal(-1, 1),
    accepted: [
      ['-1', -1],
      ['1', 1],
      ['0.01', 0.01],
      ['.5', 0.5],
      ['1.', 1],
      ['+0.25', 0.25],
      ['-.125', -0.125],
      ['1e-2', 0.01],
      ['5E-05', 0.00005],
      ['−0.1', -0.1],
    ],
    rejected: ['1.0001', '-1.01', '1e-400000', '0,01', '0,001', '1%', '.', '-', '--1', 'NaN', '0x1', 'e5'],
  },
  {
    name: 'decimalBetween(0, 1)',
    schema: decimalBetween(0, 1),
    accepted: [
      ['0.05', 0.05],
      ['0.000001', 0.000001],
      ['0.999', 0.999],
    ],
    rejected: ['0', '0.0', '1', '1.0', '-0.5', '5%', 'five'],
  },
  {
    name: 'boolean',
    schema: boolean(),
    accepted: [
      ['true', true],
      ['True', true],
      ['TRUE', true],
      ['false', false],
      ['False', false],
      ['FALSE', false],
    ],
    rejected: ['tRue', 'yes', 'on', '1', '0', 'no', 'ture', '"true"'],
  },
  {
    name: 'oneOf(all, any)',
    schema: oneOf('all', 'any'),
    accepted: [
      ['all', 'all'],
      ['any', 'any'],
    ],
    rejected: ['All', 'ANY', 'some', 'all,any'],
  },
  {
    name: 'idOrName',
    schema: idOrName(),
    accepted: [
      ['ret_1', 'ret_1'],
      ['Labels and tags (copy) v1.2/b?c#d%20', 'Labels and tags (copy) v1.2/b?c#d%20'],
      ['Präfixe – 検索 🔎', 'Präfixe – 検索 🔎'],
      ['...', '...'],
      ['x'.repeat(255), 'x'.repeat(255)],
    ],
    rejected: [
      '',
      '.',
      '..',
      'x'.repeat(256),
      'a\nb',
      'a\tb',
      'a\u0000',
      'a\u007f',
      'a\u0085',
      'a\u2028b',
      'a\ud800',
    ],
  },
  {
    name: 'idOrNameList',
    schema: idOrNameList(3),
    accepted: [
      ['a', ['a']],
      ['a, b', ['a', 'b']],
      ['a, a', ['a', 'a']],
      ['a\nb\n', ['a', 'b']],
      ['\r\n a ,\r\n, b\r\n', ['a', 'b']],
      ['Labels and tags\nret_b', ['Labels and tags', 'ret_b']],
      ['a;\tb', ['a', 'b']],
      ['a\tb', ['a', 'b']],
    ],
    rejected: [',', '\n , \n', '\t', 'a, ..', `a, ${'x'.repeat(256)}`, 'a, b, c, d', 'a,'.repeat(40_000)],
  },
  {
    name: 'baseUrl',
    schema: baseUrl(),
    accepted: [
      ['https://api.mixpeek.com', 'https://api.mixpeek.com'],
      ['https://api.mixpeek.com/', 'https://api.mixpeek.com'],
      ['https://proxy.example/mixpeek//', 'https://proxy.example/mixpeek'],
      ['HTTPS://API.mixpeek.com', 'https://api.mixpeek.com'],
      ['http://localhost:8080', 'http://localhost:8080'],
      ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
      ['http://127.9.9.9', 'http://127.9.9.9'],
      ['http://[::1]:9', 'http://[::1]:9'],
    ],
    rejected: [
      'api.mixpeek.com',
      'http://api.mixpeek.com',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'http://0.0.0.0',
      'http://10.0.0.1',
      'ftp://localhost',
      'file:///etc/passwd',
      'https://user@api.mixpeek.com',
      'https://user:pass@api.mixpeek.com',
      'https://api.mixpeek.com?a=1',
      'https://api.mixpeek.com#a',
      'https://',
    ],
  },
];

describe.each(formats)('$name', ({ schema, accepted, rejected }) => {
  it.each(accepted)('reads %j as %j', (raw, value) => {
    expect(schema.safeParse(raw)).toEqual({ success: true, data: value });
  });

  it.each(rejected)('rejects %j', (raw) => {
    expect(schema.safeParse(raw).success).toBe(false);
  });
});

it.each(['https://api.mixpeek.com/?', 'https://api.mixpeek.com/#'])(
  'a base URL with an empty query or fragment is rejected, since every path would end up in it: %s',
  (raw) => {
    expect(baseUrl().safeParse(raw).success).toBe(false);
  },
);
