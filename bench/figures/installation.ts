import { lstat, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Figure } from '../figure.ts';

const folder = join(import.meta.dirname, '../..', 'node_modules');
const maxMegabytes = 400;

/** What `npm ci` puts on a newcomer's disk. */
export const installation: Figure = {
  name: 'npm ci',
  async measure() {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !isLeftByTools(entry.parentPath));
    const sizes = new Map<number, number>();
    for (const { parentPath, name } of files) {
      // A file that has two names is there once.
      const { ino, size } = await lstat(join(parentPath, name));
      sizes.set(ino, size);
    }
    const megabytes = [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1e6;
    return [
      {
        figure: this.name,
        measured: `${megabytes.toFixed(0)} MB`,
        target: `≤ ${maxMegabytes} MB`,
        met: megabytes <= maxMegabytes,
      },
    ];
  },
};

/** Whether a folder is a tool's cache. Those begin with a dot, and `.bin` holds nothing but links. */
function isLeftByTools(path: string): boolean {
  return path.startsWith(`${folder}${sep}.`);
}
