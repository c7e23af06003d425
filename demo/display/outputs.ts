import type { OutputDeclaration } from '../../sandbox/runner/action-file.ts';
import { type Atom, buildUnbreakable, splitAtoms } from '../terminal/markdown/atoms.ts';
import { layOutTable } from '../terminal/markdown/columns.ts';
import { indentLines, type Page, shrinkPage } from '../terminal/markdown/page.ts';
import type { Screen } from '../terminal/screen.ts';
import { removeControlCharacters } from '../terminal/text.ts';
import { showSection } from './section.ts';

/** Longer values are cut, such as the JSON in `results`. */
const maxValueLength = 160;
const shownOfLonger = 40;
const gap = 2;

/** Prints the outputs of a run, in action.yml's order. */
export function showOutputs(
  outputs: Readonly<Record<string, string>>,
  declarations: readonly OutputDeclaration[],
  screen: Screen,
): void {
  showSection('Outputs', screen);
  screen.print(...indentLines(renderOutputs(outputs, declarations, shrinkPage(screen, 2)), '  '));
}

/** Lays outputs out in a table, without those that the run did not set. */
export function renderOutputs(
  outputs: Readonly<Record<string, string>>,
  declarations: readonly OutputDeclaration[],
  page: Page,
): string[] {
  const names = declarations.map(({ name }) => name).filter((name) => outputs[name] !== undefined);
  if (names.length === 0) return ['(none)'];
  const valueWidth = page.width - Math.max(...names.map((name) => name.length)) - gap;
  const rows = names.map((name) => [
    splitAtoms(name, ['cyan']),
    renderValue(outputs[name] ?? '', Math.max(10, valueWidth)),
  ]);
  const header = ['Output', 'Value'].map((title) => splitAtoms(title, ['bold']));
  return layOutTable(header, rows, [], page);
}

function renderValue(value: string, width: number): Atom[] {
  const visible = removeControlCharacters(value);
  if (visible === '') return splitAtoms('(empty)', ['dim']);
  if (visible.length <= maxValueLength)
    return splitAtoms(visible, []).flatMap((atom) => breakWord(atom, width));
  const start = buildUnbreakable(`${visible.slice(0, shownOfLonger)}…`);
  return [start, { kind: 'space' }, buildUnbreakable(`(${value.length} characters)`, ['dim'])];
}

/** A URL may be longer than its column; it breaks where it has parts. */
function breakWord(atom: Atom, width: number): Atom[] {
  if (atom.kind !== 'text' || atom.text.length <= width) return [atom];
  const { text, styles } = atom;
  const end = Math.max(text.lastIndexOf('/', width - 1) + 1, text.lastIndexOf('#', width));
  const cut = end > width / 2 ? end : width;
  const rest = buildUnbreakable(text.slice(cut), styles);
  return [buildUnbreakable(text.slice(0, cut), styles), { kind: 'break' }, ...breakWord(rest, width)];
}
