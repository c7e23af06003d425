import type { Outcome } from '../../gates/gate.ts';
import type { Column, ComposeSection, Excerpt, Inline } from '../report.ts';
import { nameRetriever } from './per-candidate.ts';

const words: Readonly<Record<Outcome, string>> = {
  pass: '✅ pass',
  fail: '❌ fail',
  inconclusive: '❔ inconclusive',
};

/** Most rows of the table where room is short. */
const excerpt: Excerpt = { most: 100, others: 'rows' };

/** What each gate measured, what it needed, and what it says, per candidate. */
export const composeGates: ComposeSection = ({ verdict: { candidates } }) => {
  const isSingle = candidates.length === 1;
  const columns: Column[] = [
    { title: 'Gate', align: 'left' },
    { title: 'Value', align: 'right' },
    { title: 'Needed', align: 'left' },
    { title: 'Verdict', align: 'left' },
  ];
  if (!isSingle) columns.unshift({ title: 'Candidate', align: 'left' });
  const rows = candidates.flatMap((candidate): Inline[][][] => {
    const name = nameRetriever(candidate.candidateName, candidate.candidateId);
    if (candidate.gates.length === 0) {
      const cells: Inline[][] = [['–'], ['–'], [candidate.explanation], [words[candidate.outcome]]];
      return [isSingle ? cells : [name, ...cells]];
    }
    return candidate.gates.map((result, index) => {
      const cells: Inline[][] = [[result.gate], [result.value], [result.needed], [words[result.outcome]]];
      return isSingle ? cells : [index === 0 ? name : [''], ...cells];
    });
  });
  return { title: 'Gates', collapsed: false, blocks: [{ kind: 'table', columns, rows, excerpt }] };
};
