import { createHash } from 'node:crypto';
import { describeReason } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import type { CommentApi, CreatedComment } from './comment-api.ts';
import { type CommentFinder, createCommentFinder, type MarkedComments } from './comment-finder.ts';
import { deleteComments } from './delete-comments.ts';
import { GitHubError } from './github-error.ts';
import { type CommentPlan, isSameText, planComment, type StickyComment } from './plan-comment.ts';

/** How publishing ended; `superseded`: the comment keeps the report of a newer run. */
export type PublishedComment =
  | { readonly kind: 'created' | 'updated' | 'superseded'; readonly url: string }
  | { readonly kind: 'not-needed' };

/** What has been written so far. */
interface WriteProgress {
  readonly attempted: WritePlan['kind'] | undefined;
  /** Of the comment, once GitHub confirmed a write. */
  readonly url: string | undefined;
  /** The comment that was created, once that is known. */
  readonly created: Pick<CreatedComment, 'id' | 'author'> | undefined;
  /** The creation that shows which account the token writes as; undefined where that was known before. */
  readonly probe: Probe | undefined;
  readonly most: number;
  /** How many writes have an unknown outcome. */
  readonly doubts: Readonly<Record<WritePlan['kind'], number>>;
}

interface Probe {
  readonly body: string;
  /** Ids of the comments that were there before. */
  readonly before: readonly number[];
}

type WritePlan = Extract<CommentPlan, { kind: 'create' | 'update' }>;
type TidyPlan = Extract<CommentPlan, { kind: 'tidy' }>;

/** Longest body that GitHub accepts, in characters, including hidden lines. */
const maxCommentLength = 65_536;

/** How often to read the comments before giving up while others keep changing them. */
const maxLooks = 6;

/** How many writes of one kind may have an unknown outcome before no more follow. */
const maxDoubts = 2;

const unwritten: WriteProgress = {
  attempted: undefined,
  url: undefined,
  created: undefined,
  probe: undefined,
  most: maxCommentLength,
  doubts: { create: 0, update: 0 },
};

/**
 * The hidden first line by which a later run finds the comment. The key is hashed: it can hold anything, and a
 * comment's HTML must not end early.
 */
export function composeMarker(key: string): string {
  return `<!-- retriever-benchmark-gate:${createHash('sha256').update(key).digest('hex').slice(0, 32)} -->`;
}

/**
 * Writes the comment of this gate: updates the one that begins with the marker and is ours, or else creates one. Reads,
 * writes, and reads again until the comment is right. So a write with an unknown outcome is never repeated blindly, and
 * when several jobs write at once, one comment remains, which shows the newest run.
 *
 * Where GitHub does not tell which account the token writes as, a new comment does: its author is ours. It then is a
 * duplicate of the one that was there before.
 *
 * GitHub has no conditional update, so an older run whose update is already under way when a newer one reads for the
 * last time can still win.
 *
 * @throws GitHubError from the API's calls, if nothing was written
 */
export async function publishStickyComment(
  api: CommentApi,
  comment: StickyComment,
  log: Log,
): Promise<PublishedComment> {
  const finder = createCommentFinder(api, comment, log);
  let progress = unwritten;
  let failure: unknown;
  for (let looks = 0; looks < maxLooks; looks += 1) {
    try {
      const [found, known] = await findWith(finder, progress);
      const [plan, next] = planNext(comment, found, known);
      progress = next;
      if (plan.kind === 'none') return describeEnd(undefined, progress);
      if (plan.kind === 'tidy') return await tidy(api, comment, plan, progress, log);
      if (progress.doubts[plan.kind] >= maxDoubts) throw failure;
      [progress, failure] = await write(api, comment, plan, progress);
    } catch (error) {
      if (progress.url === undefined) throw error;
      log.info(`Wrote the comment, but could not check for duplicates: ${describeReason(error)}`);
      break;
    }
  }
  if (progress.url === undefined) throw failure;
  return describeEnd(undefined, progress);
}

/** The comments as they are now; our own creation shows who we are, also one in doubt that came through. */
async function findWith(
  finder: CommentFinder,
  progress: WriteProgress,
): Promise<[MarkedComments, WriteProgress]> {
  const { probe, created } = progress;
  if (probe !== undefined && created?.author) finder.setOwnLogin(created.author);
  const found = await finder.find();
  if (found.isAccountKnown || probe === undefined) return [found, progress];
  const written = found.others.find(
    ({ id, body }) => id === created?.id || (!probe.before.includes(id) && isSameText(body, probe.body)),
  );
  if (!written?.author) return [found, progress];
  finder.setOwnLogin(written.author);
  return [await finder.find(), { ...progress, created: written }];
}

function planNext(
  comment: StickyComment,
  found: MarkedComments,
  progress: WriteProgress,
): [CommentPlan, WriteProgress] {
  const { attempted, url, probe, most } = progress;
  const hasCreated = progress.created !== undefined;
  if (found.isAccountKnown) {
    // What shows who we are is not yet our report in its place.
    const hasWritten = url !== undefined && (probe === undefined || attempted === 'update');
    return [planComment(comment, found, { hasWritten, hasCreated, most }), progress];
  }
  const wanted = { ...comment, createIfAbsent: true };
  const plan = planComment(wanted, { own: [], others: [] }, { hasWritten: false, hasCreated, most });
  if (plan.kind !== 'create') return [plan, progress];
  const before = probe?.before ?? found.others.map(({ id }) => id);
  return [plan, { ...progress, probe: { body: plan.body, before } }];
}

function describeEnd(plan: TidyPlan | undefined, { attempted, url }: WriteProgress): PublishedComment {
  if (plan?.isSuperseded) return { kind: 'superseded', url: plan.keeper.url };
  const where = plan?.keeper.url ?? url;
  if (where === undefined) return { kind: 'not-needed' };
  return { kind: attempted === 'create' ? 'created' : 'updated', url: where };
}

/** Writes what the plan says; returns a failure that reading again may resolve, and throws any other. */
async function write(
  api: CommentApi,
  { pullRequestNumber }: StickyComment,
  plan: WritePlan,
  progress: WriteProgress,
): Promise<[WriteProgress, failure: unknown]> {
  const { kind: attempted, body } = plan;
  try {
    if (plan.kind === 'update') {
      const { url } = await api.updateComment(plan.keeper.id, body);
      return [{ ...progress, attempted, url }, undefined];
    }
    const created = await api.createComment(pullRequestNumber, body);
    return [{ ...progress, attempted, url: created.url, created }, undefined];
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const { most, doubts } = progress;
    if (error.fault === 'too-long' && most === maxCommentLength) {
      return [{ ...progress, most: maxCommentLength / 2 }, error];
    }
    const isGone = error.fault === 'missing' && attempted === 'update';
    if (error.fault !== 'in-doubt' && !isGone) throw error;
    return [{ ...progress, attempted, doubts: { ...doubts, [attempted]: doubts[attempted] + 1 } }, error];
  }
}

/** Deletes what is left over beside the kept comment, or that too if it is not wanted. */
async function tidy(
  api: CommentApi,
  comment: StickyComment,
  plan: TidyPlan,
  progress: WriteProgress,
  log: Log,
): Promise<PublishedComment> {
  const { keeper, surplus, isApart } = plan;
  const probeId = progress.probe && progress.created?.id;
  if (keeper.id === probeId && !comment.createIfAbsent) {
    await deleteComments(api, [probeId], 'was only written to find the comment of this gate', log);
    return { kind: 'not-needed' };
  }
  const duplicates = new Set(surplus.map(({ id }) => id));
  // GitHub may not show it yet.
  if (probeId !== undefined && probeId !== keeper.id) duplicates.add(probeId);
  await deleteComments(api, [...duplicates], `is a duplicate of comment ${keeper.id}`, log);
  if (isApart) {
    log.warning(
      'Another gate of this workflow run has a comment with the same comment-key, so this gate has one of its own. Set comment-key to a different value in each.',
    );
  }
  return describeEnd(plan, progress);
}
