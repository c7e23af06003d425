import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the built action. */
export const dist = join(import.meta.dirname, '..', 'dist');

/** Path of the main bundle, which both steps load. @throws when the action is not built */
export function findBundle(): string {
  return findBuilt('steps.js');
}

/** Path of the script that starts the main step. @throws when the action is not built */
export function findMainStep(): string {
  return findBuilt('index.js');
}

function findBuilt(name: string): string {
  const path = join(dist, name);
  if (!existsSync(path)) throw new Error(`${path} is missing: build the action first, with npm run build.`);
  return path;
}
