import { clusterExperiments } from './clusters.ts';
import type { Experiment } from './count-outcomes.ts';
import { experiments } from './experiments.ts';
import { describeNominal, describeShare, type Rate } from './rate.ts';
import { sampleSizeExperiments, shapeExperiments } from './shapes.ts';

/** Experiments that are shown together. */
export interface RateTable {
  /** Names the place in docs/gates.md that it is written to. */
  readonly id: string;
  /** Title of the first column. */
  readonly title: string;
  readonly experiments: readonly Experiment[];
  /** Share of the simulation's runs that each experiment takes. */
  readonly runsShare: number;
}

/** Every table of the simulation, in the order of docs/gates.md. */
export const rateTables: readonly RateTable[] = [
  { id: 'rates', title: 'What', experiments, runsShare: 1 },
  { id: 'shapes', title: 'Candidate', experiments: shapeExperiments, runsShare: 1 },
  { id: 'sample-sizes', title: 'Candidate', experiments: sampleSizeExperiments, runsShare: 0.5 },
  { id: 'clusters', title: 'Sessions', experiments: clusterExperiments, runsShare: 1 },
];

/** The rates as Markdown: a row each beside what is expected or, where they have cells, by row and column. */
export function renderRateTable({ title }: Pick<RateTable, 'title'>, rates: readonly Rate[]): string {
  const columns = [...new Set(rates.flatMap(({ cell }) => (cell === undefined ? [] : [cell.column])))];
  if (columns.length === 0) {
    const rows = rates.map((rate) => [rate.name, describeNominal(rate), describeShare(rate)]);
    return renderMarkdown([title, 'Expected', 'Measured (± standard error)'], rows);
  }
  const names = [...new Set(rates.flatMap(({ cell }) => (cell === undefined ? [] : [cell.row])))];
  const rows = names.map((name) => [
    name,
    ...columns.map((column) => {
      const rate = rates.find(({ cell }) => cell?.row === name && cell.column === column);
      return rate === undefined ? '–' : describeShare(rate);
    }),
  ]);
  return renderMarkdown([title, ...columns], rows);
}

function renderMarkdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const alignment = header.map((_, index) => (index === 0 ? ':--' : '--:'));
  return [header, alignment, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
