import { missingValue } from '../../../runtime/format.ts';
import type { Outcome } from '../../../verdict/gates/gate.ts';
import { joinClauses, nameCandidate } from '../../../verdict/sentence.ts';
import { showAmount } from '../cells.ts';
import { orderCandidates } from '../order-candidates.ts';
import { nameOutcome } from '../outcome-icons.ts';
import type { Column, ComposeSection, Excerpt, Inline, ReportSubject, Section } from '../report.ts';

/** Most rows of a table where room is short. */
const excerpt: Excerpt = { most: 20, others: 'rows' };

/** The gates that a candidate does not meet, open: what each measured, what it needed, and what it says. */
export const composeMissedGates: ComposeSection = (subject) =>
  composeGates(subject, { title: 'Failed gates', collapsed: false }, (outcome) => outcome !== 'pass');

/** The gates that hold, folded. */
export const composeHeldGates: ComposeSection = (subject) =>
  composeGates(subject, { title: 'Passed gates', collapsed: true }, (outcome) => outcome === 'pass');

/** A table of the gates whose outcome is wanted, per candidate; undefined where there is none. */
function composeGates(
  { verdict }: ReportSubject,
  frame: Pick<Section, 'title' | 'collapsed'>,
  isWanted: (outcome: Outcome) => boolean,
): Section | undefined {
  const isSingle = verdict.candidates.length === 1;
  const columns: Column[] = [
    { title: 'Gate', align: 'left' },
    { title: 'Value', align: 'right' },
    { title: 'Required', align: 'left' },
    { title: 'Verdict', align: 'left' },
  ];
  if (!isSingle) columns.unshift({ title: 'Candidate', align: 'left' });
  const rows = orderCandidates(verdict).flatMap((candidate): Inline[][][] => {
    const name = nameCandidate(candidate);
    if (candidate.gates.length === 0 && isWanted(candidate.outcome)) {
      const cells: Inline[][] = [
        [missingValue],
        [missingValue],
        [joinClauses(candidate.explanation)],
        [nameOutcome(candidate.outcome)],
      ];
      return [isSingle ? cells : [name, ...cells]];
    }
    return candidate.gates
      .filter(({ outcome }) => isWanted(outcome))
      .map((result) => {
        const cells: Inline[][] = [
          [result.gate],
          [showAmount(result.measured, () => result.value)],
          [result.needed],
          [nameOutcome(result.outcome)],
        ];
        // In every row: a reader of the HTML report may sort and filter them.
        return isSingle ? cells : [name, ...cells];
      });
  });
  return rows.length === 0 ? undefined : { ...frame, blocks: [{ kind: 'table', columns, rows, excerpt }] };
}
