import type { Outcome } from '../../../verdict/gates/gate.ts';
import { drawElement } from './element.ts';

/** A point of a chart: what it belongs to can be told by its shape, with no colour. */
export interface Mark {
  readonly shape: 'circle' | 'square' | 'diamond' | 'triangle';
  readonly isHollow: boolean;
  /** The class of its colour. */
  readonly color: string;
}

/** Marks of the three verdicts. */
export const outcomeMarks: Readonly<Record<Outcome, Mark>> = {
  pass: { shape: 'circle', isHollow: false, color: 'good' },
  fail: { shape: 'diamond', isHollow: false, color: 'bad' },
  inconclusive: { shape: 'square', isHollow: true, color: 'open' },
};

/** Marks of series that stand in one chart; the first is as calm as befits what the others are compared with. */
const seriesMarks: readonly Mark[] = [false, true].flatMap((isHollow, round) =>
  (['circle', 'square', 'diamond', 'triangle'] as const).map((shape, index) => ({
    shape,
    isHollow,
    color: `s${round * 4 + index}`,
  })),
);

/** Half the width of a mark, in units of the drawing. */
export const markReach = 5;

const corners: Readonly<Record<Exclude<Mark['shape'], 'circle'>, readonly (readonly [number, number])[]>> = {
  square: [
    [-4, -4],
    [4, -4],
    [4, 4],
    [-4, 4],
  ],
  diamond: [
    [0, -5],
    [5, 0],
    [0, 5],
    [-5, 0],
  ],
  triangle: [
    [0, -5],
    [5, 4],
    [-5, 4],
  ],
};

/** The mark of a series; there are as many as are drawn, and they begin again after that. */
export function chooseMark(index: number): Mark {
  return seriesMarks[index % seriesMarks.length] ?? outcomeMarks.pass;
}

/** A mark with its middle there, in the colour of what it stands in. */
export function drawMark({ shape, isHollow }: Mark, x: number, y: number): string {
  const look = isHollow ? 'hollow' : 'mark';
  if (shape === 'circle') return drawElement('circle', { class: look, cx: x, cy: y, r: 4.5 });
  const points = corners[shape].map(([right, down]) => `${roundTenth(x + right)},${roundTenth(y + down)}`);
  return drawElement('polygon', { class: look, points: points.join(' ') });
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
