import type * as z from 'zod/mini';
import { type InputName, inputEntries, type inputRules } from './rules.ts';

type Value<Name extends InputName> = z.output<(typeof inputRules)[Name]['schema']>;

type NameWithFallback = {
  [Name in InputName]: (typeof inputRules)[Name] extends { readonly fallback: string } ? Name : never;
}[InputName];

/** The valid values of the inputs that were given or have a fallback. */
export type ReadValues = { readonly [Name in InputName]?: Value<Name> };

/** Values with nothing missing; with an existing benchmark the retrievers are optional. */
export type CompleteValues = ReadValues & {
  readonly [Name in NameWithFallback | 'api-key']: Value<Name>;
} & (
    | { readonly 'benchmark-id': string }
    | {
        readonly 'benchmark-id'?: undefined;
        readonly 'baseline-retriever-id': string;
        readonly 'candidate-retriever-ids': readonly string[];
        readonly 'baseline-file'?: undefined;
        readonly 'candidate-files'?: undefined;
      }
    | ({
        readonly 'benchmark-id'?: undefined;
      } & (
        | { readonly 'baseline-file': string }
        | { readonly 'baseline-retriever-id': string; readonly 'candidate-files': readonly string[] }
      ))
  );

/** The inputs that are required, given these. */
export function listRequired(values: ReadValues): readonly InputName[] {
  if (values['benchmark-id'] !== undefined) return ['api-key'];
  return [
    'api-key',
    ...(values['baseline-file'] === undefined ? (['baseline-retriever-id'] as const) : []),
    ...(values['candidate-files'] === undefined ? (['candidate-retriever-ids'] as const) : []),
  ];
}

/** Whether every required value is there. */
export function isComplete(values: ReadValues): values is CompleteValues {
  const withFallback = inputEntries
    .filter(([, { fallback }]) => fallback !== undefined)
    .map(([name]) => name);
  return [...withFallback, ...listRequired(values)].every((name) => values[name] !== undefined);
}
