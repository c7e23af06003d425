import type { TestedCandidate } from '../deciding-test.ts';
import type { Doubt, GateSettings } from '../gates/gate.ts';
import { findDisagreement, findOutside } from './contradictions.ts';
import { findFailedReplays } from './failed-replays.ts';
import { findFewChanged, findFewSessions } from './few-sessions.ts';
import type { Place } from './place.ts';

/** Every doubt there can be; the first that applies is told. A new one is a function here and a kind of `Doubt`. */
const doubts: readonly ((place: Place) => Doubt | undefined)[] = [
  findFewSessions,
  findFewChanged,
  findOutside,
  findDisagreement,
  findFailedReplays,
];

/**
 * What keeps a candidate's NDCG from deciding anything: too few sessions, numbers that contradict each other, or failed
 * replays that would turn the decision; undefined where nothing does.
 *
 * @param index of the candidate among those that are judged together
 * @param requestedSessions how many sessions were asked for; undefined where this run did not ask
 */
export function findDoubt(
  index: number,
  candidates: readonly TestedCandidate[],
  settings: GateSettings,
  requestedSessions?: number,
): Doubt | undefined {
  const tested = candidates[index];
  if (tested?.comparison === undefined || tested.delta === undefined) return undefined;
  const candidate = { ...tested, comparison: tested.comparison, delta: tested.delta };
  for (const find of doubts) {
    const doubt = find({ candidate, index, candidates, settings, requestedSessions });
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}
