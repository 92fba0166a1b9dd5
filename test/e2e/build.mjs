// Bundles the suite for both extension hosts into dist/e2e/, with the reference sample and form inside: a virtual workspace starts empty.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root, sample } from '../../client/start/paths.mjs';

const form = join(root, 'test/forms/self-evaluation-2020.txt');
const text = path => JSON.stringify(readFileSync(path, 'utf8'));
const define = {
  SAMPLE_NAME: JSON.stringify(basename(sample())),
  SAMPLE_TEXT: text(sample()),
  FORM_NAME: JSON.stringify(basename(form)),
  FORM_TEXT: text(form),
};
const common = { bundle: true, define, logLevel: 'warning', sourcemap: 'inline' };
const at = name => join(root, 'test/e2e', name);

await Promise.all([
  build({
    ...common,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    outExtension: { '.js': '.cjs' },
    entryPoints: { index: at('index-node.ts'), suite: at('suite.ts') },
    outdir: join(root, 'dist/e2e/node'),
  }),
  build({
    ...common,
    platform: 'browser',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    define: { ...define, global: 'globalThis' },
    // mocha is an ES module by name, so its UMD build would overwrite module.exports: it is wrapped, and the exports are set last
    format: 'iife',
    globalName: '__suite',
    footer: { js: 'module.exports = __suite;' },
    external: ['vscode', 'fs'],
    alias: { 'node:assert': 'assert' },
    inject: [at('process-shim.js')],
    outExtension: { '.js': '.cjs' },
    entryPoints: { index: at('index-web.ts') },
    outdir: join(root, 'dist/e2e/web'),
  }),
]);
