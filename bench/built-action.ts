import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the built action. */
export const DIST = join(import.meta.dirname, '..', 'dist');

/** Path of the main bundle. @throws when the action is not built */
export function findBundle(): string {
  const bundle = join(DIST, 'index.js');
  if (!existsSync(bundle))
    throw new Error(`${bundle} is missing: build the action first, with npm run build.`);
  return bundle;
}
