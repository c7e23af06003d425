import type * as z from 'zod/mini';
import { findNearest } from '../runtime/find-nearest.ts';
import { isObject } from '../runtime/json.ts';
import type { PartProblem } from './check-stages.ts';
import type { Path } from './parse-document.ts';
import { quoteText } from './quote-text.ts';
import { fieldsByPlace } from './retriever-file.ts';

/** Fields that answers of the API have, and what requests say instead; undefined for what only the API knows. */
const fieldsOfAnswers: Readonly<Record<string, string | undefined>> = {
  collection_ids: 'collection_identifiers',
  ...Object.fromEntries(
    'retriever_id version created_at updated_at created_by updated_by feature_dependencies is_published namespace_id'
      .split(' ')
      .map((field) => [field, undefined]),
  ),
};

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What is wrong with a value, in sentences, each with the part that it is about. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], value: unknown): PartProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], message: describeUnknown(key, path) }));
    return [{ path, message: describeWrong(describeExpected(issue), path, value) }];
  });
}

function describeWrong(expected: string, path: Path, value: unknown): string {
  if (path.length === 0 && value === null)
    return 'is empty. Expected stages, input_schema, budget_limits or collection_identifiers.';
  const got = describeGot(path, value);
  return got === undefined ? `is missing. Expected ${expected}.` : `expected ${expected}, not ${got}.`;
}

function describeUnknown(key: string, path: Path): string {
  const fields: readonly string[] = fieldsByPlace[findPlace(path)];
  if (path.length === 0 && Object.hasOwn(fieldsOfAnswers, key)) {
    const instead = fieldsOfAnswers[key];
    return instead === undefined
      ? 'is a field of answers. Remove it: requests do not have it.'
      : `is a field of answers. Write ${instead}.`;
  }
  const nearest = findNearest(key, fields);
  return nearest === undefined
    ? `is not a field. Expected one of ${fields.join(', ')}.`
    : `is not a field. Did you mean ${nearest}?`;
}

function findPlace(path: Path): keyof typeof fieldsByPlace {
  if (path.length === 0) return 'retriever';
  if (path[0] === 'budget_limits') return 'budget';
  return path.length === 2 ? 'stage' : 'config';
}

function describeExpected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_small':
      return issue.origin === 'array'
        ? 'at least one item'
        : issue.origin === 'string'
          ? 'text that is not empty'
          : `a number of at least ${issue.minimum}`;
    default:
      return 'another value';
  }
}

/** The kind of a value, undefined for none, and the value itself only where it is short and no text: text may be anything. */
function describeGot(path: Path, whole: unknown): string | undefined {
  const value = path.reduce<unknown>((part, step) => (part as Record<string, unknown> | null)?.[step], whole);
  if (value === undefined) return undefined;
  if (value === null) return 'null';
  if (typeof value === 'string') return value === '' ? 'empty text' : 'this text';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return isObject(value) ? 'an object' : String(value);
}

/** The path of a part, e.g. `stages[0].config.stage_id`; empty for the whole. */
export function showPath(path: Path): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^\w{1,100}$/.test(step) ? `.${step}` : `[${quoteText(step)}]`;
    })
    .join('')
    .replace(/^\./, '');
}
