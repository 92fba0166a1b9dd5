import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { writeBytes } from './write-file.js';

const root = mkdtempSync(join(tmpdir(), 'perf-yaml-write-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(root, 'case-'))));

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const isWindows = process.platform === 'win32';

test('a file is written and written again, and nothing is left beside it', () => {
  expect(writeBytes(at('表.perf.yaml'), '一')).toBeUndefined();
  expect(writeBytes(at('表.perf.yaml'), new TextEncoder().encode('二'))).toBeUndefined();
  expect(read('表.perf.yaml')).toBe('二');
  expect(readdirSync(folder)).toEqual(['表.perf.yaml']);
});

test.skipIf(isWindows)('it is a new file in the place of the old, which keeps its mode', () => {
  writeFileSync(at('a'), '一');
  chmodSync(at('a'), 0o640);
  const before = statSync(at('a'));
  writeBytes(at('a'), '二');
  const after = statSync(at('a'));
  expect(after.ino).not.toBe(before.ino);
  expect(after.mode).toBe(before.mode);
});

test.skipIf(isWindows)('a link stays a link, and a file of several names stays one file', () => {
  writeFileSync(at('a'), '一');
  symlinkSync('a', at('link'));
  symlinkSync('new', at('dangling'));
  expect(writeBytes(at('link'), '二')).toBeUndefined();
  expect(read('a')).toBe('二');
  linkSync(at('a'), at('twin'));
  expect(writeBytes(at('a'), '三')).toBeUndefined();
  expect(read('twin')).toBe('三');
  expect(writeBytes(at('dangling'), '四')).toBeUndefined();
  expect(read('new')).toBe('四');
});

test('where no other name fits beside it, it is written over as it lies', () => {
  const name = 'a'.repeat(250);
  expect(writeBytes(at(name), '一')).toBeUndefined();
  expect(writeBytes(at(name), '二')).toBeUndefined();
  expect(read(name)).toBe('二');
});

test('what cannot be written says why and leaves nothing behind', () => {
  mkdirSync(at('folder'));
  expect(writeBytes(at('folder'), '一')?.en).toBe('is a folder, not a file');
  expect(writeBytes(at('nowhere/a'), '一')?.['zh-CN']).toBe('没有这个文件夹，请先建好');
  expect(readdirSync(folder)).toEqual(['folder']);
});
