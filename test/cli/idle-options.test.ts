import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from './call.js';

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-idle-'));
const at = (name: string): string => join(folder, name);
const form = at('甲.perf.yaml');
const targets = at('目标.perf.yaml');
const rows = '绩效指标:\n  - { 名称: 返修率, 权重: 90, 目标值: ≤3%, 完成值: 2%, 得分: 90 }\n';
writeFileSync(form, `年度: 2023\n预算执行: { 预算数: 100, 执行数: 100 }\n${rows}---\n单位名称: 乙局\n${rows}`);
writeFileSync(targets, `阶段: 目标申报\n年度: 2023\n绩效指标:\n  - { 名称: 返修率, 权重: 90, 目标值: ≤3% }\n`);

const profile = at('办法.perf-profile.yaml');
writeFileSync(profile, 'extends: mof-2020\ntitle: 办法\n');
writeFileSync(at('报告.txt'), '预算执行率 90%。\n');

test.each([
  ['check', [profile, '--against', at('报告.txt')], 'against'],
  ['review', [folder, '--seed', '7'], 'seed'],
  ['review', [folder, '--report', '--sort', 'suspicion'], 'sort'],
  ['explain', ['score-mismatch', '--weight', '10'], 'weight'],
  ['explain', ['mof-2020', '--target', '10'], 'target'],
  ['explain', [`${form}:4`, '--actual', '10'], 'actual'],
  ['check', [form, '--stdin-filename', 'a.perf.yaml'], 'stdin-filename'],
  ['check', [form, '--fail-on', 'info', '--max-warnings', '5'], 'max-warnings'],
  ['export', [form, '--report', '-o', at('a.md'), '--basis'], 'basis'],
  ['export', [form, '--report', '-o', at('a.md'), '--layout', 'mof-project'], 'layout'],
  ['export', [form, '-o', at('a.kpi.json'), '--computed'], 'computed'],
  ['export', [form, '-o', at('a.json'), '--review'], 'review'],
  ['next', [targets, '-o', at('n.perf.yaml'), '--year', '2030'], 'year'],
  ['score', [form, '--profile', 'mof-2020', '--profile', 'wuhan-2020'], 'profile'],
])('%s %j: what does nothing is told, and the rest is done', async (command, operands, name) => {
  const chinese = await call([command, ...operands]);
  expect(chinese.status).toBeLessThan(2);
  expect(chinese.stderr).toMatch(new RegExp(`选项 --${name} (?:没有用上：|写了不止一次)`));
  expect((await call([command, ...operands, '--locale', 'en'])).stderr).toContain(`option --${name} `);
});

test.each([
  ['review', [folder, '--sample', '50%', '--seed', '7', '--sort', 'suspicion']],
  ['explain', ['--criterion', '每少1个扣2分', '--weight', '5', '--actual', '2个']],
  ['check', [form, profile, '--against', at('报告.txt')]],
  ['check', [form, '--max-warnings', '5']],
  ['check', [form, '--fail-on', 'error', '--max-warnings', '5']],
  ['export', [form, '-o', at('b.md'), '--computed', '--basis', '--layout', 'mof-project']],
  ['next', [form, '-o', at('m.perf.yaml'), '--year', '2030']],
  ['score', [form, '--profile', 'mof-2020', '--locale', 'zh-CN']],
])('%s %j: what does something is not', async (command, operands) => {
  expect((await call([command, ...operands])).stderr).not.toContain('选项 --');
});

test('of several evaluations a report is held against those that it names, and the others are told', async () => {
  const [one, two] = ['丙', '丁'].map(name => at(`${name}.perf.yaml`));
  for (const [file, project] of [
    [one, '丙渠道清淤项目'],
    [two, '丁泵站更新项目'],
  ] as const)
    writeFileSync(file ?? '', `项目名称: ${project}\n年度: 2023\n预算执行: { 预算数: 100, 执行数: 80 }\n${rows}`);
  writeFileSync(at('丙.txt'), '丙渠道清淤项目预算执行率 90%。\n');
  writeFileSync(at('无名.txt'), '预算执行率 90%。\n');
  const check = async (report: string, ...files: readonly (string | undefined)[]) =>
    call(['check', ...files.map(file => file ?? ''), '--against', at(report)]);
  const { stdout, stderr } = await check('丙.txt', one, two);
  expect(stdout.match(/narrative-differs/gu)).toHaveLength(1);
  expect(stderr).toContain('1 份自评表没有与报告核对');
  expect((await check('无名.txt', one, two)).stderr).toContain('选项 --against 没有用上');
  expect((await check('无名.txt', two)).stdout).toContain('narrative-differs');
});

test('one evaluation of several is the only one in the data too', async () => {
  await call(['export', form, '-o', at('one.json'), '--document', '1']);
  const cards = JSON.parse(readFileSync(at('one.json'), 'utf8')) as readonly { readonly organization: string }[];
  expect(cards.map(({ organization }) => organization)).toEqual(['乙局']);
});

test('a table is not written under a name that promises another kind', async () => {
  for (const name of ['a.xlsx', 'a.docx', 'a.html']) {
    const { status, stderr } = await call(['review', folder, '--format', 'json', '-o', at(name)]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--format json 与文件名')]);
  }
});
