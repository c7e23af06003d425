import { setImmediate } from 'node:timers/promises';

/** Waits until something has come about elsewhere in this process, however long that takes. */
export async function waitUntil(hasComeAbout: () => boolean): Promise<void> {
  while (!hasComeAbout()) await setImmediate();
}
