import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

// Development: how a comment looks on GitHub. Makes a page of Markdown files, with GitHub's stylesheet:
//   node scripts/render-comment.ts dark page.html test/golden/comment/pass.md …
//   chromium --headless --no-sandbox --screenshot=page.png --window-size=830,1400 page.html
// Raw HTML is kept, as GitHub keeps <details>: render only what our own reports wrote.

const [theme, target, ...sources] = process.argv.slice(2);
if ((theme !== 'light' && theme !== 'dark') || target === undefined || sources.length === 0) {
  console.error('Use: node scripts/render-comment.ts light|dark <page.html> <comment.md>…');
  process.exit(2);
}
const { resolve } = createRequire(import.meta.url);
const style = await readFile(resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8');

const comments = await Promise.all(
  sources.map(async (source) => {
    const html = micromark(await readFile(source, 'utf8'), {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
    });
    return `<h6>${basename(source)}</h6><article class="markdown-body">${html}</article>`;
  }),
);

const [page, border] = theme === 'dark' ? ['#0d1117', '#3d444d'] : ['#ffffff', '#d1d9e0'];
// Comments are set in 14 px, other pages of GitHub in 16 px.
await writeFile(
  target,
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${style}
body { background: ${page}; margin: 8px; } h6 { color: #888; margin: 8px 0; font: 11px sans-serif; }
.markdown-body { font-size: 14px; border: 1px solid ${border}; border-radius: 6px; padding: 16px; }
</style>
${comments.join('\n')}`,
);
