import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Lower layers first. A folder may import itself and the folders before it. */
const layers = [
  'text',
  'number',
  'incremental',
  'yaml',
  'quantity',
  'language',
  'criterion',
  'families',
  'profiles',
  'scoring',
  'analysis',
  'messages',
  'rules',
  'format',
  'workspace',
  'layouts',
  'export',
  'import',
  'reports',
  'features',
  'io',
  'lsp',
  'cli',
] as const;

/** The rooms of `import`, in the same way; what stands beside them puts them together, and only `into` may use that. */
const importRooms = ['cells', 'files', 'labels', 'form', 'pdf', 'copies', '', 'into'] as const;

/** Packages and the folders that may import them; whatever is not here may be imported nowhere. */
const owners: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  'decimal.js': ['number'],
  'vscode-languageserver': ['lsp'],
  'vscode-languageserver-protocol': ['lsp'],
  'vscode-languageserver-types': ['lsp'],
  'vscode-languageserver-textdocument': ['lsp'],
  'node:fs': ['io'],
  node: ['io', 'lsp', 'cli'],
  hucre: ['export', 'import'],
  docx: ['export', 'reports'],
  fflate: ['export', 'import', 'reports'],
  htmlparser2: ['import'],
  picocolors: ['cli'],
};

const server = 'server/src';

test('imports point one way: each folder to itself and those before it', () => {
  expect(
    imports(server)
      .filter(({ from, to }) => !mayImport(from, to))
      .map(say),
  ).toEqual([]);
});

test('so do the rooms of import', () => {
  const found = imports(`${server}/import`).flatMap(each => {
    const [from, to] = [roomOf(each.from), roomOf(each.to)];
    return from < 0 || to > from ? [say(each)] : [];
  });
  expect(found).toEqual([]);
});

test('no files import each other in a circle, types included', () => {
  const known = new Map<string, readonly string[]>();
  for (const { from, to } of [...imports(server), ...imports('client/src')])
    known.set(from, [...(known.get(from) ?? []), to.replace(/\.js$/, '.ts')]);
  expect(known.size).toBeGreaterThan(300);
  expect(circle(known)).toEqual([]);
  expect(
    circle(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['d', ['b']],
      ]),
    ),
  ).toEqual(['b', 'd', 'b']);
});

test('lsp and cli are two edges that never meet; only the entry above both knows both', () => {
  expect(
    imports(server)
      .filter(({ from, to }) => isBetween(from, to, 'lsp', 'cli'))
      .map(say),
  ).toEqual([]);
});

test('the client knows of the server its protocol types alone', () => {
  const outside = imports('client/src').filter(({ to }) => to.startsWith(server) && to !== `${server}/lsp/protocol.js`);
  expect(outside.map(say)).toEqual([]);
});

test('the product does not start, and is not packed, through its tests', () => {
  const programs = ['client/start', 'server/build'].flatMap(folder =>
    readdirSync(folder).map(name => join(folder, name)),
  );
  const through = ['esbuild.mjs', ...programs].filter(file => /from '[./]+test\//.test(readFileSync(file, 'utf8')));
  expect(programs.length).toBeGreaterThan(3);
  expect(through).toEqual([]);
});

test('what is exported is used: a value in another file, a type beside its own declaration', () => {
  const uses = new Map<string, Map<string, number>>();
  for (const file of [server, 'client', 'test'].flatMap(folder => scripts(folder)))
    for (const [word] of readFileSync(file, 'utf8').matchAll(/\w+/g)) {
      const own = uses.get(word) ?? new Map<string, number>();
      uses.set(word, own.set(file, (own.get(file) ?? 0) + 1));
    }
  const isUsed = ({ file, kind, name }: Exported): boolean => {
    const found = uses.get(name);
    const elsewhere = (found?.size ?? 0) > 1;
    return elsewhere || (/^(?:type|interface)$/.test(kind) && (found?.get(file) ?? 0) > 1);
  };
  const unused = [...files(server), ...files('client/src')].flatMap(exportedBy).filter(each => !isUsed(each));
  expect(unused.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});

test('what is exported says what it is: rules and commands in their own words, all else in a comment', () => {
  const all = [...files(server), ...files('client/src')].flatMap(exportedBy);
  const silent = all.filter(({ isTold }) => !isTold).map(({ file, name }) => `${file} ${name}`);
  expect(silent.length / all.length, silent.join('\n')).toBeLessThan(0.02);
});

test('a function is named by a verb, not by a participle alone', () => {
  const lone =
    /^ *(?:export )?(?:async )?(?:function\*? |const )(?=(?:[a-z]+[^e]ed|shown|told|kept|held|known|found|said|made|given|taken|written|chosen|drawn|left|lost|meant|plain)\b)([a-z]+)(?= ?(?:[<(]|= (?:<\w[^=]*>\(|\([^)]*\)(?:: [^=]+)? =>|async|rowsThat)))/gm;
  const found = [...files(server), ...files('client/src')].flatMap(file =>
    Array.from(readFileSync(file, 'utf8').matchAll(lone), ([, name = '']) => name),
  );
  expect([...new Set(found)].sort()).toEqual(['kept', 'moved']);
});

test('this check tells an upward import from a downward one', () => {
  expect(mayImport(`${server}/text/span.ts`, `${server}/cli/main.js`)).toBe(false);
  expect(mayImport(`${server}/rules/a.ts`, `${server}/scoring/rate.js`)).toBe(true);
  expect(mayImport(`${server}/language/a.ts`, 'yaml')).toBe(false);
  expect(mayImport(`${server}/lsp/a.ts`, 'node:fs/promises')).toBe(false);
});

interface Exported {
  readonly file: string;
  readonly kind: string;
  readonly name: string;
  readonly isTold: boolean;
}

const exportedBy = (file: string): readonly Exported[] =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(
      /^(.*\*\/\n)?export (?:async |abstract )?(const|function|class|type|interface)\*? (\w+)(: Command = | = defineRule)?/gm,
    ),
    ([, comment, kind = '', name = '', ownWords]) => ({
      file,
      kind,
      name,
      isTold: (comment ?? ownWords) !== undefined,
    }),
  );

interface Import {
  readonly from: string;
  readonly to: string;
}

const say = ({ from, to }: Import): string => `${from} imports ${to}`;

function mayImport(from: string, to: string): boolean {
  const layer = layerOf(from);
  if (layer === undefined) return true;
  if (!to.startsWith(server)) return owners[ownerName(to)]?.includes(layer) ?? false;
  const target = layerOf(to);
  return target !== undefined && layers.indexOf(target) <= layers.indexOf(layer);
}

/** Which room of `import` a file lies in, by number; none outside of it, and in a room that is not listed. */
const roomOf = (path: string): number => {
  const inside = `${server}/import/`;
  const room = path.startsWith(inside) ? path.slice(inside.length).replace(/(?:^|\/)[^/]*$/, '') : undefined;
  return importRooms.findIndex(each => each === room?.split('/')[0]);
};

/** The first way found that leads from a file back to itself. */
function circle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const from = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = from(next, [...way, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  return [...graph.keys()].map(file => from(file, [])).find(found => found.length > 0) ?? [];
}

const isBetween = (from: string, to: string, a: string, b: string): boolean => {
  const pair = [layerOf(from), layerOf(to)];
  return pair.includes(a as (typeof layers)[number]) && pair.includes(b as (typeof layers)[number]);
};

function ownerName(specifier: string): string {
  if (/^node:fs\b/.test(specifier) || specifier === 'fs') return 'node:fs';
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node';
  return specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] as string);
}

const layerOf = (path: string): (typeof layers)[number] | undefined =>
  layers.find(layer => path.startsWith(`${server}/${layer}/`));

/** The sources are read once, whatever asks. */
const read = new Map<string, readonly Import[]>();
function imports(folder: string): readonly Import[] {
  const found = read.get(folder) ?? importsIn(folder);
  read.set(folder, found);
  return found;
}

function importsIn(folder: string): readonly Import[] {
  return files(folder).flatMap(file =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'/g),
      ([, specifier = '']): Import => ({
        from: slashes(file),
        to: specifier.startsWith('.')
          ? posix.normalize(slashes(relative('.', join(dirname(file), specifier))))
          : specifier,
      }),
    ),
  );
}

const slashes = (path: string): string => path.split(sep).join('/');

/** What is downloaded for the suites lies in folders that begin with a dot. */
const scripts = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^\.|^node_modules$/.test(entry.name) ? [] : scripts(path);
    return /\.(?:ts|mjs|cjs)$/.test(entry.name) ? [path] : [];
  });

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !/(?:\.test|testing)\.ts$/.test(name))
    .map(name => join(folder, name));
