// node esbuild.mjs [--watch]   Bundles the extension, the language server and the command line into dist/.
//
// Each of the two programs has a bundle for the web that runs alone, and one for Node that takes from it what both need: shipping the engine and
// the language client once instead of twice keeps the extension under 1 MB.
//   server-worker.js ◀ cli.cjs        extension-web.cjs ◀ extension.cjs
import { chmodSync, mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build } from 'esbuild';

const common = {
  bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', outdir: 'dist', target: 'es2022',
  // Chinese as it is: written as escapes it would take twice the room
  charset: 'utf8',
};
const node = { ...common, platform: 'node', format: 'cjs', outExtension: { '.js': '.cjs' }, mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'], define: { global: 'globalThis' } };

const server = {
  alone: {
    ...web, entryPoints: { 'server-worker': 'server/src/lsp/worker.ts' }, format: 'iife', globalName: 'perfYaml',
    footer: { js: "typeof module === 'object' ? (module.exports = perfYaml) : perfYaml.start();" },
  },
  beside: { ...node, entryPoints: { cli: 'server/src/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  entry: ({ path, shared }) => `export const start = () => require(${path});\nexport const shared = ${shared};`,
};
const client = {
  // VS Code's web host loads CommonJS only
  alone: { ...web, entryPoints: { 'extension-web': 'client/src/extension-web.ts' }, format: 'cjs', outExtension: { '.js': '.cjs' }, external: ['vscode'] },
  beside: { ...node, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] },
  entry: ({ path, shared }) => `export const activate = context => require(${path}).activate(context);\nexport const deactivate = () => require(${path}).deactivate();\nexport const shared = ${shared};`,
};
/** What runs inside the preview's page. */
const page = [
  { ...web, entryPoints: { preview: 'client/src/preview/webview/main.ts' }, format: 'iife' },
  { ...web, entryPoints: { preview: 'client/src/preview/webview/preview.css' } },
];

await bundleAll();
if (process.argv.includes('--watch')) {
  let soon;
  const again = () => {
    clearTimeout(soon);
    soon = setTimeout(() => void bundleAll().then(() => console.log('bundled'), () => undefined), 100);
  };
  for (const folder of ['client/src', 'server/src']) watch(folder, { recursive: true }, again);
}

async function bundleAll() {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  // the package is of type `module`; what lies here is not
  writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
  // the executable holds the language server too
  writeFileSync('dist/server.cjs', "process.argv.splice(2, 0, 'lsp');\nrequire('./cli.cjs');\n");
  await Promise.all([...[server, client].map(bundlePair), ...page.map(options => build(options))]);
  chmodSync('dist/cli.cjs', 0o755);
}

/** First what the web needs, then Node's bundle, which finds out what it can take from there, then the web's bundle with that to be taken. */
async function bundlePair({ alone, beside, entry }) {
  const { metafile } = await build({ ...alone, write: false, metafile: true });
  const there = new Set(Object.keys(metafile.inputs).map(file => resolve(file)));
  const [name, path] = Object.entries(alone.entryPoints)[0];
  there.delete(resolve(path));
  const taken = new Set();
  await build({ ...beside, plugins: [takeFrom(`./${name}${alone.outExtension?.['.js'] ?? '.js'}`, there, taken)] });
  await build({ ...alone, entryPoints: { [name]: 'entry' }, plugins: [entryOf(entry, path, taken)] });
}

function keyOf(file) {
  return relative('.', file).replaceAll('\\', '/');
}

/** Replaces every file that the other bundle holds by what that gives out. */
function takeFrom(bundle, there, taken) {
  const setup = ({ onResolve, onLoad, resolve: find }) => {
    onResolve({ filter: /.*/, namespace: 'file' }, async ({ path, pluginData, kind, importer, resolveDir }) => {
      if (pluginData === 'found' || kind === 'entry-point') return undefined;
      const found = await find(path, { kind, importer, resolveDir, pluginData: 'found' });
      return there.has(found.path) ? { path: found.path, namespace: 'taken' } : found;
    });
    onResolve({ filter: /.*/, namespace: 'taken' }, () => ({ path: bundle, external: true }));
    onLoad({ filter: /.*/, namespace: 'taken' }, ({ path }) => {
      taken.add(path);
      return { contents: `module.exports = require(${JSON.stringify(bundle)}).shared[${JSON.stringify(keyOf(path))}]` };
    });
  };
  return { name: 'take', setup };
}

/** An entry that gives out files, each read when it is first asked for. */
function entryOf(entry, path, taken) {
  const getters = [...taken].sort().map(file => `get ${JSON.stringify(keyOf(file))}() { return require(${JSON.stringify(file)}); }`);
  const contents = entry({ path: JSON.stringify(resolve(path)), shared: `{ ${getters.join(', ')} }` });
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /^entry$/ }, () => ({ path: 'entry', namespace: 'entry' }));
    onLoad({ filter: /.*/, namespace: 'entry' }, () => ({ contents, resolveDir: resolve('.') }));
  };
  return { name: 'entry', setup };
}
