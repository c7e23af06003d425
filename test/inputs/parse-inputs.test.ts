import { describe, expect, it } from 'vitest';
import type { ParseResult } from '../../src/inputs/parse-inputs.ts';
import { inputRules } from '../../src/inputs/rules.ts';
import { parseRaw, parseWith, requiredInputs } from '../builders/inputs.ts';

function refuse(raw: Readonly<Record<string, string>>): Extract<ParseResult, { kind: 'invalid' }> {
  const result = parseRaw(raw);
  if (result.kind === 'invalid') return result;
  throw new Error(`accepted ${JSON.stringify(raw)}`);
}

describe('parseInputs', () => {
  it('fills in what is not set', () => {
    expect(parseWith()).toEqual({
      apiKey: 'sk_secret_key',
      apiUrl: 'https://api.mixpeek.com',
      namespace: undefined,
      source: {
        kind: 'new',
        name: undefined,
        baselineRetrieverId: 'ret_base',
        candidateRetrieverIds: ['ret_hybrid'],
        sessionCount: 1000,
        sessionFilter: undefined,
      },
      gates: {
        mode: 'superiority',
        minNdcgDelta: 0,
        ndcgK: 10,
        maxPValue: 0.05,
        require: 'all',
        adjustment: 'auto',
        minRecallDelta: undefined,
        recallK: 10,
        maxLatencyDeltaMs: undefined,
        maxTaxonomyLosses: undefined,
        maxDegradedSessionRate: undefined,
        maxFailedSessionRate: 0.05,
        minSessions: undefined,
      },
      reportOnly: false,
      onInconclusive: 'fail',
      alphaSpending: false,
      reuse: true,
      deleteOnCancel: true,
      timeoutMs: 3_600_000,
      comment: {
        mode: 'always',
        key: undefined,
        matrix: undefined,
        pullRequestNumber: undefined,
        token: undefined,
      },
      reportPath: undefined,
    });
  });

  it('reads everything that is set', () => {
    const inputs = parseWith({
      'candidate-retriever-ids': 'ret_hybrid\nret_rerank, ret_third\n',
      namespace: ' ns_shop ',
      'api-url': 'http://localhost:3000/',
      'benchmark-name': 'a name',
      'session-count': '250',
      'session-filter': '{"time_range": {"start": "-30d"}, "sample_strategy": "recent"}',
      'min-ndcg-delta': '-0.01',
      'ndcg-k': '5',
      'max-p-value': '0.1',
      require: 'any',
      'p-value-adjustment': 'benjamini-hochberg',
      'min-recall-delta': '-0.02',
      'recall-k': '20',
      'max-latency-delta-ms': '-2.5',
      'max-taxonomy-losses': '0',
      'max-degraded-session-rate': '0.25',
      'max-failed-session-rate': '0',
      'min-sessions': '200',
      'on-inconclusive': 'warn',
      'alpha-spending': 'true',
      reuse: 'false',
      'report-only': 'True',
      'timeout-minutes': '0.5',
      'github-token': 'ghs_token',
      comment: 'always',
      'comment-key': 'search prod',
      'pull-request-number': '42',
      'delete-on-cancel': 'false',
      'on-missing-api-key': 'skip',
      'report-path': 'reports/gate.html',
    });
    expect(inputs).toEqual({
      apiKey: 'sk_secret_key',
      apiUrl: 'http://localhost:3000',
      namespace: 'ns_shop',
      source: {
        kind: 'new',
        name: 'a name',
        baselineRetrieverId: 'ret_base',
        candidateRetrieverIds: ['ret_hybrid', 'ret_rerank', 'ret_third'],
        sessionCount: 250,
        sessionFilter: { time_range: { start: '2025-05-19T00:00:00.000Z' }, sample_strategy: 'recent' },
      },
      gates: {
        mode: 'superiority',
        minNdcgDelta: -0.01,
        ndcgK: 5,
        maxPValue: 0.1,
        require: 'any',
        adjustment: 'benjamini-hochberg',
        minRecallDelta: -0.02,
        recallK: 20,
        maxLatencyDeltaMs: -2.5,
        maxTaxonomyLosses: 0,
        maxDegradedSessionRate: 0.25,
        maxFailedSessionRate: 0,
        minSessions: 200,
      },
      reportOnly: true,
      onInconclusive: 'warn',
      alphaSpending: true,
      reuse: false,
      deleteOnCancel: false,
      timeoutMs: 30_000,
      comment: {
        mode: 'always',
        key: 'search prod',
        matrix: undefined,
        pullRequestNumber: 42,
        token: 'ghs_token',
      },
      reportPath: 'reports/gate.html',
    });
  });

  it.each(Object.keys(inputRules).filter((name) => !(name in requiredInputs)))(
    'takes an empty or blank %s for one that was not set',
    (name) => {
      expect(parseWith({ [name]: '' })).toEqual(parseWith());
      expect(parseWith({ [name]: ' \n ' })).toEqual(parseWith());
    },
  );

  it('freezes the inputs, deeply', () => {
    const inputs = parseWith({ 'session-filter': '{"retriever_ids": ["a"]}' });
    const source = inputs.source as Extract<typeof inputs.source, { kind: 'new' }>;
    const parts = [inputs, source, source.candidateRetrieverIds, inputs.gates, inputs.comment];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
    expect(Object.isFrozen(source.sessionFilter?.retriever_ids)).toBe(true);
  });

  it.each([
    ['non-inferiority', { mode: 'non-inferiority', 'min-ndcg-delta': '-0.01' }],
    ['regression', { mode: 'regression' }],
    ['superiority', { mode: 'superiority' }],
  ])('knows the mode %s', (mode, raw) => {
    expect(parseWith(raw).gates.mode).toBe(mode);
  });

  it('takes an existing benchmark without its retrievers', () => {
    const raw = { 'benchmark-id': 'bm_7', 'baseline-retriever-id': '', 'candidate-retriever-ids': '' };
    expect(parseWith(raw).source).toEqual({
      kind: 'existing',
      benchmarkId: 'bm_7',
      baselineRetrieverId: undefined,
      candidateRetrieverIds: undefined,
    });
  });

  it('takes an existing benchmark with the retrievers to check', () => {
    expect(parseWith({ 'benchmark-id': 'bm_7' }).source).toEqual({
      kind: 'existing',
      benchmarkId: 'bm_7',
      baselineRetrieverId: 'ret_base',
      candidateRetrieverIds: ['ret_hybrid'],
    });
  });
});

describe('the message about inputs that cannot be used', () => {
  it('names input, value, what is allowed, and an example', () => {
    const { error } = refuse({ 'session-count': '5' });
    expect(error.code).toBe('invalid-input');
    expect(error.message).toBe(
      'Configuration error: nothing was benchmarked. 1 invalid input:\n- session-count is "5". Expected a whole number from 10 to 10000, for example 1000.',
    );
  });

  it('takes no more candidates than a report has room for', () => {
    const list = (count: number): string =>
      Array.from({ length: count }, (_, index) => `ret_${index}`).join(',');
    expect(parseRaw({ ...requiredInputs, 'candidate-retriever-ids': list(100) }).kind).toBe('parsed');
    for (const count of [101, 40_000]) {
      const { error } = refuse({ ...requiredInputs, 'candidate-retriever-ids': list(count) });
      expect(error.message).toContain('at most 100');
      expect(error.message.length).toBeLessThan(400);
    }
  });

  it('lists every problem at once', () => {
    const { error } = refuse({
      'baseline-retriever-id': '',
      'candidate-retriever-ids': 'ret_a, ..',
      'max-p-value': '1',
      'report-only': 'yes',
      'session-filter': '{"min_interactions": 0}',
    });
    expect(error.message.split('\n')).toEqual([
      'Configuration error: nothing was benchmarked. 5 invalid inputs:',
      '- candidate-retriever-ids is "ret_a, ..". Expected retriever ids or names of at most 255 characters, at most 100 of them, one per line, separated by commas, or as a JSON array, without duplicates and without the baseline, for example ret_hybrid, ret_rerank.',
      '- max-p-value is "1". Expected a number greater than 0 and less than 1, for example 0.05.',
      '- report-only is "yes". Expected true or false, for example true.',
      '- session-filter: min_interactions is 0. Expected a whole number, 1 or more.',
      '- baseline-retriever-id is required unless baseline-file or benchmark-id is set. Expected a retriever id or name of at most 255 characters, on one line, for example ret_production.',
    ]);
  });

  it.each([
    [
      'no key',
      { 'api-key': '' },
      /^- api-key is required, but it is empty\. Check that the secret exists and that its name is spelled correctly\. GitHub passes no secrets to pull requests from forks, and only Dependabot secrets to pull requests from Dependabot \(Settings > Secrets and variables > Dependabot\)\. To skip the gate in such runs, set on-missing-api-key: skip\. Expected a Mixpeek API key without whitespace, for example /m,
    ],
    [
      'no candidates',
      { 'candidate-retriever-ids': '' },
      /^- candidate-retriever-ids is required unless candidate-files or benchmark-id is set\. /m,
    ],
    [
      'only commas',
      { 'candidate-retriever-ids': ',,' },
      /^- candidate-retriever-ids is ",,"\. Expected retriever ids/m,
    ],
    [
      'the baseline as candidate',
      { 'candidate-retriever-ids': 'ret_a, ret_base' },
      /lists the baseline ret_base/,
    ],
    [
      'a candidate twice',
      { 'candidate-retriever-ids': 'a, b, a, a' },
      /^- candidate-retriever-ids lists a more than once\.$/m,
    ],
    ['a number in words', { 'ndcg-k': 'ten' }, /^- ndcg-k is "ten"/m],
    [
      'a long name',
      { 'benchmark-name': 'x'.repeat(256) },
      /^- benchmark-name is "x{79}…"\. Expected at most 255/m,
    ],
    ['a plain http URL', { 'api-url': 'http://api.mixpeek.com' }, /^- api-url is .* Expected an https URL/m],
    ['a bad comment mode', { comment: 'sometimes' }, /Expected always, on-failure or never/],
    [
      'a mode in other words',
      { mode: 'noninferiority' },
      /^- mode is .* Expected superiority, superiority-by-margin, non-inferiority/m,
    ],
    ['an unknown correction', { 'p-value-adjustment': 'bonferroni' }, /Expected auto, none, holm or benj/],
    ['a rate in per cent', { 'max-failed-session-rate': '5' }, /Expected a number from 0 to 1/],
    ['a negative rate', { 'max-degraded-session-rate': '-0.1' }, /Expected a number from 0 to 1/],
    [
      'half a taxonomy node',
      { 'max-taxonomy-losses': '0.5' },
      /Expected a whole number from 0 to 1000000, or auto/,
    ],
    ['no session at all', { 'min-sessions': '0' }, /Expected a whole number from 1 to 10000/],
    ['a recall delta in per cent', { 'min-recall-delta': '-2' }, /Expected a number from -1 to 1/],
    ['an unknown reaction', { 'on-inconclusive': 'pass' }, /Expected fail or warn/],
    ['a margin that is none', { mode: 'non-inferiority' }, /^- min-ndcg-delta is 0, but mode non-inf/m],
    ['pull request 0', { 'pull-request-number': '0' }, /^- pull-request-number is "0"/m],
    ['no time', { 'timeout-minutes': '0' }, /^- timeout-minutes is "0"/m],
    ['a day and a bit', { 'timeout-minutes': '1441' }, /^- timeout-minutes is "1441"/m],
  ])('%s', (_case, raw, message) => {
    const { error } = refuse(raw);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^Configuration error: nothing was benchmarked\. 1 invalid input:/);
  });

  it('quotes a value so that it stays on its line', () => {
    expect(refuse({ comment: 'a\n::error::b' }).error.message.split('\n')).toHaveLength(2);
  });

  it('reports a bad input once, also where it is required', () => {
    const message = refuse({ 'baseline-retriever-id': 'two\nlines', 'benchmark-id': 'also two' }).error
      .message;
    expect(message.match(/^- /gm)).toHaveLength(2);
  });

  it.each([
    ['min-ndcg-delta', { mode: 'non-inferiority', 'min-ndcg-delta': 'x' }],
    ['session-count', { 'min-sessions': '10000', 'session-count': 'x' }],
    ['mode', { mode: 'x', 'min-ndcg-delta': '0.01', 'ndcg-k': '5' }],
  ])('says of a bad %s nothing that only its default would be wrong with', (name, raw) => {
    expect(refuse(raw).error.message).toMatch(
      new RegExp(
        `^Configuration error: nothing was benchmarked\\. 1 invalid input:\n- ${name} is "x"[^\n]*$`,
      ),
    );
  });

  it.each(['api-key', 'github-token'])('never holds the value of %s', (name) => {
    const { error } = refuse({ [name]: 'sk_top secret', 'session-count': 'x', 'session-filter': '{' });
    expect(error.message).toContain(`${name} is invalid. It contains whitespace. Expected `);
    expect(error.message).not.toMatch(/top|secret(?!s)/);
  });

  it.each([
    ['http://octo:hunter2@api.example/v1', '"***@api.example/v1"'],
    ['ftp://octo:hunter2@api.example', '"***@api.example"'],
    ['https://octo:hun@ter2@api.example?x', '"***@api.example?x"'],
    [`https://octo:hunter2${'x'.repeat(100)}@api.example#a`, '"***@api.example#a"'],
    ['http://hunter2@api.example', '"***@api.example"'],
    ['https://octo:hunter/2@host', '"***@host"'],
    ['https:octo:hunter2@host', '"***@host"'],
    ['octo:hunter2@host', '"***@host"'],
  ])('8: does not repeat the password of api-url: %s', (url, quoted) => {
    const { message } = refuse({ 'api-url': url }).error;
    expect(message).toContain(`- api-url is ${quoted}. Expected an https URL`);
    expect(message).not.toMatch(/octo|hunter2|ter2/);
  });

  it('repeats an api-url without one as it is', () => {
    expect(refuse({ 'api-url': 'http://api.example/me' }).error.message).toContain(
      '- api-url is "http://api.example/me".',
    );
  });

  it('never holds a good key either', () => {
    expect(refuse({ 'session-count': 'x' }).error.message).not.toContain('sk_secret_key');
  });
});

describe('without an API key', () => {
  it('1, 69: is an error that says why and what to do, and at most updates an older comment', () => {
    const { error, comment } = refuse({ 'api-key': '', 'github-token': 'ghs_1' });
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain('GitHub passes no secrets to pull requests from forks');
    expect(error.message).toContain('set on-missing-api-key: skip');
    expect(comment).toMatchObject({ mode: 'existing', token: 'ghs_1' });
  });

  const skip = { 'api-key': '', 'on-missing-api-key': 'skip' };

  it.each([
    ['nothing else is missing', {}],
    ['the key is blank', { 'api-key': ' \n\ufeff' }],
    ['the ids come from secrets as well', { 'baseline-retriever-id': '', 'candidate-retriever-ids': '' }],
    ['a benchmark exists', { 'benchmark-id': 'bm_1', 'baseline-retriever-id': '' }],
  ])('1: is skipped where the user allows it and %s', (_case, raw) => {
    expect(parseRaw({ ...skip, ...raw })).toMatchObject({
      kind: 'skipped',
      comment: { mode: 'existing' },
      reason:
        'The API key is missing. GitHub passes no secrets to pull requests from forks, and only Dependabot secrets to pull requests from Dependabot (Settings > Secrets and variables > Dependabot).',
    });
  });

  it.each([
    ['the user did not ask for it', { 'on-missing-api-key': '' }],
    ['the user forbids it', { 'on-missing-api-key': 'fail' }],
    ['the word for it is another', { 'on-missing-api-key': 'Skip' }],
    ['another input is bad', { 'session-count': '9' }],
    ['inputs contradict each other', { 'candidate-retriever-ids': 'ret_base' }],
    ['there is a key that cannot be used', { 'api-key': 'two words' }],
  ])('1: is no reason to skip where %s', (_case, raw) => {
    expect(parseRaw({ ...skip, ...raw }).kind).toBe('invalid');
  });

  it('with a key nothing is skipped', () => {
    expect(parseRaw({ 'on-missing-api-key': 'skip' }).kind).toBe('parsed');
    expect(parseRaw({ 'on-missing-api-key': 'skip', 'candidate-retriever-ids': '' }).kind).toBe('invalid');
  });
});

describe('a key', () => {
  it.each([' sk_live_1', 'sk_live_1\n', '\r\n\tsk_live_1 ', '\ufeffsk_live_1', '\u00a0sk_live_1\u2028'])(
    '2: is taken without what surrounds it: %j',
    (raw) => {
      expect(parseWith({ 'api-key': raw }).apiKey).toBe('sk_live_1');
    },
  );

  it.each([
    'sk\nlive',
    'sk live',
    'sk\u0000live',
    'sk\u007flive',
    'sk\u200blive',
    'sk\ufefflive',
    'schlüssel',
  ])('2: with characters inside that no header carries is refused, and not repeated: %j', (raw) => {
    const { error } = refuse({ 'api-key': raw });
    expect(error.message).toMatch(/^- api-key is invalid\. It contains .+\. Expected a Mixpeek API key/m);
    expect(error.message).not.toContain(raw);
  });
});

describe('what no rule about one input can tell', () => {
  it('4: an unknown key of session-filter names the nearest known key', () => {
    const { error } = refuse({ 'session-filter': '{"time_range": {"strat": "-30d"}, "min_interaction": 2}' });
    expect(error.message.split('\n')).toEqual([
      'Configuration error: nothing was benchmarked. 1 invalid input:',
      '- session-filter: time_range has an unknown key "strat" (did you mean "start"?). Expected an object with the keys start and end.',
      expect.stringMatching(
        /^- session-filter has an unknown key "min_interaction" \(did you mean "min_interactions"\?\)\. Expected /,
      ),
    ]);
  });

  it.each([
    ['a candidate twice', 'ret_a\nret_b, ret_a', 'lists ret_a more than once.'],
    ['the baseline', 'ret_a, ret_base', 'lists the baseline ret_base. Remove it: '],
    ['none', ' ,\n, ', 'is ",\\n,". Expected retriever ids'],
  ])('5: candidates with %s are refused', (_case, candidates, message) => {
    expect(refuse({ 'candidate-retriever-ids': candidates }).error.message).toContain(
      `- candidate-retriever-ids ${message}`,
    );
  });

  it('5: a hundred candidates are fine', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `ret_${index}`);
    expect(parseWith({ 'candidate-retriever-ids': ids.join('\n') }).source.candidateRetrieverIds).toEqual(
      ids,
    );
  });
});

describe('what can be told of inputs that cannot be used', () => {
  it('goes to the comment that the good ones name', () => {
    const { comment } = refuse({ 'session-count': 'x', 'comment-key': 'mine', 'github-token': 'ghs_1' });
    expect(comment).toEqual({
      mode: 'always',
      key: 'mine',
      matrix: undefined,
      pullRequestNumber: undefined,
      token: 'ghs_1',
    });
    expect(Object.isFrozen(comment)).toBe(true);
  });

  it.each([
    ['namespace', 'two words'],
    ['baseline-retriever-id', 'two\nlines'],
  ])('71: goes to the same comment when %s is one of the bad ones', (name, value) => {
    expect(refuse({ [name]: value }).comment).toEqual(parseWith().comment);
  });

  it.each([
    ['comment', 'sometimes'],
    ['comment-key', 'x'.repeat(501)],
    ['pull-request-number', 'x'],
    ['github-token', 'two words'],
  ])('goes to no comment when %s is one of the bad ones', (name, value) => {
    expect(refuse({ [name]: value }).comment).toBeUndefined();
  });
});
