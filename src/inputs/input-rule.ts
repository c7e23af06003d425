import type * as z from 'zod/mini';
import { type Explain, explainNumber } from './explain-invalid-values.ts';
import { boolean, decimal, oneOf, text, wholeNumber } from './formats.ts';

/** How one input is read: its schema takes the text without white space and quotes around it. */
export interface InputRule {
  readonly schema: z.ZodMiniType<unknown, string>;
  /** Replaces an absent or empty input, as text; the same as in action.yml. */
  readonly fallback?: string;
  /** Continues a sentence that begins "Expected". */
  readonly expected: string;
  readonly example: string;
  /** What is wrong with a text that the schema refuses. */
  readonly explain?: Explain;
  /** Whether its value never appears in a message. */
  readonly secret?: true;
  /** Whether quotes around the text are part of it. */
  readonly keepsQuotes?: true;
}

/** Whole numbers within bounds. */
export const wholeNumberRule = (min: number, max: number) => ({
  schema: wholeNumber(min, max),
  expected: `a whole number from ${min} to ${max}`,
  explain: explainNumber,
});

/** Numbers within bounds. */
export const decimalRule = (min: number, max: number) => ({
  schema: decimal(min, max),
  expected: `a number from ${min} to ${max}`,
  explain: explainNumber,
});

/** Text of a length. */
export const textRule = (max: number) =>
  ({ schema: text(max), expected: `at most ${max} characters`, keepsQuotes: true }) as const;

/** Yes or no. */
export const booleanRule = { schema: boolean(), expected: 'true or false' };

/** One of some words. */
export const oneOfRule = <const Words extends readonly [string, ...string[]]>(...words: Words) => ({
  schema: oneOf(...words),
  expected: `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
});
