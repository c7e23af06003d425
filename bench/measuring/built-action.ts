import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Path of the script that starts the main step. @throws when the action is not built */
export function findMainStep(): string {
  const path = join(import.meta.dirname, '../..', 'dist', 'index.js');
  if (!existsSync(path)) throw new Error(`${path} is missing: build the action first, with npm run build.`);
  return path;
}
