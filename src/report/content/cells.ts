import { formatDelta, formatNumber } from '../../runtime/format.ts';
import type { Inline } from './report.ts';

/** What a cell shows that has nothing to show. */
export const emptyCell = '–';

/** A number, where there is one. */
export function showNumber(value: number | undefined, decimals?: number): string {
  return value === undefined ? emptyCell : formatNumber(value, decimals);
}

/** A difference with its sign, where there is one. */
export function showDelta(value: number | null | undefined, decimals?: number): string {
  return value === null || value === undefined ? emptyCell : formatDelta(value, decimals);
}

/** Untrusted text, where there is one. */
export function showUntrusted(text: string | undefined): Inline {
  return text === undefined ? emptyCell : { kind: 'code', text };
}
