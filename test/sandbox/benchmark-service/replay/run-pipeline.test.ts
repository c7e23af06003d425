import { describe, expect, it } from 'vitest';
import { resultDepth } from '../../../../sandbox/benchmark-service/replay/run-pipeline.ts';
import { buildStage, buildWordSearch, runStages } from '../stages/run-stages.ts';

const slow = buildStage('rerank', { inference_name: 'sandbox__keep_order', wait_ms: 20 });

describe('runPipeline', () => {
  it('returns no more than the result depth', async () => {
    const { documents, stages } = await runStages([buildWordSearch({}, { final_top_k: 100 })], {
      query: 'face',
    });
    expect(documents).toHaveLength(resultDepth);
    expect(stages).toEqual([{ milliseconds: 1, inputCount: 0, outputCount: 100 }]);
  });

  it('stops at the stage that fails, and keeps what those before it did', async () => {
    const failing = buildStage('document_enrich', {
      target_collection_id: 'col_emoji_groups',
      source_field: 'node_id',
      target_field: 'node_id',
      failure_share: 1,
      error_types: ['SomeError'],
    });
    const { documents, stages, error } = await runStages([buildWordSearch(), failing, slow]);
    expect(documents).toEqual([]);
    expect(stages).toHaveLength(1);
    expect(error).toMatchObject({ errorType: 'SomeError' });
  });

  it.each([
    ['time', { max_time_ms: 10 }, 'BudgetExceededError'],
    ['time that is enough', { max_time_ms: 100 }, undefined],
    ['credits', { max_credits: 5 }, 'BudgetExceededError'],
    ['credits that are enough', { max_credits: 6 }, undefined],
    ['no credits at all', { max_credits: 0 }, 'BudgetExceededError'],
    ['null', { max_credits: null, max_time_ms: null }, undefined],
  ])('keeps within a budget of %s', async (_, budget_limits, errorType) => {
    const { error } = await runStages([buildWordSearch(), slow], undefined, { retriever: { budget_limits } });
    expect(error?.errorType).toBe(errorType);
  });

  it('fills in inputs by their defaults, and fails without those that are required', async () => {
    const run = (input_schema: object, inputs: object) =>
      runStages([buildWordSearch()], { ...inputs }, { retriever: { input_schema: { ...input_schema } } });
    const byDefault = await run({ query: { type: 'text', default: 'red heart' } }, {});
    expect(byDefault.documents).toEqual((await run({}, { query: 'red heart' })).documents);
    expect(byDefault.documents.length).toBeGreaterThan(0);
    const missing = await run({ other: { type: 'text', required: true } }, { query: 'red' });
    expect(missing).toMatchObject({
      documents: [],
      stages: [],
      error: { errorType: 'InputValidationError' },
    });
    expect((await run({}, {})).error?.errorType).toBe('MissingInputError');
  });
});
