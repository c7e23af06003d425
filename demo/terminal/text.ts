import { styleText } from 'node:util';

/** The styles that the demo uses. */
export type Style =
  | 'bold'
  | 'dim'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'cyan'
  | 'green'
  | 'red'
  | 'yellow';

/** Gives text its styles, or leaves it as it is where colours are off. */
export type Paint = (text: string, styles: readonly Style[]) => string;

/** Everything that could move the cursor, change colours or turn the direction of text round. */
const controlCharacters = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** Makes a painter; `enabled` says whether escape sequences are wanted. */
export function createPaint(enabled: boolean): Paint {
  return (text, styles) =>
    enabled && text !== '' && styles.length > 0
      ? styleText([...styles], text, { validateStream: false })
      : text;
}

/** Whether escape sequences are wanted on this stream: a terminal, and NO_COLOR (https://no-color.org) not set. */
export function wantsColors(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment.NO_COLOR;
}

/** Replaces each control character by a visible `�`, line ends included; tabs become spaces. */
export function removeControlCharacters(text: string): string {
  return text.replaceAll('\t', '  ').replace(controlCharacters, '\u{fffd}');
}
