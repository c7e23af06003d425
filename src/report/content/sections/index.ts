import type { ComposeSection } from '../report.ts';
import { composeConfiguration } from './configuration.ts';
import { composeEarlierRuns } from './earlier-runs.ts';
import { composeFailedSessions } from './failed-sessions.ts';
import { composeHeldGates, composeMissedGates } from './gates.ts';
import { composeLatency } from './latency.ts';
import { composeNoticesSection } from './notices.ts';
import { composeRanking } from './ranking.ts';
import { composeRecommendation } from './recommendation.ts';
import { composeReplayedSessions } from './replayed-sessions.ts';
import { composeTaxonomy } from './taxonomy.ts';
import { composeWhatWasRun } from './what-was-run.ts';

/**
 * Every section, in the order in which the report shows them: what is open, then what is folded, by worth. A new one is
 * a file beside this one and a line here.
 */
export const sections: readonly ComposeSection[] = [
  composeMissedGates,
  composeNoticesSection,
  composeHeldGates,
  composeConfiguration,
  composeRanking,
  composeLatency,
  composeReplayedSessions,
  composeTaxonomy,
  composeFailedSessions,
  composeEarlierRuns,
  composeRecommendation,
  composeWhatWasRun,
];
