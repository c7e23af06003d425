/** How often something happened in simulated runs, beside how often it should. */
export interface Rate {
  readonly name: string;
  /** Share of runs in which it should happen, 0 to 1. */
  readonly nominal: number;
  /**
   * Whether `nominal` is what is expected, or only what may not be exceeded; `shown` where the t-test's assumptions are
   * stretched, and the rate is there to show by how much that moves it.
   */
  readonly bound: 'about' | 'at most' | 'shown';
  readonly happened: number;
  readonly runs: number;
}

/** How many standard errors a rate may be off before it is not put down to the simulation's own chance. */
const allowedStandardErrors = 4;

/** The share of runs in which it happened. */
function computeShare({ happened, runs }: Rate): number {
  return happened / runs;
}

/** The Monte Carlo standard error of a share: √(p(1 − p)/runs). */
function computeMonteCarloError(share: number, runs: number): number {
  return Math.sqrt((share * (1 - share)) / runs);
}

/**
 * Whether the measured rate is what it should be, give or take four standard errors of the nominal one. A rate that is
 * only shown always is.
 */
export function isAsNominal(rate: Rate): boolean {
  if (rate.bound === 'shown') return true;
  const excess = computeShare(rate) - rate.nominal;
  const allowed = allowedStandardErrors * computeMonteCarloError(rate.nominal, rate.runs);
  return rate.bound === 'about' ? Math.abs(excess) <= allowed : excess <= allowed;
}

const header = ['in simulated runs', 'nominal', 'measured ± s.e.', 'runs', 'as it should be?'];

/** Renders the table for a terminal. */
export function renderRates(rates: readonly Rate[]): string {
  const rows = rates.map((rate) => [
    rate.name,
    `${rate.bound === 'at most' ? '≤ ' : ''}${formatPercent(rate.nominal)}`,
    `${formatPercent(computeShare(rate))} ± ${formatPercent(computeMonteCarloError(computeShare(rate), rate.runs))}`,
    rate.runs.toLocaleString('en'),
    rate.bound === 'shown' ? '(shown only)' : isAsNominal(rate) ? 'yes' : 'no',
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((cells) => (cells[column] ?? '').length)),
  );
  const lines = [header, widths.map((width) => '─'.repeat(width)), ...rows];
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function formatPercent(share: number): string {
  return `${(share * 100).toFixed(share < 0.3 ? 2 : 1)} %`;
}
