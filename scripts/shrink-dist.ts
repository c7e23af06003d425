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

/**
 * Writes what is not ASCII as escapes: with a single such character, in a comment even, V8 keeps two bytes for each
 * character of a script. An escape means what its character means, in names, strings and regular expressions.
 *
 * @throws where a backslash stands before such a character: the escape would be taken for something else
 */
export function escapeNonAscii(source: string): string {
  const [ambiguous] = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(source) ?? [];
  if (ambiguous !== undefined)
    throw new Error(`A backslash before a character that is not ASCII: ${ambiguous}`);
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
