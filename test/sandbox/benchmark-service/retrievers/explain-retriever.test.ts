import { describe, expect, it } from 'vitest';
import { RequestValidationError } from '../../../../sandbox/benchmark-service/api-error.ts';
import { findRetriever } from '../../../../sandbox/benchmark-service/retrievers/built-in-retrievers.ts';
import { explainRetriever } from '../../../../sandbox/benchmark-service/retrievers/explain-retriever.ts';
import type { Retriever } from '../../../../sandbox/benchmark-service/retrievers/retriever.ts';
import { createFakeReplayClock } from '../replay/replay-clocks.ts';
import { buildRetriever, buildStage, buildWordSearch, runStages } from '../stages/run-stages.ts';

const builtIn = (id: string) => findRetriever(id) as Retriever;
const countResults = async (retrieverId: string, query: string) =>
  (await runStages(builtIn(retrieverId).stages, { query })).documents.length;

describe('explainRetriever', () => {
  const explain = async (retriever: Retriever, request: object, exampleQueries = ['party', 'lobster']) =>
    (await explainRetriever(retriever, request, {
      clock: createFakeReplayClock(),
      signal: new AbortController().signal,
      exampleQueries,
    })) as Record<string, unknown>;

  it('measures with the inputs', async () => {
    const count = await countResults('ret_slow', 'party');
    expect(await explain(builtIn('ret_slow'), { inputs: { query: 'party' } })).toEqual({
      retriever_id: 'ret_slow',
      retriever_name: 'Prefixes and typos, slow',
      estimated_cost: { total_credits: 6, total_duration_ms: 7 },
      execution_plan: [
        {
          stage_index: 0,
          stage_name: 'keyword_search',
          stage_type: 'filter',
          estimated_input: 0,
          estimated_output: count,
          estimated_efficiency: 1,
          estimated_cost_credits: 1,
          estimated_duration_ms: 1,
          cache_likely: false,
        },
        expect.objectContaining({
          stage_name: 'remote_rerank',
          stage_type: 'sort',
          estimated_duration_ms: 6,
        }),
      ],
      optimization_suggestions: [],
      total_estimated_stages: 2,
      bottleneck_stages: ['remote_rerank'],
    });
  });

  it('measures with examples where there are no inputs', async () => {
    const [party, lobster] = [
      await countResults('ret_improved', 'party'),
      await countResults('ret_improved', 'lobster'),
    ];
    expect(party).not.toBe(lobster);
    const mean = Math.round((party + lobster) / 2);
    expect(await explain(builtIn('ret_improved'), {})).toMatchObject({
      execution_plan: [{ estimated_output: mean }],
    });
  });

  it('knows the kind of a stage that does not say it, and copes with failures', async () => {
    const stages = [buildWordSearch(), ...builtIn('ret_broken').stages.slice(1), buildStage('limit')];
    const { execution_plan, estimated_cost } = await explain(buildRetriever(stages), {});
    expect(execution_plan).toMatchObject([
      { stage_type: 'filter' },
      { stage_type: 'enrich', estimated_output: 0, estimated_duration_ms: 0 },
      { stage_type: 'reduce' },
    ]);
    expect(estimated_cost).toMatchObject({ total_credits: 2 });
  });

  it('refuses inputs that do not fit', async () => {
    await expect(explain(builtIn('ret_slow'), { inputs: { other: 'x' } })).rejects.toThrow(
      RequestValidationError,
    );
  });
});
