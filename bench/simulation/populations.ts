import { computeMean } from '../../sandbox/benchmark-service/judge/paired-t-test.ts';
import { drawItems, type Random } from '../../sandbox/benchmark-service/seeded-random.ts';
import type { CandidateId, History } from './history.ts';

/** What one candidate did in one run. */
export interface DrawnCandidate {
  readonly id: string;
  /** NDCG@10 differences to the baseline, one per session. */
  readonly differences: readonly number[];
  /** Of these sessions, how many changed and in which direction, before the population moved them. */
  readonly improved: number;
  readonly degraded: number;
  /** Sessions beside these of which the candidate's replay failed; none where it is not said. */
  readonly failed?: number;
}

/** Candidates whose true delta is known, and runs that draw sessions from them. */
export interface Population {
  readonly draw: (sessionCount: number, random: Random) => DrawnCandidate[];
}

/** Smallest difference that is more than rounding; the sandbox counts by the same. */
const resolution = 1e-12;

/**
 * Candidates that are exactly as good as the baseline: in every session a coin decides which of the two rankings, the
 * candidate's or the baseline's, counts as the candidate's. Nothing but the sign of the difference depends on it, so
 * that the true delta is 0 whatever the candidate is, and sizes and zeros are the real ones.
 *
 * @param trueDelta added to every difference
 */
export function swapRoles(history: History, ids: readonly CandidateId[], trueDelta = 0): Population {
  const candidates = ids.map((id) => ({ id, differences: history.get(id) ?? [] }));
  const sessions = Array.from(candidates[0]?.differences.keys() ?? []);
  return {
    draw(sessionCount, random) {
      const drawn = drawItems(sessions, sessionCount, random);
      return candidates.map(({ id, differences }) => {
        const swapped = drawn.map((session) => (differences[session] ?? 0) * (random() < 0.5 ? -1 : 1));
        return describeCandidate(id, swapped, trueDelta);
      });
    },
  };
}

/**
 * A candidate whose differences keep their real, skewed shape and are moved so that their mean is `trueDelta`. Sessions
 * are drawn with replacement: the history stands for all searches, and drawing a large part of a finite one without
 * replacement would flatter the test.
 */
export function moveMean(history: History, id: CandidateId, trueDelta = 0): Population {
  const differences = history.get(id) ?? [];
  const shift = trueDelta - computeMean(differences);
  return {
    draw(sessionCount, random) {
      const drawn = Array.from(
        { length: sessionCount },
        () => differences[Math.floor(random() * differences.length)] ?? 0,
      );
      return [describeCandidate(id, drawn, shift)];
    },
  };
}

/**
 * A candidate that is exactly as good as the baseline on sessions of users who have several each: the differences of
 * `swapRoles`, with a part that all sessions of a user have in common.
 *
 * @param correlation of two sessions of the same user, in [0, 1)
 */
export function clusterSessions(
  history: History,
  id: CandidateId,
  { clusterSize, correlation }: { readonly clusterSize: number; readonly correlation: number },
): Population {
  const independent = swapRoles(history, [id]);
  const differences = history.get(id) ?? [];
  const variance = computeMean(differences.map((difference) => difference ** 2));
  const common = Math.sqrt((variance * correlation) / (1 - correlation));
  return {
    draw(sessionCount, random) {
      return independent.draw(sessionCount, random).map((candidate) => {
        const shares = Array.from(
          { length: Math.ceil(sessionCount / clusterSize) },
          () => (random() < 0.5 ? -1 : 1) * common,
        );
        return {
          ...candidate,
          differences: candidate.differences.map(
            (difference, index) => difference + (shares[Math.floor(index / clusterSize)] ?? 0),
          ),
        };
      });
    },
  };
}

/** The candidates of `swapRoles`, with replays that fail in this share of sessions: those where it would lose most. */
export function failWhereWorst(history: History, id: CandidateId, share: number): Population {
  const complete = swapRoles(history, [id]);
  return {
    draw(sessionCount, random) {
      const failed = Math.round(share * sessionCount);
      return complete.draw(sessionCount, random).map(({ differences }) => {
        const replayed = differences.toSorted((a, b) => a - b).slice(failed);
        return { ...describeCandidate(id, replayed, 0), failed };
      });
    },
  };
}

/** The share of sessions in which a candidate differs from the baseline. */
export function countShareChanged(history: History, id: CandidateId): number {
  const differences = history.get(id) ?? [];
  return differences.filter((difference) => Math.abs(difference) > resolution).length / differences.length;
}

function describeCandidate(id: string, drawn: readonly number[], shift: number): DrawnCandidate {
  return {
    id,
    differences: drawn.map((difference) => difference + shift),
    improved: drawn.filter((difference) => difference > resolution).length,
    degraded: drawn.filter((difference) => difference < -resolution).length,
  };
}
