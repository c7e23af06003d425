import stringWidth from 'string-width';
import { type Paint, removeControlCharacters, type Style } from '../text.ts';

/** The smallest parts of a paragraph: what must stay together, where a line may end, where it must. */
export type Atom =
  | { readonly kind: 'text'; readonly text: string; readonly styles: readonly Style[] }
  | { readonly kind: 'space' }
  | { readonly kind: 'break' };

/** A piece of text without a place where a line may end. */
export type TextAtom = Extract<Atom, { kind: 'text' }>;

/** Spaces that a line should not end at: those in `p < 0.001`, `p = 0.138`, `by 0.0042`, `95%`, `1.0 s`. */
const unbreakable = new RegExp(
  [
    /(?<=\bp)[ \n](?=[<>=≤≥][ \n])/,
    /(?<=[<>=≤≥])[ \n](?=[+−-]?[\d.])/,
    /(?<=[a-z])[ \n](?=[+−-]?\d+\.\d)/,
    /(?<=\d)[ \n](?=%|m?s\b)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
const noBreakSpace = '\u00a0';

/** Cuts text at its white space, but not inside a comparison with a number. Control characters become visible. */
export function splitAtoms(text: string, styles: readonly Style[]): Atom[] {
  return text
    .replace(unbreakable, noBreakSpace)
    .split(/([ \n]+)/)
    .filter((part) => part !== '')
    .map((part) => (/^[ \n]/.test(part) ? { kind: 'space' } : buildUnbreakable(part, styles)));
}

/** One piece of text, whatever spaces are in it. Control characters become visible. */
export function buildUnbreakable(text: string, styles: readonly Style[] = []): TextAtom {
  return { kind: 'text', text: removeControlCharacters(text.replaceAll(noBreakSpace, ' ')), styles };
}

/** Breaks atoms into lines of at most `width` columns; a single longer word gets a line of its own. */
export function wrapAtoms(atoms: readonly Atom[], width: number): TextAtom[][] {
  const lines: TextAtom[][] = [];
  let line: TextAtom[] = [];
  let hasPendingSpace = false;
  const endLine = (): void => {
    lines.push(line);
    line = [];
    hasPendingSpace = false;
  };
  for (const word of groupWords(atoms)) {
    if (word === 'break') {
      endLine();
    } else if (word === 'space') {
      hasPendingSpace = line.length > 0;
    } else {
      const space = hasPendingSpace ? [buildSpace(line.at(-1), word[0])] : [];
      if (line.length > 0 && measureLine([...line, ...space, ...word]) > width) {
        endLine();
        line.push(...word);
      } else {
        line.push(...space, ...word);
      }
      hasPendingSpace = false;
    }
  }
  endLine();
  return lines;
}

/** Columns that a line takes in a terminal. */
export function measureLine(line: readonly TextAtom[]): number {
  return stringWidth(line.map(({ text }) => text).join(''));
}

/** Columns of the longest part that cannot be broken. */
export function measureLongestWord(atoms: readonly Atom[]): number {
  const widths = groupWords(atoms).map((word) => (typeof word === 'string' ? 0 : measureLine(word)));
  return Math.max(0, ...widths);
}

/** Turns a line into what is printed. */
export function paintLine(line: readonly TextAtom[], paint: Paint): string {
  const runs: { text: string; readonly styles: readonly Style[] }[] = [];
  for (const { text, styles } of line) {
    const last = runs.at(-1);
    if (last !== undefined && haveSameStyles(last, { styles })) last.text += text;
    else runs.push({ text, styles });
  }
  return runs.map(({ text, styles }) => paint(text, styles)).join('');
}

/** A space between words that look alike looks like them, as in an underlined title. */
function buildSpace(before: TextAtom | undefined, after: TextAtom | undefined): TextAtom {
  const isInside = before !== undefined && after !== undefined && haveSameStyles(before, after);
  return { kind: 'text', text: ' ', styles: isInside ? before.styles : [] };
}

function haveSameStyles(one: Pick<TextAtom, 'styles'>, other: Pick<TextAtom, 'styles'>): boolean {
  return one.styles.join() === other.styles.join();
}

/** Text atoms with nothing between them are one word, as in `**a**b`. */
function groupWords(atoms: readonly Atom[]): (TextAtom[] | 'space' | 'break')[] {
  const words: (TextAtom[] | 'space' | 'break')[] = [];
  for (const atom of atoms) {
    const last = words.at(-1);
    if (atom.kind !== 'text') words.push(atom.kind);
    else if (Array.isArray(last)) last.push(atom);
    else words.push([atom]);
  }
  return words;
}
