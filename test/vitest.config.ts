import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What takes long: growth of time with size, whole processes, long properties, other programs. Everything else is fast. */
const slow = [
  'test/limits/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/properties/**/*.test.ts',
  'test/differential.test.ts',
  '**/*.limits.test.ts',
  '**/*.property.test.ts',
  '**/*.slow.test.ts',
];
const never = ['**/node_modules/**', 'dist/**', 'test/e2e/**'];
const shared = {
  root: join(import.meta.dirname, '..'),
  extends: true as const,
};

/** One process image for all files of a core: the engine loads once, not once a file. Nothing in it keeps state between tests. By itself vitest leaves one core idle. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    isolate: false,
    maxWorkers: availableParallelism(),
    // what was compiled for one run serves the next
    experimental: { fsModuleCache: true },
    testTimeout: 60_000,
    globalSetup: [join(import.meta.dirname, 'support/temporary.ts')],
    setupFiles: [join(import.meta.dirname, 'support/fixed-seed.ts')],
    exclude: never,
    projects: [
      { ...shared, test: { name: 'fast', exclude: [...never, ...slow] } },
      { ...shared, test: { name: 'slow', include: slow, exclude: never } },
    ],
  },
});
