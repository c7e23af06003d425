import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InputName, inputRules } from '../../src/inputs/rules.ts';
import { formatBound, formatDelta, formatInteger, formatNumber } from '../../src/runtime/format.ts';
import { parseRaw, parseWith } from '../builders/inputs.ts';

/** The lines of the one message about what cannot be used; none where everything can. */
function listProblems(
  raw: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): readonly string[] {
  const result = parseRaw(raw, environment);
  return result.kind === 'invalid' ? result.error.message.split('\n').slice(1) : [];
}

const readCandidates = (list: string): unknown => {
  const { source } = parseWith({ 'candidate-retriever-ids': list });
  return source.candidateRetrieverIds;
};

describe('53: a list', () => {
  it.each([
    ['lines', 'ret_a\nret_b'],
    ['lines of Windows', 'ret_a\r\nret_b\r\n'],
    ['lines of old Macs', 'ret_a\rret_b'],
    ['other line ends', 'ret_a\u2028ret_b\u0085\vret_a2\f'],
    ['commas', 'ret_a,ret_b'],
    ['semicolons', 'ret_a; ret_b;'],
    ['commas at the ends of lines', 'ret_a,\nret_b,\n'],
    ['dashes of YAML', '- ret_a\n- ret_b'],
    ['dashes and quotes', '  - "ret_a"\n  - \'ret_b\'\n'],
    ['quotes', '"ret_a", \'ret_b\''],
    ['quotes around everything', '"ret_a, ret_b"'],
    ['typographic quotes', '“ret_a”, ‘ret_b’'],
    ['a JSON array', '["ret_a","ret_b"]'],
    ['a JSON array on several lines', '[\n  "ret_a",\n  "ret_b"\n]'],
    ['a JSON array in quotes', '\'["ret_a", "ret_b"]\''],
    ['a list in the brackets of YAML', '[ret_a, ret_b]'],
    ['tabs', 'ret_a\tret_b'],
    ['blanks between ids', 'ret_a ret_b'],
    ['numbers', '1. ret_a\n2) ret_b'],
    ['comments', 'ret_a # the old one\nret_b # the new one'],
    ['single quotes in brackets', "['ret_a', 'ret_b']"],
  ])('may be written with %s', (name, list) => {
    const others = name === 'other line ends' ? ['ret_a2'] : [];
    expect(readCandidates(list)).toEqual(['ret_a', 'ret_b', ...others]);
  });

  it('takes nothing away from names', () => {
    const names = ['Two words', 'No. 1 # x', '1. FC', 'ret a', 'ret_a and b'];
    expect(readCandidates(names.join('\n'))).toEqual(names);
  });

  it('of one may be a baseline', () => {
    expect(parseWith({ 'baseline-retriever-id': '["ret_a"]' }).source.baselineRetrieverId).toBe('ret_a');
  });

  it('has names with separators in them only as a JSON array', () => {
    expect(readCandidates('["a, b", "c; d"]')).toEqual(['a, b', 'c; d']);
    expect(listProblems({ 'candidate-retriever-ids': '"a, b", "c"' })).toEqual([
      expect.stringMatching(
        /^- candidate-retriever-ids is .+ A name with a comma .+ \["a, b", "c"\]\. Expected/,
      ),
    ]);
  });

  it.each(['[]', '[1]', '[["a"]]', ',;,', '""'])('that is none is refused by name: %s', (list) => {
    expect(listProblems({ 'candidate-retriever-ids': list })).toEqual([
      expect.stringMatching(/^- candidate-retriever-ids is /),
    ]);
  });

  it('that an output holds can be pasted, whatever the names', () => {
    const names = fc.uniqueArray(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((name) => isName(name)),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(names, fc.constantFrom(0, 2), (list, indent) => {
        expect(readCandidates(JSON.stringify(list, undefined, indent))).toEqual(list);
      }),
    );
  });
});

/** Whether the API would take and return it as it is. */
function isName(name: string): boolean {
  const { schema } = inputRules['baseline-retriever-id'];
  return name === name.trim() && name !== 'ret_base' && schema.safeParse(name).success;
}

describe('54: a number', () => {
  it.each([
    ['max-p-value', '5E-05', 0.00005],
    ['max-p-value', '5e-2', 0.05],
    ['max-p-value', '"0.05"', 0.05],
    ['min-ndcg-delta', '−0.01', -0.01],
    ['min-ndcg-delta', '–0.01', -0.01],
    ['min-ndcg-delta', '-1E-02', -0.01],
    ['min-ndcg-delta', '+0.01', 0.01],
    ['min-ndcg-delta', '-0.20532625468790563', -0.20532625468790563],
    ['session-count', '1000.0', 1000],
    ['session-count', '1E+03', 1000],
    ['session-count', '1,000', 1000],
    ['session-count', '10,000', 10_000],
    ['timeout-minutes', "'60'", 60],
    ['max-p-value', '０．０５', 0.05],
  ] as const)('is read as the runner, the report or a person writes it: %s %s', (name, written, value) => {
    const { schema } = inputRules[name];
    expect(parseRaw({ [name]: written }).kind).toBe('parsed');
    const bare = written.replace(/["']/g, '');
    expect(schema.safeParse(bare)).toMatchObject({ success: true, data: value });
  });

  it.each([
    ['min-ndcg-delta', '1%', '0.01'],
    ['min-ndcg-delta', '−0,5 %', '-0.005'],
    ['max-failed-session-rate', '8.3\u00a0%', '0.083'],
    ['max-p-value', '5%', '0.05'],
    ['min-ndcg-delta', '0,01', '0.01'],
    ['min-ndcg-delta', '0,001', '0.001'],
    ['max-latency-delta-ms', '1,500', '1500 or 1.5'],
    ['max-latency-delta-ms', '1.000,5', '1000.5'],
    ['session-count', '1 000', '1000'],
    ['session-count', '1_000', '1000'],
    ['session-count', '1.000', '1000'],
    ['min-sessions', '1.000', '1000 or 1'],
    ['max-p-value', '5 percent', '0.05'],
    ['max-p-value', '5 per cent', '0.05'],
    ['max-p-value', '５％', '0.05'],
    ['session-count', '1\u202f000', '1000'],
  ] as const)('that could be another is told how to be written: %s %s', (name, written, number) => {
    const problems = listProblems({ [name]: written });
    expect(problems).toEqual([expect.stringContaining(`. Write ${number}`)]);
    expect(problems[0]).toMatch(new RegExp(`^- ${name} is ".+"\\. Write [\\d. or-]+\\. Expected `));
  });

  it('that the report prints can be pasted', () => {
    const { schema: delta } = inputRules['min-ndcg-delta'];
    const { schema: count } = inputRules['session-count'];
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.integer({ min: 10, max: 10_000 }),
        (d, n) => {
          for (const print of [formatNumber, formatDelta]) expect(delta.parse(print(d))).toBeCloseTo(d, 3);
          expect(delta.parse(formatBound(d)) === d || d === 0).toBe(true);
          expect(delta.parse(String(d)) === d || d === 0).toBe(true);
          expect(count.parse(formatInteger(n))).toBe(n);
        },
      ),
    );
  });
});

describe('55: a value that cannot be read', () => {
  it.each([
    [{ mode: 'non-inferiority', 'min-ndcg-delta': '-1%' }],
    [{ 'benchmark-id': 'two words', 'min-sessions': '2000' }],
    [{ comment: 'nevr', 'alpha-spending': 'true' }],
    [{ 'candidate-retriever-ids': '[1]' }],
  ])('is not taken for absent: %j', (raw) => {
    expect(listProblems(raw)).toHaveLength(1);
  });
});

describe('51: a key', () => {
  const secret = 'sk_live_0123456789';

  it.each([
    `"${secret}"`,
    `'${secret}'`,
    `Bearer ${secret}`,
    `bearer  ${secret}\n`,
    `"Bearer ${secret}"`,
    `Authorization: Bearer ${secret}`,
    `“${secret}”`,
  ])('is unwrapped: %s', (raw) => {
    expect(parseWith({ 'api-key': raw }).apiKey).toBe(secret);
  });

  it.each([
    [`${secret}\n${secret}`, 'a line break'],
    [`${secret} x`, 'whitespace'],
    [`${secret}\u200b${secret}`, 'the invisible character U+200B'],
    [`${secret}é`, 'a character that is not ASCII'],
  ])('that cannot be one is refused by name, and not shown: %j', (raw, what) => {
    const [problem] = listProblems({ 'api-key': raw });
    expect(problem).toContain(`api-key is invalid. It contains ${what}.`);
    expect(problem).not.toContain(secret);
  });
});

describe('51: a key with something beside it', () => {
  it.each([
    ["'sk_live_0123456789", 'It begins or ends with a quotation mark.'],
    ['sk_live_0123456789"', 'It begins or ends with a quotation mark.'],
    ['MIXPEEK_API_KEY=sk_live_0123456789', 'It begins with the name of a variable'],
  ])('is refused by name, and not shown: %s', (raw, what) => {
    for (const name of ['api-key', 'github-token']) {
      const [problem] = listProblems({ [name]: raw });
      expect(problem).toContain(`${name} is invalid. ${what}`);
      expect(problem).not.toContain('0123456789');
    }
  });
});

describe('52: api-url', () => {
  it.each([
    '',
    '/',
    '/v1',
    '/v1/',
    '/v1//',
    '/v1/retrievers',
    '/v1/retrievers/',
    '/v1/retrievers/benchmarks',
  ])('may end in %j', (path) => {
    expect(parseWith({ 'api-url': `https://api.example/mixpeek${path}` }).apiUrl).toBe(
      'https://api.example/mixpeek',
    );
  });

  it('without its scheme is told how to be written', () => {
    expect(listProblems({ 'api-url': 'api.mixpeek.com' })).toEqual([
      expect.stringContaining('is "api.mixpeek.com". Write https://api.mixpeek.com.'),
    ]);
  });

  it.each(['api.mixpeek.com/v1', 'https://api.mixpeek.com/v1?key=x', '//api.mixpeek.com/v1#x'])(
    'is told how to be written: %s',
    (url) => {
      expect(listProblems({ 'api-url': url })).toEqual([
        expect.stringContaining('. Write https://api.mixpeek.com/v1. Expected '),
      ]);
    },
  );
});

describe('56: invisible characters', () => {
  it.each([
    ['candidate-retriever-ids', 'ret_a\u200b', 'character U+200B'],
    ['candidate-retriever-ids', 'ret_b, ret\u00ad_a', 'character U+00AD'],
    ['baseline-retriever-id', 'ret\u2060_a\ufe0f\u200e', 'characters U+2060, U+200E'],
    ['baseline-retriever-id', 'ret\u00a0a', 'character U+00A0'],
    ['benchmark-id', 'bmk\u200b_1', 'character U+200B'],
    ['namespace', 'ns\ufeff_1', 'character U+FEFF'],
  ])('in %s are named by code point: %j', (name, raw, what) => {
    const problems = listProblems({ [name]: raw });
    expect(problems).toEqual([expect.stringContaining(`It contains the invisible ${what}.`)]);
  });

  it.each(['क्‍ष', '👩‍💻 search', '検索　一', 'می‌خواهم'])(
    'that a script or an emoji needs are part of a name: %s',
    (name) => {
      expect(parseWith({ 'baseline-retriever-id': name }).source.baselineRetrieverId).toBe(name);
    },
  );
});

describe('57: the name of an input', () => {
  it.each([
    ['INPUT_MIN-NCDG-DELTA', 'min-ndcg-delta', '0.01'],
    ['INPUT_MIN_NDCG_DELTA', 'min-ndcg-delta', '0.01'],
    ['INPUT_MAX-PVALUE', 'max-p-value', '0.01'],
    ['INPUT_MAX-LATENCY-DELTA', 'max-latency-delta-ms', '20'],
    ['INPUT_REPORT_ONLY', 'report-only', 'true'],
    ['INPUT_APIKEY', 'api-key', 'sk_1'],
  ])('%s that was misspelled is asked about', (variable, name, value) => {
    const raw = name === 'api-key' ? { 'api-key': '' } : {};
    expect(listProblems(raw, { [variable]: value })).toEqual([
      `- ${variable.slice('INPUT_'.length).toLowerCase()} is not an input. Did you mean ${name}?`,
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, Readonly<Partial<Record<InputName, string>>>]>([
    ['the right one is given as well', { 'INPUT_MIN-NCDG-DELTA': '0.01' }, { 'min-ndcg-delta': '0.02' }],
    ['the value is the default', { 'INPUT_MAX-PVALUE': '0.05' }, {}],
    ['it has no value', { 'INPUT_MAX-PVALUE': '' }, {}],
    [
      'it is far from all of ours',
      { 'INPUT_NODE-VERSION': '24', INPUT_WHO: 'x', INPUT_TOKEN_OF_MINE: 'y' },
      {},
    ],
    ['it is no input', { MIN_NCDG_DELTA: '0.01', 'MY_INPUT_MIN-NCDG-DELTA': '1' }, {}],
  ])('is left to the runner where %s', (_case, environment, raw) => {
    expect(listProblems(raw, environment)).toEqual([]);
  });

  it('that was misspelled is not missing as well', () => {
    const problems = listProblems(
      { 'candidate-retriever-ids': '' },
      { 'INPUT_CANDIDATE-RETREIVER-IDS': 'ret_a' },
    );
    expect(problems).toEqual([
      '- candidate-retreiver-ids is not an input. Did you mean candidate-retriever-ids?',
    ]);
  });
});

describe('58: a meaning that looks turned round', () => {
  it.each([
    ['max-p-value', '0.95', 'set 0.05'],
    ['max-p-value', '0.9', 'set 0.1'],
    ['max-failed-session-rate', '1', 'set 0.01'],
    ['max-degraded-session-rate', '1', 'set 0.01'],
    ['min-ndcg-delta', '1', 'set 0.01'],
    ['min-ndcg-delta', '0.2', 'set 0.01'],
    ['min-recall-delta', '0.5', 'set 0.01'],
  ])('is warned of: %s %s', (name, value, advice) => {
    const result = parseRaw({ [name]: value });
    expect(result).toMatchObject({
      kind: 'parsed',
      warnings: [expect.stringContaining(`${name} is ${value}, `)],
    });
    expect(result).toMatchObject({ warnings: [expect.stringContaining(advice)] });
  });

  it('is not seen where there is none', () => {
    const raw = { 'max-p-value': '0.5', 'max-failed-session-rate': '0.99', 'min-ndcg-delta': '0.19' };
    expect(parseRaw(raw)).toMatchObject({ kind: 'parsed', warnings: [] });
  });
});

describe('77: report-path', () => {
  it.each(['~/report.html', '~', '~octo/report.html'])('%s is refused', (path) => {
    expect(listProblems({ 'report-path': path })).toEqual([
      expect.stringContaining('Only a shell expands ~.'),
    ]);
  });
});
