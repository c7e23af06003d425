import type { SessionFilter } from '../mixpeek/schemas.ts';
import { configurationError, GateError } from '../runtime/errors.ts';
import { cutText, formatCount } from '../runtime/format.ts';
import { createRedactor, hideUserinfoOfUrl } from '../runtime/redact.ts';
import { findConflicts, type Problem } from './conflicts.ts';
import { assembleComment, assembleInputs, type CommentSettings, type Inputs } from './inputs.ts';
import { findMisspelledNames } from './misspelled-names.ts';
import { unquote, unwrapSecret } from './quotes.ts';
import { type InputName, type InputRule, inputEntries, inputRules, secretInputs } from './rules.ts';
import { parseSessionFilter } from './session-filter.ts';
import { describeSuspiciousValues } from './suspicious-values.ts';
import { isComplete, listRequired, type ReadValues } from './values.ts';

/** The inputs; or one error that lists every problem, with the comment settings if those are valid; or a skip. */
export type ParseResult =
  | {
      readonly kind: 'parsed';
      readonly inputs: Inputs;
      /** Sentences about values that are valid and most likely not what was meant. */
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'invalid'; readonly error: GateError; readonly comment: CommentSettings | undefined }
  /** There is no key, and `on-missing-api-key` allows for that. */
  | {
      readonly kind: 'skipped';
      readonly reason: string;
      readonly comment: CommentSettings | undefined;
    };

/**
 * Reads all inputs at once. An empty input counts as absent.
 *
 * @param readInput the raw text of an input, empty when it was not set
 * @param now what relative times in session-filter count back from
 * @param environment variables of the step, to find inputs whose names are misspelled
 */
export function parseInputs(
  readInput: (name: InputName) => string,
  now: Date,
  environment: Readonly<Record<string, string | undefined>> = {},
): ParseResult {
  // A key pasted into another input must not be quoted.
  const redact = createRedactor(secretInputs.flatMap((name) => listSecretParts(readInput(name))));
  const misspelled = findMisspelledNames(readInput, environment);
  const { values, problems } = parseEach(readInput, misspelled, redact);
  const filter = parseFilter(values['session-filter'], now);
  const absent = findMissing(values, problems);
  // An invalid benchmark-id is still one.
  const isInvalid = problems.some(({ name }) => name === 'benchmark-id');
  const conflicts = findConflicts(isInvalid ? { ...values, 'benchmark-id': '' } : values);
  problems.push(...filter.problems, ...absent, ...conflicts);
  if (problems.length === 0 && isComplete(values)) {
    const inputs = deepFreeze(assembleInputs(values, filter.value));
    return { kind: 'parsed', inputs, warnings: describeSuspiciousValues(values) };
  }
  const missing = new Set<Problem>(absent);
  const isSkip = values['on-missing-api-key'] === 'skip' && absent.some(({ name }) => name === 'api-key');
  const comment = findCommentSettings(values, problems);
  if (isSkip && problems.every((problem) => missing.has(problem)))
    return { kind: 'skipped', reason: `The API key is missing. ${explainMissingKey}`, comment };
  return { kind: 'invalid', error: describeProblems(problems, redact), comment };
}

/** What finding and writing the comment depends on. */
const commentInputs: ReadonlySet<InputName> = new Set([
  'comment',
  'comment-key',
  'pull-request-number',
  'github-token',
  'matrix',
]);

/** How to comment, with inputs that are invalid or missing; undefined if those say how. */
function findCommentSettings(values: ReadValues, problems: readonly Problem[]): CommentSettings | undefined {
  const { comment: mode } = values;
  if (mode === undefined || problems.some(({ name }) => commentInputs.has(name))) return undefined;
  // Without a key this is most likely a run for a fork, which may write no comment: only an older one is out of date.
  const isKeyless = problems.some(({ name }) => name === 'api-key');
  return deepFreeze(assembleComment(isKeyless && mode !== 'never' ? 'existing' : mode, values));
}

/** The values that can be read. What a misspelled name was meant for is neither absent nor at its default. */
function parseEach(
  readInput: (name: InputName) => string,
  misspelled: readonly Problem[],
  redact: (text: string) => string,
): { values: ReadValues; problems: Problem[] } {
  const values: Record<string, unknown> = {};
  const problems = misspelled.map(({ name, message }) => ({ name, message: redact(message) }));
  for (const [name, rule] of inputEntries) {
    const raw = unwrap(readInput(name), rule) || rule.fallback;
    if (raw === undefined || misspelled.some((problem) => problem.name === name)) continue;
    const result = rule.schema.safeParse(raw);
    if (result.success) values[name] = result.data;
    else problems.push({ name, message: describeValue(name, rule, raw, redact) });
  }
  return { values, problems };
}

function unwrap(raw: string, { secret, keepsQuotes }: InputRule): string {
  if (secret) return unwrapSecret(raw);
  return keepsQuotes ? raw.trim() : unquote(raw);
}

/** Shorter lines of a secret give nothing away, and hiding them would garble the log. */
const shortestPart = 8;

/** What of a secret must not be shown: all of it, what it is unwrapped to, and each line of it. */
export function listSecretParts(raw: string): readonly string[] {
  const parts = [raw.trim(), unwrapSecret(raw), ...raw.split(/[\n\r]/).map(unwrapSecret)];
  return [...new Set(parts)].filter(
    (part, index) => part !== '' && (index === 0 || part.length >= shortestPart),
  );
}

function describeValue(name: string, rule: InputRule, raw: string, redact: (text: string) => string): string {
  const shown = cutText(redact(name === 'api-url' ? hideUserinfoOfUrl(raw) : raw), 80);
  const value = rule.secret ? 'is invalid' : `is ${JSON.stringify(shown)}`;
  const explanation = rule.explain?.(raw, (text) => rule.schema.safeParse(text).success);
  return [`${name} ${value}.`, explanation && redact(explanation), describeRule(rule)]
    .filter(Boolean)
    .join(' ');
}

function describeRule({ expected, example }: InputRule): string {
  return `Expected ${expected}, for example ${example}.`;
}

function parseFilter(
  raw: string | undefined,
  now: Date,
): { value: SessionFilter | undefined; problems: Problem[] } {
  if (raw === undefined) return { value: undefined, problems: [] };
  const result = parseSessionFilter(raw, now);
  if ('filter' in result) return { value: result.filter, problems: [] };
  const name = 'session-filter';
  const problems = result.problems.map(({ path, message }) => {
    const where = path === '' ? name : `${name}: ${path}`;
    return { name, message: `${where} ${message}` } as const;
  });
  return { value: undefined, problems };
}

/** Required inputs that are empty; those with an invalid value have been reported already. */
function findMissing(values: ReadValues, reported: readonly Problem[]): Problem[] {
  const isReported = (name: InputName): boolean => reported.some((problem) => problem.name === name);
  // An invalid benchmark-id is still one, and so is an invalid path: the retrievers are not required beside it.
  const named: ReadValues = {
    ...values,
    ...(isReported('benchmark-id') ? { 'benchmark-id': '' } : {}),
    ...(isReported('baseline-file') ? { 'baseline-file': '' } : {}),
    ...(isReported('candidate-files') ? { 'candidate-files': [] } : {}),
  };
  return listRequired(named)
    .filter((name) => values[name] === undefined && !isReported(name))
    .map((name) => ({
      name,
      message: `${name} is required${hints[name] ?? '.'} ${describeRule(inputRules[name])}`,
    }));
}

/** GitHub's "Using secrets in GitHub Actions" and "Troubleshooting Dependabot on GitHub Actions". */
const explainMissingKey =
  'GitHub passes no secrets to pull requests from forks, and only Dependabot secrets to pull requests from Dependabot (Settings > Secrets and variables > Dependabot).';

/** How a sentence ends that begins "… is required". */
const hints: Partial<Record<InputName, string>> = {
  'api-key': `, but it is empty. Check that the secret exists and that its name is spelled correctly. ${explainMissingKey} To skip the gate in such runs, set on-missing-api-key: skip.`,
  'baseline-retriever-id': ' unless baseline-file or benchmark-id is set.',
  'candidate-retriever-ids': ' unless candidate-files or benchmark-id is set.',
};

function describeProblems(problems: readonly Problem[], redact: (text: string) => string): GateError {
  const count = new Set(problems.map(({ name }) => name)).size;
  const heading = `${configurationError}. ${formatCount(count, 'invalid input')}:`;
  return new GateError(
    'invalid-input',
    redact([heading, ...problems.map(({ message }) => `- ${message}`)].join('\n')),
  );
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
