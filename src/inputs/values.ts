import type * as z from 'zod/mini';
import { type InputName, type InputRule, inputRules } from './rules.ts';

type Value<Name extends InputName> = z.output<(typeof inputRules)[Name]['schema']>;

type NameWithFallback = {
  [Name in InputName]: (typeof inputRules)[Name] extends { readonly fallback: string } ? Name : never;
}[InputName];

/** The values of the inputs that were given, or have a fallback, and can be used. */
export type ReadValues = { readonly [Name in InputName]?: Value<Name> };

/** Values of which none is missing: of a benchmark that exists, the retrievers need not be given. */
export type CompleteValues = ReadValues & {
  readonly [Name in NameWithFallback | 'api-key']: Value<Name>;
} & (
    | { readonly 'benchmark-id': string }
    | {
        readonly 'benchmark-id'?: undefined;
        readonly 'baseline-retriever-id': string;
        readonly 'candidate-retriever-ids': readonly string[];
      }
  );

/** The inputs that have to be given beside these, or among them. */
export function listRequired(values: ReadValues): readonly InputName[] {
  return values['benchmark-id'] === undefined
    ? ['api-key', 'baseline-retriever-id', 'candidate-retriever-ids']
    : ['api-key'];
}

/** Whether no value is missing that is needed. */
export function isComplete(values: ReadValues): values is CompleteValues {
  const rules = Object.entries(inputRules) as [InputName, InputRule][];
  const withFallback = rules.filter(([, { fallback }]) => fallback !== undefined).map(([name]) => name);
  return [...withFallback, ...listRequired(values)].every((name) => values[name] !== undefined);
}
