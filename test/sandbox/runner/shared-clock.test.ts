import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildClockVariables, startSharedClock, tickMs } from '../../../sandbox/runner/shared-clock.ts';

describe('the clock on this side', () => {
  /** The other process, which answers when the test wants it to. */
  function createOther() {
    let ticks = 0;
    const pipe = new Duplex({
      read() {},
      write(_chunk, _encoding, done) {
        ticks += 1;
        done();
      },
    });
    const answer = async (): Promise<void> => {
      pipe.push('.');
      await vi.advanceTimersByTimeAsync(tickMs);
    };
    return { pipe, answer, countTicks: () => ticks };
  }

  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('stands still while the other process does not answer', async () => {
    const { pipe, countTicks } = createOther();
    const act = vi.fn();
    const clock = startSharedClock(pipe);
    clock.schedule(1, act);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(act).not.toHaveBeenCalled();
    expect(countTicks()).toBe(1);
    clock.stop();
  });

  it('goes on with each answer, and not before its time', async () => {
    const { pipe, answer, countTicks } = createOther();
    const acts: string[] = [];
    const clock = startSharedClock(pipe);
    clock.schedule(2 * tickMs, () => acts.push('second'));
    clock.schedule(1, () => acts.push('first'));
    clock.schedule(0, () => acts.push('at once'));
    expect(acts).toEqual(['at once']);
    pipe.push('.');
    await vi.advanceTimersByTimeAsync(tickMs - 1);
    expect([acts, countTicks()]).toEqual([['at once', 'first'], 1]);
    await vi.advanceTimersByTimeAsync(1);
    expect(countTicks()).toBe(2);
    await answer();
    expect(acts).toEqual(['at once', 'first', 'second']);
    clock.stop();
  });
});

describe('a process that goes by it', () => {
  /** Runs a module and gives it ticks, each as soon as the last one was answered, until it ends. */
  async function run(script: string): Promise<{ readonly printed: string; readonly ticks: number }> {
    const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      env: buildClockVariables(),
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    const [, stdout, , pipe] = child.stdio as unknown as [null, Duplex, null, Duplex];
    let ticks = 0;
    const tick = (): void => {
      ticks += 1;
      pipe.write('.');
    };
    pipe.on('data', tick).on('error', () => {});
    tick();
    return { printed: (await text(stdout)).trim(), ticks };
  }

  it.each([
    ['a timer', 'setTimeout(tell, 50);'],
    ['a timer by name', `import { setTimeout as begin } from 'node:timers'; begin(tell, 50);`],
    ['a timer that began anew', 'const timer = setTimeout(tell, 50); timer.refresh();'],
    ['a promise', `import { setTimeout as wait } from 'node:timers/promises'; tell(await wait(50));`],
    [
      'a signal',
      `const alive = setInterval(() => {}, 1_000);
       AbortSignal.timeout(50).addEventListener('abort', () => tell(clearInterval(alive)));`,
    ],
  ])('waits for as long as the ticks say: %s', async (_what, script) => {
    const { printed, ticks } = await run(
      `const start = performance.now(); const tell = () => console.log(performance.now() - start); ${script}`,
    );
    // A timer looks at the clock now and then, so it may be late, but never early.
    expect(Number(printed)).toBeGreaterThanOrEqual(50);
    expect(Number(printed)).toBeLessThanOrEqual(ticks * tickMs);
  });

  it('ends where the other side has gone: no time would pass any more', async () => {
    const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 50);'], {
      env: buildClockVariables(),
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    child.stdio[3]?.destroy();
    expect(await once(child, 'close')).toEqual([1, null]);
  });

  it('keeps the NODE_OPTIONS that are set for it', () => {
    const { NODE_OPTIONS: options } = buildClockVariables({ NODE_OPTIONS: '--no-warnings' });
    expect(options).toMatch(/^--require ".+" --no-warnings$/);
  });
});
