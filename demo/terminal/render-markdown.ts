import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { renderBlocks } from './markdown/blocks.ts';
import { createPaint } from './text.ts';

/** How a comment is shown. */
export interface TerminalMarkdownOptions {
  /** Columns that a line may take; words and tables that cannot be wrapped may take more. */
  readonly width: number;
  /** Whether escape sequences give it colours. */
  readonly colors: boolean;
  /** Whether collapsed parts show their content or only their summaries, neighbours in one line. @default 'open' */
  readonly details?: 'open' | 'closed';
}

/**
 * Renders GitHub flavoured Markdown as a person would read it in a terminal: tables in columns, links as
 * `text (url)`, collapsed parts under `▸ summary`, HTML comments hidden. No control character of the text
 * reaches the terminal.
 *
 * @see https://github.github.com/gfm/
 */
export function renderTerminalMarkdown(markdown: string, options: TerminalMarkdownOptions): string {
  const { width, colors, details = 'open' } = options;
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return renderBlocks(tree.children, { width, details, paint: createPaint(colors) }).join('\n');
}
