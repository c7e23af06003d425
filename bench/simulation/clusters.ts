import { computeStudentCdf, computeStudentQuantile } from '../../src/verdict/statistics/distributions.ts';
import { countOutcomes, type Experiment, luck, sessionCount } from './count-outcomes.ts';
import { clusterSessions } from './populations.ts';

/** Correlation of the differences of two sessions of the same user (intraclass correlation). */
const correlation = 0.1;

/** The scatter of the mean beside that of independent sessions, as a factor of the variance: Kish's design effect. */
function computeDesignEffect(clusterSize: number): number {
  return 1 + (clusterSize - 1) * correlation;
}

/** The two-sided level at which so many sessions per user let an equal candidate pass in 2.5% of runs. */
function computeStricterLevel(clusterSize: number): number {
  const clusters = sessionCount / clusterSize;
  const t = computeStudentQuantile(1 - luck, clusters - 1) * Math.sqrt(computeDesignEffect(clusterSize));
  return Number((2 * computeStudentCdf(-t, sessionCount - 1)).toPrecision(2));
}

/** How often an equal candidate passes at the usual level. */
function computeLuckyShare(clusterSize: number): number {
  const t = computeStudentQuantile(1 - luck, sessionCount - 1) / Math.sqrt(computeDesignEffect(clusterSize));
  return computeStudentCdf(-t, sessionCount / clusterSize - 1);
}

/** What several sessions of one user do, and the stricter `max-p-value` that makes up for it. */
export const clusterExperiments: readonly Experiment[] = [2, 5, 10, 50].flatMap((clusterSize) => {
  const level = computeStricterLevel(clusterSize);
  const row = `${clusterSize} sessions per user; stricter: ${level}`;
  const frame = {
    nominal: luck,
    populate: (history: Parameters<typeof clusterSessions>[0]) =>
      clusterSessions(history, 'ret_neutral', { clusterSize, correlation }),
  };
  return [
    countOutcomes(`equal candidate, ${clusterSize} sessions per user, max-p-value 0.05: passes`, {
      ...frame,
      bound: 'not kept',
      ceiling: computeLuckyShare(clusterSize),
      inputs: {},
      place: () => ({ row, column: 'passes at 0.05' }),
    }),
    countOutcomes(`equal candidate, ${clusterSize} sessions per user, max-p-value ${level}: passes`, {
      ...frame,
      inputs: { 'max-p-value': level.toFixed(12).replace(/0+$/, '') },
      place: () => ({ row, column: 'passes at the stricter level' }),
    }),
  ];
});
