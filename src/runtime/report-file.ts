import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** A file to write a report to. */
export interface ReportFile {
  /** Absolute. */
  readonly path: string;
  /** The workspace: a path in it may not lead out of it through a link. */
  readonly workspace: string;
  /** Whether the place is the action's own. In any other, a file is only replaced where it begins with the first piece. */
  readonly isOwn: boolean;
}

/**
 * Writes a report to a regular file that it makes, or that holds an earlier report. Nothing else is written to: no device,
 * no pipe, nothing of git's, nothing that a link in the workspace leads to outside of it. Never waits for another process.
 *
 * @throws Error whose message is what is wrong with the path, for people
 */
export function writeReportFile({ path, workspace, isOwn }: ReportFile, pieces: Iterable<string>): void {
  refuseGitFolder(path);
  const folder = resolveFolder(dirname(path), workspace);
  refuseGitFolder(folder);
  makeFolder(folder);
  const target = join(folder, basename(path));
  const existing = lstatSync(target, { throwIfNoEntry: false });
  const file = existing?.isSymbolicLink() ? followLink(target, workspace) : target;
  refuseGitFolder(file);
  // A link or a pipe that takes the file's place from here on is refused, and a pipe is not waited for.
  const flags =
    constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  refuseSpecial(lstatSync(file, { throwIfNoEntry: false }), path);
  const descriptor = openSync(file, flags, 0o666);
  try {
    const stats = fstatSync(descriptor);
    refuseSpecial(stats, path);
    let position = 0;
    for (const piece of pieces) {
      if (position === 0) {
        if (!isOwn && stats.size > 0 && !beginsWith(descriptor, piece))
          throw new Error(
            `${path} exists and is not a report of this action. Choose another path, or delete that file`,
          );
        ftruncateSync(descriptor, 0);
      }
      for (let rest = Buffer.from(piece); rest.length > 0; ) {
        const written = writeSync(descriptor, rest, 0, rest.length, position);
        position += written;
        rest = rest.subarray(written);
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

/** On file systems that do not tell upper case from lower case, `.GIT` is the same folder. */
function refuseGitFolder(path: string): void {
  if (path.split(/[\\/]/).some((part) => part.toLowerCase() === '.git'))
    throw new Error(`${path} is in a .git folder, where no report belongs. Choose another path`);
}

function refuseSpecial(stats: Stats | undefined, path: string): void {
  if (stats !== undefined && !stats.isFile())
    throw new Error(`${path} is ${describeKind(stats)}, not a regular file. Choose another path`);
}

function describeKind(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return stats.isSymbolicLink() ? 'a link' : 'a device';
}

/** The folder without the links in it. Those parts of it that are not there yet are as they are written. */
function resolveFolder(folder: string, workspace: string): string {
  const missing: string[] = [];
  let existing = folder;
  while (lstatSync(existing, { throwIfNoEntry: false }) === undefined && dirname(existing) !== existing) {
    missing.unshift(basename(existing));
    existing = dirname(existing);
  }
  const resolved = join(resolveLinks(existing), ...missing);
  refuseWayOut(folder, resolved, workspace);
  return resolved;
}

function followLink(link: string, workspace: string): string {
  const resolved = resolveLinks(link);
  refuseWayOut(link, resolved, workspace);
  return resolved;
}

function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new Error(`${path} is a link that leads nowhere. Choose another path`, { cause: error });
  }
}

/** Refuses a path that is in the workspace as it is written, and is not when links are followed. */
function refuseWayOut(written: string, resolved: string, workspace: string): void {
  const root = existsSync(workspace) ? realpathSync(workspace) : workspace;
  const isWithin = isInside(written, workspace) || isInside(written, root);
  if (isWithin && !isInside(resolved, root))
    throw new Error(`${written} leads out of the workspace through a link. Choose another path`);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function beginsWith(descriptor: number, signature: string): boolean {
  const expected = Buffer.from(signature);
  const start = Buffer.alloc(expected.length);
  return readSync(descriptor, start, 0, start.length, 0) === start.length && start.equals(expected);
}

/** Makes a folder and those above it. Node's own way to do so never ends where a folder such as /proc takes none. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it.
    if (!existsSync(path)) throw error;
  }
}
