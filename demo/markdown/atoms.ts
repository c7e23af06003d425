import stringWidth from 'string-width';
import { type Paint, removeControlCharacters, type Style } from '../terminal-text.ts';

/** The smallest parts of a paragraph: what must stay together, where a line may end, where it must. */
export type Atom =
  | { readonly kind: 'text'; readonly text: string; readonly styles: readonly Style[] }
  | { readonly kind: 'space' }
  | { readonly kind: 'break' };

type TextAtom = Extract<Atom, { kind: 'text' }>;

/** Cuts text at its white space. Control characters become visible. */
export function splitAtoms(text: string, styles: readonly Style[]): Atom[] {
  return text
    .split(/([ \n]+)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^[ \n]/.test(part) ? { kind: 'space' } : { kind: 'text', text: removeControlCharacters(part), styles },
    );
}

/** Breaks atoms into lines of at most `width` columns; a single longer word gets a line of its own. */
export function wrapAtoms(atoms: readonly Atom[], width: number): TextAtom[][] {
  const lines: TextAtom[][] = [];
  let line: TextAtom[] = [];
  let pendingSpace: TextAtom[] = [];
  const endLine = (): void => {
    lines.push(line);
    line = [];
    pendingSpace = [];
  };
  for (const word of groupWords(atoms)) {
    if (word === 'break') {
      endLine();
    } else if (word === 'space') {
      pendingSpace = line.length > 0 ? [{ kind: 'text', text: ' ', styles: [] }] : [];
    } else {
      if (line.length > 0 && measureLine([...line, ...pendingSpace, ...word]) > width) endLine();
      line.push(...pendingSpace, ...word);
      pendingSpace = [];
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
  return line.map(({ text, styles }) => paint(text, styles)).join('');
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
