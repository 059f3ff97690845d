import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const fast = ['test/**/*.test.ts'];
const slow = ['test/journeys/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/fuzz/linear-time.test.ts'];

export default defineConfig({
  test: {
    // Every core: the check is run many times a day.
    maxWorkers: availableParallelism(),
    projects: [
      { test: { name: 'fast', include: fast, exclude: slow, testTimeout: 10_000 } },
      {
        // Real servers, real processes, real browsers: one file at a time, so that they do not starve each other.
        test: { name: 'slow', include: slow, testTimeout: 180_000, hookTimeout: 60_000, fileParallelism: false },
      },
    ],
  },
});
