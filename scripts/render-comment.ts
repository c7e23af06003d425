import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

// Development: how a comment looks on GitHub. Makes a page of Markdown files, with GitHub's stylesheet:
//   node scripts/render-comment.ts dark page.html test/golden/comment/pass.md …
//   chromium --headless --no-sandbox --screenshot=page.png --window-size=830,1400 page.html

/** GitHub's colours for a page. */
export type CommentTheme = 'light' | 'dark';

/** A comment's Markdown, and the name that stands above it. */
export interface NamedComment {
  readonly name: string;
  readonly markdown: string;
}

/** The page around comments and their edge: GitHub's stylesheet has the inside of a comment alone. */
const colours: Readonly<Record<CommentTheme, { readonly page: string; readonly border: string }>> = {
  light: { page: '#ffffff', border: '#d1d9e0' },
  dark: { page: '#0d1117', border: '#3d444d' },
};

const { resolve } = createRequire(import.meta.url);

/**
 * An HTML page of comments as GitHub shows them, that loads nothing. Raw HTML is kept, as GitHub keeps `<details>`: only
 * for what our own reports wrote.
 */
export function renderComments(comments: readonly NamedComment[], theme: CommentTheme): string {
  const style = readFileSync(resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8');
  const { page, border } = colours[theme];
  // Comments are set in 14 px, other pages of GitHub in 16 px.
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${style}
body { background: ${page}; margin: 8px; } h6 { color: #888; margin: 8px 0; font: 11px sans-serif; }
.markdown-body { font-size: 14px; border: 1px solid ${border}; border-radius: 6px; padding: 16px; }
</style>
${comments.map(renderComment).join('\n')}`;
}

function renderComment({ name, markdown }: NamedComment): string {
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  return `<h6>${name}</h6><article class="markdown-body">${html}</article>`;
}

if (import.meta.main) {
  const [theme, target, ...sources] = process.argv.slice(2);
  if ((theme !== 'light' && theme !== 'dark') || target === undefined || sources.length === 0) {
    console.error('Use: node scripts/render-comment.ts light|dark <page.html> <comment.md>…');
    process.exit(2);
  }
  const comments = await Promise.all(
    sources.map(async (source) => ({ name: basename(source), markdown: await readFile(source, 'utf8') })),
  );
  await writeFile(target, renderComments(comments, theme));
}
