import { createHash } from 'node:crypto';

/** Text, lines and surfaces; then colours that mean something, each readable on the page, a card and its own tint. */
const colors = `
:root {
  color-scheme: light dark;
  --text: #1c2128; --soft: #57606a; --line: #d9dfe5; --page: #f5f7f9; --card: #ffffff; --block: #eef1f4; --shade: #d3dae1;
  --link: #0757b5;
  --good: #177035; --bad: #c11f2b; --open: #8a5a00;
  --good-tint: #e9f6ed; --bad-tint: #fdeff0; --open-tint: #fcf5e3;
  --s0: #57606a; --s1: #0a62c9; --s2: #a8480b; --s3: #7540c8; --s4: #177035; --s5: #b02a7d; --s6: #0b6d79; --s7: #7a5a00;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --text: #e4e8ec; --soft: #9fabb7; --line: #333b45; --page: #0e1217; --card: #161b22; --block: #222a33; --shade: #3f4955;
    --link: #74b6ff;
    --good: #53c56c; --bad: #ff8079; --open: #e0b13e;
    --good-tint: #11251a; --bad-tint: #2b1719; --open-tint: #282010;
    --s0: #9fabb7; --s1: #6cb2ff; --s2: #f2a05c; --s3: #c4a4ff; --s4: #53c56c; --s5: #ff8fc6; --s6: #4fcddb; --s7: #e0c25a;
  }
}
body { --outcome: var(--soft); --tint: var(--card); }
.pass { --outcome: var(--good); --tint: var(--good-tint); }
.fail { --outcome: var(--bad); --tint: var(--bad-tint); }
.inconclusive { --outcome: var(--open); --tint: var(--open-tint); }
`;

const page = `
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 62rem;
  color: var(--text); background: var(--page);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
header, .card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; margin: 0 0 1rem; }
header {
  background: var(--tint); border-left: .4rem solid var(--outcome);
  padding: 1.3rem 1.5rem; margin-bottom: 1.25rem;
}
h1 { font-size: 1.45rem; line-height: 1.35; margin: 0 0 .5rem; font-weight: 650; text-wrap: pretty; }
h2 { font-size: 1.15rem; line-height: 1.35; margin: 0; font-weight: 650; }
h3 { font-size: 1rem; margin: 1.6rem 0 .5rem; }
section > figure:first-child, .content > :first-child { margin-top: 0; }
header > :last-child, .content > :last-child, section > :last-child { margin-bottom: 0; }
p, ul, pre { margin: .6rem 0; }
ul { padding-left: 1.3rem; }
li { margin: .25rem 0; }
section { padding: 1.1rem 1.5rem 1.25rem; }
.content { padding: 0 1.5rem 1.25rem; }
section, .content { scroll-margin-top: 4rem; }
summary { cursor: pointer; padding: .9rem 1.5rem; list-style: none; display: flex; gap: .75rem; align-items: center; }
summary::-webkit-details-marker { display: none; }
summary::before {
  content: ""; flex: none; width: .5rem; height: .5rem; margin-left: .1rem;
  border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(-45deg);
}
[open] > summary::before { transform: rotate(45deg) translate(-2px, -2px); }
summary:hover h2 { color: var(--link); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .3rem; }
summary:focus-visible { outline-offset: -4px; border-radius: .75rem; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875em; }
code { background: var(--block); border-radius: .3rem; padding: .12em .35em; unicode-bidi: isolate; }
header code { background: var(--card); }
pre { background: var(--block); border-radius: .5rem; padding: .8rem 1rem; white-space: pre-wrap; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; list-style: none; padding: 0; margin: 0 0 1.25rem; }
nav li { margin: 0; }
nav a { display: inline-block; padding: .2rem 0; font-size: .9rem; text-decoration: none; }
nav a:hover { text-decoration: underline; }
`;

const tables = `
.table {
  overflow-x: auto; margin: .8rem 0;
  background:
    linear-gradient(90deg, var(--card) 40%, transparent) left / 2.5rem 100% local,
    linear-gradient(270deg, var(--card) 40%, transparent) right / 2.5rem 100% local,
    linear-gradient(90deg, var(--shade), transparent) left / .9rem calc(100% - 4px),
    linear-gradient(270deg, var(--shade), transparent) right / .9rem calc(100% - 4px);
  background-repeat: no-repeat;
}
table { border-collapse: collapse; font-variant-numeric: tabular-nums; overflow-wrap: normal; font-size: .925rem; }
th, td { padding: .45rem .8rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: .2rem; }
tbody tr:last-child > * { border-bottom: 0; }
tbody tr:hover > * { background: var(--block); }
tbody th { font-weight: inherit; }
thead th { color: var(--soft); font-weight: 600; white-space: nowrap; }
tbody code { overflow-wrap: anywhere; background: none; padding: 0; }
tbody :is(th, td):has(code) { min-width: 10rem; }
.number { text-align: right; white-space: nowrap; }
.long { max-height: 34rem; overflow: auto; content-visibility: auto; contain-intrinsic-size: auto 34rem; border: 1px solid var(--line); border-radius: .5rem; }
.long table { width: 100%; }
.long thead th { position: sticky; top: 0; background: var(--card); box-shadow: 0 1px var(--line); z-index: 1; }
.long th:first-child, .long td:first-child { padding-left: .8rem; }
.controls { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: .9rem 0 .6rem; font-size: .925rem; }
.count { color: var(--soft); }
input {
  font: inherit; color: inherit; background: var(--page); width: 15rem; max-width: 100%;
  border: 1px solid var(--soft); border-radius: .4rem; padding: .3rem .6rem;
}
th button { font: inherit; color: inherit; background: none; border: 0; padding: .1rem; margin: -.1rem; cursor: pointer; }
th button:hover { color: var(--link); }
th button::after { content: " ↕"; opacity: .6; }
[aria-sort=ascending] button::after { content: " ↑"; opacity: 1; }
[aria-sort=descending] button::after { content: " ↓"; opacity: 1; }
`;

const charts = `
figure { margin: 1rem 0 1.4rem; }
figcaption { margin-bottom: .7rem; font-size: .925rem; color: var(--soft); }
figcaption strong { color: var(--text); font-weight: 600; }
svg { display: block; width: 100%; height: auto; font-size: 12px; font-variant-numeric: tabular-nums; }
.wide { max-width: 54rem; }
.narrow { display: none; max-width: 26rem; }
svg text {
  fill: var(--text); unicode-bidi: isolate;
  paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round;
}
svg .soft { fill: var(--soft); }
svg .within { fill: var(--card); stroke: none; }
.good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }
.up { color: var(--s1); } .down { color: var(--s2); }
.s0 { color: var(--s0); } .s1 { color: var(--s1); } .s2 { color: var(--s2); } .s3 { color: var(--s3); }
.s4 { color: var(--s4); } .s5 { color: var(--s5); } .s6 { color: var(--s6); } .s7 { color: var(--s7); }
.mark { fill: currentColor; }
.piece { fill: currentColor; stroke: var(--card); stroke-width: 1; }
.hollow { fill: var(--card); stroke: currentColor; stroke-width: 2; }
.stroke { fill: none; stroke: currentColor; stroke-width: 2; }
.dashed { stroke-dasharray: 6 4; }
.grid { stroke: var(--line); }
.zero { stroke: var(--soft); stroke-width: 1.5; }
.bound { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 4 3; }
`;

const media = `
@media (max-width: 44rem) {
  .wide { display: none; }
  .narrow { display: block; }
  header, section, .content, summary { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.2rem; }
  th, td { padding: .4rem .55rem; }
  tbody :is(th, td):has(code) { min-width: 6.5rem; }
  nav ul { gap: 0 1rem; }
}
@media (min-width: 76rem) {
  body:has(> nav) { max-width: 76rem; display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 2rem; }
  header { grid-column: 1 / -1; }
  nav { position: sticky; top: 1.5rem; align-self: start; }
  nav ul { display: block; }
}
@media print {
  :root { color-scheme: light; }
  body, body:has(> nav) { display: block; max-width: none; padding: 0; background: none; }
  nav, .controls { display: none; }
  th button::after, summary::before { content: none; }
  .card { border: 0; border-top: 1px solid var(--line); border-radius: 0; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details:not([open]) > :not(summary) { display: block; }
  .table, .long { content-visibility: visible; overflow: visible; max-height: none; background: none; }
  .long thead th { position: static; }
  tr, figure { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;

/**
 * The stylesheet of the HTML report. Light and dark follow the reader's system; on paper everything is open. Text has a
 * contrast of 4.5 or more on its background, and so has what is drawn.
 */
export const style = [colors, page, tables, charts, media].join('');

/** The source expression of a Content-Security-Policy that allows this style or script and no other. */
export function allowByHash(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}
