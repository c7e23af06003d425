import { findNearest } from '../runtime/find-nearest.ts';
import { cutText, flattenText } from '../runtime/format.ts';
import type { Problem } from './conflicts.ts';
import { type InputName, type InputRule, inputEntries, inputRules } from './rules.ts';

/** Longest name that is compared; no input's is longer. */
const maxNameLength = 60;

/** Strict with short names, which others use too, and lenient with long ones, which are ours. */
const maxTypos = { most: 6, share: 0.3 };

const prefix = 'INPUT_';
const names = inputEntries.map(([name]) => name);

/**
 * Inputs that were given under a name that action.yml lacks, a few letters from that of an input which is absent or at
 * its default: a misspelled gate would be no gate, and a runner only prints a line about it. Values that equal the default
 * do no harm, and other names are not ours to judge: a job may set variables that begin with INPUT_.
 *
 * @param readInput the raw text of an input, empty when it was not set
 * @param environment variables of the step: a runner sets `INPUT_NAME-OF-THE-INPUT`
 */
export function findMisspelledNames(
  readInput: (name: InputName) => string,
  environment: Readonly<Record<string, string | undefined>>,
): Problem[] {
  const known = new Set(names.map(nameVariable));
  return Object.entries(environment).flatMap(([variable, value = '']) => {
    if (!variable.startsWith(prefix) || known.has(variable) || variable.length > maxNameLength) return [];
    const nearest = findNearest(variable.slice(prefix.length), names, maxTypos);
    if (nearest === undefined) return [];
    const { fallback = '' }: InputRule = inputRules[nearest];
    const isGiven = (readInput(nearest).trim() || fallback) !== fallback;
    if (isGiven || value.trim() === '' || value.trim() === fallback) return [];
    const written = cutText(flattenText(variable.slice(prefix.length).toLowerCase()), maxNameLength);
    return [{ name: nearest, message: `${written} is not an input. Did you mean ${nearest}?` }];
  });
}

function nameVariable(name: string): string {
  return `${prefix}${name.toUpperCase()}`;
}
