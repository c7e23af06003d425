import { retrievers } from '../../sandbox/benchmark-service/index.ts';
import { splitAtoms } from '../terminal/markdown/atoms.ts';
import { layOutRows } from '../terminal/markdown/columns.ts';
import { indentLines, shrinkPage } from '../terminal/markdown/page.ts';
import type { Screen } from '../terminal/screen.ts';

/** Prints the sandbox's retrievers: id, name, and what each one demonstrates. */
export function showRetrievers(screen: Screen): void {
  const rows = retrievers.map(({ retriever_id: id, retriever_name: name, description }) => [
    splitAtoms(id, ['cyan']),
    [...splitAtoms(`${name}:`, ['bold']), { kind: 'space' } as const, ...splitAtoms(description, [])],
  ]);
  screen.print(...indentLines(layOutRows(rows, shrinkPage(screen, 2)), '  '));
}
