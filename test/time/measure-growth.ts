/** Work below this, in milliseconds, is not told apart from none. */
const minMs = 1;

/** The best of so many runs counts: whatever disturbs a run makes it longer. */
const runs = 3;

/**
 * How many times as long a task takes on something that is so many times larger. It is the processor's time that counts,
 * so what else the machine does matters little.
 *
 * @param small the smaller size
 * @param factor how many times larger the other one is
 */
export function measureGrowth(task: (size: number) => unknown, small: number, factor: number): number {
  return (
    measure(() => task(small * factor)) /
    Math.max(
      minMs,
      measure(() => task(small)),
    )
  );
}

function measure(task: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
