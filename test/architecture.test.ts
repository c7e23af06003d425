import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A floor of src: its rooms (a folder ends in `/`) do not know each other; all may use the floors below. */
interface Floor {
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
}

/** From top to bottom. Imports point down only, or stay in their room. */
const floors: readonly Floor[] = [
  { rooms: ['src/index.ts', 'src/post.ts'] },
  { rooms: ['src/steps.ts'] },
  { rooms: ['src/finish-interrupted-run.ts'] },
  { rooms: ['src/main.ts'] },
  { rooms: ['src/publish/'] },
  // The HTML report holds a style and a script, which are files, and allows them by their hashes.
  { rooms: ['src/report/'], packages: ['node:crypto', 'node:fs'] },
  { rooms: ['src/benchmark/'], packages: ['node:crypto', 'zod/mini'] },
  { rooms: ['src/inputs/'], packages: ['fastest-levenshtein', 'zod/mini'] },
  { rooms: ['src/verdict/'], packages: ['@stdlib/*'] },
  { rooms: ['src/mixpeek/'], packages: ['zod/mini', 'zod/locales'] },
  { rooms: ['src/github/'], packages: ['@octokit/*', 'node:crypto', 'zod/mini'] },
  { rooms: ['src/http/'], packages: ['@actions/http-client/lib/proxy', 'node:*', 'undici'] },
  { rooms: ['src/runtime/'], packages: ['@actions/core', 'node:*'] },
];

/** What decides and renders: the same in, the same out, nothing touched. Such code uses no other at run time. */
const pureParts = [
  'src/benchmark/changes/compare-retrievers.ts',
  'src/benchmark/changes/compare-values.ts',
  'src/github/event.ts',
  'src/http/retry/decide-retry.ts',
  'src/http/retry/read-min-delay.ts',
  'src/inputs/',
  'src/report/',
  'src/runtime/errors.ts',
  'src/runtime/format.ts',
  'src/runtime/json.ts',
  'src/runtime/redact.ts',
  'src/verdict/',
];

/** The exceptions: where the inputs come from, and what never changes: the contract's schemas, and two files of ours. */
const notPure = ['src/inputs/read-inputs.ts', 'src/report/html/page-assets.ts'];
const constants = [
  'src/mixpeek/check-counts.ts',
  'src/mixpeek/response-numbers.ts',
  'src/mixpeek/result-schemas.ts',
  'src/mixpeek/schemas.ts',
  'src/mixpeek/untrusted-text.ts',
  'src/report/html/page-assets.ts',
];

const impureWords =
  /\b(node:fs|process\.|Date\.now|new Date\(\)|performance\.|Math\.random|globalThis|fetch\()/;

const files = globSync('src/**/*.ts').toSorted();
const pureFiles = files.filter((file) => isIn(file, pureParts) && !isIn(file, notPure));

function isIn(path: string, parts: readonly string[]): boolean {
  return parts.some((part) => (part.endsWith('/') ? path.startsWith(part) : path === part));
}

function findFloor(file: string): number {
  return floors.findIndex(({ rooms }) => isIn(file, rooms));
}

function listImports(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier]) => specifier ?? '',
  );
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? join(dirname(file), specifier) : specifier,
  );
}

function findForbiddenImports(file: string): string[] {
  const own = findFloor(file);
  const { rooms = [], packages = [] } = floors[own] ?? {};
  return listImports(file).filter((imported) => {
    if (!imported.startsWith('src/')) return !packages.some((pattern) => fits(imported, pattern));
    return !(findFloor(imported) > own || rooms.some((room) => isIn(file, [room]) && isIn(imported, [room])));
  });
}

function fits(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** The first chain of imports that leads back to where it began. */
function findCycle(file: string, trail: readonly string[], done: Set<string>): readonly string[] | undefined {
  if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
  if (done.has(file)) return undefined;
  for (const imported of listImports(file).filter((path) => path.startsWith('src/'))) {
    const cycle = findCycle(imported, [...trail, file], done);
    if (cycle) return cycle;
  }
  done.add(file);
  return undefined;
}

/** What is loaded together with a file, before anything runs. */
function listLoaded(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, clause = '', path = ''] of source.matchAll(
    /^(?:import|export) ([^;]*?)from '(\.[^']+)';/gms,
  )) {
    const isOnlyTypes = clause.startsWith('type ') || /^\{(\s*type \w+,?)+\s*\}\s*$/.test(clause);
    if (!isOnlyTypes) listLoaded(join(dirname(file), path), loaded);
  }
  return loaded;
}

describe('architecture', () => {
  test('src has few enough entries to be read like a story', () => {
    expect(readdirSync('src').length).toBeLessThanOrEqual(16);
    expect(floors.length).toBeLessThanOrEqual(15);
  });

  test('a step starts without what it needs at its end: statistics, report, Octokit', () => {
    const loaded = [...listLoaded('src/steps.ts')];
    expect(loaded).toContain('src/http/transport.ts');
    const late = ['src/verdict/statistics/', 'src/report/', 'src/github/connection.ts'];
    expect(loaded.filter((file) => isIn(file, late))).toEqual([]);
  });

  test('there are sources to check, and they import something', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap(listImports).length).toBeGreaterThan(100);
    expect(listImports('src/github/connection.ts')).toContain('@octokit/core');
  });

  test.each([...floors.flatMap(({ rooms }) => rooms), ...pureParts, ...notPure, ...constants])(
    '%s still is a part of src',
    (part) => {
      expect(files.some((file) => isIn(file, [part]))).toBe(true);
    },
  );

  test.each(files)('%s imports only what is below it', (file) => {
    expect(findFloor(file)).toBeGreaterThanOrEqual(0);
    expect(findForbiddenImports(file)).toEqual([]);
  });

  test('no imports go in a circle', () => {
    const done = new Set<string>();
    expect(
      files.map((file) => findCycle(file, [], done)).find((cycle) => cycle !== undefined),
    ).toBeUndefined();
  });

  test.each(pureFiles)('%s is pure, and so is what it uses', (file) => {
    expect(readFileSync(file, 'utf8').match(impureWords)?.[0]).toBeUndefined();
    const allowed = [...pureFiles, ...constants];
    expect([...listLoaded(file)].filter((loaded) => !allowed.includes(loaded))).toEqual([]);
  });

  test.each(files)('%s has at most 200 lines', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(201);
  });
});
