// node esbuild.mjs [--watch]   Bundles the extension, the language server and the command line into dist/.
//
// Each of the two programs has a bundle for the web that runs alone, and one for Node that takes from it what both need: shipping the engine and
// the language client once instead of twice keeps the extension under 1 MB.
//   server-worker.js ◀ cli.cjs        extension-web.cjs ◀ extension.cjs
// server-worker.js is three scripts one behind the other: what answers a client's first word, the engine, and what is seldom needed (the libraries
// that read and write Office files among it). Each holds what the one before imports dynamically. A web worker runs the file as it is; Node compiles
// each script when it is first asked for (server/parts.cjs), which lets the server answer in half the time.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { writeLicences } from './server/build/licences.mjs';
import { writeMarketplacePage } from './server/build/marketplace.mjs';

const common = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist',
  target: 'es2022',
  // Chinese as it is: written as escapes it would take twice the room
  charset: 'utf8',
};
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  mainFields: ['module', 'main'],
};
const web = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
};

const script = { ...web, format: 'iife', write: false };
const server = {
  main: { ...script, entryPoints: { server: 'server/src/lsp/worker.ts' } },
  /** The names that the scripts go by among each other, in their order. */
  parts: ['perfYaml', 'perfYamlEngine', 'perfYamlLater'],
  cli: {
    ...node,
    entryPoints: { cli: 'server/src/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    define: { 'import.meta.dirname': '__dirname' },
  },
};
const client = {
  // VS Code's web host loads CommonJS only
  alone: {
    ...web,
    entryPoints: { 'extension-web': 'client/src/extension-web.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  },
  beside: { ...node, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] },
  entry: path =>
    `export const activate = context => require(${path}).activate(context);\nexport const deactivate = () => require(${path}).deactivate();`,
};
/** The thread that takes a PDF apart, started when one is imported. */
const pdfThread = {
  ...node,
  format: 'esm',
  entryPoints: { 'pdf-worker': 'server/pdf-worker.mjs' },
  outExtension: { '.js': '.mjs' },
};
/** How the codes of Chinese fonts that a PDF does not embed map to letters. */
const characterMaps =
  /^(?:Adobe-(?:GB1|CNS1)-UCS2|GB.*|B5pc.*|ETen-B5.*|Uni(?:GB|CNS)-(?:UCS2|UTF16)-[HV])\.bcmap$|^LICENSE$/;
/** What runs inside the pages of panels. */
const page = [
  { ...web, entryPoints: { preview: 'client/src/preview/webview/main.ts' }, format: 'iife' },
  { ...web, entryPoints: { preview: 'client/src/preview/webview/preview.css' } },
  { ...web, entryPoints: { tables: 'client/src/tables/webview/main.ts' }, format: 'iife' },
];

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
  // the package is of type `module`; what lies here is not
  writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
  // the executable holds the language server too
  writeFileSync('dist/server.cjs', "process.argv.splice(2, 0, 'lsp');\nrequire('./cli.cjs');\n");
  copyFileSync('server/parts.cjs', 'dist/parts.cjs');
  copyCharacterMaps();
  writeMarketplacePage('client/marketplace.md', 'dist/marketplace.md');
  const files = await Promise.all([
    bundleServer(server),
    bundlePair(client),
    ...[pdfThread, ...page].map(async options => inputsOf(await build({ ...options, metafile: true }))),
  ]);
  writeLicences(
    files.flatMap(set => [...set]),
    'dist/licences.txt',
  );
  chmodSync('dist/cli.cjs', 0o755);
}

function copyCharacterMaps() {
  const from = 'node_modules/pdfjs-dist/cmaps';
  mkdirSync('dist/cmaps');
  for (const name of readdirSync(from).filter(name => characterMaps.test(name)))
    copyFileSync(join(from, name), join('dist/cmaps', name));
}

/**
 * First what each script holds, then the command line, which finds out what it can take from them, then the scripts with that to be given out.
 * Small files are held twice rather than have a script compiled for them: what the command line needs before it knows what is asked, and what it
 * shares with the last script.
 */
async function bundleServer({ main, parts, cli }) {
  const start = resolve('server/src/lsp/worker.ts');
  const entry = `export const start = () => require(${JSON.stringify(start)});`;
  const scripts = [];
  for (const [at, name] of parts.entries()) {
    const before = [...scripts];
    const asked = at === 0 ? new Set() : scripts[at - 1].next;
    const part = { name, there: new Set(), next: new Set(), taken: asked };
    part.plugins = () => [...(at + 1 < parts.length ? [loadLater(part.next, parts[at + 1])] : []), takeFrom(before)];
    part.entry = () => entryOf(at === 0 ? entry : '', part.taken);
    part.options = { ...script, entryPoints: { [name]: 'entry' }, globalName: name };
    part.there = await filesOf(
      { ...(at === 0 ? main : part.options), plugins: [...(at === 0 ? [] : [part.entry()]), ...part.plugins()] },
      start,
    );
    scripts.push(part);
  }
  const first = await filesAtOnce(cli);
  const isHeldTwice = (file, part) =>
    first.has(file) || (part === scripts.at(-1) && file.startsWith(resolve('server/src/text')));
  const givesOut = scripts.map(part => ({
    ...part,
    from: `require('./parts.cjs').${part.name}`,
    there: new Set([...part.there].filter(file => !isHeldTwice(file, part))),
  }));
  const own = await build({ ...cli, metafile: true, external: ['./parts.cjs'], plugins: [takeFrom(givesOut)] });
  const texts = [];
  // the last first: each finds out what it takes from those before it
  for (const part of scripts.toReversed())
    texts.unshift((await build({ ...part.options, plugins: [part.entry(), ...part.plugins()] })).outputFiles[0].text);
  writeFileSync('dist/server-worker.js', `${texts.join('//#next\n')}//#start\nperfYaml.start();\n`);
  return [...scripts.flatMap(({ there }) => [...there]), ...inputsOf(own)];
}

/** First what the web needs, then Node's bundle, which finds out what it can take from there, then the web's bundle with that to be taken. */
async function bundlePair({ alone, beside, entry }) {
  const [name, path] = Object.entries(alone.entryPoints)[0];
  const there = await filesOf({ ...alone, write: false }, resolve(path));
  const taken = new Set();
  const bundle = `./${name}${alone.outExtension['.js']}`;
  const own = await build({
    ...beside,
    metafile: true,
    external: [...beside.external, bundle],
    plugins: [takeFrom([{ there, from: `require(${JSON.stringify(bundle)})`, taken }])],
  });
  await build({
    ...alone,
    entryPoints: { [name]: 'entry' },
    plugins: [entryOf(entry(JSON.stringify(resolve(path))), taken)],
  });
  return [...there, ...inputsOf(own)];
}

/** The files that go into a bundle, but not where it starts. */
async function filesOf(options, start) {
  const files = inputsOf(await build({ ...options, metafile: true }));
  files.delete(start);
  return files;
}

/** The files that run as soon as a bundle is started, whatever it is asked for. */
async function filesAtOnce(options) {
  const {
    metafile: { inputs },
  } = await build({ ...options, write: false, metafile: true });
  const files = new Set(Object.values(options.entryPoints));
  for (const file of files)
    for (const { path, kind, external } of inputs[file].imports)
      if (kind !== 'dynamic-import' && !external) files.add(path);
  return new Set([...files].map(file => resolve(file)));
}

function inputsOf({ metafile }) {
  return new Set(
    Object.keys(metafile.inputs)
      .filter(file => !/^(?:entry|taken|later):/.test(file))
      .map(file => resolve(file)),
  );
}

function keyOf(file) {
  return relative('.', file).replaceAll('\\', '/');
}

/** Replaces every file that another bundle holds by what that gives out. */
function takeFrom(bundles) {
  const setup = ({ onResolve, onLoad, resolve: find }) => {
    onResolve({ filter: /.*/, namespace: 'file' }, async ({ path, pluginData, kind, importer, resolveDir }) => {
      if (pluginData === 'found' || kind === 'entry-point') return undefined;
      const found = await find(path, { kind, importer, resolveDir, pluginData: 'found' });
      return bundles.some(({ there }) => there.has(found.path)) ? { path: found.path, namespace: 'taken' } : found;
    });
    onLoad({ filter: /.*/, namespace: 'taken' }, ({ path }) => {
      const { from, name, taken } = bundles.find(({ there }) => there.has(path));
      taken.add(path);
      return {
        contents: `module.exports = ${from ?? name}.shared[${JSON.stringify(keyOf(path))}]`,
        resolveDir: resolve('dist'),
      };
    });
  };
  return { name: 'take', setup };
}

/** Replaces what is imported on first use by what the next script gives out. */
function loadLater(asked, next) {
  const setup = ({ onResolve, onLoad, resolve: find }) => {
    onResolve({ filter: /.*/, namespace: 'file' }, async ({ path, pluginData, kind, importer, resolveDir }) => {
      if (pluginData === 'found' || kind !== 'dynamic-import') return undefined;
      const found = await find(path, { kind, importer, resolveDir, pluginData: 'found' });
      asked.add(found.path);
      return { path: found.path, namespace: 'later' };
    });
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: `module.exports = ${next}.shared[${JSON.stringify(keyOf(path))}]`,
    }));
  };
  return { name: 'later', setup };
}

/** An entry that gives out files, each read when it is first asked for. */
function entryOf(more, files) {
  const getters = () =>
    [...files].sort().map(file => `get ${JSON.stringify(keyOf(file))}() { return require(${JSON.stringify(file)}); }`);
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /^entry$/ }, () => ({ path: 'entry', namespace: 'entry' }));
    onLoad({ filter: /.*/, namespace: 'entry' }, () => ({
      contents: `${more}\nexport const shared = { ${getters().join(', ')} };`,
      resolveDir: resolve('.'),
    }));
  };
  return { name: 'entry', setup };
}
