import { degradedSessionsGate } from './degraded-sessions.ts';
import { failedSessionsGate } from './failed-sessions.ts';
import type { Gate } from './gate.ts';
import { latencyDeltaGate } from './latency-delta.ts';
import { ndcgDeltaGate } from './ndcg-delta.ts';
import { nonInferiorityGate } from './non-inferiority.ts';
import { pValueGate } from './p-value.ts';
import { recallDeltaGate } from './recall-delta.ts';
import { regressionGate } from './regression.ts';
import { sessionCountGate } from './session-count.ts';
import { superiorityByMarginGate } from './superiority-by-margin.ts';
import { taxonomyLossesGate } from './taxonomy-losses.ts';

/**
 * Every gate, in the order in which report and sentence show them; the first that is on says how NDCG changed. A new
 * gate is a file beside this one and a line here.
 */
export const gates: readonly Gate[] = [
  ndcgDeltaGate,
  pValueGate,
  superiorityByMarginGate,
  nonInferiorityGate,
  regressionGate,
  recallDeltaGate,
  latencyDeltaGate,
  taxonomyLossesGate,
  degradedSessionsGate,
  failedSessionsGate,
  sessionCountGate,
];
