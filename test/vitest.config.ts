import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One process image for all files: the engine loads once, not once a file. Nothing in it keeps state between tests. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    isolate: false,
    testTimeout: 60_000,
    globalSetup: ['test/support/temporary.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'test/e2e/**'],
  },
});
