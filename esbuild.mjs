// node esbuild.mjs [--watch]   Bundles the extension, the language server and the command line into dist/.
//
// What Node runs, the command line, the server and the thread that takes a PDF apart, are modules that esbuild splits where the source
// imports dynamically: the server answers a client's first word before its engine is loaded. VS Code runs neither an extension nor a web worker as a
// module, so those are one script each.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeLicences } from './server/build/licences.mjs';
import { writeMarketplacePage } from './server/build/marketplace.mjs';
import { nodeBundle, parserAlone } from './server/build/node-bundle.mjs';

const common = {
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist',
  target: 'es2022',
  // Chinese as it is: written as escapes it would take twice the room
  charset: 'utf8',
};
const web = {
  ...common,
  alias: parserAlone,
  platform: 'browser',
  format: 'iife',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
};
const bundles = [
  {
    ...common,
    ...nodeBundle,
    entryPoints: { cli: 'server/src/main.ts', server: 'server/src/serve.ts', 'pdf-worker': 'server/pdf-worker.mjs' },
    splitting: true,
    outExtension: { '.js': '.mjs' },
  },
  { ...web, entryPoints: { 'server-worker': 'server/src/lsp/worker.ts' } },
  {
    ...web,
    entryPoints: { 'extension-web': 'client/src/hosts.ts' },
    // VS Code's hosts load CommonJS only
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    conditions: ['node', 'browser'],
    external: ['vscode', ...builtinModules],
  },
  // what runs inside the pages of panels
  {
    ...web,
    entryPoints: { preview: 'client/src/preview/webview/main.ts', tables: 'client/src/tables/webview/main.ts' },
  },
  { ...web, entryPoints: { preview: 'client/src/preview/webview/preview.css' } },
];

/** What is started under a name that others know: CommonJS, as whoever starts it expects. */
const starters = {
  'cli.cjs': "#!/usr/bin/env node\nimport('./cli.mjs');\n",
  'server.cjs': "import('./server.mjs');\n",
  'extension.cjs': "module.exports = require('./extension-web.cjs').desktop;\n",
};

/** How the codes of Chinese fonts that a PDF does not embed map to letters. */
const characterMaps = /^(?:Adobe-(?:GB1|CNS1)-UCS2|GB.*|B5pc.*|ETen-B5.*|Uni(?:GB|CNS)-UTF16-[HV])\.bcmap$|^LICENSE$/;

await bundleAll();
if (process.argv.includes('--watch')) {
  let soon;
  const again = () => {
    clearTimeout(soon);
    soon = setTimeout(
      () =>
        void bundleAll().then(
          () => console.log('bundled'),
          () => undefined,
        ),
      100,
    );
  };
  for (const folder of ['client/src', 'server/src']) watch(folder, { recursive: true }, again);
}

async function bundleAll() {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  // the package is of type `module`; what lies here under .js is not
  writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
  for (const [name, text] of Object.entries(starters)) writeFileSync(join('dist', name), text);
  chmodSync('dist/cli.cjs', 0o755);
  copyCharacterMaps();
  writeMarketplacePage('client/marketplace.md', 'dist/marketplace.md');
  const built = await Promise.all(bundles.map(build));
  writeLicences(
    built.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
    'dist/licences.txt',
  );
}

function copyCharacterMaps() {
  const from = 'node_modules/pdfjs-dist/cmaps';
  mkdirSync('dist/cmaps');
  for (const name of readdirSync(from).filter(name => characterMaps.test(name)))
    copyFileSync(join(from, name), join('dist/cmaps', name));
}
