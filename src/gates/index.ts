import type { Gate } from './gate.ts';
import { ndcgDeltaGate } from './ndcg-delta.ts';
import { pValueGate } from './p-value.ts';

/** Every gate, in the order in which the report shows them. A new gate is a file beside this one and a line here. */
export const gates: readonly Gate[] = [ndcgDeltaGate, pValueGate];
