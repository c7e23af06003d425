import { distance } from 'fastest-levenshtein';

/** Longest text that is compared, in UTF-16 units: no name that is known is longer. */
const maxLength = 100;

/** How many letters of a name may be wrong: so many at most, and no more than this share of it. */
export interface TypoLimits {
  readonly most: number;
  readonly share: number;
}

const usualLimits: TypoLimits = { most: 3, share: 0.4 };

/**
 * The known name that a typo most likely means, in any case, and with `_` for `-`; undefined where none is close, since a
 * wrong hint misleads.
 */
export function findNearest<Name extends string>(
  typed: string,
  known: readonly Name[],
  { most, share }: TypoLimits = usualLimits,
): Name | undefined {
  const text = simplify(typed.slice(0, maxLength));
  const near = known
    .map((name) => ({ name, typos: distance(text, simplify(name)) }))
    .filter(({ name, typos }) => typos <= Math.min(most, Math.floor(share * name.length)))
    .sort((one, other) => one.typos - other.typos);
  return near[0]?.name;
}

function simplify(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}
