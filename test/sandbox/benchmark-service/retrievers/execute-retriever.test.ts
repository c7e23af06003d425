import { describe, expect, it } from 'vitest';
import { RequestValidationError } from '../../../../sandbox/benchmark-service/api-error.ts';
import { findRetriever } from '../../../../sandbox/benchmark-service/retrievers/built-in-retrievers.ts';
import { executeRetriever } from '../../../../sandbox/benchmark-service/retrievers/execute-retriever.ts';
import type { Retriever } from '../../../../sandbox/benchmark-service/retrievers/retriever.ts';
import { createFakeReplayClock } from '../replay/replay-clocks.ts';
import { buildRetriever, buildStage } from '../stages/run-stages.ts';

const now = () => new Date('2026-03-01T00:00:00Z');
const builtIn = (id: string) => findRetriever(id) as Retriever;

const execute = async (retriever: Retriever, request: object, charge = (_credits: number) => {}) =>
  (await executeRetriever(retriever, request, {
    clock: createFakeReplayClock(),
    signal: new AbortController().signal,
    now,
    charge,
  })) as {
    documents: Record<string, unknown>[];
  } & Record<string, unknown>;

describe('executeRetriever', () => {
  it('returns documents with their fields, best first, and what was done', async () => {
    const { documents, ...rest } = await execute(builtIn('ret_unreliable'), {
      inputs: { query: 'red heart' },
    });
    expect(documents[0]).toEqual({
      document_id: '2764',
      collection_id: 'col_emoji',
      emoji: '❤',
      label: 'red heart',
      tags: ['emotion', 'heart', 'love', 'red'],
      content: 'red heart emotion heart love red',
      node_id: 'node_smileys_emotion',
      group: { group_name: 'smileys & emotion' },
      score: expect.any(Number),
    });
    const scores = documents.map(({ score }) => Number(score));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(rest).toMatchObject({
      status: 'completed',
      error: null,
      current_stage: null,
      stages_completed: 2,
      total_stages: 2,
      pagination: { total: documents.length },
      stage_statistics: {
        stages: {
          keyword_search: { input_count: 0, output_count: documents.length, duration_ms: 1, efficiency: 1 },
          enrich: { input_count: documents.length, efficiency: 1 },
        },
        total_time_ms: 2,
        credits_used: 2,
      },
    });
  });

  it('leaves the score out where no stage gives one', async () => {
    const stages = [buildStage('attribute_filter', { field: 'label', value: 'red heart' })];
    const { documents } = await execute(buildRetriever(stages), {});
    expect(documents).toHaveLength(1);
    expect(documents[0]).not.toHaveProperty('score');
  });

  it('pages', async () => {
    const run = (pagination?: object) =>
      execute(builtIn('ret_improved'), { inputs: { query: 'party' }, ...(pagination ? { pagination } : {}) });
    const { documents: all } = await run();
    const { documents, pagination } = await run({ method: 'offset', page_size: 3, page_number: 2 });
    expect(documents).toEqual(all.slice(3, 6));
    expect(pagination).toEqual({ method: 'offset', page_size: 3, page_number: 2, total: all.length });
    expect((await run({ page_size: 3, page_number: 99 })).documents).toEqual([]);
  });

  it('answers with the error of an execution that fails, in the same queries as a replay', async () => {
    expect(await execute(builtIn('ret_broken'), { inputs: { query: 'party' } })).toMatchObject({
      status: 'failed',
      error: 'stage "enrich" failed with IndexNotFoundError',
      documents: [],
      current_stage: 'enrich',
      stages_completed: 1,
      total_stages: 2,
    });
  });

  it('charges before it runs', async () => {
    const refuse = () => {
      throw new Error('no credits');
    };
    await expect(execute(builtIn('ret_slow'), { inputs: { query: 'x' } }, refuse)).rejects.toThrow(
      'no credits',
    );
    const charged: number[] = [];
    await execute(builtIn('ret_slow'), { inputs: { query: 'x' } }, (credits) => charged.push(credits));
    expect(charged).toEqual([6]);
  });

  it.each([
    ['without a required input', {}],
    ['with an input of another type', { inputs: { query: 5 } }],
    ['as a stream', { inputs: { query: 'x' }, stream: true }],
    ['page by page with a cursor', { inputs: { query: 'x' }, pagination: { method: 'cursor' } }],
  ])('refuses to run %s', async (_, request) => {
    await expect(execute(builtIn('ret_baseline'), request)).rejects.toThrow(RequestValidationError);
  });
});
