import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collectLicenses } from '../../scripts/write-licenses.ts';

interface Installed {
  readonly folder: string;
  readonly manifest: Record<string, unknown>;
  readonly locked?: Record<string, unknown>;
  readonly files?: Record<string, string>;
}

/** A project in a temporary folder with these packages installed. */
async function installPackages(packages: readonly Installed[]) {
  const root = await mkdtemp(join(tmpdir(), 'licenses-'));
  const locked = packages.map((installed) => [installed.folder, installed.locked ?? {}]);
  const lock = { packages: { '': { name: 'root' }, ...Object.fromEntries(locked) } };
  await writeFile(join(root, 'package-lock.json'), JSON.stringify(lock));
  for (const { folder, manifest, files = {} } of packages) {
    await mkdir(join(root, folder), { recursive: true });
    const contents = { 'package.json': JSON.stringify(manifest), ...files };
    for (const [name, text] of Object.entries(contents)) await writeFile(join(root, folder, name), text);
  }
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) };
}

const beta: Installed = {
  folder: 'node_modules/beta',
  manifest: { name: 'beta', version: '2.0.0', license: 'MIT' },
  files: { 'LICENSE.md': 'Beta text\r\nsecond line\r\n', 'index.js': '' },
};
const alpha: Installed = {
  folder: 'node_modules/@scope/alpha',
  manifest: { name: '@scope/alpha', version: '1.0.0', license: { type: 'ISC' } },
};
const rule = '-'.repeat(80);

it('lists production packages by name with identifier and full text', async () => {
  const dev = {
    folder: 'node_modules/dev',
    manifest: { name: 'dev', version: '1.0.0' },
    locked: { dev: true },
  };
  await using project = await installPackages([beta, alpha, dev]);
  expect(await collectLicenses(project.root)).toBe(
    `@scope/alpha@1.0.0 (ISC)\n\n${rule}\n\nbeta@2.0.0 (MIT)\n\nBeta text\nsecond line\n`,
  );
});

it('says a package that is installed twice once', async () => {
  await using project = await installPackages([
    beta,
    { ...beta, folder: 'node_modules/x/node_modules/beta' },
  ]);
  expect((await collectLicenses(project.root)).match(/beta@2\.0\.0/g)).toHaveLength(1);
});

it('says a text that packages share once, below their names', async () => {
  const twin = { ...beta, folder: 'node_modules/twin', manifest: { ...beta.manifest, name: 'twin' } };
  await using project = await installPackages([beta, twin]);
  expect(await collectLicenses(project.root)).toBe(
    'beta@2.0.0 (MIT)\ntwin@2.0.0 (MIT)\n\nBeta text\nsecond line\n',
  );
});

it('keeps a text whose package names no licence', async () => {
  const files = { COPYING: 'Gamma text' };
  const manifest = { name: 'gamma', version: '3.0.0' };
  await using project = await installPackages([{ folder: 'node_modules/gamma', manifest, files }]);
  expect(await collectLicenses(project.root)).toBe('gamma@3.0.0\n\nGamma text\n');
});

it('refuses packages with neither', async () => {
  const manifest = { name: 'delta', version: '4.0.0' };
  await using project = await installPackages([beta, { folder: 'node_modules/delta', manifest }]);
  await expect(collectLicenses(project.root)).rejects.toThrow('No licence is known for delta@4.0.0');
});
