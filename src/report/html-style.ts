import { createHash } from 'node:crypto';

/**
 * The stylesheet of the HTML report. Light and dark follow the reader's system; on paper everything is open. Colours
 * have a contrast of 4.5 or more on their background.
 */
export const style = `
:root {
  color-scheme: light dark;
  --text: #1b1f24; --soft: #57606a; --line: #d8dee4; --page: #ffffff; --block: #f3f5f7; --link: #0757b5;
  --outcome: #57606a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e4e8ec; --soft: #9aa5b1; --line: #343b43; --page: #12161b; --block: #1d2329; --link: #6cb2ff;
    --outcome: #9aa5b1;
  }
}
.pass { --outcome: #1a7f37; }
.fail { --outcome: #cf222e; }
.inconclusive { --outcome: #9a6700; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 64rem;
  color: var(--text); background: var(--page);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
header { border-left: .35rem solid var(--outcome); padding-left: 1.1rem; margin-bottom: 2rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p, ul, pre { margin: .6rem 0; }
ul { padding-left: 1.4rem; }
section, details { border-top: 1px solid var(--line); padding: 1.1rem 0; }
summary { cursor: pointer; }
summary h2 { display: inline; }
a { color: var(--link); }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875em; }
code { background: var(--block); border-radius: .25rem; padding: .1em .3em; unicode-bidi: isolate; }
pre { background: var(--block); border-radius: .4rem; padding: .8rem 1rem; white-space: pre-wrap; }
.table { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th, td { padding: .35rem .8rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
td code { overflow-wrap: anywhere; }
td:has(code) { min-width: 12rem; }
.number { text-align: right; white-space: nowrap; }
@media print {
  body { max-width: none; padding: 0; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details:not([open]) > :not(summary) { display: block; }
  .table { overflow: visible; }
  tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;

/** The source expression of a Content-Security-Policy that allows this stylesheet and no other. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
