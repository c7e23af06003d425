import { createRandom } from '../fakes/random.ts';

/** Decides in which order things that wait go on. */
export interface Scheduler {
  /** Waits for its turn. */
  pause(): Promise<void>;
  /** Runs tasks to their end, one turn at a time. */
  run<Value>(tasks: readonly (() => Promise<Value>)[]): Promise<Value[]>;
}

/** A scheduler that draws whose turn it is; the same seed gives the same order. */
export function createScheduler(seed: number): Scheduler {
  const random = createRandom(seed);
  const waiting: (() => void)[] = [];
  const pause = () => new Promise<void>((resolve) => waiting.push(resolve));
  return {
    pause,
    async run(tasks) {
      let isDone = false;
      const all = Promise.all(tasks.map((task) => pause().then(task))).finally(() => {
        isDone = true;
      });
      while (!isDone) {
        const [next] = waiting.splice(Math.floor(random() * waiting.length), 1);
        next?.();
        await new Promise(setImmediate);
      }
      return await all;
    },
  };
}
