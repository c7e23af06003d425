import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST, findBundle } from './built-action.ts';
import type { Figure, Measurement } from './figure.ts';

const LARGEST_BUNDLE_BYTES = 1_750_000;
const LARGEST_DIST_BYTES = 2_500_000;

/** Bytes of what is committed in dist. */
export const distSize: Figure = {
  name: 'dist bytes',
  async measure() {
    const bundle = await stat(findBundle());
    const names = await readdir(DIST, { recursive: true });
    const entries = await Promise.all(names.map((name) => stat(join(DIST, name))));
    const files = entries.filter((entry) => entry.isFile());
    return [
      compareBytes('main bundle', bundle.size, LARGEST_BUNDLE_BYTES),
      compareBytes(
        'everything in dist',
        files.reduce((sum, { size }) => sum + size, 0),
        LARGEST_DIST_BYTES,
      ),
    ];
  },
};

function compareBytes(figure: string, bytes: number, largest: number): Measurement {
  return {
    figure,
    measured: `${bytes.toLocaleString('en')} bytes`,
    target: `≤ ${largest.toLocaleString('en')}`,
    met: bytes <= largest,
  };
}
