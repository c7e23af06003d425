/** A workflow command found in a line of a step's output. */
export interface WorkflowCommand {
  /** In lower case: the runner ignores case. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Commands a runner acts upon; a line with any other name is plain output. */
export const commandNames = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
] as const;

const dataEscapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const propertyEscapes = [['%3A', ':'], ['%2C', ','], ...dataEscapes] as const;
const bracketEscapes = [['%3B', ';'], ['%5D', ']'], ...dataEscapes] as const;

/**
 * Finds the workflow command in a line as the runner does: `::name key=value,key=value::data` after leading
 * white space, or the old form `##[name key=value;key=value]data` anywhere in the line.
 *
 * @param names the names that count, in lower case
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseWorkflowCommand(line: string, names: ReadonlySet<string>): WorkflowCommand | undefined {
  const command =
    parseForm(/^\s*::(?<name>[^\s:]*)(?<properties>(?: (?:(?!::).)*)?)::(?<data>.*)$/s, line, {
      separator: ',',
      properties: propertyEscapes,
      data: dataEscapes,
    }) ??
    parseForm(/##\[(?<name>[^\s\]]*)(?<properties>[^\]]*)\](?<data>.*)$/s, line, {
      separator: ';',
      properties: bracketEscapes,
      data: bracketEscapes,
    });
  return command !== undefined && names.has(command.name) ? command : undefined;
}

type Escapes = readonly (readonly [encoded: string, character: string])[];

function parseForm(
  form: RegExp,
  line: string,
  syntax: { separator: string; properties: Escapes; data: Escapes },
): WorkflowCommand | undefined {
  const groups = form.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { name = '', properties = '', data = '' } = groups;
  const pairs = properties.split(syntax.separator).flatMap((pair) => {
    const equals = pair.indexOf('=');
    if (equals < 0) return [];
    return [[pair.slice(0, equals).trim(), decodeEscapes(pair.slice(equals + 1), syntax.properties)]];
  });
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(pairs),
    data: decodeEscapes(data, syntax.data),
  };
}

/** `%25` comes last, so that an escaped percent sign never makes a new escape. */
function decodeEscapes(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [encoded, character]) => result.replaceAll(encoded, character), text);
}
