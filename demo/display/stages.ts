import { stageDefinitions } from '../../sandbox/benchmark-service/index.ts';
import { splitAtoms } from '../terminal/markdown/atoms.ts';
import { layOutRows } from '../terminal/markdown/columns.ts';
import { indentLines, shrinkPage } from '../terminal/markdown/page.ts';
import type { Screen } from '../terminal/screen.ts';

/** Prints the sandbox's stages, of which files can be made: id, what it does, and its parameters. */
export function showStages(screen: Screen): void {
  const rows = stageDefinitions.map(({ id, description, parameters }) => {
    const { properties = {} } = parameters as { readonly properties?: object };
    const names = Object.keys(properties).join(', ');
    return [
      splitAtoms(id, ['cyan']),
      [
        ...splitAtoms(description, []),
        { kind: 'space' } as const,
        ...splitAtoms(`Parameters: ${names}.`, ['dim']),
      ],
    ];
  });
  screen.print(...indentLines(layOutRows(rows, shrinkPage(screen, 2)), '  '));
}
