import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A file of src, or a folder of it (which ends in `/`), and the packages that it may use. */
interface Room {
  readonly path: string;
  readonly packages?: readonly string[];
}

/** From top to bottom. Rooms of one floor do not know each other; all may use the floors below, and no floor above. */
const floors: readonly (readonly Room[])[] = [
  [{ path: 'src/index.ts' }, { path: 'src/post.ts' }],
  [{ path: 'src/steps.ts' }],
  [{ path: 'src/finish-interrupted-run.ts' }],
  [{ path: 'src/main.ts' }],
  [{ path: 'src/publish/' }],
  // The HTML report holds a style and a script, which are files, and allows them by their hashes.
  [{ path: 'src/report/', packages: ['node:crypto', 'node:fs'] }],
  [
    {
      path: 'src/candidates/',
      packages: ['node:crypto', 'node:fs', 'node:path', 'yaml', 'zod/mini'],
    },
  ],
  [{ path: 'src/benchmark/', packages: ['node:crypto', 'zod/mini'] }],
  [{ path: 'src/inputs/', packages: ['zod/mini'] }],
  [{ path: 'src/verdict/', packages: ['@stdlib/*'] }],
  [
    { path: 'src/mixpeek/', packages: ['zod/mini', 'zod/locales'] },
    { path: 'src/github/', packages: ['@octokit/*', 'node:crypto', 'zod/mini'] },
  ],
  [{ path: 'src/http/', packages: ['@actions/http-client/lib/proxy', 'node:*', 'undici'] }],
  [{ path: 'src/runtime/', packages: ['@actions/core', 'fastest-levenshtein', 'node:*'] }],
];

const rooms = floors.flat();

/** What decides and renders: the same in, the same out, nothing touched. Such code uses no other at run time. */
const pureParts = [
  'src/benchmark/changes/compare-retrievers.ts',
  'src/benchmark/changes/compare-stages.ts',
  'src/benchmark/changes/compare-values.ts',
  'src/benchmark/changes/match-stages.ts',
  'src/benchmark/changes/random-text.ts',
  'src/benchmark/changes/secrets.ts',
  'src/candidates/check-stages.ts',
  'src/candidates/compare-content.ts',
  'src/candidates/content.ts',
  'src/candidates/describe-issues.ts',
  'src/candidates/judged-files.ts',
  'src/candidates/names.ts',
  'src/candidates/quote-text.ts',
  'src/candidates/retriever-file.ts',
  'src/github/event.ts',
  'src/http/retry/decide-retry.ts',
  'src/http/retry/read-min-delay.ts',
  'src/http/base-url.ts',
  'src/inputs/',
  'src/mixpeek/check-counts.ts',
  'src/report/',
  'src/runtime/errors.ts',
  'src/runtime/find-nearest.ts',
  'src/runtime/format.ts',
  'src/runtime/json.ts',
  'src/runtime/redact.ts',
  'src/runtime/secret-forms.ts',
  'src/verdict/',
];

/** The exceptions: where the inputs come from, and what never changes: the contract's schemas, and two files of ours. */
const notPure = ['src/inputs/read-inputs.ts', 'src/report/html/page-assets.ts'];
const constants = [
  'src/mixpeek/bounded.ts',
  'src/mixpeek/in-english.ts',
  'src/mixpeek/response-numbers.ts',
  'src/mixpeek/result-schemas.ts',
  'src/mixpeek/schemas.ts',
  'src/mixpeek/untrusted-text.ts',
  'src/report/html/page-assets.ts',
  'src/runtime/token-pattern.ts',
];

/** Ways to the clock, the environment, the network, the disk and to chance. */
const impureWords =
  /'node:(?!crypto')|\b(?:process\.|Date\.now|new Date\(\)|performance\.|Math\.random|random(?:UUID|Bytes|Int)\b|getRandomValues|set(?:Timeout|Interval|Immediate)\b|AbortSignal\.timeout|globalThis|fetch\()/;

const files = globSync('src/**/*.ts').toSorted();
const pureFiles = files.filter((file) => isIn(file, pureParts) && !isIn(file, notPure));

function isIn(path: string, parts: readonly string[]): boolean {
  return parts.some((part) => (part.endsWith('/') ? path.startsWith(part) : path === part));
}

function findRoom(file: string): Room | undefined {
  return rooms.find(({ path }) => isIn(file, [path]));
}

function findFloor(file: string): number {
  return floors.findIndex((floor) => floor.some(({ path }) => isIn(file, [path])));
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

function isAllowed(imported: string, file: string): boolean {
  const room = findRoom(file);
  if (!imported.startsWith('src/')) {
    return room?.packages?.some((pattern) => fits(imported, pattern)) ?? false;
  }
  return findRoom(imported) === room || findFloor(imported) > findFloor(file);
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
    expect(rooms.length).toBeLessThanOrEqual(15);
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

  test.each([...rooms.map(({ path }) => path), ...pureParts, ...notPure, ...constants])(
    '%s still is a part of src',
    (part) => {
      expect(files.some((file) => isIn(file, [part]))).toBe(true);
    },
  );

  test.each(files)('%s imports only what is below it', (file) => {
    expect(findRoom(file)).toBeDefined();
    expect(listImports(file).filter((imported) => !isAllowed(imported, file))).toEqual([]);
  });

  test.each([
    { file: 'src/mixpeek/client.ts', imported: 'src/http/transport.ts', allowed: true },
    { file: 'src/mixpeek/client.ts', imported: 'src/mixpeek/schemas.ts', allowed: true },
    { file: 'src/mixpeek/client.ts', imported: 'src/github/api.ts', allowed: false },
    { file: 'src/github/api.ts', imported: 'src/mixpeek/client.ts', allowed: false },
    { file: 'src/github/api.ts', imported: 'src/verdict/judge.ts', allowed: false },
    { file: 'src/github/api.ts', imported: '@octokit/core', allowed: true },
    { file: 'src/mixpeek/client.ts', imported: '@octokit/core', allowed: false },
  ])('$file may import $imported: $allowed', ({ file, imported, allowed }) => {
    expect(isAllowed(imported, file)).toBe(allowed);
  });

  test.each([
    'process.env',
    'Date.now()',
    'new Date()',
    'Math.random()',
    'randomUUID()',
    'setTimeout(run, 5)',
    'AbortSignal.timeout(5)',
    "from 'node:os'",
    "from 'node:fs/promises'",
  ])('%s is not pure', (code) => {
    expect(impureWords.test(code)).toBe(true);
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
