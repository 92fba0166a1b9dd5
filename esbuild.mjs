// node esbuild.mjs [--watch]   Bundles the extension, the language server and the command line into dist/.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';

// Chinese as it is: written as escapes it would take twice the room
const common = { bundle: true, minify: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning', outdir: 'dist' };
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', outExtension: { '.js': '.cjs' }, mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], define: { global: 'globalThis' } };

const bundles = [
  { ...node, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { cli: 'server/src/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  // the package is of type `module`, so VS Code takes the entry for CommonJS, all its web host can load, only if it ends in `.cjs`
  { ...web, entryPoints: { 'extension-web': 'client/src/extension-web.ts' }, format: 'cjs', outExtension: { '.js': '.cjs' }, external: ['vscode'] },
  { ...web, entryPoints: { preview: 'client/src/preview/webview/main.ts' }, format: 'iife' },
  { ...web, entryPoints: { preview: 'client/src/preview/webview/preview.css' } },
  { ...web, entryPoints: { 'server-worker': 'server/src/lsp/worker.ts' }, format: 'iife' },
];

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
// the executable holds the language server too: shipping both bundles would ship the engine twice
writeFileSync('dist/server.cjs', "process.argv.splice(2, 0, 'lsp');\nrequire('./cli.cjs');\n");
if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map(options => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map(each => each.watch()));
} else {
  await Promise.all(bundles.map(options => build(options)));
  chmodSync('dist/cli.cjs', 0o755);
}
