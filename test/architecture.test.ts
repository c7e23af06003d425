import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A part of src and what its files may import: paths (a folder ends in `/`) and packages. */
interface Rule {
  readonly part: string;
  readonly mayImport: readonly string[];
}

const contract = 'src/mixpeek/schemas.ts';
const leaves = ['src/errors.ts', 'src/clock.ts', 'src/log.ts', 'src/format.ts'];

/** The first rule whose part a file belongs to applies. Steps know each other's types at the most. */
const rules: readonly Rule[] = [
  { part: 'src/index.ts', mayImport: ['src/steps.ts'] },
  { part: 'src/cleanup.ts', mayImport: ['src/steps.ts'] },
  { part: 'src/clock.ts', mayImport: ['node:timers/promises'] },
  { part: 'src/cancellation.ts', mayImport: ['src/errors.ts'] },
  { part: 'src/custody.ts', mayImport: ['zod/mini'] },
  { part: 'src/redact.ts', mayImport: ['src/format.ts'] },
  {
    part: 'src/runner.ts',
    mayImport: [
      'src/errors.ts',
      'src/log.ts',
      'src/redact.ts',
      '@actions/core',
      'node:fs',
      'node:os',
      'node:path',
    ],
  },
  { part: 'src/retry/', mayImport: ['src/retry/', 'src/clock.ts', 'src/format.ts', 'src/log.ts'] },
  { part: 'src/memory.ts', mayImport: ['node:v8'] },
  { part: 'src/http/undici-internals.d.ts', mayImport: ['undici'] },
  {
    part: 'src/http/undici.ts',
    mayImport: [
      'undici/lib/api/index.js',
      'undici/lib/core/connect.js',
      'undici/lib/dispatcher/agent.js',
      'undici/lib/dispatcher/dispatcher.js',
      'undici/lib/dispatcher/pool.js',
      'undici/lib/dispatcher/proxy-agent.js',
    ],
  },
  {
    part: 'src/http/',
    mayImport: [
      'src/http/',
      'src/errors.ts',
      '@actions/http-client/lib/proxy',
      'node:zlib',
      'node:net',
      'node:stream/promises',
    ],
  },
  {
    part: 'src/mixpeek/',
    mayImport: [
      'src/mixpeek/',
      'src/http/',
      'src/retry/',
      'src/redact.ts',
      ...leaves,
      'zod/mini',
      'zod/locales',
    ],
  },
  {
    part: 'src/statistics/distributions.ts',
    mayImport: [
      '@stdlib/stats-base-dists-binomial-cdf',
      '@stdlib/stats-base-dists-normal-cdf',
      '@stdlib/stats-base-dists-normal-quantile',
      '@stdlib/stats-base-dists-t-cdf',
      '@stdlib/stats-base-dists-t-quantile',
    ],
  },
  { part: 'src/statistics/', mayImport: ['src/statistics/'] },
  { part: 'src/tested-k.ts', mayImport: [] },
  { part: 'src/evidence.ts', mayImport: ['src/errors.ts', 'src/tested-k.ts', 'src/statistics/', contract] },
  {
    part: 'src/gates/',
    mayImport: [
      'src/gates/',
      'src/errors.ts',
      'src/format.ts',
      'src/tested-k.ts',
      'src/evidence.ts',
      'src/statistics/',
      contract,
    ],
  },
  // The policy of the HTML report allows its own style by its hash.
  { part: 'src/report/html-style.ts', mayImport: ['node:crypto'] },
  {
    part: 'src/report/',
    mayImport: [
      'src/report/',
      'src/errors.ts',
      'src/format.ts',
      'src/tested-k.ts',
      'src/evidence.ts',
      'src/gates/gate.ts',
      'src/gates/verdict.ts',
      'src/retriever-changes.ts',
      contract,
    ],
  },
  { part: 'src/github/event.ts', mayImport: ['zod/mini'] },
  { part: 'src/github/history.ts', mayImport: ['zod/mini'] },
  {
    part: 'src/github/',
    mayImport: [
      'src/github/',
      'src/http/',
      'src/retry/',
      'src/clock.ts',
      'src/errors.ts',
      'src/log.ts',
      'src/format.ts',
      'src/redact.ts',
      'zod/mini',
      '@actions/github',
      'node:crypto',
    ],
  },
  { part: 'src/input-formats.ts', mayImport: ['zod/mini'] },
  { part: 'src/input-rules.ts', mayImport: ['src/input-formats.ts', 'zod/mini'] },
  {
    part: 'src/session-filter.ts',
    mayImport: ['src/errors.ts', 'src/format.ts', contract, 'fastest-levenshtein'],
  },
  {
    part: 'src/inputs.ts',
    mayImport: ['src/input-rules.ts', 'src/gates/gate.ts', 'src/gates/verdict.ts', contract],
  },
  {
    part: 'src/parse-inputs.ts',
    mayImport: [
      'src/contradictions.ts',
      'src/inputs.ts',
      'src/input-rules.ts',
      'src/session-filter.ts',
      ...leaves,
      contract,
    ],
  },
  { part: 'src/contradictions.ts', mayImport: ['src/input-rules.ts'] },
  { part: 'src/errors.ts', mayImport: [] },
  { part: 'src/log.ts', mayImport: ['src/format.ts'] },
  { part: 'src/format.ts', mayImport: [] },
  { part: 'src/workflow-run.ts', mayImport: [] },
  { part: 'src/compare-values.ts', mayImport: ['src/format.ts', 'src/retriever-changes.ts'] },
  {
    part: 'src/compare-retrievers.ts',
    mayImport: [
      'src/compare-values.ts',
      'src/format.ts',
      'src/retriever-changes.ts',
      'src/mixpeek/look-up-schemas.ts',
    ],
  },
  // What is left wires the steps together.
  { part: 'src/', mayImport: ['src/', 'node:crypto'] },
];

/** Parts that decide and render: the same in, the same out, nothing touched. */
const pureParts = [
  'src/statistics/',
  'src/gates/',
  'src/report/',
  'src/evidence.ts',
  'src/inputs.ts',
  'src/parse-inputs.ts',
  'src/session-filter.ts',
  'src/github/event.ts',
  'src/redact.ts',
  'src/compare-values.ts',
  'src/compare-retrievers.ts',
  'src/retry/decide-retry.ts',
  'src/retry/read-floor.ts',
];

const impureWords = /\b(process\.|Date\.now|new Date\(\)|performance\.|Math\.random|globalThis|fetch\()/;

const files = globSync('src/**/*.ts').toSorted();

function listImports(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier]) => specifier ?? '',
  );
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? join(dirname(file), specifier) : specifier,
  );
}

function matches(path: string, pattern: string): boolean {
  return pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern;
}

function findForbiddenImports(file: string): string[] {
  const rule = rules.find(({ part }) => matches(file, part));
  return listImports(file).filter(
    (imported) => !rule?.mayImport.some((pattern) => matches(imported, pattern)),
  );
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
  test("a step starts without what it needs at its end: statistics, report, GitHub's toolkit", () => {
    const loaded = [...listLoaded('src/steps.ts')];
    expect(loaded).toContain('src/http/transport.ts');
    const late = ['src/statistics/', 'src/report/', 'src/github/connection.ts'];
    expect(loaded.filter((file) => late.some((part) => matches(file, part)))).toEqual([]);
  });

  test('there are sources to check, and they import something', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap(listImports).length).toBeGreaterThan(100);
    expect(listImports('src/github/connection.ts')).toContain('@actions/github');
  });

  test.each([...new Set([...rules.map(({ part }) => part), ...pureParts])])(
    '%s still is a part of src',
    (part) => {
      expect(files.some((file) => matches(file, part))).toBe(true);
    },
  );

  test.each(files)('%s imports only what its part may', (file) => {
    expect(findForbiddenImports(file)).toEqual([]);
  });

  test('no imports go in a circle', () => {
    const done = new Set<string>();
    expect(
      files.map((file) => findCycle(file, [], done)).find((cycle) => cycle !== undefined),
    ).toBeUndefined();
  });

  test.each(files.filter((file) => pureParts.some((part) => matches(file, part))))('%s is pure', (file) => {
    expect(readFileSync(file, 'utf8').match(impureWords)?.[0]).toBeUndefined();
  });

  test.each(files)('%s has at most 200 lines', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(201);
  });
});
