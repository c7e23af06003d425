import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether there is a browser to run; where it is not at its usual place, `CHROMIUM_PATH` says where. */
export const hasChromium = canRun(path);

/** What a skipped suite is called, so that nobody takes it for a passed one. */
export const chromiumNote = hasChromium ? '' : ` (skipped: no browser at ${path}; set CHROMIUM_PATH)`;

/** Starts the system's Chromium without a window, with as much time as it needs. */
export function launchChromium(): Promise<Browser> {
  // Containers often run as root, where Chromium has no sandbox of its own.
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'], timeout: 0 });
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
