import type { Outcome } from '../runs/check-outcome.ts';
import { type Atom, buildUnbreakable, splitAtoms } from '../terminal/markdown/atoms.ts';
import { layOutTable, type Row } from '../terminal/markdown/columns.ts';
import type { Page } from '../terminal/markdown/page.ts';
import type { Style } from '../terminal/text.ts';
import { renderJobEnd } from './job-result.ts';

/** One run of the demo, for the table at its end. */
export interface OverviewEntry {
  /** Two or three words that distinguish it from the others. */
  readonly label: string;
  readonly candidate: string;
  readonly run: Outcome['run'];
}

const headers = ['Run', 'Candidate', 'Verdict', 'NDCG@10 delta', 'p-value', 'Job'];
const align = [null, null, null, 'right', 'right', null] as const;
const verdictStyles: Readonly<Record<string, Style>> = {
  pass: 'green',
  unchanged: 'green',
  fail: 'red',
  inconclusive: 'yellow',
};
const smallestPValue = 0.001;
const nothing = '–';

/** Lays all runs out in a table. */
export function renderOverview(entries: readonly OverviewEntry[], page: Page): string[] {
  const rows = entries.map(({ label, candidate, run }, index): Row => {
    const { verdict = '', 'ndcg-delta': delta = '', 'p-value': pValue = '' } = run.outputs;
    return [
      cell(`${index + 1} ${label}`),
      cell(candidate),
      cell(verdict || nothing, verdictStyles[verdict]),
      cell(formatDelta(delta)),
      cell(formatPValue(pValue)),
      cell(renderJobEnd(run), run.exitCode === 0 ? 'green' : 'red'),
    ];
  });
  return layOutTable(
    headers.map((header) => splitAtoms(header, ['bold'])),
    rows,
    align,
    page,
  );
}

function cell(text: string, style?: Style): Atom[] {
  return [buildUnbreakable(text, style === undefined ? [] : [style])];
}

function formatDelta(output: string): string {
  const delta = Number(output);
  if (output === '' || !Number.isFinite(delta)) return nothing;
  return `${delta < 0 ? '−' : '+'}${Math.abs(delta).toFixed(4)}`;
}

function formatPValue(output: string): string {
  const pValue = Number(output);
  if (output === '' || !Number.isFinite(pValue)) return nothing;
  return pValue < smallestPValue ? `< ${smallestPValue}` : pValue.toFixed(3);
}
