import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHistory, renderHistory } from '../../src/github/history.ts';
import {
  composeMarker,
  type ExistingComment,
  publishStickyComment,
  type StickyComment,
} from '../../src/github/sticky-comment.ts';
import { createFakeComments, type FakeComments, ownLogin } from '../fakes/fake-comments.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const marker = composeMarker('key');
const ours: ExistingComment = { id: 5, body: `${marker}\nold`, author: ownLogin };
/** What `publish` writes where nothing is remembered. */
const written = `${marker}\n${renderHistory([])}\nnew`;
const chatter: ExistingComment = { id: 1, body: 'LGTM', author: 'octocat' };

function publish(comments: FakeComments, overrides: Partial<StickyComment> = {}, log = createRecordingLog()) {
  const comment = {
    pullRequestNumber: 42,
    marker,
    renderBody: () => 'new',
    run: undefined,
    createIfAbsent: true,
    ...overrides,
  };
  return publishStickyComment(comments, comment, log);
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
  it('creates the comment where there is none, the marker before the body', async () => {
    const comments = createFakeComments([chatter]);
    expect(await publish(comments)).toEqual({
      kind: 'created',
      url: 'https://github.example/comments/1001',
    });
    expect(comments.comments[1]).toMatchObject({ body: written });
    expect(comments.calls).toEqual(['listComments', 'createComment']);
  });

  it('updates ours in place, however many stand before it', async () => {
    const others = Array.from({ length: 250 }, (_, index) => ({ ...chatter, id: 100 + index }));
    const comments = createFakeComments([...others, ours, chatter]);
    expect(await publish(comments)).toEqual({ kind: 'updated', url: 'https://github.example/comments/5' });
    expect(comments.comments).toHaveLength(252);
    expect(comments.comments[250]).toEqual({ ...ours, body: written });
    expect(comments.calls).toEqual(['listComments', 'readOwnLogin', 'updateComment']);
  });

  it('updates the oldest of several of ours', async () => {
    const comments = createFakeComments([ours, { ...ours, id: 6 }]);
    await publish(comments);
    expect(comments.comments.map(({ body }) => body)).toEqual([written, `${marker}\nold`]);
  });

  it.each([
    ['someone else', 'octocat', 'octocat'],
    ['a deleted account', '', 'nobody'],
  ])('leaves a comment of %s alone that carries the marker', async (_who, author, named) => {
    const log = createRecordingLog();
    const copied = { id: 3, body: ours.body, author };
    const comments = createFakeComments([copied]);
    expect(await publish(comments, {}, log)).toMatchObject({ kind: 'created' });
    expect(comments.comments[0]).toEqual(copied);
    expect(log.infos).toEqual([
      `Comment 3 carries this gate's marker but was written by ${named}: left alone.`,
    ]);
  });

  it('goes on to ours after a copy of someone else', async () => {
    const comments = createFakeComments([{ ...ours, id: 3, author: 'octocat' }, ours]);
    expect(await publish(comments)).toMatchObject({ kind: 'updated' });
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
    expect(empty.comments).toEqual([chatter]);
    const existing = createFakeComments([ours]);
    expect(await publish(existing, { createIfAbsent: false })).toMatchObject({ kind: 'updated' });
  });

  it('remembers the run beside those that the comment knew', async () => {
    const earlier = { benchmark: 'bmk_1', commit: 'a', verdict: 'fail' };
    const run = { benchmark: 'bmk_2', commit: 'b', verdict: 'pass' };
    const comments = createFakeComments([{ ...ours, body: `${marker}\n${renderHistory([earlier])}\nold` }]);
    await publish(comments, { run });
    expect(parseHistory(comments.comments[0]?.body ?? '')).toEqual([earlier, run]);
  });

  it('leaves the body what the hidden lines do not take of 65,536 characters', async () => {
    const comments = createFakeComments();
    await publish(comments, { renderBody: (most) => 'x'.repeat(most) });
    expect(comments.comments[0]?.body).toHaveLength(65_536);
  });
});
