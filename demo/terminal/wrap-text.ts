import stringWidth from 'string-width';
import { paintLine, splitAtoms, wrapAtoms } from './markdown/atoms.ts';
import { indentLines, type Page } from './markdown/page.ts';
import { removeControlCharacters, type Style } from './text.ts';

/** How a text is set. */
export interface WrapOptions {
  /** Stands before the first line, painted or not. @default '' */
  readonly first?: string;
  /** Stands before each further line. @default spaces as wide as `first` */
  readonly rest?: string;
  /** @default none */
  readonly styles?: readonly Style[];
}

/**
 * Wraps plain text with a hanging indent. A line that fits stays as it is, inner spaces included; what
 * follows a `- ` hangs below it. Control characters become visible.
 */
export function wrapText(text: string, { width, paint }: Page, options: WrapOptions = {}): string[] {
  const { first = '', styles = [] } = options;
  const { rest = ' '.repeat(stringWidth(first)) } = options;
  return text.split(/\r\n|[\r\n]/).flatMap((line, index) => {
    const before = index === 0 ? first : rest;
    const visible = removeControlCharacters(line);
    if (stringWidth(before + visible) <= width) return indentLines([paint(visible, styles)], before);
    const [mark = ''] = /^ *(?:[-*•] )?/.exec(visible) ?? [];
    const margin = rest + ' '.repeat(mark.length);
    const inner = width - mark.length - Math.max(stringWidth(before), stringWidth(rest));
    const atoms = splitAtoms(visible.slice(mark.length), styles);
    const [top = '', ...others] = wrapAtoms(atoms, inner).map((words) => paintLine(words, paint));
    return [...indentLines([top], before + paint(mark, styles)), ...indentLines(others, margin)];
  });
}
