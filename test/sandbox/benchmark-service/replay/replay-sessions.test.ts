import { describe, expect, it } from 'vitest';
import type { Pipeline } from '../../../../sandbox/benchmark-service/replay/pipeline.ts';
import { replaySessions } from '../../../../sandbox/benchmark-service/replay/replay-sessions.ts';
import type { Retriever } from '../../../../sandbox/benchmark-service/retrievers/retriever.ts';
import { StageError } from '../../../../sandbox/benchmark-service/stages/stage.ts';
import { createFakeReplayClock } from './replay-clocks.ts';

const sessions = Array.from({ length: 40 }, (_, index) => ({ id: `ses_${index}`, query: `query ${index}` }));
const retriever = { input_schema: {}, budget_limits: {} } as Retriever;
const toDocument = (id: string) => ({ id, score: null, added: {} });

const buildTracedPipeline = (name: string, trace: string[]): Pipeline => ({
  retriever,
  stages: [
    {
      name: 'search',
      credits: 1,
      run: ({ inputs }) => {
        trace.push(name);
        return [toDocument(String(inputs.query))];
      },
    },
    { name: 'append', credits: 0, run: async ({ documents }) => [...documents, toDocument(name)] },
  ],
});

describe('replaySessions', () => {
  it('hands each ranking from stage to stage and measures every stage', async () => {
    const pipelines = [buildTracedPipeline('a', []), buildTracedPipeline('b', [])];
    const clock = createFakeReplayClock();
    const replays = await replaySessions(sessions, pipelines, clock, new AbortController().signal);
    expect(replays.map(({ outcomes }) => outcomes[3])).toEqual([
      { kind: 'ranked', ranking: ['query 3', 'a'], stageMilliseconds: [1, 1] },
      { kind: 'ranked', ranking: ['query 3', 'b'], stageMilliseconds: [1, 1] },
    ]);
    expect(replays.map(({ outcomes }) => outcomes.length)).toEqual([40, 40]);
  });

  it('rotates which retriever comes first', async () => {
    const trace: string[] = [];
    const pipelines = ['a', 'b', 'c'].map((name) => buildTracedPipeline(name, trace));
    await replaySessions(
      sessions.slice(0, 4),
      pipelines,
      createFakeReplayClock(),
      new AbortController().signal,
    );
    expect(trace.join('')).toBe('abcbcacababc');
  });

  it('records a stage that fails and goes on, but not an error of ours', async () => {
    const failWith = (error: Error): Pipeline => ({
      retriever,
      stages: [
        {
          name: 's',
          credits: 0,
          run: () => {
            throw error;
          },
        },
      ],
    });
    const replay = (error: Error) =>
      replaySessions(sessions, [failWith(error)], createFakeReplayClock(), new AbortController().signal);
    const [replayed] = await replay(new StageError('s', 'SomeError'));
    expect(replayed?.outcomes).toEqual(sessions.map(() => ({ kind: 'failed', errorType: 'SomeError' })));
    await expect(replay(new TypeError('bug'))).rejects.toThrow('bug');
  });

  it('gives way to other work again and again', async () => {
    const clock = createFakeReplayClock();
    await replaySessions(sessions, [buildTracedPipeline('a', [])], clock, new AbortController().signal);
    expect(clock.counts.gaveWay).toBeGreaterThan(10);
  });

  it('stops at the session during which it is aborted', async () => {
    const controller = new AbortController();
    const trace: string[] = [];
    const pipeline = buildTracedPipeline('a', trace);
    const clock = { ...createFakeReplayClock(), giveWay: async () => controller.abort(new Error('deleted')) };
    await expect(replaySessions(sessions, [pipeline], clock, controller.signal)).rejects.toThrow('deleted');
    expect(trace.length).toBeLessThan(10);
  });
});
