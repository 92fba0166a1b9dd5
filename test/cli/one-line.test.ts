import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from './call.js';

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-lines-'));
// Windows has no such file names
const lines = process.platform === 'win32' ? '' : '\n::error::';
const [one, other, whole] = ['甲', '乙', '汇总'].map(name => join(folder, `${name}${lines}.perf.yaml`)) as [
  string,
  string,
  string,
];
const form = (
  actual: string,
): string => `标题: "表\\n::error::"\n单位名称: "甲\\n::error::局"\n预算执行: { 预算数: 100, 执行数: 90, 得分: 20 }\n绩效指标:
  - { 名称: "返修\\n::error::率|[x](command:y)", 权重: 10, 目标值: "≤3%\\n::error::", 完成值: ${actual}, 得分: 9 }\n`;
writeFileSync(one, form('5%'));
writeFileSync(other, form('2%'));
writeFileSync(whole, `汇总来源: ["*.perf.yaml", "无\\n::error::.perf.yaml"]\n${form('').replace('完成值: , ', '')}`);

test.each([
  ['check', [folder]],
  ['score', [folder]],
  ['score --compare', [one, '--compare', 'wuhan-2020,mof-2020']],
  ['review', [folder]],
  ['rollup', [whole]],
  ['diff', [one, other]],
  ['explain', [`${whole}:6`]],
])(
  '%s: a name of several lines is told in one, so that nobody takes a part of it for something else',
  async (command, operands) => {
    const { stdout, stderr } = await call([command.split(' ')[0] ?? '', ...operands]);
    expect(stdout.length).toBeGreaterThan(20);
    expect(`${stdout}\n${stderr}`.split('\n').filter(line => line.startsWith('::'))).toEqual([]);
  },
);

test('what stands in a table of Markdown is shown letter for letter', async () => {
  const { stdout } = await call(['score', one, '--compare', 'wuhan-2020,mof-2020', '--format', 'markdown']);
  expect(stdout).toContain(String.raw`返修 ::error::率\|\[x\](command:y)`);
});

test.each([
  ['check'],
  ['check --format github'],
  ['score'],
  ['score --format markdown'],
  ['review'],
  ['rollup'],
  ['rollup --format markdown'],
  ['diff'],
  ['diff --format markdown'],
])('%s: control characters of a file are shown in what people read, and not obeyed', async spoken => {
  const loud = join(mkdtempSync(join(tmpdir(), 'perf-yaml-loud-')), '响.perf.yaml');
  const bell = '\\e[31m\\u202e\\a';
  writeFileSync(
    loud,
    `汇总来源: ["无${bell}.perf.yaml"]\n单位名称: "局${bell}"\n绩效指标:\n  - { 名称: "率${bell}", 权重: 10, 目标值: "≤3%${bell}" }\n`,
  );
  const [command = '', ...options] = spoken.split(' ');
  const { stdout, stderr } = await call([command, ...(command === 'diff' ? [one] : []), loud, ...options]);
  expect(stdout).toMatch(/[率局无]␛/);
  expect(stdout + stderr).not.toMatch(/[\u001b\u0007\u202e]/);
});

test('a file that is named in two ways is told of once, as it was named first', async () => {
  const { stdout } = await call(['score', one, `${folder}/./${one.slice(folder.length + 1)}`, '--format', 'json']);
  expect((JSON.parse(stdout) as readonly { readonly file: string }[]).map(({ file }) => file)).toEqual([one]);
});
