'use strict';

/**
 * Loaded into a process before it starts: its clock goes on by SHARED_CLOCK_TICK milliseconds with each byte that comes
 * on file descriptor 3 and is answered there, and every timer goes by that clock. Time stamps stay as they are.
 * CommonJS, because `--require` comes before all that is imported.
 */
const { syncBuiltinESMExports } = require('node:module');
const { Socket } = require('node:net');
const timers = require('node:timers');
const promises = require('node:timers/promises');

const tickMs = Number(process.env.SHARED_CLOCK_TICK);
let now = performance.now();

const pipe = new Socket({ fd: 3 }).unref();
pipe.on('data', () => {
  now += tickMs;
  pipe.write('.');
});
pipe.on('error', () => {});
// Without the other side no time would pass any more, and nothing would end.
pipe.on('close', () => process.exit(1));

performance.now = () => now;

/** How long to wait in real time before the next look at the clock: a timer may be late by a tenth of its time. */
const chooseStep = (milliseconds) => Math.min(milliseconds, Math.max(tickMs, milliseconds / 10));

const start = timers.setTimeout;
timers.setTimeout = (callback, milliseconds = 1, ...values) => {
  let dueAt = now + milliseconds;
  const look = () => (now < dueAt ? refresh() : callback(...values));
  const timer = start(look, chooseStep(milliseconds));
  const refresh = timer.refresh.bind(timer);
  timer.refresh = () => {
    dueAt = now + milliseconds;
    return refresh();
  };
  return timer;
};
globalThis.setTimeout = timers.setTimeout;

const wait = promises.setTimeout;
promises.setTimeout = async (milliseconds = 1, value, options) => {
  const dueAt = now + milliseconds;
  do await wait(chooseStep(dueAt - now), undefined, options);
  while (now < dueAt);
  return value;
};

AbortSignal.timeout = (milliseconds) => {
  const controller = new AbortController();
  const end = () => controller.abort(new DOMException('The time is over.', 'TimeoutError'));
  timers.setTimeout(end, milliseconds).unref();
  return controller.signal;
};

syncBuiltinESMExports();
