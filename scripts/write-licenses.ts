import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What has to be said about one package that the bundle may contain. */
interface PackageLicense {
  /** `name@version` */
  readonly title: string;
  /** SPDX expression of its package.json; undefined when it names none. */
  readonly identifier: string | undefined;
  /** Full texts of its licence files; empty when it ships none. */
  readonly texts: readonly string[];
}

interface LockedPackage {
  readonly dev?: boolean;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
}

const licenseFile = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const separator = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * Collects the licences of all production packages in package-lock.json, sorted by name and version, so that
 * the same lock file always gives the same text. Packages with the same text stand above it together.
 *
 * @param root the folder that holds package-lock.json and node_modules
 * @throws naming every package that has neither a licence file nor a licence in its package.json
 */
export async function collectLicenses(root: string): Promise<string> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const folders = Object.entries(lock.packages as Record<string, LockedPackage>)
    .filter(([folder, locked]) => folder !== '' && !locked.dev)
    .map(([folder]) => join(root, folder));
  const licenses = await Promise.all(folders.map(readPackageLicense));

  const missing = licenses.filter(({ identifier, texts }) => identifier === undefined && texts.length === 0);
  if (missing.length > 0) {
    const titles = missing.map(({ title }) => title).join(', ');
    throw new Error(`No licence is known for ${titles}: find out whether the bundle may contain them.`);
  }
  // A package can be installed in several places; its licence is said once.
  const byTitle = new Map(licenses.map((license) => [license.title, license]));
  const sorted = [...byTitle.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  const byText = Map.groupBy(sorted, ({ texts }) => texts.join('\n\n'));
  return `${[...byText].map(([text, group]) => renderSection(group, text)).join(separator)}\n`;
}

async function readPackageLicense(folder: string): Promise<PackageLicense> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  const files = (await readdir(folder)).filter((file) => licenseFile.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return {
    title: `${name}@${version}`,
    identifier: typeof license === 'string' ? license : license?.type,
    texts: texts.map((text) => text.replaceAll('\r\n', '\n').trim()),
  };
}

function renderSection(packages: readonly PackageLicense[], text: string): string {
  const names = packages.map(({ title, identifier }) =>
    identifier === undefined ? title : `${title} (${identifier})`,
  );
  return text === '' ? names.join('\n') : `${names.join('\n')}\n\n${text}`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  await writeFile(join(root, 'dist', 'licenses.txt'), await collectLicenses(root));
}
