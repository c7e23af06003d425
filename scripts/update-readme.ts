import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ActionFile,
  type InputDeclaration,
  type OutputDeclaration,
  readActionFile,
} from '../sandbox/runner/action-file.ts';
import { replaceSection } from './replace-section.ts';

/**
 * Replaces the tables of inputs and outputs in a README by those of action.yml. They stand between
 * `<!-- inputs:start -->` and `<!-- inputs:end -->`, and the same for outputs.
 *
 * @throws when a marker is missing, appears twice or comes before its partner
 */
export function updateReadme(readme: string, { inputs, outputs }: ActionFile): string {
  const file = 'README.md';
  const withInputs = replaceSection(readme, { file, section: 'inputs', content: renderInputs(inputs) });
  return replaceSection(withInputs, { file, section: 'outputs', content: renderOutputs(outputs) });
}

function renderInputs(inputs: readonly InputDeclaration[]): string {
  const rows = inputs.map((input) => [`\`${input.name}\``, renderDefault(input), input.description]);
  return renderTable(['Input', 'Default', 'Meaning'], rows);
}

function renderOutputs(outputs: readonly OutputDeclaration[]): string {
  return renderTable(
    ['Output', 'Meaning'],
    outputs.map(({ name, description }) => [`\`${name}\``, description]),
  );
}

function renderDefault(input: InputDeclaration): string {
  if (input.required) return '**required**';
  return input.default === '' ? '' : `\`${input.default}\``;
}

function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(renderCell).join(' | ')} |`).join('\n');
}

function renderCell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const path = join(root, 'README.md');
  await writeFile(path, updateReadme(await readFile(path, 'utf8'), await readActionFile(root)));
}
