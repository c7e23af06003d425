import type { ComposeSection } from '../report.ts';
import { composeFailedSessions } from './failed-sessions.ts';
import { composeGates } from './gates.ts';
import { composeLatency } from './latency.ts';
import { composeNoticesSection } from './notices.ts';
import { composeRanking } from './ranking.ts';
import { composeRecommendation } from './recommendation.ts';
import { composeReplayedSessions } from './replayed-sessions.ts';
import { composeTaxonomy } from './taxonomy.ts';
import { composeWhatWasRun } from './what-was-run.ts';

/** Every section, in the order in which the report shows them. A new one is a file beside this one and a line here. */
export const sections: readonly ComposeSection[] = [
  composeGates,
  composeNoticesSection,
  composeRanking,
  composeRecommendation,
  composeReplayedSessions,
  composeTaxonomy,
  composeLatency,
  composeFailedSessions,
  composeWhatWasRun,
];
