import type { Outcome } from '../check-outcome.ts';
import { type Atom, buildUnbreakable, splitAtoms } from '../markdown/atoms.ts';
import { layOutTable, type Row } from '../markdown/columns.ts';
import type { Page } from '../markdown/page.ts';
import type { Style } from '../terminal-text.ts';
import { renderJobEnd } from './job-result.ts';

/** One run of the demo, for the table at its end. */
export interface OverviewEntry {
  /** Two or three words that tell it from the others. */
  readonly label: string;
  readonly candidate: string;
  readonly run: Outcome['run'];
}

const HEADERS = ['Run', 'Candidate', 'Verdict', 'NDCG@10 delta', 'p-value', 'Job'];
const ALIGN = [null, null, null, 'right', 'right', null] as const;
const VERDICT_STYLES: Readonly<Record<string, Style>> = {
  pass: 'green',
  fail: 'red',
  inconclusive: 'yellow',
};
const SMALLEST_P_VALUE = 0.001;
const NOTHING = '–';

/** Lays all runs out in a table. */
export function renderOverview(entries: readonly OverviewEntry[], page: Page): string[] {
  const rows = entries.map(({ label, candidate, run }, index): Row => {
    const { verdict = '', 'ndcg-delta': delta = '', 'p-value': pValue = '' } = run.outputs;
    return [
      cell(`${index + 1} ${label}`),
      cell(candidate),
      cell(verdict || NOTHING, VERDICT_STYLES[verdict]),
      cell(formatDelta(delta)),
      cell(formatPValue(pValue)),
      cell(renderJobEnd(run), run.exitCode === 0 ? 'green' : 'red'),
    ];
  });
  return layOutTable(
    HEADERS.map((header) => splitAtoms(header, ['bold'])),
    rows,
    ALIGN,
    page,
  );
}

function cell(text: string, style?: Style): Atom[] {
  return [buildUnbreakable(text, style === undefined ? [] : [style])];
}

function formatDelta(output: string): string {
  const delta = Number(output);
  if (output === '' || !Number.isFinite(delta)) return NOTHING;
  return `${delta < 0 ? '−' : '+'}${Math.abs(delta).toFixed(4)}`;
}

function formatPValue(output: string): string {
  const pValue = Number(output);
  if (output === '' || !Number.isFinite(pValue)) return NOTHING;
  return pValue < SMALLEST_P_VALUE ? `< ${SMALLEST_P_VALUE}` : pValue.toFixed(3);
}
