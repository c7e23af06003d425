import type { InputName } from './rules.ts';
import type { ReadValues } from './values.ts';

/** From here on a difference of NDCG or recall is larger than changes to a retriever make it, and looks like a per cent. */
const largeDelta = 0.2;

/** What a value most likely was meant to be, where it is valid and looks turned round; undefined where it does not. */
type Doubt = (values: ReadValues) => string | undefined;

const doubtDelta =
  (name: 'min-ndcg-delta' | 'min-recall-delta'): Doubt =>
  ({ [name]: least }) =>
    least === undefined || Math.abs(least) < largeDelta
      ? undefined
      : `is ${least}, which is ${Math.abs(least) * 100} points on a scale of 100: hardly any change to a retriever is that large. For one point, set 0.01.`;

const doubtRate =
  (name: 'max-failed-session-rate' | 'max-degraded-session-rate', what: string): Doubt =>
  ({ [name]: most }) =>
    most === 1 ? `is 1, so ${what}. For 1%, set 0.01.` : undefined;

const doubts: Readonly<Partial<Record<InputName, Doubt>>> = {
  'max-p-value': ({ 'max-p-value': most }) =>
    most === undefined || most <= 0.5
      ? undefined
      : `is ${most}, so a difference that is most likely chance would pass. For ${formatConfidence(most)}% confidence, set ${Number((1 - most).toPrecision(12))}.`,
  'max-failed-session-rate': doubtRate('max-failed-session-rate', 'every session may fail'),
  'max-degraded-session-rate': doubtRate('max-degraded-session-rate', 'every session may get worse'),
  'min-ndcg-delta': doubtDelta('min-ndcg-delta'),
  'min-recall-delta': doubtDelta('min-recall-delta'),
};

/** A sentence or two about each value that is valid and most likely not what was meant. */
export function listWarnings(values: ReadValues): readonly string[] {
  return Object.entries(doubts).flatMap(([name, doubt]) => {
    const found = doubt(values);
    return found === undefined ? [] : [`${name} ${found}`];
  });
}

function formatConfidence(share: number): number {
  return Number((share * 100).toPrecision(12));
}
