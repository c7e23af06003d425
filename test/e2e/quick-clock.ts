/**
 * Variables by which the built action's clock goes `factor` times as fast: it waits for an hour in seconds. Requests take
 * their time, and so do their limits.
 */
export function buildQuickClockVariables(factor: number): Record<string, string> {
  const script = `
    import { syncBuiltinESMExports } from 'node:module';
    import promises from 'node:timers/promises';
    const now = performance.now.bind(performance);
    performance.now = () => now() * ${factor};
    const wait = promises.setTimeout;
    promises.setTimeout = (milliseconds, ...others) => wait(milliseconds / ${factor}, ...others);
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(script)}"` };
}
