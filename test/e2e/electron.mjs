// node test/e2e/electron.mjs   The same suite in desktop VS Code, where it can be downloaded or VSCODE_EXECUTABLE names one.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root, samples, vsix } from '../../client/start/paths.mjs';
import { unpack } from './unpack.mjs';

await import('./build.mjs');
const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-electron-'));
cpSync(samples, folder, { recursive: true });
try {
  await runTests({
    ...(process.env.VSCODE_EXECUTABLE
      ? { vscodeExecutablePath: process.env.VSCODE_EXECUTABLE }
      : { version: process.env.VSCODE_VERSION ?? 'stable' }),
    extensionDevelopmentPath: await unpack(vsix, join(root, 'test/e2e/.vsix/electron')),
    extensionTestsPath: join(root, 'dist/e2e/node/index.cjs'),
    extensionTestsEnv: { E2E_PLAIN: '1' },
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
