import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { findNearest } from '../../src/runtime/find-nearest.ts';
import { UsageError } from '../command/usage-error.ts';

/** What `npm run try` was asked to do. */
export type TrialRequest =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'run';
      /** Only what was given. */
      readonly inputs: Readonly<Record<string, string>>;
      /** A stand-in for GitHub that is already running. */
      readonly githubApiUrl: string | undefined;
    };

/** The one option with a value that is not an input of the action. */
export const githubApiUrlOption = 'github-api-url';

/**
 * Reads `--name value` and `--name=value` for every input of the action.
 *
 * @throws UsageError for anything else
 */
export function parseTrialArguments(args: readonly string[], inputNames: readonly string[]): TrialRequest {
  const known = [...inputNames, githubApiUrlOption];
  const options: ParseArgsOptionsConfig = Object.fromEntries(known.map((name) => [name, { type: 'string' }]));
  // Not strict, which would reject values that begin with a dash, such as a negative delta.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new UsageError(explainPositional(token.value));
    if (token.rawName === '--help' || token.rawName === '-h') return { kind: 'help' };
    if (!known.includes(token.name)) throw new UsageError(explainUnknown(token.rawName, inputNames));
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))) {
      throw new UsageError(`${token.rawName} requires a value: ${token.rawName} <value>`);
    }
    if (values.has(token.name)) throw new UsageError(`${token.rawName} is set more than once.`);
    values.set(token.name, token.value);
  }
  const githubApiUrl = values.get(githubApiUrlOption)?.replace(/\/+$/, '');
  values.delete(githubApiUrlOption);
  return { kind: 'run', inputs: Object.fromEntries(values), githubApiUrl };
}

function explainPositional(value: string): string {
  return `Unexpected argument "${value}". Pass inputs as --name value after a --, which npm requires: npm run try -- --session-count 400`;
}

function explainUnknown(name: string, inputNames: readonly string[]): string {
  const inputs = inputNames.map((input) => `--${input}`).join(', ');
  const nearest = findNearest(name.replace(/^-+/, ''), [...inputNames, githubApiUrlOption]);
  const hint = nearest === undefined ? '' : ` Did you mean --${nearest}?`;
  return `Unknown option ${name}.${hint} Inputs: ${inputs}. Other options: --${githubApiUrlOption}, --help.`;
}
