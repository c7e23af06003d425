import type { PhrasingContent } from 'mdast';
import type { Style } from '../text.ts';
import { type Atom, splitAtoms } from './atoms.ts';
import { splitHtml } from './html.ts';

const htmlStyles: Readonly<Record<string, Style>> = {
  b: 'bold',
  strong: 'bold',
  em: 'italic',
  i: 'italic',
  code: 'cyan',
  del: 'strikethrough',
};

/** Turns the inside of a paragraph, heading or cell into atoms; `styles` apply to all of it. */
export function buildAtoms(nodes: readonly PhrasingContent[], styles: readonly Style[] = []): Atom[] {
  const open: Style[] = [];
  return nodes.flatMap((node) => {
    if (node.type === 'html') return buildHtmlAtoms(node.value, styles, open);
    return buildNodeAtoms(node, [...styles, ...open]);
  });
}

/** Atoms of raw HTML; tags that give a style stay open from one piece to the next. */
export function buildHtmlAtoms(html: string, styles: readonly Style[], open: Style[] = []): Atom[] {
  return splitHtml(html).flatMap((part): Atom[] => {
    if (part.kind === 'text') return splitAtoms(part.text, [...styles, ...open]);
    if (part.tag === 'br') return [{ kind: 'break' }];
    const style = htmlStyles[part.tag];
    if (style === undefined) return [];
    if (part.kind === 'open') open.push(style);
    else if (open.includes(style)) open.splice(open.lastIndexOf(style), 1);
    return [];
  });
}

function buildNodeAtoms(node: PhrasingContent, styles: readonly Style[]): Atom[] {
  switch (node.type) {
    case 'text':
      return splitAtoms(node.value, styles);
    case 'inlineCode':
      return splitAtoms(node.value, [...styles, 'cyan']);
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
      return buildAtoms(node.children, [...styles, 'bold']);
    case 'emphasis':
      return buildAtoms(node.children, [...styles, 'italic']);
    case 'delete':
      return buildAtoms(node.children, [...styles, 'strikethrough']);
    case 'link':
      return buildLinkAtoms(node.children, node.url, styles);
    case 'image':
      return splitAtoms(`[image: ${node.alt ?? ''}]`, styles);
    default:
      return 'children' in node ? buildAtoms(node.children, styles) : [];
  }
}

/** `text (url)`, or the URL alone where the text says the same. */
function buildLinkAtoms(children: readonly PhrasingContent[], url: string, styles: readonly Style[]): Atom[] {
  const text = buildAtoms(children, [...styles, 'underline']);
  const shown = text.map((atom) => (atom.kind === 'text' ? atom.text : ' ')).join('');
  return shown === url ? text : [...text, { kind: 'space' }, ...splitAtoms(`(${url})`, [...styles, 'dim'])];
}
