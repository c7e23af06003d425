import { describe, expect, it } from 'vitest';
import type {
  CandidateChanges,
  RetrieverChange,
} from '../../../../src/benchmark/changes/retriever-changes.ts';
import { composeConfiguration } from '../../../../src/report/content/sections/configuration.ts';
import {
  buildBenchmark,
  buildCandidateResult,
  buildComparison,
  buildResult,
} from '../../../builders/benchmark.ts';
import { buildSubject } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

const change: RetrieverChange = {
  kind: 'changed',
  where: 'stage 1 (search), parameter limit',
  before: '100',
  after: '50',
};
const header = ['| Where | Baseline | Candidate |', '| :-- | :-- | :-- |'];
const same =
  'Configured the same as the baseline: the same stages, parameters, collections, budget limits and input schema.';

function build(retrieverChanges: readonly CandidateChanges[]) {
  return buildSubject({ retrieverChanges });
}

describe('composeConfiguration', () => {
  it('shows what was changed, added and removed, as text that is untrusted', () => {
    const changes: RetrieverChange[] = [
      change,
      { kind: 'added', where: 'stage 2 (rerank)', before: undefined, after: '{"top_k":10}' },
      { kind: 'removed', where: 'collection', before: '<b>|*x*', after: undefined },
    ];
    const subject = build([{ candidateId: 'ret_hybrid', changes }]);
    expect(renderSectionLines(composeConfiguration, subject)).toEqual([
      ...header,
      '| `stage 1 (search), parameter limit` | `100` | `50` |',
      '| `stage 2 (rerank)` | – | `{"top_k":10}` |',
      '| `collection` | `<b>\\|*x*` | – |',
    ]);
    expect(composeConfiguration(subject)).toMatchObject({ title: 'What changed', collapsed: true });
  });

  it('says that nothing did, and leaves nothing to open', () => {
    const subject = build([{ candidateId: 'ret_hybrid', changes: [] }]);
    expect(renderSectionLines(composeConfiguration, subject)).toEqual([same]);
    expect(composeConfiguration(subject)).toMatchObject({ collapsed: false });
  });

  it('speaks of each candidate under its name', () => {
    const benchmark = buildBenchmark({
      candidate_retriever_ids: ['ret_a', 'ret_b'],
      results: [
        buildResult(),
        buildCandidateResult({ retriever_id: 'ret_a', retriever_name: 'a' }),
        buildCandidateResult({ retriever_id: 'ret_b', retriever_name: 'b' }),
      ],
      comparison: {
        baseline_retriever_id: 'ret_base',
        comparisons: ['ret_a', 'ret_b'].map((id) => buildComparison({ candidate_retriever_id: id })),
        recommendation: null,
      },
    });
    const retrieverChanges = [
      { candidateId: 'ret_a', changes: [] },
      { candidateId: 'ret_b', changes: [change] },
    ];
    const subject = buildSubject({ benchmark, retrieverChanges });
    expect(renderSectionLines(composeConfiguration, subject)).toEqual([
      '##### `a` (`ret_a`)',
      same,
      '##### `b` (`ret_b`)',
      ...header,
      '| `stage 1 (search), parameter limit` | `100` | `50` |',
    ]);
    expect(composeConfiguration(subject)).toMatchObject({ collapsed: true });
  });

  it('shows twenty differences and counts the rest', () => {
    const subject = build([{ candidateId: 'ret_hybrid', changes: Array(23).fill(change) }]);
    const lines = renderSectionLines(composeConfiguration, subject);
    expect(lines).toHaveLength(header.length + 20 + 1);
    expect(lines.at(-1)).toBe('… and 3 more rows.');
  });

  it('is left out where nothing is known', () => {
    expect(composeConfiguration(buildSubject())).toBeUndefined();
    expect(composeConfiguration(build([]))).toBeUndefined();
  });
});
