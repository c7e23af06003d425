/** Where a rate stands in a table of rows and columns. */
export interface Cell {
  readonly row: string;
  readonly column: string;
}

/** How often something happened in simulated runs, beside how often it should. */
export interface Rate {
  readonly name: string;
  /** Share of runs in which it should happen, 0 to 1. */
  readonly nominal: number;
  /**
   * Whether `nominal` is what is expected, or only what may not be exceeded; `not kept` where the t-test is known not to
   * keep it, and the documentation says so.
   */
  readonly bound: 'about' | 'at most' | 'not kept';
  /** What is known to be the most where `nominal` is not kept. */
  readonly ceiling?: number;
  readonly happened: number;
  readonly runs: number;
  readonly cell?: Cell;
}

/** How many standard errors a rate may be off before it is not put down to the simulation's own chance. */
const allowedStandardErrors = 3;

/** The share of runs in which it happened. */
function computeShare({ happened, runs }: Rate): number {
  return happened / runs;
}

/** The Monte Carlo standard error of a share: √(p(1 − p)/runs). */
function computeMonteCarloError(share: number, runs: number): number {
  return Math.sqrt((share * (1 - share)) / runs);
}

/** Whether the measured rate is nominal, or no more than that, give or take the standard errors of the nominal one. */
function isNominal({ nominal, bound, ...rate }: Rate): boolean {
  const excess = computeShare({ nominal, bound, ...rate }) - nominal;
  const allowed = allowedStandardErrors * computeMonteCarloError(nominal, rate.runs);
  return bound === 'at most' ? excess <= allowed : Math.abs(excess) <= allowed;
}

/** Whether a rate is what the documentation says: nominal, or where that is not kept, no more than its ceiling. */
export function isAsPromised(rate: Rate): boolean {
  const { bound, ceiling, nominal } = rate;
  if (bound !== 'not kept') return isNominal(rate);
  return isNominal({ ...rate, bound: 'at most', nominal: ceiling ?? nominal });
}

const header = ['in simulated runs', 'nominal', 'measured ± s.e.', 'runs', 'as promised?'];

/** Renders the rates for a terminal. */
export function renderRates(rates: readonly Rate[]): string {
  const rows = rates.map((rate) => [
    rate.name,
    describeNominal(rate),
    describeShare(rate),
    rate.runs.toLocaleString('en'),
    describeKept(rate),
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

function describeKept(rate: Rate): string {
  if (!isAsPromised(rate)) return 'NO';
  if (rate.bound !== 'not kept' || isNominal(rate)) return 'yes';
  return `not nominal, at most ${formatShare(rate.ceiling ?? rate.nominal)} as documented`;
}

/** What a rate should be, e.g. `2.5%` or `at most 2.5%`. */
export function describeNominal({ nominal, bound }: Rate): string {
  return `${bound === 'at most' ? 'at most ' : ''}${formatShare(nominal)}`;
}

/** What it was, with its standard error, e.g. `2.4% ± 0.3`. */
export function describeShare(rate: Rate): string {
  const share = computeShare(rate);
  return `${formatShare(share)} ± ${(computeMonteCarloError(share, rate.runs) * 100).toFixed(1)}`;
}

function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
