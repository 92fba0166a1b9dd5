import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { renderSelfReport } from '../self-report/self-report.js';
import { holdAgainst } from './against.js';

const form = `评分办法: mof-2020
单位名称: 县公路中心
项目名称: 农村公路养护
年度: 2027
预算执行: { 预算数: 860, 执行数: 850 }
绩效指标:
  - 名称: 产出指标
    权重: 50
    指标:
      - { 名称: 养护里程, 权重: 30, 目标值: ≥700 公里, 完成值: 721 公里 }
      - { 名称: 修补时间, 权重: 20, 目标值: ≤48小时, 完成值: 50小时, 偏差: 汛期中断 12 天 }
  - 名称: 效益指标
    权重: 30
    指标:
      - { 名称: 事故, 权重: 30, 目标值: ≤0起, 完成值: 0起 }
  - 名称: 满意度指标
    权重: 10
    指标:
      - { 名称: 群众满意度, 权重: 10, 目标值: ≥85%, 完成值: 91% }
`;
const analysis = analyze(form, { profile: profileLookup() });
const report = String(await renderSelfReport('md', analysis));
const hold = (text: string) =>
  holdAgainst(analysis, { file: '报告.md', lines: text.split('\n') }, '表.perf.yaml', 'zh-CN');

test('a report made from the form says nothing else than the form', () => {
  expect(hold(report).map(({ message }) => message)).toEqual([]);
});

const slips: readonly (readonly [string, string])[] = [
  ['预算数 860 万元', '预算数 880 万元'],
  ['执行数 850 万元', '执行数 85 万元'],
  ['预算执行率 98.84%，预算', '预算执行率 98.48%，预算'],
  ['预算执行得 9.88 分', '预算执行得 9.98 分'],
  ['（满分 10 分）', '（满分 20 分）'],
  ['三级指标 4 项', '三级指标 5 项'],
  ['完成目标 3 项', '完成目标 4 项'],
  ['未完成 1 项', '未完成 2 项'],
  ['产出指标共 2 项', '产出指标共 3 项'],
  ['满分 50 分', '满分 40 分'],
  ['目标值 ≥700 公里', '目标值 ≥720 公里'],
  ['实际完成 721 公里', '实际完成 712 公里'],
  ['得 30 分。修补', '得 29 分。修补'],
  ['得 19.2 分。\n', '得 19.8 分。\n'],
  ['实际完成 91%', '实际完成 95%'],
  ['总分 99.08 分', '总分 99.8 分'],
  ['等级为“优”', '等级为“良”'],
  ['预算执行率 98.84%，未', '预算执行率 89.84%，未'],
  ['扣 0.8 分', '扣 0.9 分'],
  ['效益指标共 1 项', '效益指标共 2 项'],
];

test.each(slips)('%s, slipped to %s, is found with its sentence and place', (right, slip) => {
  expect(report).toContain(right);
  const found = hold(report.replace(right, slip));
  expect(found).toHaveLength(1);
  const [related] = found[0]?.related ?? [];
  const line = report.replace(right, slip).split('\n')[related?.range.start.line ?? -1];
  expect(line?.slice(related?.range.start.character, related?.range.end.character)).toBe(related?.message);
  expect(found[0]?.message).toContain(related?.message);
});

test('other years, rounded numbers, other units and a full score are no slips', () => {
  const others =
    '2026 年执行率 70%。\n预算数 0.086 亿元，执行率 98.8%。\n养护里程：目标值 700 公里以上，实际完成 72.1 万米。\n总分 100 分。\n自评总分 99.1 分。';
  expect(hold(others).map(({ message }) => message)).toEqual([]);
});
