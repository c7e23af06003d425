import { drawElement } from './element.ts';

/** How wide a picture is drawn: text has the same size on a phone, where there is room for less of it. */
export interface Canvas {
  /** In units of the drawing, which are about CSS pixels. */
  readonly width: number;
  readonly name: 'wide' | 'narrow';
}

/** Every canvas that a chart is drawn on; the stylesheet shows the one that fits. */
export const canvases: readonly Canvas[] = [
  { width: 720, name: 'wide' },
  { width: 340, name: 'narrow' },
];

/** A drawing of this height on a canvas; it shrinks with the page. */
export function drawCanvas({ width, name }: Canvas, height: number, content: readonly string[]): string {
  const attributes = { class: name, viewBox: `0 0 ${width} ${Math.ceil(height)}`, 'aria-hidden': 'true' };
  return drawElement('svg', attributes, content.join('\n'));
}
