import type { Page } from './markdown/page.ts';
import { createPaint, wantsColors } from './text.ts';
import { type WrapOptions, wrapText } from './wrap-text.ts';

/** The terminal that demo and trials print to. */
export interface Screen extends Page {
  readonly colors: boolean;
  /** Prints lines as they are. */
  print(...lines: readonly string[]): void;
  /** Prints text wrapped at the screen's width, control characters made visible. */
  write(text: string, options?: WrapOptions): void;
}

/** Lines longer than this are hard to read. */
const widest = 100;
const narrowest = 40;

/** A terminal of the process; colours and width as it has them. */
export function openScreen(stream: NodeJS.WriteStream = process.stdout): Screen {
  const colors = wantsColors(stream, process.env);
  const output = stream === process.stderr ? console.error : console.log;
  return createScreen({ columns: stream.columns ?? widest, colors }, (line) => output(line));
}

/** A screen that hands over line by line. */
export function createScreen(
  { columns, colors }: { readonly columns: number; readonly colors: boolean },
  printLine: (line: string) => void,
): Screen {
  const page = { width: Math.max(narrowest, Math.min(columns, widest)), paint: createPaint(colors) };
  const print = (...lines: readonly string[]): void => {
    for (const line of lines) printLine(line);
  };
  return { ...page, colors, print, write: (text, options) => print(...wrapText(text, page, options)) };
}
