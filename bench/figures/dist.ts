import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure } from '../figure.ts';
import { findMainStep } from '../measuring/built-action.ts';

const maxMegabytes = 3.2;

/** Occurs once in each version of undici, in lib/core/errors.js, and nowhere else. */
const markOfUndici = 'class BodyTimeoutError extends';

/** Size of what is committed in dist, and how often undici is in it: each copy costs start-up time and half a megabyte. */
export const dist: Figure = {
  name: 'dist',
  async measure() {
    const folder = join(findMainStep(), '..');
    const names = await readdir(folder);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
    const scripts = names.filter((name) => name.endsWith('.js'));
    const sources = await Promise.all(scripts.map((name) => readFile(join(folder, name), 'utf8')));
    const copies = sources.reduce((sum, source) => sum + source.split(markOfUndici).length - 1, 0);
    return [
      {
        figure: this.name,
        measured: `${megabytes.toFixed(2)} MB, copies of undici: ${copies}`,
        target: `≤ ${maxMegabytes} MB, 1`,
        met: megabytes <= maxMegabytes && copies === 1,
      },
    ];
  },
};
