import type { Paint } from '../text.ts';

/** Where text is laid out. */
export interface Page {
  /** Columns that a line may take. */
  readonly width: number;
  readonly paint: Paint;
}

/** The same page, narrower by some columns, but never too narrow for a word. */
export function shrinkPage<Kind extends Page>(page: Kind, columns: number): Kind {
  return { ...page, width: Math.max(10, page.width - columns) };
}

/** Puts a prefix before each line; lines end without spaces. */
export function indentLines(lines: readonly string[], prefix: string): string[] {
  return lines.map((line) => (prefix + line).trimEnd());
}
