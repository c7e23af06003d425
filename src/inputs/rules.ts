import { sessionCountBounds } from '../mixpeek/schemas.ts';
import {
  explainInvisible,
  explainList,
  explainNumber,
  explainPath,
  explainSecret,
  explainUrl,
} from './explain-invalid-values.ts';
import {
  baseUrl,
  decimalBetween,
  filePath,
  filePathList,
  idOrName,
  idOrNameList,
  matrixValues,
  secret,
  stageList,
  text,
  token,
  wholeNumber,
  wholeNumberOr,
} from './formats.ts';
import {
  booleanRule,
  decimalRule,
  type InputRule,
  oneOfRule,
  textRule,
  wholeNumberRule,
} from './input-rule.ts';

export type { InputRule } from './input-rule.ts';

/** Most candidates of one run: as many as report, outputs and memory are made for. */
const maxCandidates = 100;

/** Every input, once. A new one is an entry here, a field of `Inputs`, and an entry in action.yml. */
export const inputRules = {
  'api-key': {
    schema: secret(),
    expected: 'a Mixpeek API key without whitespace',
    example: '${{ secrets.MIXPEEK_API_KEY }}',
    explain: explainSecret,
    secret: true,
  },
  'baseline-retriever-id': {
    schema: idOrName(),
    expected: 'a retriever id or name of at most 255 characters, on one line',
    example: 'ret_production',
    explain: explainInvisible,
  },
  'candidate-retriever-ids': {
    schema: idOrNameList(maxCandidates),
    expected: `retriever ids or names of at most 255 characters, at most ${maxCandidates} of them, one per line, separated by commas, or as a JSON array, without duplicates and without the baseline`,
    example: 'ret_hybrid, ret_rerank',
    explain: explainList,
  },
  'candidate-files': {
    schema: filePathList(100),
    expected: 'paths of at most 1000 characters, one per line or as a JSON array',
    example: 'search/retriever.yaml',
    explain: explainPath,
    keepsQuotes: true,
  },
  'baseline-file': {
    schema: filePath(1000),
    expected: 'a file path of at most 1000 characters',
    example: 'base/search/retriever.yaml',
    explain: explainPath,
  },
  'allowed-stages': {
    schema: stageList(),
    expected: 'stage ids in lower case, secrets, or * for all, one per line, or separated by commas',
    example: 'api_call, secrets',
  },
  namespace: {
    schema: token(),
    expected: 'a namespace name or id',
    example: 'ns_shop',
    explain: explainInvisible,
  },
  'api-url': {
    schema: baseUrl(),
    fallback: 'https://api.mixpeek.com',
    expected: 'an https URL, or an http URL on localhost',
    example: 'https://api.mixpeek.com',
    explain: explainUrl,
  },
  'benchmark-name': { ...textRule(255), example: 'hybrid-vs-production' },
  'benchmark-id': {
    schema: token(),
    expected: 'a benchmark id',
    example: 'bmk_1a2b3c',
    explain: explainInvisible,
  },
  'session-count': {
    ...wholeNumberRule(sessionCountBounds.min, sessionCountBounds.max),
    fallback: '1000',
    example: '1000',
  },
  'session-filter': {
    schema: text(),
    expected: "a JSON object like the API's session_filter",
    example: '{"time_range": {"start": "-30d"}}',
  },
  'min-ndcg-delta': { ...decimalRule(-1, 1), fallback: '0', example: '0.01' },
  'ndcg-k': { ...wholeNumberRule(1, 1000), fallback: '10', example: '10' },
  'max-p-value': {
    schema: decimalBetween(0, 1),
    fallback: '0.05',
    expected: 'a number greater than 0 and less than 1',
    explain: explainNumber,
    example: '0.05',
  },
  require: { ...oneOfRule('all', 'any'), fallback: 'all', example: 'all' },
  mode: {
    ...oneOfRule('superiority', 'superiority-by-margin', 'non-inferiority', 'regression'),
    fallback: 'superiority',
    example: 'superiority',
  },
  'p-value-adjustment': {
    ...oneOfRule('auto', 'none', 'holm', 'benjamini-hochberg'),
    fallback: 'auto',
    example: 'auto',
  },
  'min-recall-delta': { ...decimalRule(-1, 1), example: '0' },
  'recall-k': { ...wholeNumberRule(1, 1000), fallback: '10', example: '10' },
  'max-latency-delta-ms': {
    ...decimalRule(-3_600_000, 3_600_000),
    example: '20',
  },
  'max-taxonomy-losses': {
    schema: wholeNumberOr('auto', 0, 1_000_000),
    expected: 'a whole number from 0 to 1000000, or auto',
    example: 'auto',
    explain: explainNumber,
  },
  'max-degraded-session-rate': { ...decimalRule(0, 1), example: '0.1' },
  'max-failed-session-rate': { ...decimalRule(0, 1), fallback: '0.05', example: '0.05' },
  'min-sessions': { ...wholeNumberRule(1, sessionCountBounds.max), example: '500' },
  'on-inconclusive': { ...oneOfRule('fail', 'warn'), fallback: 'fail', example: 'fail' },
  'alpha-spending': { ...booleanRule, fallback: 'false', example: 'true' },
  reuse: { ...booleanRule, fallback: 'true', example: 'true' },
  'report-only': { ...booleanRule, fallback: 'false', example: 'true' },
  'on-missing-api-key': { ...oneOfRule('fail', 'skip'), fallback: 'fail', example: 'skip' },
  'delete-on-cancel': { ...booleanRule, fallback: 'true', example: 'true' },
  'timeout-minutes': { ...decimalRule(0.01, 1440), fallback: '60', example: '60' },
  'github-token': {
    schema: secret(),
    expected: 'a GitHub token',
    example: '${{ github.token }}',
    explain: explainSecret,
    secret: true,
  },
  comment: { ...oneOfRule('always', 'on-failure', 'never'), fallback: 'always', example: 'always' },
  'comment-key': { ...textRule(500), example: 'search-${{ matrix.namespace }}' },
  matrix: {
    schema: matrixValues(),
    expected: 'the values of the matrix as JSON',
    example: '${{ toJSON(matrix) }}',
    keepsQuotes: true,
  },
  'report-path': {
    schema: filePath(1000),
    expected: 'a file path of at most 1000 characters',
    example: 'retriever-benchmark.html',
    explain: explainPath,
  },
  'pull-request-number': {
    schema: wholeNumber(1, 999_999_999),
    expected: 'a pull request number',
    example: '42',
    explain: explainNumber,
  },
} as const satisfies Readonly<Record<string, InputRule>>;

/** Name of an input in action.yml. */
export type InputName = keyof typeof inputRules;

/** Each input with its rule, in the order of action.yml. */
export const inputEntries = Object.entries(inputRules) as readonly [InputName, InputRule][];

/** The inputs that hold secrets. */
export const secretInputs: readonly InputName[] = inputEntries.flatMap(([name, { secret }]) =>
  secret ? [name] : [],
);
