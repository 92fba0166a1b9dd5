import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../server/src/cli/commands.js';
import { general } from '../server/src/cli/options.js';
import { textFindings } from '../server/src/reports/findings-text.js';
import { leaveUnpainted } from '../server/src/export/paint.js';
import { reportOf, small } from '../server/src/reports/testing.js';

const root = join(import.meta.dirname, '..');
const text = (name: string): string => readFileSync(join(root, name), 'utf8');
const json = (name: string): Record<string, unknown> => JSON.parse(text(name)) as Record<string, unknown>;

test('every text of the manifest exists in both languages, and none is left over', () => {
  const used = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(match => match[1] ?? '').sort();
  expect(Object.keys(json('package.nls.json')).sort()).toEqual(used);
  expect(Object.keys(json('package.nls.zh-cn.json')).sort()).toEqual(used);
});

test('every file the manifest contributes is there', () => {
  const paths = [...JSON.stringify(json('package.json').contributes).matchAll(/"(\.\/[^"]+)"/g)].map(
    match => match[1] ?? '',
  );
  expect(paths.length).toBeGreaterThan(8);
  expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([]);
});

test('a folder that is not trusted cannot hide findings or scores by settings of its own', () => {
  const manifest = json('package.json') as {
    capabilities: { untrustedWorkspaces: { supported: string; restrictedConfigurations: string[] } };
    contributes: { configuration: { properties: Record<string, unknown> } };
  };
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  // VS Code reads the list of a limited support alone
  expect(supported).toBe('limited');
  expect(restrictedConfigurations).toEqual(['perfYaml.rules', 'perfYaml.inlayHints', 'perfYaml.codeLens']);
  expect(Object.keys(manifest.contributes.configuration.properties)).toEqual(
    expect.arrayContaining(restrictedConfigurations),
  );
});

test('everything is bundled, so nothing is a run-time dependency', () => {
  expect(json('package.json').dependencies).toBeUndefined();
});

test('each package is pinned to one version, and the lock knows each one for every system', () => {
  const { packages } = json('package-lock.json') as {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  };
  const asked = Object.entries(json('package.json').devDependencies as Record<string, string>);
  expect(asked.filter(([name, version]) => version !== packages[`node_modules/${name}`]?.version)).toEqual([]);
  const optional = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  expect(optional.filter(name => !(`node_modules/${name}` in packages))).toEqual([]);
});

test('hooks and action call what the command line has, and whoever fetches the repository gets it built', () => {
  const calls = [
    ...`${text('.pre-commit-hooks.yaml')}\n${text('action.yml')}`.matchAll(
      /(?:entry: perf-yaml|"\$CLI") ([a-z]+)(.*)$/gm,
    ),
  ];
  expect(calls).toHaveLength(4);
  for (const [, name, rest = ''] of calls) {
    const command = commands.find(each => each.name === name);
    const known = [...(command?.options ?? []), ...general].map(option => option.name);
    expect(command, name).toBeDefined();
    expect(
      [...rest.matchAll(/--([a-z-]+)/g)].map(match => match[1]).filter(option => !known.includes(option ?? '')),
    ).toEqual([]);
  }
  // npm runs no other script where it fetches a repository
  const [, file = ''] = /^node (\S+)$/.exec((json('package.json').scripts as { prepare: string }).prepare) ?? [];
  expect(existsSync(join(root, file))).toBe(true);
});

test('both snippet files offer the same things', () => {
  expect(Object.keys(json('client/snippets/en.json'))).toHaveLength(
    Object.keys(json('client/snippets/zh-cn.json')).length,
  );
});

test('the walkthrough’s pictures are there, and small', () => {
  const images = [
    ...JSON.stringify(json('package.json').contributes).matchAll(/"(client\/walkthrough\/[^"]+\.png)"/g),
  ].map(match => match[1] ?? '');
  expect(new Set(images).size).toBeGreaterThanOrEqual(8);
  for (const image of images) expect(statSync(join(root, image)).size, image).toBeLessThan(60 * 1024);
});

test('every command has a title in both languages, and the name of the product before it', () => {
  const { commands } = json('package.json').contributes as {
    commands: readonly { command: string; category?: string; title: string }[];
  };
  const [english, chinese] = [json('package.nls.json'), json('package.nls.zh-cn.json')];
  for (const { command, category, title } of commands) {
    expect([category, title]).toEqual(['Perf YAML', `%command.${command.replace('perfYaml.', '')}%`]);
    const [en = '', zh = ''] = [english, chinese].map(texts => String(texts[title.slice(1, -1)]));
    expect(en, command).toMatch(/^[A-Z][\w ]+…?$/);
    expect(zh, command).toMatch(/\p{Script=Han}/u);
    expect(zh.endsWith('…'), `${command}: ${zh}`).toBe(en.endsWith('…'));
  }
});

test('every command of the manifest is one that the client registers', () => {
  const { commands } = json('package.json').contributes as { commands: readonly { command: string }[] };
  const source = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => text(join('client/src', name)))
    .join('\n');
  expect(commands.map(({ command }) => command).filter(command => !source.includes(`'${command}'`))).toEqual([]);
});

test('the problem matcher reads what `check` prints', () => {
  const {
    problemMatchers: [matcher],
  } = json('package.json').contributes as { problemMatchers: [{ pattern: { regexp: string } }] };
  const lines = textFindings('zh-CN', leaveUnpainted).piece(reportOf(small, 'zh-CN')).trim().split('\n');
  const read = lines.map(line => new RegExp(matcher.pattern.regexp).exec(line)?.slice(1));
  expect(read.length).toBeGreaterThan(1);
  for (const parts of read)
    expect(parts).toEqual([
      'a b/表.perf.yaml',
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/^(error|warning|info)$/),
      expect.stringMatching(/^[a-z-]+$/),
      expect.any(String),
    ]);
});
