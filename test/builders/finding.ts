import type { Gate, GateFinding } from '../../src/verdict/gates/gate.ts';
import { joinClauses } from '../../src/verdict/sentence.ts';

/** What a gate finds out, with its reason and the remarks on it as one text. */
export function evaluateGate(
  gate: Gate,
  ...subject: Parameters<Gate['evaluate']>
): Omit<GateFinding, 'remarks'> | undefined {
  const finding = gate.evaluate(...subject);
  if (finding === undefined) return undefined;
  const { reason, remarks = [], ...rest } = finding;
  return { ...rest, reason: joinClauses([reason, ...remarks]) };
}
