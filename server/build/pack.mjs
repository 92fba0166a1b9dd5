// node server/build/pack.mjs   Packs what the build has made as perf-yaml.vsix.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What Node runs to pack the extension into a file. */
export const packing = out => [
  join(root, 'node_modules/@vscode/vsce/vsce'),
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--readme-path',
  'dist/marketplace.md',
  '--out',
  out,
];

if (resolve(process.argv[1] ?? '') === import.meta.filename)
  spawn(process.execPath, packing('perf-yaml.vsix'), { cwd: root, stdio: 'inherit' }).once(
    'exit',
    status => (process.exitCode = status ?? 1),
  );
