import type { Screen } from '../terminal/screen.ts';

/** Prints the heading of a part of a run. */
export function showSection(title: string, { paint, print }: Screen): void {
  print('', paint(title, ['bold', 'underline']));
}

/** Prints a title and the lines below it between two rules. */
export function showTitle(title: string, story: string, { paint, print, write, width }: Screen): void {
  const rule = paint('━'.repeat(width), ['cyan']);
  print('', rule);
  write(title, { styles: ['bold'] });
  write(story);
  print(rule);
}
