import { cutText } from '../../runtime/format.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { icons } from './outcome-icons.ts';
import type { Inline } from './report.ts';

/** Most characters of the reasons in a heading; the first one stands there at any length. */
const maxReasons = 90;

/** Most code points of a name in a heading; the table has more of it. */
const maxNameLength = 60;

/** What stands between the clauses of an explanation, see `CandidateVerdict.explanation`. */
const separator = '; ';

/** The verdict's sentence as a heading, and what of it would make the heading too long. */
export interface Headline {
  readonly headline: readonly Inline[];
  /** Clauses without a full stop, with the numbers. */
  readonly remarks: readonly string[];
}

/** The verdict's sentence with its icon: who passes or fails, by how much, and how sure that is. */
export function composeHeadline({ outcome, sentence, deciding }: Verdict): Headline {
  const [first = '', ...others] = deciding.explanation.split(separator);
  let reasons = first;
  while (others[0] !== undefined && reasons.length + separator.length + others[0].length <= maxReasons) {
    reasons += `${separator}${others.shift()}`;
  }
  // The last part of the sentence is the explanation of the candidate that settled it.
  const who = sentence
    .slice(0, -1)
    .map((part) => (typeof part === 'string' ? part : { ...part, text: cutText(part.text, maxNameLength) }));
  return { headline: [`${icons[outcome]} `, ...who, `: ${reasons}`], remarks: others };
}
