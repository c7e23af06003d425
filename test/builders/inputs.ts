import type { Inputs } from '../../src/inputs/inputs.ts';
import { type ParseResult, parseInputs } from '../../src/inputs/parse-inputs.ts';

/** The inputs that have to be given. */
export const requiredInputs: Readonly<Record<string, string>> = {
  'api-key': 'sk_secret_key',
  'baseline-retriever-id': 'ret_base',
  'candidate-retriever-ids': 'ret_hybrid',
};

/** What "now" is for relative times. */
const testNow = new Date('2025-06-18T10:20:30.400Z');

/** What comes of the required inputs with these set, or taken away by ''. */
export function parseRaw(
  raw: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): ParseResult {
  const texts = { ...requiredInputs, ...raw };
  return parseInputs((name) => texts[name] ?? '', testNow, environment);
}

/** The same for inputs that can be used. */
export function parseWith(raw: Readonly<Record<string, string>> = {}): Inputs {
  const result = parseRaw(raw);
  if (result.kind === 'parsed') return result.inputs;
  throw result.kind === 'invalid' ? result.error : new Error(result.reason);
}
