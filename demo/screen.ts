import { createPaint, type Paint, wantsColors } from './terminal-text.ts';

/** The terminal that the demo prints to. */
export interface Screen {
  /** Columns that text may take. */
  readonly width: number;
  readonly colors: boolean;
  readonly paint: Paint;
  print(text?: string): void;
}

const WIDEST = 100;
const NARROWEST = 40;

/** The process's own terminal; colours and width as it has them. */
export function openScreen(): Screen {
  const { stdout, env } = process;
  const colors = wantsColors(stdout, env);
  return {
    width: Math.max(NARROWEST, Math.min(stdout.columns ?? WIDEST, WIDEST)),
    colors,
    paint: createPaint(colors),
    print: (text = '') => console.log(text),
  };
}
