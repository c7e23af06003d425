import { formatDelta, formatNumber, missingValue } from '../../runtime/format.ts';
import type { Inline } from './report.ts';

/** A number, where there is one. */
export function showNumber(value: number | null | undefined, decimals?: number): string {
  return value === null || value === undefined ? missingValue : formatNumber(value, decimals);
}

/** A difference with its sign, where there is one. */
export function showDelta(value: number | null | undefined, decimals?: number): string {
  return value === null || value === undefined ? missingValue : formatDelta(value, decimals);
}

/** Untrusted text, where there is one. */
export function showUntrusted(text: string | undefined): Inline {
  return text === undefined ? missingValue : { kind: 'code', text };
}
