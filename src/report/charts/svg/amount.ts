import { formatDelta, formatInteger, formatNumber } from '../../../runtime/format.ts';

/** Writes an amount as the others of its chart are written. */
export type FormatAmount = (value: number) => string;

/** From here on, and below, a number is written with a power of ten. */
const [tiny, huge] = [1e-4, 1e7];

/**
 * How to write the amounts of a chart: counts whole, amounts with a unit by their size, scores with four decimals as in
 * the tables. With a plus sign where the sign is what matters.
 */
export function chooseFormat(values: readonly number[], unit: string, isSigned = false): FormatAmount {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const suffix = unit === '' ? '' : ` ${unit}`;
  const format = chooseNumberFormat(largest, values.every(Number.isInteger), unit !== '');
  return (value) => {
    const sign = isSigned && value > 0 ? '+' : '';
    return `${sign}${format(value)}${suffix}`;
  };
}

/** A number such as `−1.2e−12`. */
export function formatPower(value: number): string {
  return Number(value.toPrecision(3)).toExponential().replaceAll('-', '−').replace('e+', 'e');
}

/** A difference of scores with its sign and four decimals, or with a power of ten where these would not do. */
export function formatScoreDelta(value: number): string {
  if (Math.abs(value) < huge / 1000) return formatDelta(value);
  return `${value > 0 ? '+' : ''}${formatPower(value)}`;
}

function chooseNumberFormat(largest: number, isWhole: boolean, hasUnit: boolean): FormatAmount {
  if (largest >= huge || (largest > 0 && largest < tiny)) {
    return (value) => (value === 0 ? '0' : formatPower(value));
  }
  if (isWhole || largest >= 1000) return (value) => formatInteger(value).replace('-', '−');
  const decimals = hasUnit || largest > 10 ? (largest >= 100 ? 1 : 2) : 4;
  return (value) => formatNumber(value, decimals);
}
