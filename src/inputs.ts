import { GateError } from './errors.ts';
import { cutText } from './format.ts';
import type { GateSettings } from './gates/gate.ts';
import type { Requirement } from './gates/verdict.ts';
import { type InputName, type InputRule, inputRules, type ParsedInputs } from './input-rules.ts';
import type { SessionFilter } from './mixpeek/schemas.ts';
import { parseSessionFilter } from './session-filter.ts';

/** Where the benchmark comes from: a new one, or one that exists (its retrievers, where given, have to match). */
export type BenchmarkSource =
  | {
      readonly kind: 'new';
      /** Undefined for a name made from the workflow run. */
      readonly name: string | undefined;
      readonly baselineRetrieverId: string;
      readonly candidateRetrieverIds: readonly string[];
      readonly sessionCount: number;
      readonly sessionFilter: SessionFilter | undefined;
    }
  | {
      readonly kind: 'existing';
      readonly benchmarkId: string;
      readonly baselineRetrieverId: string | undefined;
      readonly candidateRetrieverIds: readonly string[] | undefined;
    };

/** Everything that the user set, parsed and checked. */
export interface Inputs {
  readonly apiKey: string;
  /** Without a trailing slash. */
  readonly apiUrl: string;
  readonly namespace: string | undefined;
  readonly source: BenchmarkSource;
  readonly gates: GateSettings;
  readonly require: Requirement;
  readonly reportOnly: boolean;
  readonly timeoutMs: number;
  /** Undefined for the adaptive interval. */
  readonly pollIntervalMs: number | undefined;
  readonly comment: {
    readonly mode: 'always' | 'on-failure' | 'never';
    /** Undefined for a key made from workflow, job, namespace and baseline. */
    readonly key: string | undefined;
    /** Undefined for the pull request of the event. */
    readonly pullRequestNumber: number | undefined;
    readonly token: string | undefined;
  };
}

/** What is wrong with an input, in a sentence that begins with its name. */
interface Problem {
  readonly name: InputName;
  readonly message: string;
}

/**
 * Reads all inputs at once. An empty input counts as absent.
 *
 * @param readInput the raw text of an input, empty when it was not set
 * @param now what relative times in session-filter count back from
 * @throws GateError `invalid-input` with every problem: name, value, what is allowed, and an example
 */
export function parseInputs(readInput: (name: InputName) => string, now: Date): Inputs {
  const { values, problems } = parseEach(readInput);
  const filter = parseFilter(values['session-filter'], now);
  problems.push(...filter.problems, ...findMissing(values, problems), ...findContradictions(values));
  if (problems.length > 0) throw describeProblems(problems);
  return deepFreeze(assemble(values, filter.value));
}

function parseEach(readInput: (name: InputName) => string): { values: ParsedInputs; problems: Problem[] } {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, rule] of Object.entries(inputRules) as [InputName, InputRule][]) {
    const raw = readInput(name).trim() || rule.fallback;
    if (raw === undefined) continue;
    const result = rule.schema.safeParse(raw);
    if (result.success) values[name] = result.data;
    else problems.push({ name, message: describeValue(name, rule, raw) });
  }
  return { values, problems };
}

function describeValue(name: string, rule: InputRule, raw: string): string {
  const value = rule.secret ? 'has a value that can not be used' : `is ${JSON.stringify(cutText(raw, 80))}`;
  return `${name} ${value}. ${describeRule(rule)}`;
}

function describeRule({ allowed, example }: InputRule): string {
  return `Allowed: ${allowed}. Example: ${example}`;
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
    const where = path === '' ? name : `${name}, at ${path}`;
    return { name, message: `${where}: ${message}. ${describeRule(inputRules[name])}` } as const;
  });
  return { value: undefined, problems };
}

/** Inputs that have to be given and were not; one that was given badly is no news here. */
function findMissing(values: ParsedInputs, reported: readonly Problem[]): Problem[] {
  const names: InputName[] = ['api-key'];
  const isReported = (name: InputName): boolean => reported.some((problem) => problem.name === name);
  if (values['benchmark-id'] === undefined && !isReported('benchmark-id')) {
    names.push('baseline-retriever-id', 'candidate-retriever-ids');
  }
  return names
    .filter((name) => values[name] === undefined && !isReported(name))
    .map((name) => ({
      name,
      message: `${name} is missing. ${hints[name] ?? ''}${describeRule(inputRules[name])}`,
    }));
}

const hints: Partial<Record<InputName, string>> = {
  'api-key': 'Pull requests from forks and from Dependabot get no secrets. ',
  'baseline-retriever-id': 'It may be left out only with benchmark-id. ',
  'candidate-retriever-ids': 'It may be left out only with benchmark-id. ',
};

function findContradictions(values: ParsedInputs): Problem[] {
  const { 'baseline-retriever-id': baseline, 'candidate-retriever-ids': candidates } = values;
  if (baseline === undefined || !candidates?.includes(baseline)) return [];
  const message = `candidate-retriever-ids lists the baseline ${baseline}. Remove it from the list: a retriever can not be its own candidate.`;
  return [{ name: 'candidate-retriever-ids', message }];
}

function describeProblems(problems: readonly Problem[]): GateError {
  const heading =
    problems.length === 1 ? '1 input can not be used:' : `${problems.length} inputs can not be used:`;
  return new GateError(
    'invalid-input',
    [heading, ...problems.map(({ message }) => `- ${message}`)].join('\n'),
  );
}

/** The checks above have found everything that is required; this only gives it its shape. */
function assemble(parsed: ParsedInputs, sessionFilter: SessionFilter | undefined): Inputs {
  const values = parsed as Required<ParsedInputs>;
  const pollSeconds = parsed['poll-interval-seconds'];
  return {
    apiKey: values['api-key'],
    apiUrl: values['api-url'],
    namespace: parsed.namespace,
    source: assembleSource(parsed, sessionFilter),
    gates: {
      minNdcgDelta: values['min-ndcg-delta'],
      ndcgK: values['ndcg-k'],
      maxPValue: values['max-p-value'],
    },
    require: values.require,
    reportOnly: values['report-only'],
    timeoutMs: values['timeout-minutes'] * 60_000,
    pollIntervalMs: pollSeconds === undefined ? undefined : pollSeconds * 1000,
    comment: {
      mode: values.comment,
      key: parsed['comment-key'],
      pullRequestNumber: parsed['pull-request-number'],
      token: parsed['github-token'],
    },
  };
}

function assembleSource(parsed: ParsedInputs, sessionFilter: SessionFilter | undefined): BenchmarkSource {
  const {
    'benchmark-id': benchmarkId,
    'baseline-retriever-id': baseline,
    'candidate-retriever-ids': candidates,
  } = parsed;
  if (benchmarkId !== undefined) {
    return {
      kind: 'existing',
      benchmarkId,
      baselineRetrieverId: baseline,
      candidateRetrieverIds: candidates,
    };
  }
  const values = parsed as Required<ParsedInputs>;
  return {
    kind: 'new',
    name: parsed['benchmark-name'],
    baselineRetrieverId: values['baseline-retriever-id'],
    candidateRetrieverIds: values['candidate-retriever-ids'],
    sessionCount: values['session-count'],
    sessionFilter,
  };
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
