import { formatDelta, formatNumber, missingValue } from '../../runtime/format.ts';
import type { Inline } from './report.ts';

/** An amount in a form of its own, where there is one. */
export function showAmount(value: number | null | undefined, format: (value: number) => string): Inline {
  if (value === null || value === undefined) return missingValue;
  return { kind: 'number', text: format(value), value };
}

/** A number, where there is one. */
export function showNumber(value: number | null | undefined, decimals?: number): Inline {
  return showAmount(value, (amount) => formatNumber(amount, decimals));
}

/** A difference with its sign, where there is one. */
export function showDelta(value: number | null | undefined, decimals?: number): Inline {
  return showAmount(value, (amount) => formatDelta(amount, decimals));
}

/** Untrusted text, where there is one. */
export function showUntrusted(text: string | undefined): Inline {
  return text === undefined ? missingValue : { kind: 'code', text };
}
