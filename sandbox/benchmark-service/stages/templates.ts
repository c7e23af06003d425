import { readPath } from '../collections.ts';

const placeholder = /\{\{\s*INPUT\.([A-Za-z_][\w.]*)\s*\}\}/g;

/** An input that a stage asks for and the execution does not have. */
export class MissingInputError extends Error {
  constructor(name: string) {
    super(`there is no input "${name}"`);
    this.name = 'MissingInputError';
  }
}

/**
 * A value with `{{INPUT.name}}` replaced by inputs, in texts and in lists of them. A text that is nothing but one
 * placeholder becomes the input itself, whatever its type.
 *
 * @throws MissingInputError
 */
export function resolveTemplates(value: unknown, inputs: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => resolveTemplates(item, inputs));
  }
  if (typeof value !== 'string' || !value.includes('{{')) {
    return value;
  }
  const [match] = value.matchAll(placeholder);
  if (match?.[0] === value) {
    return readInput(inputs, match[1] ?? '');
  }
  return value.replaceAll(placeholder, (_, name: string) => String(readInput(inputs, name)));
}

/** Whether a text holds a template that nothing here can resolve: `{{secrets.KEY}}`, `{{DOC.label}}`. */
export function hasUnknownTemplate(text: string): boolean {
  return text.replaceAll(placeholder, '').includes('{{');
}

function readInput(inputs: Readonly<Record<string, unknown>>, name: string): unknown {
  const value = readPath(inputs, name);
  if (value === undefined || value === null) {
    throw new MissingInputError(name);
  }
  return value;
}
