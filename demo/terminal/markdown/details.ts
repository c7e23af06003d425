import type { RootContent } from 'mdast';
import { splitHtml } from './html.ts';

/** A collapsible part: Markdown sees it as two pieces of raw HTML with blocks between them. */
export interface Details {
  readonly type: 'details';
  /** Raw HTML of the summary; browsers show one that is missing as "Details". */
  summary: string;
  readonly children: Block[];
}

/** A block of Markdown, or a collapsible part with the blocks in it. */
export type Block = RootContent | Details;

const summaryTag = /<summary[^>]*>(.*?)<\/summary>/is;
const pieces = /(<details[^>]*>|<\/details>)/i;

/** Puts the blocks between `<details>` and `</details>` into one; an open one ends with the text. */
export function groupDetails(nodes: readonly RootContent[]): Block[] {
  const root: Block[] = [];
  const open: Details[] = [];
  const add = (block: Block): void => {
    (open.at(-1)?.children ?? root).push(block);
  };
  for (const node of nodes) {
    if (node.type !== 'html') {
      add(node);
      continue;
    }
    for (const piece of node.value.split(pieces)) {
      if (/^<details/i.test(piece)) {
        const details: Details = { type: 'details', summary: 'Details', children: [] };
        add(details);
        open.push(details);
      } else if (/^<\/details/i.test(piece)) {
        open.pop();
      } else {
        const rest = takeSummary(piece, open.at(-1));
        if (hasText(rest)) add({ type: 'html', value: rest });
      }
    }
  }
  return root;
}

/** Moves the summary to its details and gives back what else there was. */
function takeSummary(html: string, details: Details | undefined): string {
  const summary = summaryTag.exec(html)?.[1];
  if (details === undefined || summary === undefined) return html;
  details.summary = summary;
  return html.replace(summaryTag, '');
}

function hasText(html: string): boolean {
  return splitHtml(html).some((part) => part.kind === 'text' && part.text.trim() !== '');
}
