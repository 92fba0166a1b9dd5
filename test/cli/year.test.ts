import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { call } from './call.js';

// One project through its year by the command line: what was typed once is never typed again.

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-year-'));
const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');
const codes = async (...args: readonly string[]): Promise<readonly string[]> => {
  const { stdout } = await call(['check', ...args, '--format', 'json']);
  return (JSON.parse(stdout) as readonly { readonly code: string }[]).map(({ code }) => code);
};
const run = async (...args: readonly string[]): Promise<string> => {
  const { status, stdout, stderr } = await call(args);
  expect(stderr.includes('perf-yaml:') && status !== 0 ? stderr : '', args.join(' ')).toBe('');
  return stdout;
};

afterAll(() => rmSync(folder, { recursive: true }));

const targets = `标题: 2023年度项目支出绩效目标表
评分办法: mof-2020
阶段: 目标申报
单位名称: 县公路中心
项目名称: 农村公路养护
年度: 2023
预算执行: { 预算数: 860 }
年度目标: [保持县乡公路路况良好]
绩效指标:
  - 名称: 产出指标
    权重: 50
    指标:
      - { 名称: 养护里程, 权重: 30, 目标值: ≥720 公里 }
      - { 名称: 坑槽修补时间, 权重: 20, 目标值: ≤48小时 }
  - 名称: 效益指标
    权重: 30
    指标:
      - { 名称: 交通事故, 权重: 30, 目标值: ≤0起 }
  - 名称: 满意度指标
    权重: 10
    指标:
      - { 名称: 群众满意度, 权重: 10, 目标值: ≥90% }
`;

test('from targets to next year’s targets', { timeout: 120_000 }, async () => {
  // January: targets, handed in as a workbook
  writeFileSync(at('目标.perf.yaml'), targets);
  expect(await codes(at('目标.perf.yaml'))).toEqual([]);
  await run('export', at('目标.perf.yaml'), '-o', at('批复.xlsx'));

  // July: a target was lowered, half of the money is spent
  const monitored = targets
    .replace('阶段: 目标申报', '阶段: 运行监控\n批复目标: 批复.xlsx')
    .replace('≥720 公里', '≥700 公里, 监控: [{ 截至: 7月, 完成值: 150 公里, 预计完成: 690 公里 }]')
    .replace('预算数: 860', '预算数: 860, 监控: [{ 截至: 7月, 执行数: 600, 预计执行数: 850 }]');
  writeFileSync(at('监控.perf.yaml'), monitored);
  expect([...(await codes(at('监控.perf.yaml')))].sort()).toEqual([
    'forecast-short',
    'progress-behind',
    'progress-mismatch',
    'target-changed',
  ]);
  await run('export', at('监控.perf.yaml'), '-o', at('监控.docx'));
  await call(['import', at('监控.docx'), '-o', at('读回.perf.yaml')]);
  expect(text('读回.perf.yaml')).toContain('预计完成: 690 公里');
  expect(text('读回.perf.yaml')).not.toMatch(/^ +完成值: 690/m);

  // March: the self-evaluation, an adjustment recorded
  await run('next', at('目标.perf.yaml'), '-o', at('自评.perf.yaml'));
  const begun = text('自评.perf.yaml');
  for (const line of ['标题: 2023年度项目支出绩效自评表', '阶段: 自评', '批复目标: 目标.perf.yaml'])
    expect(begun).toContain(`${line}\n`);
  const filled = text('自评.perf.yaml')
    .replace('≥720 公里', '≥720 公里, 调整后目标值: ≥700 公里, 完成值: 721 公里')
    .replace('≤48小时', '≤48小时, 完成值: 50小时, 偏差: { 原因: 汛期道路中断, 措施: 增加人手 }')
    .replace('≤0起', '≤0起, 完成值: 0起')
    .replace('≥90%', '≥90%, 问卷: { 发放: 110, 有效: 100, 满意: 91 }')
    .replace('预算数: 860', '预算数: 860, 执行数: 850, 原因: 招标节约')
    .concat('改进措施: 汛期前备足冷补料，雨停即修\n');
  writeFileSync(at('自评.perf.yaml'), filled);
  expect(await codes(at('自评.perf.yaml'))).toEqual([]);
  const scored = JSON.parse(await run('score', at('自评.perf.yaml'), '--format', 'json')) as readonly {
    readonly total: { readonly computed: string };
  }[];
  expect(scored[0]?.total.computed).toBe('99.08');

  // re-checked, reported, published
  writeFileSync(
    at('自评.perf.yaml'),
    filled.replace('完成值: 721 公里', '完成值: 721 公里, 复核: { 复核完成值: 690 公里, 意见: 验收单只有690公里 }'),
  );
  const reviewed = JSON.parse(await run('review', at('自评.perf.yaml'), '--format', 'json')) as readonly {
    readonly total: { readonly reviewed: string };
  }[];
  expect(reviewed[0]?.total.reviewed).toBe('98.66');
  await run('review', at('自评.perf.yaml'), '--report', '-o', at('复核.md'));
  expect(text('复核.md')).toContain('“养护里程”：自评');
  writeFileSync(at('自评.perf.yaml'), filled);
  await run('export', at('自评.perf.yaml'), '--report', '-o', at('报告.docx'));
  expect(await codes(at('自评.perf.yaml'), '--against', at('报告.docx'))).toEqual([]);
  await run('publish', at('自评.perf.yaml'), '-o', at('公开.html'));
  expect(text('公开.html')).toContain('2023年度项目支出绩效自评表');

  // and the next January
  await run('next', at('自评.perf.yaml'), '-o', at('2024.perf.yaml'));
  const following = text('2024.perf.yaml');
  expect(following).toContain('年度: 2024');
  expect(following).toMatch(/养护里程, 权重: 30, 目标值: ≥720 公里, 基线值: 721 公里 /);
  expect(following).not.toMatch(/完成值|执行数|偏差|复核|问卷|改进措施/);
  // the budget is for the new year to give, and aims below what was reached or surveyed are asked about
  const below = 'target-below-baseline';
  expect([...(await codes(at('2024.perf.yaml')))].sort()).toEqual(['missing-key', below, below]);
});
