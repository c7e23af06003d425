import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { describeReason } from '../runtime/errors.ts';
import { findNearest } from '../runtime/find-nearest.ts';
import { formatInteger } from '../runtime/format.ts';
import { quoteText } from './quote-text.ts';

/** A file as its text, under the path from the workspace that people know it by. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What files may be at most: what is larger describes no retriever. */
export const maxFiles = 20;
export const maxBytes = 1024 * 1024;

/** Most entries of folders that `**` looks at. */
const maxEntries = 100_000;

/** Folders that `*` and `**` pass over: what is in them is none of the pull request's. */
const passedOver: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** What came of looking for files: `problems` are sentences that begin with the input's name or a path. */
export interface FoundFiles {
  readonly files: readonly TextFile[];
  readonly problems: readonly string[];
}

/**
 * Reads the files that an input names.
 *
 * @param input its name
 * @param patterns paths from the workspace, in which `*` stands for any part of a name, and `**` for any folders
 * @param workspace an absolute path
 */
export function readFiles(input: string, patterns: readonly string[], workspace: string): FoundFiles {
  const problems: string[] = [];
  const paths = new Set<string>();
  for (const pattern of patterns) {
    const found = findPaths(pattern, workspace);
    if ('problem' in found) problems.push(`${input}: ${found.problem}`);
    else for (const path of found.paths) paths.add(path);
  }
  if (paths.size > maxFiles) {
    const problem = `${input}: it names ${formatInteger(paths.size)} files, more than the limit of ${maxFiles}. Name fewer files.`;
    return { files: [], problems: [...problems, problem] };
  }
  const files: TextFile[] = [];
  for (const path of [...paths].sort()) {
    const read = readText(path, workspace);
    if ('problem' in read) problems.push(`${input}: ${quoteText(path)} ${read.problem}`);
    else files.push({ path, text: read.text });
  }
  return { files, problems };
}

const checkoutAdvice =
  'The path is relative to the workspace, and a step with actions/checkout has to come before this one.';

function findPaths(pattern: string, workspace: string): { paths: readonly string[] } | { problem: string } {
  const shown = quoteText(pattern);
  const path = relative(workspace, resolve(workspace, pattern)).split(sep).join('/');
  if (isOutside(path)) return { problem: `${shown} is outside of the workspace. Name files that are in it.` };
  if (!pattern.includes('*')) {
    const isThere = statSync(join(workspace, path), { throwIfNoEntry: false }) !== undefined;
    return isThere
      ? { paths: [path] }
      : { problem: `${shown} does not exist. ${adviseOnMissing(path, workspace)}` };
  }
  const paths: string[] = [];
  try {
    collect(path.split('/'), '', workspace, paths, { entries: 0 });
  } catch (error) {
    return { problem: `Could not look for ${shown}: ${describeReason(error)}` };
  }
  return paths.length > 0 ? { paths } : { problem: `no file matches ${shown}. ${checkoutAdvice}` };
}

/** A path that is not there: a list in one line, a typo, or nothing was checked out. */
function adviseOnMissing(path: string, workspace: string): string {
  if (/[,;]/.test(path)) return 'Write one path per line.';
  const folder = dirname(path);
  const nearest = findNearest(basename(path), listNames(join(workspace, folder)));
  return nearest === undefined
    ? checkoutAdvice
    : `Did you mean ${quoteText(join(folder, nearest).split(sep).join('/'))}?`;
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).slice(0, maxEntries);
  } catch {
    return [];
  }
}

function isOutside(path: string): boolean {
  return path === '' || path === '..' || path.startsWith('../') || isAbsolute(path);
}

/** Collects the paths under `folder` that the rest of a pattern matches. Links to folders are not followed. */
function collect(
  [segment = '', ...rest]: readonly string[],
  folder: string,
  workspace: string,
  paths: string[],
  count: { entries: number },
): void {
  const entries = readdirSync(join(workspace, folder), { withFileTypes: true });
  count.entries += entries.length;
  if (count.entries > maxEntries)
    throw new Error(`it leads to more than ${formatInteger(maxEntries)} files.`);
  if (segment === '**') {
    collect(rest.length === 0 ? ['*'] : rest, folder, workspace, paths, count);
    for (const entry of entries)
      if (entry.isDirectory() && !passedOver.has(entry.name))
        collect(['**', ...rest], join(folder, entry.name), workspace, paths, count);
    return;
  }
  const matches = compileSegment(segment);
  for (const entry of entries.filter(({ name }) => matches(name))) {
    const path = folder === '' ? entry.name : `${folder.split(sep).join('/')}/${entry.name}`;
    const isWild = segment.includes('*');
    if (rest.length > 0) {
      if (entry.isDirectory() && !(isWild && passedOver.has(entry.name)))
        collect(rest, join(folder, entry.name), workspace, paths, count);
    } else if (!entry.isDirectory()) paths.push(path);
  }
}

function compileSegment(segment: string): (name: string) => boolean {
  const parts = segment.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 's');
  return (name) => expression.test(name);
}

/** The text of a file, or the end of a sentence that begins with its path. */
function readText(path: string, workspace: string): { text: string } | { problem: string } {
  if (path.split('/').includes('.git'))
    return { problem: 'is in a .git folder. Name files of the checkout.' };
  try {
    const target = realpathSync(join(workspace, path));
    if (isOutside(relative(realpathSync(workspace), target).split(sep).join('/')))
      return { problem: 'is a link that leads out of the workspace. Name the file itself.' };
    if (statSync(target).isDirectory())
      return { problem: `is a folder. Name the files in it, for example ${quoteText(`${path}/*.yaml`)}.` };
    if (!statSync(target).isFile()) return { problem: 'is not a file.' };
    const bytes = readAtMost(target, maxBytes + 1);
    if (bytes.length > maxBytes) return { problem: 'is larger than 1 MiB: it describes no retriever.' };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'is not UTF-8 text.' };
    return { problem: `could not be read: ${describeReason(error)}.` };
  }
}

function readAtMost(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(most, fstatSync(file).size));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
