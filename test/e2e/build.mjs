// Bundles the suite for both extension hosts into dist/e2e/, with the reference sample inside: a virtual workspace starts empty.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root, sample } from './paths.mjs';

const define = { SAMPLE_NAME: JSON.stringify(basename(sample())), SAMPLE_TEXT: JSON.stringify(readFileSync(sample(), 'utf8')) };
const common = { bundle: true, define, logLevel: 'warning', sourcemap: 'inline' };
const at = name => join(root, 'test/e2e', name);

await Promise.all([
  build({
    ...common, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode', 'mocha'], outExtension: { '.js': '.cjs' },
    entryPoints: { index: at('index-node.ts'), suite: at('suite.ts') }, outdir: join(root, 'dist/e2e/node'),
  }),
  build({
    ...common, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], define: { ...define, global: 'globalThis' },
    // mocha is an ES module by name, so its UMD build would overwrite module.exports: it is wrapped, and the exports are set last
    format: 'iife', globalName: '__suite', footer: { js: 'module.exports = __suite;' },
    external: ['vscode', 'fs'], alias: { 'node:assert': 'assert' }, inject: [at('process-shim.js')],
    outExtension: { '.js': '.cjs' }, entryPoints: { index: at('index-web.ts') }, outdir: join(root, 'dist/e2e/web'),
  }),
]);
