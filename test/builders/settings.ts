import type { GateSettings } from '../../src/verdict/gates/gate.ts';

/** The two gates of superiority and no other, uncorrected, with changes. */
export function buildSettings(overrides: Partial<GateSettings> = {}): GateSettings {
  return {
    mode: 'superiority',
    minNdcgDelta: 0,
    ndcgK: 10,
    maxPValue: 0.05,
    require: 'all',
    adjustment: 'none',
    minRecallDelta: undefined,
    recallK: 10,
    maxLatencyDeltaMs: undefined,
    maxTaxonomyLosses: undefined,
    maxDegradedSessionRate: undefined,
    maxFailedSessionRate: undefined,
    minSessions: undefined,
    ...overrides,
  };
}
