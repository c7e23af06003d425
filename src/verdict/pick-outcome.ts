import type { Outcome } from './gates/gate.ts';

/** All must hold: a failure outweighs a doubt, and a doubt outweighs a pass. */
export function pickOutcome(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('fail')) return 'fail';
  return outcomes.includes('inconclusive') ? 'inconclusive' : 'pass';
}
