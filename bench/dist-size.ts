import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, findBundle } from './built-action.ts';
import type { Figure, Measurement } from './figure.ts';

const largestBundleBytes = 1_750_000;
const largestDistBytes = 2_500_000;

/** Bytes of what is committed in dist. */
export const distSize: Figure = {
  name: 'dist bytes',
  async measure() {
    const bundle = await stat(findBundle());
    const names = await readdir(dist, { recursive: true });
    const entries = await Promise.all(names.map((name) => stat(join(dist, name))));
    const files = entries.filter((entry) => entry.isFile());
    return [
      compareBytes('main bundle', bundle.size, largestBundleBytes),
      compareBytes(
        'everything in dist',
        files.reduce((sum, { size }) => sum + size, 0),
        largestDistBytes,
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
