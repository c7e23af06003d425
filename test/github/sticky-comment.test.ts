import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GitHubError } from '../../src/github/github-error.ts';
import type { StickyComment } from '../../src/github/plan-comment.ts';
import { type JudgedRun, parseState, renderState, type ShownReport } from '../../src/github/run-history.ts';
import { composeMarker, publishStickyComment } from '../../src/github/sticky-comment.ts';
import { createFakeComments, doubt, type FakeComments, ownLogin } from '../fakes/fake-comments.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const marker = composeMarker('key');
const writer = { runId: '991', runAttempt: '2' };
const shown = { run: '991', attempt: 2 };
const ours = {
  id: 5,
  body: `${marker}\n${renderState({ runs: [], shown: undefined })}\nold`,
  author: ownLogin,
};
/** What `publish` writes where nothing is remembered. */
const written = `${marker}\n${renderState({ runs: [], shown })}\nnew`;
const chatter = { id: 1, body: 'LGTM', author: 'octocat' };
const run: JudgedRun = { benchmark: 'bmk_2', commit: 'b', verdict: 'pass' };

function publish(comments: FakeComments, overrides: Partial<StickyComment> = {}, log = createRecordingLog()) {
  const comment = {
    pullRequestNumber: 42,
    marker,
    renderBody: () => 'new',
    run: undefined,
    writer,
    createIfAbsent: true,
    ...overrides,
  };
  return publishStickyComment(comments, comment, log);
}

function composeComment(text: string, shownReport: ShownReport | undefined, runs: readonly JudgedRun[] = []) {
  return {
    id: 5,
    author: ownLogin,
    body: `${marker}\n${renderState({ runs, shown: shownReport })}\n${text}`,
  };
}

describe('composeMarker', () => {
  it('is the same for the same key, and another for another', () => {
    expect(composeMarker('key')).toBe(marker);
    expect(composeMarker('key2')).not.toBe(marker);
  });

  it('is one HTML comment on one line, whatever the key', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('-->', '--><script>', '\n', '--!>')), (key) => {
        expect(composeMarker(key)).toMatch(/^<!-- retriever-benchmark-gate:[0-9a-f]{32} -->$/);
      }),
    );
  });
});

describe('publishStickyComment', () => {
  it('creates the comment where there is none, the marker before the body, and looks once more', async () => {
    const comments = createFakeComments([chatter]);
    expect(await publish(comments)).toEqual({ kind: 'created', url: 'https://github.example/comments/1001' });
    expect(comments.comments[1]).toMatchObject({ body: written });
    expect(comments.calls).toEqual(['listComments', 'createComment', 'listComments', 'readOwnLogin']);
  });

  it('40: updates ours in place, however many stand before it', async () => {
    const others = Array.from({ length: 1_250 }, (_, index) => ({ ...chatter, id: 100 + index }));
    const comments = createFakeComments([...others, ours, chatter]);
    expect(await publish(comments)).toEqual({ kind: 'updated', url: 'https://github.example/comments/5' });
    expect(comments.comments).toHaveLength(1_252);
    expect(comments.comments[1_250]).toMatchObject({ ...ours, body: written });
    expect(comments.calls).toEqual(['listComments', 'readOwnLogin', 'updateComment', 'listComments']);
  });

  it('writes nothing where the comment says the same already', async () => {
    const comments = createFakeComments([{ ...ours, body: `${written}\r\n` }]);
    expect(await publish(comments)).toMatchObject({ kind: 'updated' });
    expect(comments.calls).toEqual(['listComments', 'readOwnLogin']);
  });

  it.each([
    ['someone else', 'octocat', 'octocat'],
    ['a deleted account', '', 'a deleted account'],
  ])('41: leaves a comment of %s alone that carries the marker', async (_who, author, named) => {
    const log = createRecordingLog();
    const copied = { id: 3, body: ours.body, author };
    const comments = createFakeComments([copied]);
    expect(await publish(comments, {}, log)).toMatchObject({ kind: 'created' });
    expect(comments.comments[0]).toMatchObject(copied);
    expect(comments.comments).toHaveLength(2);
    expect(log.infos).toEqual([`Ignoring comment 3: it has this gate's marker but was written by ${named}.`]);
  });

  it('41: goes on to ours after a copy of someone else', async () => {
    const comments = createFakeComments([{ ...ours, id: 3, author: 'octocat' }, ours]);
    expect(await publish(comments)).toMatchObject({ kind: 'updated' });
    expect(comments.comments[0]).toMatchObject({ body: ours.body, author: 'octocat' });
    expect(comments.calls.filter((call) => call === 'readOwnLogin')).toHaveLength(1);
  });

  it.each([
    ['in another place', `Quoting:\n${marker}`],
    ['of another key', `${composeMarker('other')}\nold`],
  ])('does not take a marker %s for ours', async (_where, body) => {
    const comments = createFakeComments([{ ...ours, body }]);
    expect(await publish(comments)).toMatchObject({ kind: 'created' });
  });

  it('creates none where that is not wanted, but still updates', async () => {
    const empty = createFakeComments([chatter]);
    expect(await publish(empty, { createIfAbsent: false })).toEqual({ kind: 'not-needed' });
    expect(empty.comments).toHaveLength(1);
    const existing = createFakeComments([ours]);
    expect(await publish(existing, { createIfAbsent: false })).toMatchObject({ kind: 'updated' });
  });

  it('remembers the run beside those that the comment knew, and who wrote what it shows', async () => {
    const earlier = { benchmark: 'bmk_1', commit: 'a', verdict: 'fail' };
    const comments = createFakeComments([composeComment('old', undefined, [earlier])]);
    await publish(comments, { run });
    expect(parseState(comments.comments[0]?.body ?? '')).toMatchObject({ runs: [earlier, run], shown });
  });

  it('leaves the body what the hidden lines do not take of 65,536 characters', async () => {
    const comments = createFakeComments();
    await publish(comments, { renderBody: (most) => 'x'.repeat(most) });
    expect(comments.comments[0]?.body).toHaveLength(65_536);
  });
});

describe('an older run', () => {
  const newer = { run: '992', attempt: 1 };

  it.each([
    ['of an earlier workflow run', { runId: '991', runAttempt: '7' }],
    ['of an earlier attempt', { runId: '992', runAttempt: '0' }],
    ['whose id only compares as a number', { runId: '99', runAttempt: '1' }],
  ])('42: %s keeps the newer report, and is still counted', async (_case, older) => {
    const comments = createFakeComments([composeComment('the newer report', newer)]);
    expect(await publish(comments, { writer: older, run })).toEqual({
      kind: 'superseded',
      url: 'https://github.example/comments/5',
    });
    const body = comments.comments[0]?.body ?? '';
    expect(body).toMatch(/\nthe newer report$/);
    expect(parseState(body)).toMatchObject({ runs: [run], shown: newer });
  });

  it('42: writes nothing where it came to no verdict', async () => {
    const comments = createFakeComments([composeComment('the newer report', newer)]);
    expect(await publish(comments)).toMatchObject({ kind: 'superseded' });
    expect(comments.calls).not.toContain('updateComment');
  });

  it('42: forgets its oldest runs rather than cut the newer report', async () => {
    const runs = Array.from({ length: 20 }, (_, index) => ({ ...run, benchmark: `bmk_1${index}` }));
    const full = composeComment('', newer, runs);
    const text = 'x'.repeat(65_536 - full.body.length);
    const comments = createFakeComments([composeComment(text, newer, runs)]);
    await publish(comments, { run });
    const body = comments.comments[0]?.body ?? '';
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.endsWith(text)).toBe(true);
    expect(parseState(body).runs.at(-1)).toMatchObject(run);
  });

  it.each([
    ['a later workflow run', { runId: '1000', runAttempt: '1' }],
    ['a later attempt', { runId: '992', runAttempt: '2' }],
    ['the same attempt', { runId: '992', runAttempt: '1' }],
    ['a run id beyond what a number holds', { runId: '9007199254740993', runAttempt: '1' }],
    ['a run outside of GitHub', { runId: '', runAttempt: '1' }],
  ])('is not %s', async (_case, later) => {
    const comments = createFakeComments([composeComment('old', newer)]);
    expect(await publish(comments, { writer: later })).toMatchObject({ kind: 'updated' });
    expect(comments.comments[0]?.body).toMatch(/\nnew$/);
  });
});

describe('several comments of ours', () => {
  const first = {
    ...composeComment('first', { run: '990', attempt: 1 }, [{ ...run, benchmark: 'a' }]),
    id: 5,
  };
  const second = {
    ...composeComment('second', { run: '995', attempt: 1 }, [{ ...run, benchmark: 'b' }]),
    id: 6,
  };

  it('42: become one, the oldest, with the runs of all', async () => {
    const comments = createFakeComments([second, chatter, first]);
    await publish(comments, { run, writer: { runId: '996', runAttempt: '1' } });
    expect(comments.comments.map(({ id }) => id)).toEqual([1, 5]);
    const body = comments.comments[1]?.body ?? '';
    expect(body).toMatch(/\nnew$/);
    expect(parseState(body).runs.map(({ benchmark }) => benchmark)).toMatchObject(['a', 'b', 'bmk_2']);
  });

  it('42: show the newest report, whoever tidies up', async () => {
    const comments = createFakeComments([first, second]);
    expect(await publish(comments)).toMatchObject({ kind: 'superseded' });
    expect(comments.comments).toHaveLength(1);
    expect(comments.comments[0]?.body).toMatch(/\nsecond$/);
  });

  it('stay, with a warning, where they cannot be deleted', async () => {
    const log = createRecordingLog();
    const refused = new GitHubError('refused', 'Could not delete comment 6: GitHub answered 403 (no).');
    const comments = createFakeComments([first, second], { deleteComment: refused });
    expect(await publish(comments, { writer: { runId: '996', runAttempt: '1' } }, log)).toMatchObject({
      kind: 'updated',
    });
    expect(log.warnings).toEqual([
      'Comment 6 is a duplicate of comment 5. Could not delete comment 6: GitHub answered 403 (no).',
    ]);
  });
});

describe('a write in doubt', () => {
  const once = (afterHandling: boolean) => (nth: number) =>
    nth === 1 ? { error: doubt, afterHandling } : undefined;

  it('38: a comment that was created in doubt is looked for, never posted twice', async () => {
    const comments = createFakeComments([], { createComment: once(true) });
    expect(await publish(comments)).toEqual({ kind: 'created', url: 'https://github.example/comments/1000' });
    expect(comments.calls).toEqual(['listComments', 'createComment', 'listComments', 'readOwnLogin']);
    expect(comments.comments).toMatchObject([{ body: written }]);
  });

  it('38: a comment that was not created is created once more', async () => {
    const comments = createFakeComments([], { createComment: once(false) });
    expect(await publish(comments)).toMatchObject({ kind: 'created' });
    expect(comments.comments).toMatchObject([{ body: written }]);
  });

  it.each([true, false])('38: an update is looked at, then done once more (done: %s)', async (done) => {
    const comments = createFakeComments([ours], { updateComment: once(done) });
    expect(await publish(comments)).toMatchObject({ kind: 'updated' });
    expect(comments.comments).toMatchObject([{ body: written }]);
    expect(comments.calls.filter((call) => call === 'updateComment')).toHaveLength(done ? 1 : 2);
  });

  it.each(['createComment', 'updateComment'] as const)('38: gives up after two of %s', async (call) => {
    const comments = createFakeComments(call === 'createComment' ? [] : [ours], { [call]: doubt });
    await expect(publish(comments)).rejects.toBe(doubt);
    expect(comments.calls.filter((name) => name === call)).toHaveLength(2);
    expect(comments.calls.at(-1)).toBe('listComments');
  });

  it('38: two creations that both came through late leave one comment', async () => {
    const late = (nth: number) => (nth <= 2 ? { error: doubt, afterHandling: true } : undefined);
    const comments = createFakeComments([], { createComment: late });
    const { listComments } = comments;
    let looks = 0;
    // The look after the first creation comes too early.
    const slow: FakeComments = {
      ...comments,
      async *listComments(number) {
        looks += 1;
        if (looks !== 2) yield* listComments(number);
      },
    };
    expect(await publish(slow)).toMatchObject({ kind: 'created' });
    expect(comments.comments).toMatchObject([{ id: 1000, body: written }]);
  });

  it('a comment that was deleted meanwhile is created anew', async () => {
    const gone = new GitHubError('missing', 'Could not update comment 5: GitHub answered 404 (Not Found).');
    const comments = createFakeComments([ours], { updateComment: () => ({ error: gone }) });
    const { listComments } = comments;
    let looks = 0;
    const emptied: FakeComments = {
      ...comments,
      async *listComments(number) {
        looks += 1;
        for await (const comment of listComments(number)) if (looks === 1 || comment.id !== 5) yield comment;
      },
    };
    expect(await publish(emptied)).toMatchObject({ kind: 'created' });
  });

  it('38: a created comment that the next look does not show yet is not created again', async () => {
    const comments = createFakeComments();
    const stale: FakeComments = { ...comments, async *listComments() {} };
    expect(await publish(stale)).toEqual({ kind: 'created', url: 'https://github.example/comments/1000' });
    expect(comments.comments).toHaveLength(1);
  });

  it.each([
    ['of the same run', writer, shown],
    ['outside of GitHub', { runId: '', runAttempt: '1' }, undefined],
  ])('42: two writers %s do not overwrite each other again and again', async (_case, both, shownReport) => {
    const twin = composeComment('of the twin', shownReport);
    const comments = createFakeComments([ours]);
    const { listComments } = comments;
    let looks = 0;
    const shared: FakeComments = {
      ...comments,
      async *listComments(number) {
        looks += 1;
        if (looks === 2) await comments.updateComment(5, twin.body);
        yield* listComments(number);
      },
    };
    expect(await publish(shared, { writer: both })).toMatchObject({ kind: 'updated' });
    expect(comments.comments).toMatchObject([{ body: twin.body }]);
  });

  it('does not create what is not wanted', async () => {
    const comments = createFakeComments([ours], { updateComment: doubt });
    await expect(publish(comments, { createIfAbsent: false })).rejects.toBe(doubt);
    expect(comments.calls).not.toContain('createComment');
  });
});

describe('what goes wrong', () => {
  const tooLong = new GitHubError('too-long', 'GitHub did not accept the text of the comment.');

  it.each([[[]], [[ours]]])('37: a body that is too long is rendered smaller, once', async (existing) => {
    const refuse = (nth: number) => (nth === 1 ? { error: tooLong } : undefined);
    const comments = createFakeComments(existing, { createComment: refuse, updateComment: refuse });
    await publish(comments, { renderBody: (most) => 'x'.repeat(most) });
    expect(comments.comments.map(({ body }) => body.length)).toEqual([32_768]);
    const still = createFakeComments(existing, { createComment: tooLong, updateComment: tooLong });
    await expect(publish(still)).rejects.toBe(tooLong);
    expect(still.calls.filter((call) => call.endsWith('eComment'))).toHaveLength(2);
  });

  it('36: a refusal is not tried again', async () => {
    const refused = new GitHubError('refused', 'Could not comment: GitHub answered 403 (no).');
    const comments = createFakeComments([], { createComment: refused });
    await expect(publish(comments)).rejects.toBe(refused);
    expect(comments.calls).toEqual(['listComments', 'createComment']);
  });

  it('after the comment was written is a line in the log', async () => {
    const log = createRecordingLog();
    const comments = createFakeComments([], {
      listComments: (nth) => (nth === 1 ? undefined : { error: doubt }),
    });
    expect(await publish(comments, {}, log)).toMatchObject({ kind: 'created' });
    expect(log.infos).toEqual([
      'Wrote the comment, but could not check for duplicates: GitHub answered 502.',
    ]);
  });
});
