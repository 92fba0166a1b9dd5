import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const text = (name: string): string => readFileSync(join(root, name), 'utf8');
const json = (name: string): Record<string, unknown> => JSON.parse(text(name)) as Record<string, unknown>;

test('every text of the manifest exists in both languages, and none is left over', () => {
  const used = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(match => match[1] ?? '').sort();
  expect(Object.keys(json('package.nls.json')).sort()).toEqual(used);
  expect(Object.keys(json('package.nls.zh-cn.json')).sort()).toEqual(used);
});

test('every file the manifest contributes is there', () => {
  const paths = [...JSON.stringify(json('package.json').contributes).matchAll(/"(\.\/[^"]+)"/g)].map(match => match[1] ?? '');
  expect(paths.length).toBeGreaterThan(8);
  expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([]);
});

test('everything is bundled, so nothing is a run-time dependency', () => {
  expect(json('package.json').dependencies).toBeUndefined();
});

test('both snippet files offer the same things', () => {
  expect(Object.keys(json('client/snippets/en.json'))).toHaveLength(Object.keys(json('client/snippets/zh-cn.json')).length);
});
