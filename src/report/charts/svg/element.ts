import { escapeHtml } from '../../../runtime/format.ts';
import { measureText } from './text-width.ts';

/** Attributes of an element; numbers are rounded to a tenth of a unit. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element, closed in itself where it has no content; the content is markup already. */
export function drawElement(name: string, attributes: Attributes, content?: string): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${showAttribute(value)}"`);
  const start = `<${name}${list.join('')}`;
  return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** A line of text, escaped; `x` is where it starts, or what `anchor` says. */
export function drawText(
  text: string,
  x: number,
  y: number,
  { anchor, look }: { readonly anchor?: 'middle' | 'end'; readonly look?: string } = {},
): string {
  const attributes = {
    x,
    y,
    ...(anchor === undefined ? {} : { 'text-anchor': anchor }),
    ...(look === undefined ? {} : { class: look }),
  };
  return drawElement('text', attributes, escapeHtml(text));
}

/** A line of text around `at`, moved to where all of it is within `width`. */
export function drawCentredText(text: string, at: number, y: number, width: number, look?: string): string {
  const half = measureText(text) / 2;
  const x = Math.min(Math.max(at, half), width - half);
  return drawText(text, x, y, { anchor: 'middle', ...(look === undefined ? {} : { look }) });
}

/** A straight line with the look of a class. */
export function drawLine(x1: number, y1: number, x2: number, y2: number, look: string): string {
  return drawElement('line', { x1, y1, x2, y2, class: look });
}

/** Marks that belong together, with what a pointer that rests on them is told. */
export function drawGroup(title: string, look: string, content: string): string {
  return drawElement('g', { class: look }, `${drawElement('title', {}, escapeHtml(title))}${content}`);
}

function showAttribute(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : escapeHtml(value);
}
