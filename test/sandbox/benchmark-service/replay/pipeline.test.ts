import { describe, expect, it } from 'vitest';
import { corpus } from '../../../../sandbox/benchmark-service/corpus.ts';
import {
  buildPipeline,
  resultDepth,
  StageError,
} from '../../../../sandbox/benchmark-service/replay/pipeline.ts';
import {
  findRetriever,
  type Retriever,
  type Stage,
} from '../../../../sandbox/benchmark-service/retrievers.ts';
import { createFakeReplayClock } from './replay-clocks.ts';

const runStage = async (stage: Stage, query: string, sessionId = 'ses_1') => {
  const [runnable] = buildPipeline({ stages: [stage] } as unknown as Retriever).stages;
  const clock = createFakeReplayClock();
  const ranking = await runnable?.run({
    sessionId,
    query,
    ranking: ['previous'],
    clock,
    signal: new AbortController().signal,
  });
  return { ranking, clock };
};

const searchAs = async (retrieverId: string, query: string) => {
  const [stage] = findRetriever(retrieverId)?.stages ?? [];
  const { ranking } = await runStage(stage as Stage, query);
  return ranking?.map((id) => corpus.find((document) => document.id === id)?.label);
};

describe('a keyword search', () => {
  it('finds the emoji of a label first', async () => {
    expect((await searchAs('ret_baseline', 'red heart'))?.[0]).toBe('red heart');
  });

  it.each([
    ['ret_baseline', 'yummy', true],
    ['ret_labels_only', 'yummy', false],
    ['ret_baseline', 'yumm', false],
    ['ret_improved', 'yumm', true],
    ['ret_improved', 'yumny', true],
    ['ret_baseline', 'yummy nonsense', true],
    ['ret_all_terms', 'yummy nonsense', false],
    ['ret_baseline', ':)', false],
  ])('by %s for "%s" finds something: %s', async (retrieverId, query, isFound) => {
    expect((await searchAs(retrieverId, query))?.length !== 0).toBe(isFound);
  });

  it('returns no more than the result depth', async () => {
    expect(await searchAs('ret_baseline', 'face')).toHaveLength(resultDepth);
  });
});

describe('a remote call', () => {
  it('waits on the clock and keeps the order', async () => {
    const stage: Stage = { stage_name: 's', stage_type: 'remote_call', parameters: { wait_ms: 5 } };
    const { ranking, clock } = await runStage(stage, 'x');
    expect(ranking).toEqual(['previous']);
    expect(clock.counts.slept).toBe(1);
  });
});

describe('an unreliable call', () => {
  const stage: Stage = {
    stage_name: 's',
    stage_type: 'unreliable_call',
    parameters: { failure_share: 0.08, error_types: ['FirstError', 'SecondError'] },
  };
  const collectErrors = async () => {
    const errors: [number, string][] = [];
    for (let index = 0; index < 2000; index += 1) {
      await runStage(stage, 'x', `ses_${index}`).catch((error) => errors.push([index, error.errorType]));
    }
    return errors;
  };

  it('fails in about its share of the sessions, always the same ones, with each of its errors', async () => {
    const errors = await collectErrors();
    expect(errors.length / 2000).toBeGreaterThan(0.06);
    expect(errors.length / 2000).toBeLessThan(0.1);
    expect(new Set(errors.map(([, type]) => type))).toEqual(new Set(['FirstError', 'SecondError']));
    expect(await collectErrors()).toEqual(errors);
  });

  it('names the stage', async () => {
    const broken = { ...stage, parameters: { failure_share: 1, error_types: ['FirstError'] } };
    await expect(runStage(broken, 'x')).rejects.toThrow(new StageError('s', 'FirstError'));
  });
});
