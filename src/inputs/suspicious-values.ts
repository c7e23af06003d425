import type { InputName } from './rules.ts';
import type { ReadValues } from './values.ts';

/** From here on a difference of NDCG or recall is larger than changes to a retriever make it, and looks like a per cent. */
const largeDelta = 0.2;

/** What a value most likely was meant to be, where it is valid and looks turned round; undefined where it does not. */
type Suspicion = (values: ReadValues) => string | undefined;

const suspectDelta =
  (name: 'min-ndcg-delta' | 'min-recall-delta'): Suspicion =>
  ({ [name]: least }) =>
    least === undefined || Math.abs(least) < largeDelta
      ? undefined
      : `is ${least}, which is ${Math.abs(least) * 100} points on a scale of 100: hardly any change to a retriever is that large. For one point, set 0.01.`;

const suspectRate =
  (name: 'max-failed-session-rate' | 'max-degraded-session-rate', what: string): Suspicion =>
  ({ [name]: most }) =>
    most === 1 ? `is 1, so ${what}. For 1%, set 0.01.` : undefined;

const suspicions: Readonly<Partial<Record<InputName, Suspicion>>> = {
  'max-p-value': ({ 'max-p-value': most }) =>
    most === undefined || most <= 0.5
      ? undefined
      : `is ${most}, so a difference that is most likely chance would pass. For ${formatConfidence(most)}% confidence, set ${Number((1 - most).toPrecision(12))}.`,
  'max-failed-session-rate': suspectRate('max-failed-session-rate', 'every session may fail'),
  'max-degraded-session-rate': suspectRate('max-degraded-session-rate', 'every session may get worse'),
  'min-ndcg-delta': suspectDelta('min-ndcg-delta'),
  'min-recall-delta': suspectDelta('min-recall-delta'),
};

/** A sentence or two about each value that is valid and most likely not what was meant. */
export function describeSuspiciousValues(values: ReadValues): readonly string[] {
  return Object.entries(suspicions).flatMap(([name, suspect]) => {
    const found = suspect(values);
    return found === undefined ? [] : [`${name} ${found}`];
  });
}

function formatConfidence(share: number): number {
  return Number((share * 100).toPrecision(12));
}
