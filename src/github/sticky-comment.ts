import { createHash } from 'node:crypto';
import { describeReason } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import type { CommentApi, ExistingComment } from './comment-api.ts';
import { GitHubError } from './github-error.ts';
import { type CommentPlan, planComment, type StickyComment } from './plan-comment.ts';

/** How publishing ended; `superseded`: the comment keeps the report of a newer run. */
export type PublishedComment =
  | { readonly kind: 'created' | 'updated' | 'superseded'; readonly url: string }
  | { readonly kind: 'not-needed' };

/** What has been written so far. */
interface WriteProgress {
  readonly attempted: WritePlan['kind'] | undefined;
  /** Of the comment, once GitHub confirmed a write. */
  readonly url: string | undefined;
  readonly most: number;
  /** How many writes have an unknown outcome. */
  readonly doubts: Readonly<Record<WritePlan['kind'], number>>;
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
  const finder = createFinder(api, comment, log);
  let progress = unwritten;
  let failure: unknown;
  for (let looks = 0; looks < maxLooks; looks += 1) {
    try {
      const own = await finder.listOwn();
      const plan = planComment(comment, own, { ...progress, hasWritten: progress.url !== undefined });
      if (plan.kind === 'none') return describeEnd(undefined, progress);
      if (plan.kind === 'tidy') {
        await deleteSurplus(api, plan, log);
        return describeEnd(plan, progress);
      }
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
    const { url } =
      plan.kind === 'create'
        ? await api.createComment(pullRequestNumber, body)
        : await api.updateComment(plan.keeper.id, body);
    return [{ ...progress, attempted, url }, undefined];
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

/** Deletes duplicates of the kept comment. */
async function deleteSurplus(api: CommentApi, { surplus, keeper }: TidyPlan, log: Log): Promise<void> {
  for (const { id } of surplus) {
    try {
      await api.deleteComment(id);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      // Another job has deleted it.
      if (error.fault === 'missing') continue;
      log.warning(`Comment ${id} is a duplicate of comment ${keeper.id}. ${error.message}`);
    }
  }
}

/** Where to look for comments. */
type CommentPlace = Pick<StickyComment, 'pullRequestNumber' | 'marker'>;

/** The oldest comment of this gate, if there is one that is ours. */
export async function findOwnComment(
  api: CommentApi,
  place: CommentPlace,
  log: Log,
): Promise<ExistingComment | undefined> {
  for await (const comment of createFinder(api, place, log).iterateOwn()) return comment;
  return undefined;
}

/**
 * Finds the comments of this gate that are ours. Anybody can copy the marker into a comment of their own, and a token
 * may be able to edit those too: so the author has to match.
 */
function createFinder(api: CommentApi, { pullRequestNumber, marker }: CommentPlace, log: Log) {
  const leftAlone = new Set<number>();
  let ownLogin: string | undefined;
  async function* iterateOwn(): AsyncGenerator<ExistingComment> {
    for await (const comment of api.listComments(pullRequestNumber)) {
      const { id, body, author } = comment;
      if (!body.startsWith(marker) || leftAlone.has(id)) continue;
      ownLogin ??= await api.readOwnLogin();
      if (author === ownLogin) {
        yield comment;
        continue;
      }
      leftAlone.add(id);
      log.info(
        `Ignoring comment ${id}: it has this gate's marker but was written by ${author || 'a deleted account'}.`,
      );
    }
  }
  async function listOwn(): Promise<readonly ExistingComment[]> {
    const own: ExistingComment[] = [];
    for await (const comment of iterateOwn()) own.push(comment);
    return own;
  }
  return { iterateOwn, listOwn };
}
