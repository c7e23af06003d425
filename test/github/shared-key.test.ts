import { describe, expect, it } from 'vitest';
import type { GateIdentity } from '../../src/github/gate-identity.ts';
import { parseState, readVisibleBody } from '../../src/github/run-history.ts';
import { composeMarker, publishStickyComment } from '../../src/github/sticky-comment.ts';
import { createFakeComments, type FakeComments } from '../fakes/fake-comments.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { createScheduler } from './interleave.ts';

const marker = composeMarker('shared');
const gates = {
  first: { place: 'p1', question: 'q1' },
  otherStep: { place: 'p2', question: 'q1' },
  otherQuestion: { place: 'p1', question: 'q2' },
} as const satisfies Readonly<Record<string, GateIdentity>>;

const advice = expect.stringContaining('Set comment-key to a different value in each.');

async function publish(
  comments: FakeComments,
  runId: string,
  gate: GateIdentity,
  { text = `${gate.place}/${gate.question} in ${runId}`, runAttempt = '1', createIfAbsent = true } = {},
) {
  const log = createRecordingLog();
  const run = {
    benchmark: nameBenchmark(text),
    commit: 'c',
    verdict: 'pass',
    by: { run: runId, attempt: 1 },
  };
  const writer = { runId, runAttempt, gate };
  const comment = { pullRequestNumber: 1, marker, renderBody: () => text, run, writer, createIfAbsent };
  const { kind } = await publishStickyComment(comments, comment, log);
  return { kind, warnings: log.warnings };
}

/** What is an id of the API. */
const nameBenchmark = (text: string): string => `bmk_${text.replaceAll(/\W/g, '_')}`;

const listTexts = ({ comments }: FakeComments): readonly string[] =>
  comments.map(({ body }) => readVisibleBody(body));

const listRuns = ({ comments }: FakeComments): readonly (readonly string[])[] =>
  comments.map(({ body }) => parseState(body).runs.map(({ benchmark }) => benchmark));

describe.each([
  ['another step', gates.otherStep],
  ['another question', gates.otherQuestion],
])('70: a second gate with the same key, of %s', (_what, second) => {
  const other = `${second.place}/${second.question}`;

  it('has a comment of its own, with a warning, and counts its own runs', async () => {
    const comments = createFakeComments();
    expect(await publish(comments, '1', gates.first)).toEqual({ kind: 'created', warnings: [] });
    expect(await publish(comments, '1', second)).toEqual({ kind: 'created', warnings: [advice] });
    expect(listTexts(comments)).toEqual(['p1/q1 in 1', `${other} in 1`]);
    expect(listRuns(comments)).toEqual([[nameBenchmark('p1/q1 in 1')], [nameBenchmark(`${other} in 1`)]]);
  });

  it.each([
    ['in the same order', [gates.first, second]],
    ['in the other order', [second, gates.first]],
  ])('finds it again in the next runs, %s', async (_order, order) => {
    const comments = createFakeComments();
    for (const gate of [gates.first, second]) await publish(comments, '1', gate);
    for (const runId of ['2', '3']) for (const gate of order) await publish(comments, runId, gate);
    expect(listTexts(comments)).toEqual(['p1/q1 in 3', `${other} in 3`]);
    expect(listRuns(comments)).toEqual([
      [nameBenchmark('p1/q1 in 1'), nameBenchmark('p1/q1 in 2'), nameBenchmark('p1/q1 in 3')],
      [nameBenchmark(`${other} in 1`), nameBenchmark(`${other} in 2`), nameBenchmark(`${other} in 3`)],
    ]);
  });

  it('is brought up to date where both questions change', async () => {
    const comments = createFakeComments();
    for (const gate of [gates.first, second]) await publish(comments, '1', gate);
    const changed = [gates.first, second].map((gate) => ({ ...gate, question: `${gate.question} anew` }));
    for (const gate of changed) await publish(comments, '2', gate);
    expect(listTexts(comments)).toEqual(['p1/q1 anew in 2', `${other} anew in 2`]);
  });

  it('leaves the first alone when it is cancelled before it wrote', async () => {
    const comments = createFakeComments();
    await publish(comments, '1', gates.first);
    expect(await publish(comments, '1', second, { createIfAbsent: false })).toEqual({
      kind: 'not-needed',
      warnings: [],
    });
    expect(listTexts(comments)).toEqual(['p1/q1 in 1']);
  });

  it('is told apart when both write at once, first and later', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const scheduler = createScheduler(seed);
      const comments = createFakeComments([], {}, { pause: scheduler.pause });
      for (const runId of ['1', '2']) {
        await scheduler.run([gates.first, second].map((gate) => () => publish(comments, runId, gate)));
        const texts = listTexts(comments).toSorted();
        expect({ seed, texts }).toEqual({
          seed,
          texts: [`p1/q1 in ${runId}`, `${other} in ${runId}`].toSorted(),
        });
      }
      expect(listRuns(comments).map((runs) => runs.length)).toEqual([2, 2]);
    }
  });
});

describe('70: the same gate', () => {
  it.each([
    ['writes again', { text: 'again' }],
    ['is cancelled, and its post step writes', { text: 'cancelled', createIfAbsent: false }],
    ['runs in a later attempt', { text: 'again', runAttempt: '2' }],
  ])('has one comment when it %s', async (_what, options) => {
    const comments = createFakeComments();
    await publish(comments, '1', gates.first);
    expect(await publish(comments, '1', gates.first, options)).toEqual({ kind: 'updated', warnings: [] });
    expect(listTexts(comments)).toEqual([options.text]);
  });

  it('has one comment when a variable changed before a later attempt', async () => {
    const comments = createFakeComments();
    await publish(comments, '1', gates.first);
    await publish(comments, '1', gates.otherQuestion, { runAttempt: '2' });
    expect(listTexts(comments)).toEqual(['p1/q2 in 1']);
  });

  it('keeps its comment when only the other one runs again', async () => {
    const comments = createFakeComments();
    await publish(comments, '1', gates.first);
    await publish(comments, '1', gates.otherStep, { runAttempt: '2' });
    expect(listTexts(comments)).toEqual(['p1/q1 in 1', 'p2/q1 in 1']);
  });

  it('has one comment when its question changes with a push', async () => {
    const comments = createFakeComments();
    await publish(comments, '1', gates.first);
    await publish(comments, '2', gates.otherQuestion);
    expect(listTexts(comments)).toEqual(['p1/q2 in 2']);
    expect(listRuns(comments)).toEqual([[nameBenchmark('p1/q1 in 1'), nameBenchmark('p1/q2 in 2')]]);
  });

  it('has one comment after two runs at once with different questions', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const scheduler = createScheduler(seed);
      const comments = createFakeComments([], {}, { pause: scheduler.pause });
      await scheduler.run([
        () => publish(comments, '1', gates.first),
        () => publish(comments, '2', gates.otherQuestion),
      ]);
      expect({ seed, texts: listTexts(comments) }).toEqual({ seed, texts: ['p1/q2 in 2'] });
    }
  });
});
