import { describe, expect, it } from 'vitest';
import { computePipelineHash } from '../../../sandbox/benchmark-service/pipeline-hash.ts';
import { type Retriever, retrievers } from '../../../sandbox/benchmark-service/retrievers.ts';

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

  it('does not depend on the order in which parameters are written', () => {
    const build = (parameters: object) =>
      ({ stages: [{ stage_name: 's', stage_type: 'remote_call', parameters }] }) as unknown as Retriever;
    expect(computePipelineHash(build({ a: 1, b: [1, 2] }))).toBe(
      computePipelineHash(build({ b: [1, 2], a: 1 })),
    );
    expect(computePipelineHash(build({ a: 1, b: [1, 2] }))).not.toBe(
      computePipelineHash(build({ a: 1, b: [2, 1] })),
    );
  });
});
