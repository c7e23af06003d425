import { type Detail, wholeDetail } from '../content/detail.ts';

/** What a part of the report is; `caption` is the line below the verdict, `open` and `collapsed` are sections. */
export type PartKind = 'verdict' | 'caption' | 'lead' | 'open' | 'collapsed';

/** A part of the report in some detail, and the room that it takes. */
export interface Variant {
  readonly text: string;
  readonly size: number;
}

/** A part of the report, and how much of it is shown for now. */
export interface Part {
  readonly kind: PartKind;
  /** Of a section; empty for what has none. */
  readonly title: string;
  /** The part at a level of detail; each is rendered once. */
  readonly take: (level: number) => Variant;
  /** 0 for the whole, up to `leftOut` for nothing. */
  level: number;
}

/** The least detail of what is shown at all. */
export const shortestDetail: Detail = { rows: 2, inlineText: 60, blockText: 400 };

/** What is shown of a part at each level, less and less. */
const levels: readonly Detail[] = [
  wholeDetail,
  { rows: 20, inlineText: 300, blockText: 4000 },
  { rows: 10, inlineText: 200, blockText: 2000 },
  { rows: 5, inlineText: 100, blockText: 1000 },
  shortestDetail,
];

/** The level at which nothing is left of a part. */
export const leftOut = levels.length;

/** What gives way, in this order: a kind of parts, from its last one on, down to a level. */
const steps: readonly { readonly kind: PartKind; readonly to: readonly number[] }[] = [
  { kind: 'collapsed', to: [1, 2, 3, 4] },
  { kind: 'open', to: [1, 2] },
  { kind: 'collapsed', to: [leftOut] },
  { kind: 'open', to: [3, 4, leftOut] },
  { kind: 'lead', to: [1, 2, 3, 4, leftOut] },
  { kind: 'caption', to: [4] },
  { kind: 'verdict', to: [4] },
];

/** What is given back first, from its first one on, where room is left in the end. */
const worth: readonly PartKind[] = ['verdict', 'caption', 'lead', 'open', 'collapsed'];

/** A part at its first level. `render` is called once per level, when that is first looked at. */
export function createPart(
  { kind, title = '' }: { readonly kind: PartKind; readonly title?: string },
  render: (detail: Detail) => string,
  weigh: (text: string) => number,
): Part {
  const taken: Variant[] = [];
  const take = (level: number): Variant => {
    const detail = levels[level];
    if (detail === undefined) return { text: '', size: 0 };
    const known = taken[level];
    if (known !== undefined) return known;
    const text = render(detail);
    const variant = { text, size: weigh(text) };
    taken[level] = variant;
    return variant;
  };
  return { kind, title, take, level: 0 };
}

/** The room that all parts take together. */
export function sumSizes(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.take(part.level).size, 0);
}

/** Lowers the levels of parts, and no more of them than needed, until all fit into `room`; false where they can't. */
export function shrinkParts(parts: readonly Part[], room: number): boolean {
  let size = sumSizes(parts);
  for (const { kind, level } of steps.flatMap(({ kind, to }) => to.map((level) => ({ kind, level })))) {
    for (const part of parts.filter((other) => other.kind === kind).reverse()) {
      size += part.take(level).size - part.take(part.level).size;
      part.level = level;
      if (size <= room) {
        giveBack(parts, room - size);
        return true;
      }
    }
  }
  return false;
}

/** What was cut first may have been short, and what was cut last long: then there is room for the former. */
function giveBack(parts: readonly Part[], spare: number): void {
  let left = spare;
  for (const part of worth.flatMap((kind) => parts.filter((other) => other.kind === kind))) {
    const room = part.take(part.level).size + left;
    while (part.level > 0 && part.take(part.level - 1).size <= room) part.level -= 1;
    left = room - part.take(part.level).size;
  }
}
