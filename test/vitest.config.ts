import { defineConfig } from 'vitest/config';

/** Two projects: `unit` mirrors app/ and renderer/; `live` uses real sockets, files and processes. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', root: '.', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000, setupFiles: ['test/luck.ts'] } },
      { test: { name: 'live', root: '.', include: ['test/live/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false, setupFiles: ['test/luck.ts'] } },
    ],
  },
});
