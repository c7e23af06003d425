import type * as z from 'zod/mini';
import {
  baseUrl,
  boolean,
  decimal,
  decimalBetween,
  idList,
  oneOf,
  text,
  token,
  wholeNumber,
} from './formats.ts';

/** How one input is read: its schema takes the trimmed, non-empty text. */
export interface InputRule {
  readonly schema: z.ZodMiniType<unknown, string>;
  /** What stands in for an absent or empty input, as text; the same as in action.yml. */
  readonly fallback?: string;
  /** What is allowed, to go on after "Allowed:". */
  readonly allowed: string;
  readonly example: string;
  /** Never repeated in a message. */
  readonly secret?: true;
}

/** Every input, once. A new one is an entry here, a field of `Inputs`, and an entry in action.yml. */
export const inputRules = {
  'api-key': {
    schema: token(),
    allowed: 'a Mixpeek API key without white space',
    example: '${{ secrets.MIXPEEK_API_KEY }}',
    secret: true,
  },
  'baseline-retriever-id': { schema: token(), allowed: 'the id of a retriever', example: 'ret_production' },
  'candidate-retriever-ids': {
    schema: idList(),
    allowed:
      'ids of retrievers, one per line or separated by commas, none twice, the baseline not among them',
    example: 'ret_hybrid, ret_rerank',
  },
  namespace: { schema: token(), allowed: 'the name or id of a namespace', example: 'ns_shop' },
  'api-url': {
    schema: baseUrl(),
    fallback: 'https://api.mixpeek.com',
    allowed: 'an https URL, or an http URL on localhost',
    example: 'https://api.mixpeek.com',
  },
  'benchmark-name': { schema: text(255), allowed: 'at most 255 characters', example: 'hybrid-vs-production' },
  'benchmark-id': { schema: token(), allowed: 'the id of a benchmark', example: 'bmk_1a2b3c' },
  'session-count': {
    schema: wholeNumber(10, 10_000),
    fallback: '1000',
    allowed: 'a whole number from 10 to 10000',
    example: '1000',
  },
  'session-filter': {
    schema: text(),
    allowed: "the JSON object of the API's session_filter",
    example: '{"time_range": {"start": "-30d"}}',
  },
  'min-ndcg-delta': {
    schema: decimal(-1, 1),
    fallback: '0',
    allowed: 'a number from -1 to 1',
    example: '0.01',
  },
  'ndcg-k': {
    schema: wholeNumber(1, 1000),
    fallback: '10',
    allowed: 'a whole number from 1 to 1000',
    example: '10',
  },
  'max-p-value': {
    schema: decimalBetween(0, 1),
    fallback: '0.05',
    allowed: 'a number above 0 and below 1',
    example: '0.05',
  },
  require: { schema: oneOf('all', 'any'), fallback: 'all', allowed: 'all or any', example: 'all' },
  mode: {
    schema: oneOf('superiority', 'non-inferiority', 'regression'),
    fallback: 'superiority',
    allowed: 'superiority, non-inferiority or regression',
    example: 'superiority',
  },
  'p-value-adjustment': {
    schema: oneOf('auto', 'none', 'holm', 'benjamini-hochberg'),
    fallback: 'auto',
    allowed: 'auto, none, holm or benjamini-hochberg',
    example: 'auto',
  },
  'min-recall-delta': { schema: decimal(-1, 1), allowed: 'a number from -1 to 1', example: '0' },
  'recall-k': {
    schema: wholeNumber(1, 1000),
    fallback: '10',
    allowed: 'a whole number from 1 to 1000',
    example: '10',
  },
  'max-latency-delta-ms': {
    schema: decimal(-3_600_000, 3_600_000),
    allowed: 'a number of milliseconds',
    example: '20',
  },
  'max-taxonomy-losses': {
    schema: wholeNumber(0, 1_000_000),
    allowed: 'a whole number, 0 or more',
    example: '0',
  },
  'max-degraded-session-rate': { schema: decimal(0, 1), allowed: 'a share from 0 to 1', example: '0.1' },
  'max-failed-session-rate': {
    schema: decimal(0, 1),
    fallback: '0.05',
    allowed: 'a share from 0 to 1',
    example: '0.05',
  },
  'min-sessions': {
    schema: wholeNumber(1, 10_000),
    allowed: 'a whole number from 1 to 10000',
    example: '500',
  },
  'on-inconclusive': {
    schema: oneOf('fail', 'warn'),
    fallback: 'fail',
    allowed: 'fail or warn',
    example: 'fail',
  },
  'alpha-spending': { schema: boolean(), fallback: 'false', allowed: 'true or false', example: 'true' },
  reuse: { schema: boolean(), fallback: 'true', allowed: 'true or false', example: 'true' },
  'report-only': { schema: boolean(), fallback: 'false', allowed: 'true or false', example: 'true' },
  'on-missing-api-key': {
    schema: oneOf('fail', 'skip'),
    fallback: 'fail',
    allowed: 'fail or skip',
    example: 'skip',
  },
  'delete-on-cancel': { schema: boolean(), fallback: 'true', allowed: 'true or false', example: 'true' },
  'timeout-minutes': {
    schema: decimal(0.01, 1440),
    fallback: '60',
    allowed: 'a number from 0.01 to 1440',
    example: '60',
  },
  'poll-interval-seconds': {
    schema: decimal(1, 600),
    allowed: 'a number from 1 to 600, or nothing',
    example: '15',
  },
  'github-token': {
    schema: token(),
    allowed: 'a GitHub token',
    example: '${{ github.token }}',
    secret: true,
  },
  comment: {
    schema: oneOf('always', 'on-failure', 'never'),
    fallback: 'always',
    allowed: 'always, on-failure or never',
    example: 'always',
  },
  'comment-key': {
    schema: text(500),
    allowed: 'at most 500 characters',
    example: 'search-${{ matrix.namespace }}',
  },
  'report-path': {
    schema: text(1000),
    allowed: 'the path of a file, at most 1000 characters',
    example: 'retriever-benchmark.html',
  },
  'pull-request-number': {
    schema: wholeNumber(1, 1_000_000_000),
    allowed: 'the number of a pull request',
    example: '42',
  },
} as const satisfies Readonly<Record<string, InputRule>>;

/** Name of an input in action.yml. */
export type InputName = keyof typeof inputRules;

/** The values of the inputs that were given or have a fallback. */
export type ParsedInputs = { [Name in InputName]?: z.output<(typeof inputRules)[Name]['schema']> };
