import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'terser';

/**
 * Takes the comments out of the chunks that the action loads on the way: two thirds of the statistics are licence
 * headers, which dist/licenses.txt holds once. Names and lines stay, so that a stack can be read. The main bundle is left
 * alone: without the parentheses that the bundler puts around its modules it starts slower.
 */
export async function shrinkChunk(source: string): Promise<string> {
  const options = { module: true, compress: false, mangle: false } as const;
  const { code } = await minify(source, {
    ...options,
    format: { beautify: true, comments: false, indent_level: 1 },
  });
  return `${code}\n`;
}

/** Where an escape would not mean what its character means. */
const inexpressible: readonly (readonly [RegExp, string])[] = [
  [/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/, 'a backslash before a character that is not ASCII'],
  [/[\u2028\u2029]/, 'a line separator, which ends a comment'],
  [/\bString\.raw\b/, 'String.raw, which shows escapes as they are'],
];

/**
 * Writes what is not ASCII as escapes: with a single such character, in a comment even, V8 keeps two bytes for each
 * character of a script. In names, strings and regular expressions an escape means its character.
 *
 * @throws where it would not
 */
export function escapeNonAscii(source: string): string {
  const found = inexpressible.find(([pattern]) => pattern.test(source));
  if (found !== undefined) throw new Error(`The bundle cannot be written in ASCII: it has ${found[1]}.`);
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '..', 'dist');
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.js'))) {
    const path = join(folder, name);
    const source = await readFile(path, 'utf8');
    const isChunk = /^\d+\.index\.js$/.test(name);
    await writeFile(path, escapeNonAscii(isChunk ? await shrinkChunk(source) : source));
  }
}
