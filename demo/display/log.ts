import type { Screen } from '../terminal/screen.ts';
import type { Style } from '../terminal/text.ts';

/** As a runner colours them. */
const styles: readonly (readonly [start: string, style: Style])[] = [
  ['Error: ', 'red'],
  ['Warning: ', 'yellow'],
];

/** Prints one line of the action's log. */
export function showLogLine(line: string, { write }: Screen): void {
  const [, style = 'dim'] = styles.find(([start]) => line.startsWith(start)) ?? [];
  write(line, { first: '  ', rest: '    ', styles: [style] });
}
