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

if (import.meta.main) {
  const folder = join(import.meta.dirname, '..', 'dist');
  const chunks = (await readdir(folder)).filter((name) => /^\d+\.index\.js$/.test(name));
  for (const chunk of chunks) {
    const path = join(folder, chunk);
    await writeFile(path, await shrinkChunk(await readFile(path, 'utf8')));
  }
}
