import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // No test depends on time: these end what hangs, on the slowest machine, too.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    teardownTimeout: 900_000,
    // Nothing mocks a module and nothing keeps state in one, so files can share what they import.
    isolate: false,
    // Runs of the built action spend most of their time waiting for the next poll.
    maxConcurrency: 10,
    maxWorkers: 3,
  },
});
