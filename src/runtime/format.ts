/** Most decimals that are shown to keep a number visibly on its side of a bound. */
const maxDecimals = 8;

/** What stands for a number that is missing. */
export const missingValue = '–';

/** A number with a fixed count of decimals and a true minus sign, e.g. `−0.0123`. */
export function formatNumber(value: number, decimals = 4): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A bound as the user wrote it, with a true minus sign, e.g. `−0.01`. */
export function formatBound(bound: number): string {
  return String(bound).replace('-', '−');
}

/** A significance level with three digits, rounded down so that a p-value above it never seems to meet it. */
export function formatLevel(level: number): string {
  const unit = 10 ** (Math.floor(Math.log10(level)) - 2);
  return String(Number((Math.floor(level / unit + 1e-9) * unit).toPrecision(3)));
}

/** A difference with its sign, e.g. `+0.0184`; zero has none. */
export function formatDelta(value: number, decimals = 4): string {
  const text = formatNumber(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/**
 * The number of decimals, `least` or more, at which `value` is still on its own side of `bound`: "0.0500 is above 0.05"
 * would confuse readers.
 */
export function chooseDecimals(value: number, bound: number, least: number): number {
  let decimals = least;
  const isMisleading = (): boolean =>
    Math.sign(Number(value.toFixed(decimals)) - bound) !== Math.sign(value - bound);
  while (decimals < maxDecimals && isMisleading()) decimals += 1;
  return decimals;
}

/**
 * A p-value with enough decimals to distinguish it from `bound`, at least three. One that would round to zero prints as
 * `< 0.001` or below, since it is never 0.
 *
 * @param space printed after `<`
 */
export function formatPValue(pValue: number, bound = 0.05, space = ' '): string {
  const { relation, digits } = printPValue(pValue, bound);
  return relation === '<' ? `<${space}${digits}` : digits;
}

/** A p-value in a sentence: `p = 0.032`, `p < 0.001`. */
export function statePValue(pValue: number, bound = 0.05): string {
  const { relation, digits } = printPValue(pValue, bound);
  return `p ${relation} ${digits}`;
}

function printPValue(
  pValue: number,
  bound: number,
): { readonly relation: '=' | '<'; readonly digits: string } {
  const decimals = chooseDecimals(
    pValue,
    bound,
    Math.min(maxDecimals, Math.max(3, Math.ceil(-Math.log10(bound) - 1e-9))),
  );
  const smallest = 10 ** -decimals;
  return pValue < smallest
    ? { relation: '<', digits: smallest.toFixed(decimals) }
    : { relation: '=', digits: pValue.toFixed(decimals) };
}

/** A share in [0, 1] as a percentage, with as many decimals as tell it from `bound`, e.g. `8.3%`. */
export function formatPercent(share: number, bound?: number): string {
  const percent = Number((share * 100).toPrecision(12));
  const least = Number.isInteger(percent) ? 0 : 1;
  const decimals =
    bound === undefined ? least : chooseDecimals(percent, Number((bound * 100).toPrecision(12)), least);
  return `${percent.toFixed(decimals)}%`;
}

/** A duration that is easy to read: `850 ms`, `12.4 s`, `3 min 20 s`, `1 h 5 min`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 3600) return joinUnits(Math.floor(seconds / 60), 'min', seconds % 60, 's');
  return joinUnits(Math.floor(seconds / 3600), 'h', Math.floor((seconds % 3600) / 60), 'min');
}

function joinUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/**
 * A whole number with thousands separators: `1,000`. Written here because the first `toLocaleString` of a process costs
 * 7 MiB, for the rules of all languages.
 */
export function formatInteger(value: number): string {
  return value
    .toFixed(0)
    .replace(/^-0$/, '0')
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count with its noun: `1 session`, `1,000 sessions`. */
export function formatCount(count: number, noun: string): string {
  return `${formatInteger(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A quoted sentence without its full stop, to end one of ours. */
export function dropFullStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** Text cut to `most` code points, with an ellipsis if it was longer. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  // A code point has at most two UTF-16 units, so the rest of a long text is not read.
  const codePoints = [...text.slice(0, 2 * most + 2)];
  return codePoints.length <= most ? text : `${codePoints.slice(0, most - 1).join('')}…`;
}

/** Control characters (ANSI escapes and `\r` among them) but `\n`, line separators, and bidi controls. */
export const invisible = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** White space that is no plain space, and what has no width. Scripts and emoji need joiners within a word. */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u0020\u3000])\p{Zs}|(?![\u200c\u200d])\p{Cf}|^[\u200c\u200d]|[\u200c\u200d]$/gu;

/** Most code points that are named. */
const maxCodePoints = 5;

/** The characters of a text that nobody can see, each once, as code points: `U+200B`. */
export function listInvisible(text: string): readonly string[] {
  const found = new Set(text.match(unseen));
  return [...found]
    .slice(0, maxCodePoints)
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/** Control characters, line separators, bidi controls and white space of all kinds, in a row. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu;

/** Untrusted text as one line: nothing in it can begin a line of its own, or reorder what is read. */
export function flattenText(text: string): string {
  return text.toWellFormed().replace(unprintable, ' ').trim();
}

/** Longest part of a name that is quoted, in code points. */
const maxQuoted = 255;

/** A name in a sentence, whatever is in it: in quotation marks and in one line, so that it can be told from the rest. */
export function quote(name: string): string {
  return `"${cutText(flattenText(name), maxQuoted)}"`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text inside an HTML element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Most ids that are named in a sentence. */
const maxNamed = 10;

/** The first ones, and how many more there are. */
export function listSome(ids: readonly string[]): string {
  const more = ids.length - maxNamed;
  return more > 0 ? `${ids.slice(0, maxNamed).join(', ')} and ${formatInteger(more)} more` : ids.join(', ');
}
