import { expect, test } from 'vitest';
import { numberingOf, withoutNumbering } from './numbering.js';

test.each([
  ['一、产出指标', 'chinese', '产出指标'],
  ['十一．效益指标', 'chinese', '效益指标'],
  ['二.数量指标', 'chinese', '数量指标'],
  ['（一）数量指标', 'chinese-bracket', '数量指标'],
  ['(十二)、数量指标', 'chinese-bracket', '数量指标'],
  ['1.培训人次', 'digits', '培训人次'],
  ['1、培训人次', 'digits', '培训人次'],
  ['12．培训人次', 'digits', '培训人次'],
  ['3）培训人次', 'digits', '培训人次'],
  ['(1)培训人次', 'digits-bracket', '培训人次'],
  ['（ 2 ） 培训人次', 'digits-bracket', '培训人次'],
  ['① 培训人次', 'ring', '培训人次'],
  [' 1. 培训人次', 'digits', '培训人次'],
])('%s is numbered as %s', (text, kind, rest) => {
  expect(numberingOf(text)).toEqual({ kind, rest });
  expect(withoutNumbering(text)).toBe(rest);
});

test.each([
  '一般公共预算',
  '三、四季度完成数',
  '一、二季度执行数',
  '1、2号楼改造',
  '1.5万亩高标准农田',
  '2020.预算数',
  '5G基站',
  '1.',
  '（一）',
  '①',
  '(不含税)金额',
  '',
])('%s is not numbered', text => {
  expect(numberingOf(text)).toBeUndefined();
  expect(withoutNumbering(text)).toBe(text);
});
