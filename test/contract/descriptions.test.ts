import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listCalls } from '../../contract/openapi-document.ts';
import { pruneDescription } from '../../contract/prune-description.ts';

const files = ['github.openapi.json', 'github-enterprise-3.19.openapi.json'];

it.each(files)('%s holds what its calls need, and no prose', async (file) => {
  const text = await readFile(join('contract', 'descriptions', file), 'utf8');
  const { info: _, ...document } = JSON.parse(text);
  const calls = listCalls(document);

  expect(calls).toContain('POST /repos/{owner}/{repo}/issues/{issue_number}/comments');
  expect(pruneDescription(document, calls as Parameters<typeof pruneDescription>[1])).toEqual(document);
});

it('the lock file of the contract check names no registry but the public one', async () => {
  const lock = JSON.parse(await readFile(join('contract', 'package-lock.json'), 'utf8'));
  const packages = Object.values(lock.packages) as { readonly resolved?: string }[];
  const sources = packages.flatMap(({ resolved }) => resolved ?? []);
  expect(packages.length).toBeGreaterThan(50);
  expect(sources.filter((source) => new URL(source).host !== 'registry.npmjs.org')).toEqual([]);
});
