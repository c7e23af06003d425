'use strict';

/**
 * Loaded into a process before it starts: its waits pass at once, on its own clock too, and at its end it leaves what it
 * used in the file that USAGE_FILE names. CommonJS, because `--require` costs no memory of its own and `--import` 3 MiB.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const timers = require('node:timers/promises');

const wait = timers.setTimeout;
const now = performance.now.bind(performance);
let skippedMs = 0;
timers.setTimeout = async (milliseconds, value, options) => {
  const waitedMs = Math.min(milliseconds, 1);
  await wait(waitedMs, value, options);
  skippedMs += milliseconds - waitedMs;
  return value;
};
performance.now = () => now() + skippedMs;
syncBuiltinESMExports();

process.on('exit', () => {
  const endedAt = performance.timeOrigin + now();
  writeFileSync(process.env.USAGE_FILE, JSON.stringify({ peakBytes: readPeakBytes(), endedAt }));
});

/** Linux counts what the parent used before the fork into `maxRSS`; VmHWM is about this program alone. */
function readPeakBytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(kibibytes) * 1024;
}
