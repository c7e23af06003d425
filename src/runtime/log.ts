import { invisible } from './format.ts';

/** Where the action logs what it does. Messages may contain untrusted text: the implementation makes it harmless. */
export interface Log {
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
}

/**
 * Makes text safe to print where a runner reads commands from the output: no control or bidi characters but `\n`,
 * no line that starts with `::`, and no `##[` anywhere. A word joiner (U+2060) breaks both forms and stays invisible.
 */
export function neutralizeLogText(text: string): string {
  return (
    text
      .replace(/\r\n/g, '\n')
      .replace(invisible, ' ')
      .replace(/##\[/g, '##\u2060[')
      // The white space of one line only: across lines, each would be a start to look ahead from.
      .replace(/^([^\S\n]*):(?=:)/gm, '$1:\u2060')
  );
}
