import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A push to a pull request, and how the action should judge it. */
export interface Scenario {
  readonly title: string;
  /** The title in two or three words. */
  readonly label: string;
  /** What the author of the pull request did. */
  readonly story: string;
  readonly pullRequest: number;
  /** The commit that was pushed. */
  readonly headSha: string;
  /** The step's `with:`, without key and URL. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Files of the checkout: path → text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly expected: ExpectedOutcome;
}

/** How a run should end. */
export interface ExpectedOutcome {
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'unchanged';
  readonly exitCode: 0 | 1;
  /** Whether the pull request gets a new comment, or its comment is updated; `missing` for no comment. */
  readonly comment: 'created' | 'updated' | 'missing';
  /** Why this is the right outcome. */
  readonly because: string;
}

/** The sandbox's retriever that plays the part of production. */
export const baselineId = 'ret_baseline';

/** The file that describes the retriever of production, and its path in the demo's repository. */
const retrieverPath = 'demo/search/retriever.yaml';
const retrieverFile = readFileSync(join(import.meta.dirname, '../search/retriever.yaml'), 'utf8');

/**
 * The demo's runs, in order. The names of the benchmarks are fixed, because they determine which sessions the sandbox
 * samples; in a real workflow the action generates a unique name.
 */
export const scenarios: readonly Scenario[] = [
  {
    title: 'A clear improvement passes',
    label: 'improvement',
    story: `Pull request 101 changes ${retrieverPath}: the retriever matches prefixes and tolerates small typos.`,
    pullRequest: 101,
    headSha: '6f1c2a94e0b7d35811c0fa2269b0d5c1a7e43f90',
    inputs: {
      'baseline-retriever-id': baselineId,
      'candidate-files': retrieverPath,
      'benchmark-name': 'demo: pull request 101',
      'min-ndcg-delta': '0.01',
    },
    files: {
      [retrieverPath]: retrieverFile.replace(
        'combine_with: OR',
        'combine_with: OR\n            prefix_from_length: 1\n            fuzziness: 0.2',
      ),
    },
    expected: {
      verdict: 'pass',
      exitCode: 0,
      comment: 'created',
      because:
        'NDCG@10 rises by more than the required 0.01, and with 1,000 sessions, chance is a very unlikely explanation.',
    },
  },
  {
    title: 'Nothing changed, nothing to judge',
    label: 'unchanged',
    story: `Pull request 105 leaves ${retrieverPath} as it is. The job runs all the same: it is a required check.`,
    pullRequest: 105,
    headSha: 'd41c8f0a6be2957310fd62c7a8e94b1530f7ac26',
    inputs: { 'baseline-retriever-id': baselineId, 'candidate-files': retrieverPath },
    files: { [retrieverPath]: retrieverFile },
    expected: {
      verdict: 'unchanged',
      exitCode: 0,
      comment: 'missing',
      because: 'The file says the same as production, so no retriever and no benchmark is created.',
    },
  },
  {
    title: 'A regression fails the job',
    label: 'regression',
    story: 'Pull request 102 searches only labels: it forgot the tags.',
    pullRequest: 102,
    headSha: 'b0d4e7718c25fa3390e6a1d2c4478f5be9031c62',
    inputs: {
      'baseline-retriever-id': baselineId,
      'candidate-retriever-ids': 'ret_labels_only',
      'benchmark-name': 'demo: pull request 102',
    },
    expected: {
      verdict: 'fail',
      exitCode: 1,
      comment: 'created',
      because: 'Queries that match only tags now return nothing, so NDCG@10 falls.',
    },
  },
  {
    title: 'A difference that may be due to chance does not pass',
    label: 'few sessions',
    story:
      'Pull request 103 matches prefixes of longer terms and ranks tags first. It is tested on 400 sessions.',
    pullRequest: 103,
    headSha: '2e95c07ad1f84b63e7720915cc3ab8d604fe1a57',
    inputs: {
      'baseline-retriever-id': baselineId,
      'candidate-retriever-ids': 'ret_slightly_improved',
      'benchmark-name': 'demo: pull request 103, first push',
      'session-count': '400',
    },
    expected: {
      verdict: 'inconclusive',
      exitCode: 1,
      comment: 'created',
      because: 'NDCG@10 rises, but so little that 400 sessions cannot distinguish it from chance.',
    },
  },
  {
    title: 'A second push updates the same comment',
    label: 'all sessions',
    story: 'Pull request 103 again: the same retriever, now tested on all available sessions.',
    pullRequest: 103,
    headSha: '91ab3fd27c60e8545d1be09a73f2c6480ed7b519',
    inputs: {
      'baseline-retriever-id': baselineId,
      'candidate-retriever-ids': 'ret_slightly_improved',
      'benchmark-name': 'demo: pull request 103, second push',
      'session-count': '10000',
    },
    expected: {
      verdict: 'pass',
      exitCode: 0,
      comment: 'updated',
      because: 'The gain is still small, but thousands of sessions show that it is real.',
    },
  },
];
