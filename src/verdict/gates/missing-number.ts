import { missingValue } from '../../runtime/format.ts';
import type { GateFinding } from './gate.ts';

/**
 * What a gate finds out where the API did not return its number: nothing, so that it can neither pass nor fail.
 *
 * @param why a clause that names the number, e.g. `the API returned no recall@5 delta`
 */
export function findNothing(
  frame: Pick<GateFinding, 'gate' | 'threshold' | 'needed'>,
  why: string,
): GateFinding {
  return {
    ...frame,
    outcome: 'inconclusive',
    measured: null,
    value: missingValue,
    reason: `${why} (required: ${frame.needed})`,
  };
}
