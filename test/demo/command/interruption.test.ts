import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Interruption, thisProcess, watchInterruption } from '../../../demo/command/interruption.ts';

class FakeProcess extends EventEmitter {
  parentIds = [20, 10];

  readParentIds(): readonly number[] {
    return this.parentIds;
  }
}

let watched: FakeProcess;
let interruption: Interruption;

beforeEach(() => {
  vi.useFakeTimers();
  watched = new FakeProcess();
  interruption = watchInterruption(watched);
});

afterEach(() => {
  interruption.stop();
  vi.useRealTimers();
});

it.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('ends on %s with exit code %d, however often it comes', (signal, exitCode) => {
  expect(watched.listenerCount(signal)).toBe(1);
  watched.emit(signal);
  watched.emit(signal);
  expect(interruption.signal.aborted).toBe(true);
  expect(interruption.signal.reason).toBe(exitCode);
});

it.each([
  ['its parent', [1, 10]],
  ['the parent of its parent', [20, 1]],
])('ends when %s went away', (_, parentIds) => {
  vi.advanceTimersByTime(5_000);
  expect(interruption.signal.aborted).toBe(false);
  watched.parentIds = parentIds;
  vi.advanceTimersByTime(1_000);
  expect(interruption.signal.aborted).toBe(true);
});

it('watches no longer than it has to', () => {
  interruption.stop();
  watched.parentIds = [1];
  vi.advanceTimersByTime(5_000);
  expect(interruption.signal.aborted).toBe(false);
  expect(watched.eventNames()).toEqual([]);
});

it('knows the parents of this process', () => {
  expect(thisProcess.readParentIds()[0]).toBe(process.ppid);
});
