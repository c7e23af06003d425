import type { GitHubApi } from '../sandbox/github-api/index.ts';
import { eventScenarios, pullRequest } from './event-scenarios.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';

const slow = { 'candidate-retriever-ids': 'ret_slow', 'session-count': '10000' };

const everyFilter = JSON.stringify({
  retriever_ids: ['ret_baseline'],
  taxonomy_node_ids: ['node_food_drink', 'node_flags'],
  time_range: { start: '-90d', end: '-1h' },
  min_interactions: 1,
  interaction_types: ['click', 'purchase'],
  sample_strategy: 'stratified',
  interaction_weights: { weights: { click: 1.5, purchase: 5 } },
});

const everyGate = {
  'min-recall-delta': '-0.5',
  'max-latency-delta-ms': '1000',
  'max-taxonomy-losses': '100',
  'max-degraded-session-rate': '1',
  'min-sessions': '10',
};

const fourCandidates = {
  'candidate-retriever-ids': 'ret_improved, ret_baseline_copy, ret_unreliable, ret_labels_only',
  'max-failed-session-rate': '0.5',
  'session-count': '400',
};

const spending = {
  mode: 'superiority',
  'session-count': '1000',
  'alpha-spending': 'true',
  reuse: 'false',
};

const fromFile = { 'candidate-retriever-ids': '', 'candidate-files': 'search.yaml' };
const files = { 'search.yaml': describeSearch(2) };

/** A retriever as a file. */
function describeSearch(fieldWeight: number): string {
  return JSON.stringify({
    collection_identifiers: ['col_emoji'],
    input_schema: { query: { type: 'string', required: true } },
    stages: [
      {
        stage_name: 'find',
        stage_type: 'filter',
        config: {
          stage_id: 'feature_search',
          parameters: {
            searches: [
              {
                feature_uri: 'mixpeek://emoji_extractor@v1/bm25',
                query: '{{INPUT.query}}',
                weight: fieldWeight,
              },
            ],
          },
        },
      },
    ],
  });
}

/** Every mode, gate and filter, and every way in which a benchmark can end. */
const benchmarks: readonly Scenario[] = [
  onPullRequest('superiority, with a better candidate', [
    { inputs: { mode: 'superiority', 'session-count': '1000' } },
  ]),
  onPullRequest('superiority, with a worse candidate', [
    { inputs: { mode: 'superiority', 'candidate-retriever-ids': 'ret_labels_only' } },
  ]),
  onPullRequest('superiority, with a copy of the baseline', [
    { inputs: { mode: 'superiority', 'candidate-retriever-ids': 'ret_baseline_copy' } },
  ]),
  onPullRequest('superiority by a margin', [
    { inputs: { mode: 'superiority-by-margin', 'min-ndcg-delta': '0.01', 'session-count': '1000' } },
  ]),
  onPullRequest('retrievers by name', [
    {
      inputs: {
        'baseline-retriever-id': 'Labels and tags',
        'candidate-retriever-ids': 'Prefixes and typos',
        'session-count': '1000',
      },
    },
  ]),
  onPullRequest('non-inferiority', [
    { inputs: { mode: 'non-inferiority', 'min-ndcg-delta': '-0.01', 'session-count': '1000' } },
  ]),
  onPullRequest('regression, with four candidates and every gate', [
    { inputs: { ...fourCandidates, ...everyGate, require: 'any' } },
  ]),
  onPullRequest('every session filter, in a namespace', [
    { inputs: { 'session-filter': everyFilter, namespace: 'emoji' } },
  ]),
  onPullRequest('a filter that matches no session', [
    { ends: 'error', inputs: { 'session-filter': '{"taxonomy_node_ids":["node_nowhere"]}' } },
  ]),
  onPullRequest('alpha spending over two runs', [{ inputs: spending }, { inputs: spending }]),
  onPullRequest('a time-out, resumed with benchmark-id', [
    { ends: 'error', inputs: { ...slow, 'session-count': '400', 'timeout-minutes': '0.02' } },
    {
      inputs: ({ outputs }) => ({ ...slow, 'benchmark-id': outputs['benchmark-id'] ?? '' }),
    },
  ]),
  onPullRequest('a benchmark that fails', [
    { ends: 'error', inputs: { 'candidate-retriever-ids': 'ret_broken' } },
  ]),
  onPullRequest('an unknown retriever', [
    { ends: 'error', inputs: { 'candidate-retriever-ids': 'ret_nowhere' } },
  ]),
  onPullRequest('a candidate from a file: clone, list, delete', [
    { inputs: fromFile, files },
    { inputs: fromFile, files },
  ]),
  onPullRequest('a candidate and the baseline from files: create, delete', [
    {
      inputs: { ...fromFile, 'baseline-retriever-id': '', 'baseline-file': 'base.yaml' },
      files: { ...files, 'base.yaml': describeSearch(1) },
    },
  ]),
  onPullRequest('a file with a stage that does not exist', [
    {
      ends: 'error',
      inputs: { ...fromFile, 'allowed-stages': 'api_call' },
      files: { 'search.yaml': describeSearch(1).replace('feature_search', 'api_call') },
    },
  ]),
  onPullRequest('an unknown benchmark', [{ ends: 'error', inputs: { 'benchmark-id': 'bmk_nowhere' } }]),
  onPullRequest('an unknown API key', [{ ends: 'error', inputs: { 'api-key': 'sk_unknown' } }]),
  onPullRequest('an unknown namespace', [{ ends: 'error', inputs: { namespace: 'nowhere' } }]),
];

const aPoll = 'GET /v1/retrievers/benchmarks/{benchmark_id}';

/** Jobs that are cancelled. */
const cancelled: readonly Scenario[] = [
  onPullRequest('cancelled: the main step deletes the benchmark', [
    { ends: 'error', inputs: slow, cancelAt: aPoll },
  ]),
  onPullRequest('killed with a candidate from a file: the post step deletes it', [
    {
      ends: 'error',
      inputs: fromFile,
      files,
      cancelAt: 'POST /v1/retrievers/{retriever_id}/clone',
      cancelSteps: [{ signal: 'SIGKILL', afterMs: 0 }],
    },
  ]),
  onPullRequest('killed: the post step deletes the benchmark and updates the comment', [
    {},
    {
      ends: 'error',
      inputs: slow,
      cancelAt: aPoll,
      cancelSteps: [{ signal: 'SIGKILL', afterMs: 0 }],
    },
  ]),
];

const duplicated = onPullRequest('a duplicate of its own comment', [{}, { prepare: duplicateComment }]);

/** Comments under conditions that are out of the ordinary. */
const comments: readonly Scenario[] = [
  duplicated,
  onPullRequest('comments on several pages', [{ prepare: addPages }, {}]),
  onPullRequest('a locked conversation', [{ prepare: (github) => github.lock(1) }]),
  {
    ...onPullRequest('a read-only token', [{}]),
    github: { permissions: { issues: 'read', pull_requests: 'read' } },
  },
  { ...onPullRequest('an unknown pull request', [{}]), github: { pullRequests: [7] } },
];

/** On a GitHub Enterprise Server: every kind of call. */
const enterprise: readonly Scenario[] = [
  duplicated,
  ...eventScenarios.filter(({ github }) => github !== undefined),
].map((scenario) => ({ ...scenario, name: `Enterprise Server: ${scenario.name}`, server: 'enterprise' }));

/** All scenarios; the one that takes longest begins. */
export const scenarios: readonly Scenario[] = [
  {
    ...onPullRequest('a benchmark that a separate call starts', [{}]),
    executeStep: true,
  },
  ...cancelled,
  ...eventScenarios,
  ...benchmarks,
  ...comments,
  ...enterprise,
];

function onPullRequest(name: string, steps: readonly ScenarioStep[]): Scenario {
  return { name, event: pullRequest, steps };
}

/** As two jobs leave it that wrote at once. */
function duplicateComment(github: GitHubApi): void {
  const [comment] = github.comments(1);
  if (comment === undefined) throw new Error('There is no comment to duplicate.');
  github.addComment({ author: comment.user.login, type: 'Bot', body: comment.body });
}

function addPages(github: GitHubApi): void {
  for (let index = 0; index < 150; index += 1) github.addComment({ author: 'mona', body: `Remark ${index}` });
}
