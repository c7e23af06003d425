import { drawElement, drawText } from './element.ts';
import { drawMark, type Mark, markReach } from './mark.ts';
import { fitText, measureText } from './text-width.ts';

/** What a legend explains: a mark, or the filling of a bar. */
export interface LegendEntry {
  readonly mark: Mark | { readonly shape: 'bar'; readonly color: string };
  /** May be untrusted. */
  readonly label: string;
}

/** A drawn part of a picture, from `y` = 0 down. */
export interface DrawnPart {
  readonly content: string;
  readonly height: number;
}

const lineHeight = 20;
const swatchRoom = 18;
const gap = 22;
const maxLabelLength = 260;

/** The entries side by side, in as many lines as they need. */
export function drawLegend(entries: readonly LegendEntry[], width: number): DrawnPart {
  let [x, y] = [0, 0];
  const drawn = entries.map(({ mark, label }) => {
    const text = fitText(label, Math.min(maxLabelLength, width - swatchRoom));
    const needed = swatchRoom + measureText(text);
    if (x > 0 && x + needed > width) [x, y] = [0, y + lineHeight];
    const swatch =
      mark.shape === 'bar'
        ? drawElement('rect', { class: 'mark', x: x + 1, y: y + 3, width: 11, height: 11, rx: 2 })
        : drawMark(mark, x + markReach + 1, y + 8);
    const content = `${drawElement('g', { class: mark.color }, swatch)}${drawText(text, x + swatchRoom, y + 12)}`;
    x += needed + gap;
    return content;
  });
  return { content: drawn.join(''), height: entries.length === 0 ? 0 : y + lineHeight + 6 };
}
