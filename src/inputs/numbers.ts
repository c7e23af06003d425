/** What may stand for a minus: the sign itself, which the report prints, and dashes that editors make of a hyphen. */
const minus = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;

/** Longest text that is taken for a number. */
const maxLength = 40;

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** As the report prints it: `1,000`, `1,204.5`. A first group that begins with 0 is a decimal comma's. */
const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;

/** Not to be told from a number with three decimals where a comma separates those. */
const ambiguous = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** A whole number with points between thousands, or one with three decimals that say nothing. */
const pointed = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/;

/** How a number may be written in an input of one kind. */
export type NumberKind = 'whole' | 'decimal';

/**
 * The number that is written: in decimals, with an exponent (a runner turns 0.00005 into 5E-05), with any minus sign, with
 * commas between thousands. Undefined for everything else, and for a comma that may be one of decimals.
 */
export function readNumber(text: string, kind: NumberKind): number | undefined {
  const ascii = normalize(text);
  if (ascii === undefined) return undefined;
  const isGrouped = grouped.test(ascii) && (kind === 'whole' || !ambiguous.test(ascii));
  const written = isGrouped ? ascii.replaceAll(',', '') : ascii;
  if (!plain.test(written) || (kind === 'whole' && pointed.test(written))) return undefined;
  const value = Number(written);
  const isOfKind = kind === 'decimal' ? Number.isFinite(value) : Number.isSafeInteger(value);
  return isOfKind ? value : undefined;
}

function normalize(text: string): string | undefined {
  // Some keyboards write digits, points and per cent signs in full width.
  return text.length > maxLength ? undefined : text.normalize('NFKC').trim().replace(minus, '-');
}

const percent = /(?:%|per ?cent|pct)$/i;

interface Spelling {
  readonly pattern: RegExp;
  /** The numbers that may be meant, as they are to be written. */
  readonly read: (text: string) => readonly string[];
}

const spellings: readonly Spelling[] = [
  {
    pattern: percent,
    read: (text) => suggestNumbers(text.replace(percent, '')).map(divideByHundred),
  },
  { pattern: pointed, read: (text) => [text.replaceAll('.', ''), String(Number(text))] },
  { pattern: ambiguous, read: (text) => [text.replace(',', ''), text.replace(',', '.')] },
  // 0,01
  { pattern: /^[+-]?\d*,\d+$/, read: (text) => [text.replace(',', '.')] },
  // 1 000, 1_000, 1'000 and 1.000,5
  { pattern: /^[+-]?\d{1,3}(?:[\s_'’]\d{3})+(?:\.\d+)?$/, read: (text) => [text.replace(/[\s_'’]/g, '')] },
  {
    pattern: /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/,
    read: (text) => [text.replaceAll('.', '').replace(',', '.')],
  },
];

/** What a text that is no number may mean, as it is to be written; empty where that cannot be told. */
export function suggestNumbers(text: string): readonly string[] {
  const ascii = normalize(text);
  if (ascii === undefined) return [];
  const spelling = spellings.find(({ pattern }) => pattern.test(ascii));
  if (spelling === undefined && plain.test(ascii)) return [ascii];
  return spelling?.read(ascii) ?? [];
}

function divideByHundred(text: string): string {
  // The digits that binary arithmetic adds are no part of the number.
  return String(Number((Number(text) / 100).toPrecision(12)));
}
