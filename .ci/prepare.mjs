// What npm runs before it packs this repository, also where it fetches it for somebody else: `npm install -g git+…`, pre-commit. For those it hands
// its own `global` down, so that what the build needs is not there yet.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

if (!isInstalled()) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_config_(?:global|location|prefix|local_prefix|global_prefix)$/i.test(name),
    ),
  );
  const { status } = spawnSync(
    process.execPath,
    [process.env.npm_execpath, 'install', '--no-save', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'],
    { env, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
await import('../esbuild.mjs');

function isInstalled() {
  try {
    createRequire(import.meta.url).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}
