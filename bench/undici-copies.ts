import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, findBundle } from './built-action.ts';
import type { Figure } from './figure.ts';

/** Occurs once in each version of undici, in lib/core/errors.js, and nowhere else. */
const markOfUndici = 'class BodyTimeoutError extends';

/** How often undici is in dist; each copy costs start-up time and half a megabyte. */
export const undiciCopies: Figure = {
  name: 'copies of undici',
  async measure() {
    findBundle();
    const scripts = (await readdir(dist, { recursive: true })).filter((name) => /\.[cm]?js$/.test(name));
    const sources = await Promise.all(scripts.map((name) => readFile(join(dist, name), 'utf8')));
    const copies = sources.reduce((sum, source) => sum + source.split(markOfUndici).length - 1, 0);
    return [{ figure: this.name, measured: String(copies), target: '1', met: copies === 1 }];
  },
};
