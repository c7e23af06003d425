import { countOutcomes, type Experiment, luck, sessionCount, type Trial } from './count-outcomes.ts';
import type { CandidateId, History } from './history.ts';
import { countShareChanged, moveMean } from './populations.ts';
import type { Cell } from './rate.ts';

const margin = 0.01;

/** What a lucky verdict is in each mode, and the true delta at which no more than 2.5% of runs may end in it. */
const questions = {
  'superiority passes at 0': {
    column: 'superiority passes, true delta 0',
    inputs: {},
    trueDelta: 0,
    outcome: 'pass',
  },
  'superiority-by-margin passes at the margin': {
    column: 'superiority-by-margin passes, true delta 0.01',
    inputs: { mode: 'superiority-by-margin', 'min-ndcg-delta': String(margin) },
    trueDelta: margin,
    outcome: 'pass',
  },
  'non-inferiority passes at minus the margin': {
    column: 'non-inferiority passes, true delta −0.01',
    inputs: { mode: 'non-inferiority', 'min-ndcg-delta': String(-margin) },
    trueDelta: -margin,
    outcome: 'pass',
  },
  'regression fails at 0': {
    column: 'regression fails, true delta 0',
    inputs: { mode: 'regression' },
    trueDelta: 0,
    outcome: 'fail',
  },
} as const;

type Question = keyof typeof questions;

/**
 * What is promised of each candidate's real, lopsided differences. Where some dozens of 1,000 sessions changed, the t-test
 * is known to be too lenient on one side; under 20 changed the gate decides nothing.
 */
const promises: Readonly<Record<CandidateId, Pick<Trial, 'nominal' | 'bound' | 'ceiling'>>> = {
  ret_labels_only: { nominal: luck, bound: 'about' },
  ret_neutral: { nominal: luck, bound: 'about' },
  ret_improved: { nominal: luck, bound: 'not kept', ceiling: 0.04 },
  ret_slightly_improved: { nominal: luck, bound: 'not kept', ceiling: 0.057 },
  ret_all_terms: { nominal: luck, bound: 'at most' },
};

/** Where a run is placed, and what is promised of it. */
interface Frame extends Pick<Trial, 'nominal' | 'bound' | 'ceiling'> {
  readonly sessions: number;
  readonly column: string;
}

function countOnShape(
  id: CandidateId,
  question: Question,
  { sessions, column, ...promise }: Frame,
): Experiment {
  const { inputs, trueDelta, outcome } = questions[question];
  return countOutcomes(`real differences of ${id}, ${sessions} sessions: ${question}`, {
    ...promise,
    inputs,
    outcome,
    sessions,
    populate: (history) => moveMean(history, id, trueDelta),
    place: (history): Cell => ({ row: nameShape(history, id), column }),
  });
}

function nameShape(history: History, id: CandidateId): string {
  const changed = Math.round(countShareChanged(history, id) * sessionCount);
  return `\`${id}\`, ${changed} of 1,000 changed`;
}

/** From the most changed sessions to the fewest. */
const shapes: readonly CandidateId[] = [
  'ret_labels_only',
  'ret_improved',
  'ret_neutral',
  'ret_slightly_improved',
  'ret_all_terms',
];

/** Every mode on the real differences of every candidate. */
export const shapeExperiments: readonly Experiment[] = shapes.flatMap((id) =>
  (Object.keys(questions) as Question[]).map((question) =>
    countOnShape(id, question, {
      ...promises[id],
      sessions: sessionCount,
      column: questions[question].column,
    }),
  ),
);

/** The share of lucky verdicts that is known of more sessions, on the tail that has more of them. */
const knownShares = {
  ret_improved: { 3000: 0.033, 10000: 0.031 },
  ret_slightly_improved: { 3000: 0.038, 10000: 0.026 },
  ret_all_terms: { 3000: 0.05, 10000: 0.036 },
} as const;

/** What more sessions do to both tails, where few sessions change. */
export const sampleSizeExperiments: readonly Experiment[] = (
  ['ret_improved', 'ret_slightly_improved', 'ret_all_terms'] as const
).flatMap((id) =>
  ([3000, 10_000] as const).flatMap((sessions) =>
    (['superiority passes at 0', 'regression fails at 0'] as const).map((question) =>
      countOnShape(id, question, {
        nominal: luck,
        bound: 'not kept',
        ceiling: knownShares[id][sessions],
        sessions,
        column: `${questions[question].column}, ${sessions.toLocaleString('en')} sessions`,
      }),
    ),
  ),
);
