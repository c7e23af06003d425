import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as GitHub's flavour reads it. */
export function parseMarkdown(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** All nodes of a tree that have one of these types, in reading order. */
export function findNodes<Type extends Nodes['type']>(
  tree: Nodes,
  ...types: readonly Type[]
): Extract<Nodes, { type: Type }>[] {
  const here = (types as readonly string[]).includes(tree.type) ? [tree] : [];
  const below = 'children' in tree ? tree.children.flatMap((child) => findNodes(child, ...types)) : [];
  return [...here, ...below] as Extract<Nodes, { type: Type }>[];
}

/** The count of cells in each row of a table, its head included. */
export function countCells(table: Table): number[] {
  return table.children.map((row) => row.children.length);
}

/** The text of a tree without its markup. */
export function readText(tree: Nodes): string {
  if ('value' in tree) return tree.value;
  return 'children' in tree ? tree.children.map(readText).join('') : '';
}
