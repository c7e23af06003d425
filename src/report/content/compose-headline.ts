import { cutText } from '../../runtime/format.ts';
import { joinClauses } from '../../verdict/sentence.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { icons } from './outcome-icons.ts';
import type { Inline } from './report.ts';

/** Most characters of the reasons in a heading; the first one stands there at any length. */
const maxReasons = 90;

/** Most code points of a name in the heading and the line below it; the table has more of it. */
export const maxNameLength = 60;

/** The verdict's sentence as a heading, and what of it would make the heading too long. */
export interface Headline {
  readonly headline: readonly Inline[];
  /** Clauses without a full stop, with the numbers. */
  readonly remarks: readonly string[];
}

/** The verdict's sentence with its icon: who passes or fails, by how much, and how sure that is. */
export function composeHeadline({ outcome, statement, deciding: { explanation } }: Verdict): Headline {
  let count = 1;
  while (count < explanation.length && joinClauses(explanation.slice(0, count + 1)).length <= maxReasons) {
    count += 1;
  }
  const who = statement.map((part) =>
    typeof part === 'string' ? part : { ...part, text: cutText(part.text, maxNameLength) },
  );
  return {
    headline: [`${icons[outcome]} `, ...who, `: ${joinClauses(explanation.slice(0, count))}`],
    remarks: explanation.slice(count),
  };
}
