import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One input as action.yml declares it; a missing default is the empty string, as on a runner. */
export interface InputDeclaration {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly default: string;
}

/** One output as action.yml declares it. */
export interface OutputDeclaration {
  readonly name: string;
  readonly description: string;
}

/** The parts of an action.yml of a JavaScript action that matter for running and describing it. */
export interface ActionFile {
  readonly inputs: readonly InputDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
  /** `postCondition`: when the post step runs, after every job where nothing is said. */
  readonly runs: { readonly main: string; readonly post?: string; readonly postCondition: string };
}

interface Declaration {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: unknown;
}

/**
 * Reads action.yml from an action's directory.
 *
 * @throws when the file is missing or names no `runs.main`
 * @see https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax
 */
export async function readActionFile(directory: string): Promise<ActionFile> {
  const path = join(directory, 'action.yml');
  const parsed: unknown = parse(await readFile(path, 'utf8'));
  const { inputs, outputs, runs } = (parsed ?? {}) as Record<string, unknown>;
  const { main, post, 'post-if': postCondition } = (runs ?? {}) as Record<string, unknown>;
  if (typeof main !== 'string')
    throw new Error(`${path} names no runs.main: only JavaScript actions can be run.`);
  return {
    inputs: listDeclarations(inputs).map(([name, declaration]) => ({
      name,
      description: describe(declaration),
      required: declaration.required === true,
      default: declaration.default === undefined ? '' : String(declaration.default),
    })),
    outputs: listDeclarations(outputs).map(([name, declaration]) => ({
      name,
      description: describe(declaration),
    })),
    runs: {
      main,
      ...(typeof post === 'string' ? { post } : {}),
      postCondition: postCondition === undefined ? 'always()' : String(postCondition),
    },
  };
}

function listDeclarations(section: unknown): [string, Declaration][] {
  return Object.entries((section ?? {}) as Record<string, Declaration | null>).map(([name, declaration]) => [
    name,
    declaration ?? {},
  ]);
}

function describe({ description = '' }: Declaration): string {
  return description.trim();
}
