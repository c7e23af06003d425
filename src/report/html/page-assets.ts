import { readFileSync } from 'node:fs';

// ncc finds files by exactly this form, and puts them into dist.

/** The stylesheet of the HTML report. */
export const style = readFileSync(new URL('./report.css', import.meta.url), 'utf8');

/** What the HTML report runs in a browser that lets it. */
export const script = readFileSync(new URL('./report.js', import.meta.url), 'utf8');
