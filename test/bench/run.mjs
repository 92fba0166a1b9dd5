// node test/bench/run.mjs [--sizes 20,200,2000,20000] [--rounds 3] [--edits 8] [--only perf-yaml,json,bare]
// This server beside the JSON and YAML servers of VS Code and a bare one: every answer timed from outside, in one run, and told as ratios.
// Each server and size has a process of its own in each round; the medians of the rounds count. Needs `npm run build`.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npm } from '../command.mjs';
import { at, measure } from './measure.mjs';
import { report } from './report.mjs';
import { kinds as typed, schema } from './shapes.mjs';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const option = (name, otherwise) =>
  process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise;
const sizes = option('sizes', '20,200,2000,20000').split(',').map(Number);
const rounds = Number(option('rounds', '3'));
const edits = Number(option('edits', '8'));
const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-bench-'));

if (!existsSync(here('peers/node_modules'))) await npm(['install', '--no-package-lock', '--prefix', here('peers')]);
const schemaFile = join(folder, 'schema.json');
writeFileSync(schemaFile, JSON.stringify(schema));
const peer = path => here(`peers/node_modules/${path}`);
const servers = [
  {
    name: 'perf-yaml',
    shape: 'form',
    finds: ['actual', 'target', 'score', 'added', 'deleted'],
    command: [here('../../dist/server.cjs'), '--stdio'],
  },
  {
    name: 'json',
    shape: 'json',
    command: [peer('vscode-langservers-extracted/bin/vscode-json-language-server'), '--stdio'],
    options: { provideFormatter: true, handledSchemaProtocols: ['file'] },
    settings: {
      json: { validate: { enable: true }, schemas: [{ url: 'perf://schema', fileMatch: ['*.perf.json'], schema }] },
      http: {},
    },
  },
  {
    name: 'yaml',
    shape: 'yaml',
    push: true,
    command: [peer('yaml-language-server/bin/yaml-language-server'), '--stdio'],
    settings: {
      yaml: {
        validate: true,
        hover: true,
        completion: true,
        schemaStore: { enable: false },
        schemas: { [pathToFileURL(schemaFile).href]: '*.peer.yaml' },
      },
      http: {},
    },
  },
  { name: 'bare', shape: 'form', command: [here('peers/bare.cjs'), '--stdio'] },
]
  .map(server => ({ finds: ['score'], ...server }))
  .filter(({ name }) => option('only', name).split(',').includes(name));

/** Where a server takes half a second for an answer, few are waited for. */
const editsAt = size => Math.max(2, Math.round(size < 2000 ? edits : (edits * 1000) / size));

const runs = [];
for (let round = 0; round < rounds; round++) {
  for (const size of sizes)
    for (const server of servers) {
      // it takes minutes for one answer there, and no goal is held against it
      if (server.name === 'yaml' && (size > 2000 || round > 0)) continue;
      const each = server.name === 'yaml' ? 1 : editsAt(size);
      runs.push({ server: server.name, size, ...(await measure(server, size, folder, each)) });
      console.error(`${round + 1}/${rounds} ${server.name} ${size}`);
    }
}
rmSync(folder, { recursive: true, force: true });

const kinds = [
  'initialize',
  'open',
  ...typed.flatMap(kind => [kind, `${kind}95`]),
  'hints',
  'hover',
  'completion',
  'symbols',
  'memory',
];
const medians = sizes.map(size => ({
  size,
  servers: Object.fromEntries(
    servers.map(({ name }) => {
      const own = runs.filter(run => run.server === name && run.size === size);
      return [
        name,
        Object.fromEntries(
          kinds.flatMap(kind =>
            own.length > 0 && own.every(run => run[kind] !== undefined)
              ? [
                  [
                    kind,
                    at(
                      own.map(run => run[kind]),
                      0.5,
                    ),
                  ],
                ]
              : [],
          ),
        ),
      ];
    }),
  ),
}));
const text = report(medians, { rounds, edits });
writeFileSync(here('last-result.md'), text);
console.log(text);
