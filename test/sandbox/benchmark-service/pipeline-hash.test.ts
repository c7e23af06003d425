import { describe, expect, it } from 'vitest';
import { computePipelineHash } from '../../../sandbox/benchmark-service/pipeline-hash.ts';
import { retrievers } from '../../../sandbox/benchmark-service/retrievers/built-in-retrievers.ts';
import type { Retriever } from '../../../sandbox/benchmark-service/retrievers/retriever.ts';

const hashOf = (retrieverId: string): string => {
  const retriever = retrievers.find(({ retriever_id }) => retriever_id === retrieverId);
  return computePipelineHash(retriever as Retriever);
};

describe('computePipelineHash', () => {
  it('is the same for the copy of the baseline and differs for every other retriever', () => {
    expect(hashOf('ret_baseline_copy')).toBe(hashOf('ret_baseline'));
    expect(new Set(retrievers.map(computePipelineHash)).size).toBe(retrievers.length - 1);
    expect(hashOf('ret_baseline')).toMatch(/^[0-9a-f]{64}$/);
  });

  const build = (parameters: object, stage: object = {}) =>
    ({
      stages: [{ stage_name: 's', config: { stage_id: 'limit', parameters }, ...stage }],
    }) as unknown as Retriever;

  it('does not depend on the order in which parameters are written', () => {
    expect(computePipelineHash(build({ a: 1, b: [1, 2] }))).toBe(
      computePipelineHash(build({ b: [1, 2], a: 1 })),
    );
    expect(computePipelineHash(build({ a: 1, b: [1, 2] }))).not.toBe(
      computePipelineHash(build({ a: 1, b: [2, 1] })),
    );
  });

  it('knows no difference between null and missing, nor between descriptions', () => {
    const plain = computePipelineHash(build({ a: 1 }));
    expect(computePipelineHash(build({ a: 1, b: null }, { batch_size: null }))).toBe(plain);
    expect(computePipelineHash(build({ a: 1 }, { description: 'keeps the first' }))).toBe(plain);
    expect(computePipelineHash(build({ a: 1 }, { batch_size: '10' }))).not.toBe(plain);
  });

  it('depends on the collections', () => {
    const retriever = build({ a: 1 });
    expect(computePipelineHash({ ...retriever, collection_ids: ['col_x'] })).not.toBe(
      computePipelineHash({ ...retriever, collection_ids: ['col_y'] }),
    );
  });
});
