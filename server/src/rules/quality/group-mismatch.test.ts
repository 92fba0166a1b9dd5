import { groupMismatch } from './group-mismatch.js';
import { expect, test } from 'vitest';
import { check } from '../check.js';
import { analyzeFiles } from '../testing.js';
import { testRows } from './testing.js';

testRows(
  groupMismatch,
  [
    ['产出指标', '质量指标', '名称: 任务完成率, 权重: 80, 目标值: ≥95%, 完成值: 95%, 得分: 80', '任务完成率'],
    ['产出指标', '质量指标', '名称: 培训场次, 权重: 80, 目标值: ≥5 场, 完成值: 6 场, 得分: 80', '培训场次'],
    [
      '效益指标',
      '社会效益指标',
      '名称: 组织志愿者考察, 权重: 80, 目标值: ≥9 场, 完成值: 26 场, 得分: 80',
      '组织志愿者考察',
    ],
    ['效益指标', '可持续影响指标', '名称: 开展宣传, 权重: 80, 目标值: ≥9 场, 完成值: 26 场, 得分: 80', '开展宣传'],
  ],
  [
    ['产出指标', '质量指标', '名称: 验收合格率, 权重: 80, 目标值: ≥95%, 完成值: 95%, 得分: 80'],
    ['产出指标', '质量指标', '名称: 签订亿元以上项目, 权重: 80, 目标值: ≥4 个, 完成值: 3 个, 得分: 60'],
    ['产出指标', '质量指标', '名称: 安全事故次数, 权重: 80, 目标值: ≤0 次, 完成值: 0 次, 得分: 80'],
    ['效益指标', '社会效益指标', '名称: 受益人数, 权重: 80, 目标值: ≥500 人, 完成值: 600 人, 得分: 80'],
    [
      '效益指标',
      '可持续影响指标',
      '名称: 培训管理制度健全性, 权重: 80, 目标值: 健全, 完成值: 健全, 得分: 80, 达成情况: 达成预期指标',
    ],
    ['履职效益', '满意度', '名称: 社会公众或服务对象满意度, 权重: 80, 目标值: ≥90%, 完成值: 93%, 得分: 80'],
    ['产出指标', '数量指标', '名称: 任务完成率, 权重: 80, 目标值: ≥95%, 完成值: 95%, 得分: 80'],
  ],
);

test('not of a row that stands in the right group too: that is told as a duplicate', () => {
  const row = '{ 名称: 组织志愿者考察, 权重: 40, 目标值: ≥9 场, 完成值: 9 场, 得分: 40 }';
  const text = `年度: 2020\n评分办法: wuhan-2020\n预算执行: { 预算数: 100, 执行数: 100, 得分: 20 }\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - ${row}\n  - 名称: 效益指标\n    指标:\n      - ${row}\n`;
  const codes = check(analyzeFiles(text)).findings.map(({ rule }) => rule.code);
  expect(codes).toContain('duplicate-indicator');
  expect(codes).not.toContain('group-mismatch');
});
